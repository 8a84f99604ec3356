"""Drafts: texts at work on the desk, each a file that is replaced whole at every change."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from briefing import pipeline
from briefing.document import LeftOut, Source, quoted, unread
from briefing.episode.text import one_line
from briefing.errors import BriefingError, UsageError
from briefing.io import atomic, locks
from briefing.server.limits import LONGEST
from briefing.settings import Settings, Voices

MOST = 500
"""Drafts that are kept; no more can be begun before one is deleted."""
MOST_ENTRIES = 2_000
"""Lines of a draft's own lexicon."""
_LONGEST_NAME = 60  # characters
_MOST_NAMED = 20  # pieces of text that are missing
_FORMAT = 1
_SPEAKER = re.compile(r"\[आवाज़=([^\]=,;]+)\]")
_NUMBER = re.compile(r"[0-9a-f]{16}")


class StaleError(BriefingError):
    """A draft was changed elsewhere meanwhile; nothing was written."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text at work, and all that was chosen for it."""

    number: str
    """Names it in addresses: 16 hexadecimal digits nobody can guess."""
    text: str
    """Cleaned, so that what is seen counts its characters."""
    version: int = 1
    """Counts its changes."""
    changed: str = ""
    """When it was changed last, ISO 8601 in UTC."""
    origin: str = ""
    """The file or address that it is from, or ""."""
    title: str = ""
    """As chosen; "" is the text's own."""
    author: str = ""
    """As chosen, or ""."""
    date: str = ""
    """ISO 8601 day, or ""."""
    notices: tuple[str, ...] = ()
    """What a person should know of how the file was read."""
    missing: tuple[str, ...] = ()
    """What stood in the file, has no reason to be left out, and was not read."""
    lexicon: Mapping[str, str] = field(default_factory=dict)
    """How this text says words: what is written to a respelling, or /phonemes/."""
    choices: Mapping[str, Any] = field(default_factory=dict)
    """Settings by name, such as "voice" or "pauses.sentence"."""
    audio: str = ""
    """The name of the file made of it last, in the folder of the draft; "" before."""
    made_of: str = ""
    """What the files in the folder `made` were made of: a `Draft.digest`."""
    published: str = ""
    """The name of its episode in the show; "" before it is published."""

    @property
    def digest(self) -> str:
        """Changes with all that is heard of it or stands in its tags."""
        heard = [self.text, self.title, self.author, self.date, {**self.lexicon}, {**self.choices}]
        return hashlib.sha256(json.dumps(heard, sort_keys=True).encode()).hexdigest()

    @property
    def name(self) -> str:
        """What it is called: its title, else how it begins, on one line."""
        first = next((line for line in map(one_line, self.text.splitlines()) if line), "")
        whole = first.lstrip("#>*- ")
        begun = whole[:_LONGEST_NAME].rpartition(" ")[0]
        return one_line(self.title) or (whole if len(whole) <= _LONGEST_NAME else f"{begun}…")


