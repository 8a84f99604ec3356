"""The JSON beside every MP3: what the episode is, what is said when, what was measured.

Everything that publishes or plays an episode reads this file, so the audio never has to
be analysed again. `format` counts up when a reader of an older file would be wrong.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NoReturn

from briefing.document import Chapter, Episode
from briefing.episode.record_cues import cue_from_record, cue_to_json
from briefing.episode.record_forms import forms_from_record, forms_to_record
from briefing.episode.report import report_from_record, report_to_record
from briefing.errors import InputError
from briefing.io.atomic import replacing
from briefing.io.overwrite import Origin
from briefing.io.places import contents, ends

FORMAT = 1
_REPORT = b'\n "report": '
_BEGINS = f'{{\n "format": {FORMAT},\n "title": '.encode()
_LONGEST_REPORT = 1 << 20
_NO_SENTENCES = '\n "sentences": []'
_SLACK = 0.05  # seconds a sentence may end after the audio: rounding, and an encoder's last frame


def record_path(audio: Path) -> Path:
    """Where the record of an audio file is: `news.mp3` has `news.json`."""
    return audio.with_suffix(".json")


def to_json(episode: Episode) -> str:
    """The record as JSON text, readable and the same for the same episode."""
    return "".join(json_parts(episode))


def json_parts(episode: Episode) -> Iterator[str]:
    """The same, sentence by sentence: as one text, and as the lists it is made of, it is large."""
    record = {
        "format": FORMAT,
        "title": episode.title,
        # As UTF-8, whatever the locale; what of it is no text is kept for the way back.
        "audio": os.fsencode(episode.audio.name).decode(errors="surrogateescape"),
        "seconds": round(episode.seconds, 6),
        "author": episode.author,
        "show": episode.show,
        "date": episode.date,
        "published": episode.published,
        "voice": episode.voice,
        "word_times": "exact" if episode.exact else "estimated",
        "chapters": [{"start": c.start, "end": c.end, "title": c.title} for c in episode.chapters],
        "sentences": [],
        "forms": forms_to_record(episode.forms),
        "report": report_to_record(episode.report),
    }
    before, empty, after = _json(record).partition(_NO_SENTENCES)
    yield before
    if not episode.cues:
        yield empty
    for number, cue in enumerate(episode.cues):
        yield (",\n  " if number else f"{empty[:-1]}\n  ") + cue_to_json(cue)
    yield ("\n ]" if episode.cues else "") + after + "\n"


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=1)


def known_as(file: str | Path, folder: Path) -> str:
    """Where a text is as seen from the folder of its episode: the same when both are moved."""
    place = os.path.join(os.path.realpath(Path(file).parent), Path(file).name)  # noqa: PTH118
    seen = os.path.relpath(place, os.path.realpath(folder))
    return os.fsencode(seen).decode(errors="surrogateescape")


def report_of(path: Path) -> Any:
    """The report in the record at `path`, without what is said when, which is most of it.

    Raises OSError where there is no such file, and ValueError, LookupError or TypeError for what
    is no record.
    """
    record, _ = _with_report(contents(path))
    return record["report"]


def with_report(content: bytes, change: Callable[[Any], object]) -> bytes:
    """The record `content` after `change`, which is given the report. Raises as `report_of`."""
    record, head = _with_report(content)
    change(record["report"])
    text = _json(record).removeprefix("{" if head else "")
    return head + f"{text}\n".encode(errors="backslashreplace")


def _with_report(content: bytes) -> tuple[Any, bytes]:
    """The end of a record that has only the report, and what stands before it; else all of it.

    What is said when, which comes before, is most of it: in memory ten hours take 100 MB.
    """
    begin = content.rfind(_REPORT)
    if begin >= 0:
        end = b"{" + content[begin:]
        return json.loads(end), content[:begin]
    return json.loads(content), b""


def texts_of(path: Path) -> list[str]:
    """What the texts are known by that the episode of the record at `path` was made from.

    None where there is no such record, or an older version wrote it.
    """
    try:
        texts = report_of(path)["texts"]
        return [str(text) for text in texts]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return []


def origin(path: Path) -> Origin:
    """Whether a file is a record of ours: it begins and ends as one, or has its fields.

    Read as JSON, all sentences of ten hours would take 60 MB.
    """
    try:
        begin, end = ends(path, len(_BEGINS), _LONGEST_REPORT)
        if begin == _BEGINS and _REPORT in end:
            json.loads(b"{" + end[end.rfind(_REPORT) :])
            return Origin.OURS
        found = json.loads(contents(path), object_pairs_hook=_by_fields)
    except (OSError, ValueError, RecursionError):
        return Origin.UNKNOWN
    return Origin.OURS if found is Origin.OURS else Origin.UNKNOWN


def _by_fields(fields: list[tuple[str, Any]]) -> Origin:
    """Whether an object has the fields of a record; what is in them is let go at once."""
    ours = {"format", "audio", "sentences"} <= {name for name, _ in fields}
    return Origin.OURS if ours else Origin.UNKNOWN


def save_record(episode: Episode) -> Episode:
    """Write the record beside the episode's audio, and give the episode back.

    Raises OutputError when it cannot be written; an older record then stays.
    """
    with replacing(record_path(episode.audio)) as part:
        # A file name need not be text; as \udce9 JSON can hold what of it is not.
        part.fill(text.encode(errors="backslashreplace") for text in json_parts(episode))
    return episode


def load_record(path: Path) -> Episode:
    """Read the record at `path` back.

    Raises InputError when the file is missing, is not such a record, or is of a format
    this version does not know.
    """
    try:
        record = json.loads(contents(path), parse_constant=_refuse)
        if record["format"] != FORMAT:
            raise InputError(
                f"{path}: made by another version (format {record['format']})",
                "run 'briefing make' on the text again",
            )
        episode = _episode(record, path)
        _check(episode)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file", "'briefing make' writes it") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError) as e:
        raise InputError(
            f"{path}: not the record of a briefing, or damaged ({type(e).__name__}: {e})",
            "run 'briefing make' on the text again",
        ) from e
    return episode


def _episode(record: dict[str, Any], path: Path) -> Episode:
    audio = os.fsdecode(str(record["audio"]).encode(errors="surrogateescape"))
    if Path(audio).name != audio:
        raise ValueError("the audio must be beside its record")
    return Episode(
        title=str(record["title"]),
        audio=path.with_name(audio),
        seconds=float(record["seconds"]),
        cues=tuple(map(cue_from_record, record["sentences"])),
        chapters=tuple(
            Chapter(float(c["start"]), float(c["end"]), str(c["title"])) for c in record["chapters"]
        ),
        author=str(record["author"]),
        show=str(record["show"]),
        date=str(record["date"]),
        published=str(record.get("published", "")),
        voice=str(record["voice"]),
        exact=record["word_times"] == "exact",
        forms=forms_from_record(record["forms"]) if "forms" in record else {},
        report=report_from_record(record["report"]),
    )


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a time")


def _check(episode: Episode) -> None:
    """ValueError unless every time is inside the audio and in order, and every span in its text."""
    if not 0 < episode.seconds < float("inf"):
        raise ValueError(f"the audio cannot be {episode.seconds} s long")
    spoken = ((cue.start, cue.end) for cue in episode.cues)
    _check_order(spoken, episode.seconds, "sentences")
    _check_order(((c.start, c.end) for c in episode.chapters), episode.seconds, "chapters")
    for cue in episode.cues:
        _check_order(((w.start, w.end) for w in cue.words), episode.seconds, "words")
        spans = chain.from_iterable((w.span.start, w.span.end) for w in cue.words)
        offsets = [0, *spans, len(cue.text)]
        if any(a > b for a, b in pairwise(offsets)):
            raise ValueError(f"words are outside their sentence at {cue.start} s")


def _check_order(times: Iterable[tuple[float, float]], seconds: float, what: str) -> None:
    """ValueError unless each begins no earlier than the one before and ends within the audio."""
    previous = 0.0
    for start, end in times:
        if not previous - _SLACK <= start <= end <= seconds + _SLACK:
            raise ValueError(f"{what} out of order or outside the audio at {start} s")
        previous = start
