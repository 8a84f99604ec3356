"""What lies beside the audio of an episode: its record, transcripts, and a page that plays it.

The record keeps a digest of the audio and of every other file, so that one changed by hand is
known. Files made before it did are known by their content, which follows from the record; those
whose record is gone by the mark in them. Two sounds of one name (`news.mp3`, `news.wav`) share a
record: it is that of the last one made, and still knows the digests of the other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from briefing.audio.formats.mp3_file import is_as_written
from briefing.audio.formats.write import SUFFIXES
from briefing.document import Episode
from briefing.episode import marks, playlist, record
from briefing.episode.report import DIGESTS
from briefing.episode.transcripts import FORMATS
from briefing.errors import BriefingError
from briefing.io.atomic import Part, replacing, write
from briefing.io.later import later
from briefing.io.overwrite import Origin, Proof
from briefing.io.places import contents, is_file
from briefing.settings import Settings

SYNTHETIC = "यह आवाज़ कंप्यूटर से बनाई गई है। (This voice is synthetic.)"
"""The note every audio file carries: a listener has a right to know. It also shows whose it is."""

_BEGUN = "begun"
"""Stands among the digests of audio while it is made anew."""
_END = later(r"(?:\.[^./\\\0]+)+")
"""Of the name of a file; a record that somebody wrote may have anything in its place."""
_HEAD = 4096  # bytes: tags, or the header with the length of all
PAGE, BOOK = ".html", ".epub"
GENERATOR = b'<meta name="generator" content="briefing">'
"""What every page of ours carries."""


def targets(audio: Path, settings: Settings) -> dict[Path, Proof]:
    """Every file that is written for the episode at `audio`, and how each is known as ours."""
    suffixes = [FORMATS[name].suffix for name in settings.transcripts]
    suffixes += [PAGE] if settings.page else []
    suffixes += [BOOK] if settings.epub else []
    if settings.split:
        return {audio.with_suffix(playlist.SUFFIX): playlist.origin}
    beside = {audio.with_suffix(suffix): partial(_beside, audio, suffix) for suffix in suffixes}
    return {audio: audio_origin, record.record_path(audio): record.origin, **beside}


def page_origin(path: Path) -> Origin:
    """Whether a page is one of ours, by the mark in its head."""
    with path.open("rb") as file:
        return Origin.OURS if GENERATOR in file.read(1 << 16) else Origin.UNKNOWN


def is_sidecar(path: Path) -> bool:
    """Whether a file lies beside its episode as this program wrote it: a page, a book, subtitles.

    It could be read as a text, and would say again what the episode says.
    """
    for suffix in {path.suffix, "".join(path.suffixes[-2:])}:  # .transcript.html too
        audio = path.with_name(f"{path.name.removesuffix(suffix)}.mp3")
        if (known := _known(audio).get(suffix)) and _digest_of(path) in known:
            return True
    return False


def write_sidecars(
    episode: Episode,
    transcripts: Sequence[str],
    *,
    page: bool,
    cover: bytes = b"",
    book: Callable[[Episode, Part], None] | None = None,
) -> Episode:
    """Write the record, transcripts and a page of the same name beside the episode's audio.

    The page is one HTML file that works without a server; it shows `cover`, a JPEG. `book`
    writes an EPUB. Returns the episode as recorded. Raises OutputError when a file cannot be
    written.
    """
    contents = _contents(episode, transcripts, page=page, cover=cover)
    new = {suffix: _digest(content) for suffix, content in contents.items()}
    with ExitStack() as unfinished:
        if book:
            part = unfinished.enter_context(replacing(episode.audio.with_suffix(BOOK)))
            book(episode, part)
            new[BOOK] = _digest_of(part.path)
        report = replace(episode.report, beside=_digests(episode, new))
        recorded = record.save_record(replace(episode, report=report))
        for suffix, content in contents.items():
            write(episode.audio.with_suffix(suffix), content)
    return recorded


def outdated(audio: Path, settings: Settings) -> tuple[str, ...]:
    """Names of files of ours beside `audio`, just made, that an earlier run made for other sound.

    Those that are about to be written anew are none of them.
    """
    known = _known(audio)
    if _digest_of(audio) in known.get(audio.suffix, ()):
        return ()  # it sounds as it did
    anew = targets(audio, settings)
    beside = {audio.with_suffix(suffix): digests for suffix, digests in known.items()}
    return tuple(
        path.name
        for path, digests in beside.items()
        if path.suffix not in SUFFIXES and path not in anew
        if is_file(path) and _digest_of(path) in digests
    )


def begin(audio: Path) -> None:
    """Note in the record, if there is one, that the audio is about to be made anew.

    A run killed between the audio and its record leaves audio that no digest tells of.
    """
    place = record.record_path(audio)
    known = _known(audio).get(audio.suffix, ())
    if _BEGUN in known:
        return

    def mark(report: Any) -> None:
        report.setdefault(DIGESTS, {})[audio.suffix] = [*known, _BEGUN]

    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        write(place, record.with_report(contents(place), mark))


def is_begun(episode: Episode) -> bool:
    """Whether the record says that the audio was about to be made anew when it was read."""
    return _BEGUN in episode.report.beside.get(episode.audio.suffix, ())


def is_known(episode: Episode) -> bool:
    """Whether the audio is one that the record tells of, by its digest. False for no audio."""
    with suppress(OSError):
        return _digest_of(episode.audio) in episode.report.beside.get(episode.audio.suffix, ())
    return False


def unfinished(audio: Path) -> bytes:
    """A record that cannot be read as one, but still tells what beside `audio` is ours."""
    void = {"format": 0, "audio": "", "sentences": [], "report": {DIGESTS: _known(audio)}}
    return json.dumps(void).encode()


def _contents(
    episode: Episode, transcripts: Sequence[str], *, page: bool, cover: bytes
) -> dict[str, bytes]:
    forms = [FORMATS[name] for name in transcripts]
    texts = {form.suffix: marks.marked(form.suffix, form.write(episode)) for form in forms}
    if page:
        from briefing.episode.page.page import standalone

        texts[PAGE] = standalone(episode, episode.audio.parent, cover=cover)
    return {suffix: text.encode(errors="replace") for suffix, text in texts.items()}


def _digests(episode: Episode, new: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """What may lie beside the audio as ours: what is there now, then what will be there.

    A run killed between the record and the last file leaves some of both. What is there now
    and is not written anew stays known.
    """
    known = _known(episode.audio)
    own = episode.audio.suffix
    last = [digest for digest in known.get(own, ()) if digest != _BEGUN][-2:]
    now = [_head_of(episode.audio), _digest_of(episode.audio)]
    known[own] = tuple(dict.fromkeys([*last, *now]))
    for suffix, digest in new.items():
        before = []
        with suppress(OSError):
            before = [_digest_of(episode.audio.with_suffix(suffix))]
        known[suffix] = tuple(dict.fromkeys([*before, digest]))
    return known


def _known(audio: Path) -> dict[str, tuple[str, ...]]:
    """The digests that the record of `audio` keeps; {} without a record that has any."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        kept: Any = record.report_of(record.record_path(audio))[DIGESTS]
        return {end: tuple(map(str, kept[end])) for end in kept if _END.fullmatch(end)}
    return {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _head_of(path: Path) -> str:
    """The size of audio and a digest of its beginning, which no editor leaves as it is."""
    with path.open("rb") as file:
        return f"{path.stat().st_size}:{_digest(file.read(_HEAD))}"


def _is_cut_off(path: Path, known: Sequence[str]) -> bool:
    """Whether it is the beginning of what was written: damaged, and nobody's work is in it."""
    size, head = _head_of(path).split(":")
    heads = [each.split(":") for each in known if ":" in each]
    return int(size) >= _HEAD and any(
        head == digest and int(size) < int(whole) for whole, digest in heads
    )


def _beside(audio: Path, suffix: str, path: Path) -> Origin:
    known = _known(audio).get(suffix)
    if known is not None:
        return Origin.OURS if _digest_of(path) in known else Origin.CHANGED
    if suffix == BOOK:  # older versions made none
        return Origin.UNKNOWN
    content = path.read_bytes()
    if suffix == PAGE:
        return page_origin(path)
    by_mark = marks.origin(content)
    if by_mark is not Origin.UNKNOWN:
        return by_mark
    with suppress(BriefingError):
        episode = record.load_record(record.record_path(audio))
        for form in FORMATS.values():
            if form.suffix == suffix and form.write(episode).encode(errors="replace") == content:
                return Origin.OURS
    return Origin.UNKNOWN


def audio_origin(path: Path) -> Origin:
    """By the digest in its record, else by the note in its tags, or by its size in the record.

    Tags that somebody corrected make it theirs, as other sound does. Without a digest an MP3
    alone tells whether it was changed.
    """
    known = _known(path).get(path.suffix, ())
    if known and (_digest_of(path) in known or _is_cut_off(path, known)):
        return Origin.OURS
    if known and _BEGUN not in known:
        return Origin.CHANGED
    # It needs mutagen, which takes a twentieth of the time of a draft.
    from briefing.audio.formats.tagging import comment

    if SYNTHETIC in comment(path):
        unchanged = path.suffix.lower() != ".mp3" or is_as_written(path)
        return Origin.OURS if unchanged else Origin.CHANGED
    with suppress(BriefingError):
        episode = record.load_record(record.record_path(path))
        if episode.audio == path and episode.report.size == path.stat().st_size:
            return Origin.OURS
    return Origin.UNKNOWN