class Drafts:
    """The drafts in a folder. Every method may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made where it is not there; what killed runs left in it goes."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._lock = threading.RLock()
        self._sweep()

    def begin(self, source: Source, number: str = "") -> Draft:
        """A new draft of a text as it was read; of that `number`, which no other may have.

        Raises UsageError when it is empty or too long, or there are too many drafts.
        """
        with self._lock:
            if sum(1 for _ in self.folder.glob("*/draft.json")) >= MOST:
                raise UsageError(f"there are {MOST} drafts", "delete one that you no longer need")
            number = number or secrets.token_hex(8)
            self.place(number).mkdir(exist_ok=True)
            read = _cleaned(source.text)
            draft = Draft(
                number,
                read.text,
                origin=source.origin,
                title=source.title,
                author=source.author,
                date=source.date,
                notices=(
                    *_unread(source),
                    *source.notices,
                    *_notices([*source.left_out, *read.left_out]),
                ),
                missing=tuple(each.text for each in source.unaccounted),
            )
            return self._put(draft)

    def get(self, number: str) -> Draft | None:
        """The draft of that number, None where there is none."""
        if not _NUMBER.fullmatch(number):
            return None
        try:
            kept = json.loads((self.place(number) / "draft.json").read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return _kept(number, kept)

    def every(self) -> list[Draft]:
        """All of them, the one changed last first."""
        found = [self.get(path.parent.name) for path in self.folder.glob("*/draft.json")]
        return sorted(filter(None, found), key=lambda draft: draft.changed, reverse=True)

    def change(self, number: str, version: int | None, edit: Callable[[Draft], Draft]) -> Draft:
        """The draft as `edit` makes it, on the disk.

        Raises StaleError when it is no longer of that `version` (None is any), UsageError
        when there is no such draft or its text is too long.
        """
        with self._lock:
            draft = self.get(number)
            if draft is None:
                raise UsageError("no such draft", "it may have been deleted")
            if version is not None and version != draft.version:
                raise StaleError("this draft was changed elsewhere", "load it again")
            edited = edit(draft)
            if edited == draft:
                return draft
            if edited.text != draft.text:
                read = _cleaned(edited.text)
                told = dict.fromkeys([*edited.notices, *_notices(read.left_out)])
                edited = replace(edited, text=read.text, notices=tuple(told))
            if len(edited.lexicon) > MOST_ENTRIES:
                raise UsageError("too many words", f"at most {MOST_ENTRIES} in a text")
            return self._put(replace(edited, version=draft.version + 1))

    def delete(self, number: str) -> bool:
        """Whether there was such a draft; it and what was made of it are gone."""
        with self._lock:
            if self.get(number) is None:
                return False
            (self.place(number) / "draft.json").unlink()
            shutil.rmtree(self.place(number), ignore_errors=True)
            return True

    def place(self, number: str) -> Path:
        """The folder of a draft."""
        return self.folder / number

    def _sweep(self) -> None:
        """A draft that was being begun or deleted is none; in the others is what was unfinished."""
        for place in self.folder.iterdir():
            if not _NUMBER.fullmatch(place.name) or not place.is_dir():
                continue
            if (place / "draft.json").exists():
                for folder in (place, place / "made"):
                    locks.sweep(folder)
            else:
                shutil.rmtree(place, ignore_errors=True)

    def _put(self, draft: Draft) -> Draft:
        draft = replace(draft, changed=datetime.now(UTC).isoformat(timespec="microseconds"))
        content = json.dumps({"format": _FORMAT, **asdict(draft)}, ensure_ascii=False, indent=1)
        atomic.write(self.place(draft.number) / "draft.json", content.encode(errors="replace"))
        return draft


def _kept(number: str, kept: object) -> Draft | None:
    """The draft of that number as its file has it; None for a file that is damaged."""
    if not isinstance(kept, dict):
        return None
    blank = Draft(number, "")
    values = {one.name: kept.get(one.name, getattr(blank, one.name)) for one in fields(Draft)}
    values |= {name: tuple(_list(values[name])) for name in ("notices", "missing")}
    values["number"] = number
    if any(type(value) is not type(getattr(blank, name)) for name, value in values.items()):
        return None
    words = [*values["notices"], *values["missing"], *values["lexicon"].values()]
    return Draft(**values) if all(isinstance(word, str) for word in words) else None


def _list(value: object) -> Iterable[object]:
    return value if isinstance(value, (list, tuple)) else (None,)


def _cleaned(text: str) -> Source:
    """`text` as it will be seen and said. Raises UsageError for none, and for too much."""
    if not text.strip():
        raise UsageError("there is no text", "paste one")
    if len(text) > LONGEST:
        raise UsageError(f"{len(text)} characters is too many", f"at most {LONGEST} at once")
    # Who is marked and has no voice yet may be given one on the desk: any voice stands for it.
    named = dict.fromkeys(_SPEAKER.findall(text))
    speakers = tuple(f"{name.strip()}=hf_alpha" for name in named)
    settings = Settings(voices=Voices(speakers=speakers))
    return pipeline.prepare(Source(text, "the text"), settings)


def _unread(source: Source) -> Iterator[str]:
    """What of a file is missing: each, and of very many how many there are."""
    yield from islice(unread(source), _MOST_NAMED)
    if (more := len(source.unaccounted) - _MOST_NAMED) > 0:
        yield f"{source.origin}: more pieces of text that were not read: {more}"


def _notices(left_out: Iterable[LeftOut]) -> Iterator[str]:
    """What stood in the text and is not on the desk: once what it was, else how often."""
    by_kind: dict[str, list[str]] = {}
    for each in left_out:
        by_kind.setdefault(each.why, []).append(quoted(each.text))
    for why, texts in by_kind.items():
        many = len(texts) > 1
        yield f"left out {len(texts)} times: {why}" if many else f"left out ({why}): {texts[0]}"
