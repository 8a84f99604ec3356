"""What a record knows of the files of its episode: a digest of each, so that a change is seen.

Two sounds of one name (`news.mp3`, `news.wav`) share a record: it is that of the last one made, and
still knows the digests of the other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.document import Episode
from briefing.episode import record
from briefing.episode.report import DIGESTS
from briefing.io.atomic import write
from briefing.io.later import later
from briefing.io.places import contents

BEGUN = "begun"
"""Stands among the digests of audio while it is made anew."""

_END = later(r"(?:\.[^./\\\0]+)+")
"""Of the name of a file; a record that somebody wrote may have anything in its place."""
_HEAD = 4096  # bytes: tags, or the header with the length of all


def known(audio: Path) -> dict[str, tuple[str, ...]]:
    """The digests that the record of `audio` keeps, by the ends of names; {} without any."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        kept: Any = record.report_of(record.record_path(audio))[DIGESTS]
        return {end: tuple(map(str, kept[end])) for end in kept if _END.fullmatch(end)}
    return {}


def digest(content: bytes) -> str:
    """Of the whole of a file."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str:
    """The same of a file at `path`, of any size. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def with_new(audio: Path, new: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """What may lie beside the audio as ours: what is there now, then the `new`, by their ends.

    A run killed between the record and the last file leaves some of both. What is there now
    and is not written anew stays known.
    """
    every = known(audio)
    last = [each for each in every.get(audio.suffix, ()) if each != BEGUN][-2:]
    every[audio.suffix] = tuple(dict.fromkeys([*last, _head_of(audio), digest_of(audio)]))
    for suffix, each in new.items():
        before = []
        with suppress(OSError):
            before = [digest_of(audio.with_suffix(suffix))]
        every[suffix] = tuple(dict.fromkeys([*before, each]))
    return every


def begin(audio: Path) -> None:
    """Note in the record, if there is one, that the audio is about to be made anew.

    A run killed between the audio and its record leaves audio that no digest tells of.
    """
    place = record.record_path(audio)
    before = known(audio).get(audio.suffix, ())
    if BEGUN in before:
        return

    def mark(report: Any) -> None:
        report.setdefault(DIGESTS, {})[audio.suffix] = [*before, BEGUN]

    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        write(place, record.with_report(contents(place), mark))


def is_begun(episode: Episode) -> bool:
    """Whether the record says that the audio was about to be made anew when it was read."""
    return BEGUN in episode.report.beside.get(episode.audio.suffix, ())


def is_known(episode: Episode) -> bool:
    """Whether the audio is one that the record tells of, by its digest. False for no audio."""
    with suppress(OSError):
        return digest_of(episode.audio) in episode.report.beside.get(episode.audio.suffix, ())
    return False


def is_cut_off(path: Path, digests: Sequence[str]) -> bool:
    """Whether it is the beginning of what was written: damaged, and nobody's work is in it."""
    size, head = _head_of(path).split(":")
    heads = [each.split(":") for each in digests if ":" in each]
    return int(size) >= _HEAD and any(
        head == one and int(size) < int(whole) for whole, one in heads
    )


def unfinished(audio: Path) -> bytes:
    """A record that cannot be read as one, but still tells what beside `audio` is ours."""
    void = {"format": 0, "audio": "", "sentences": [], "report": {DIGESTS: known(audio)}}
    return json.dumps(void).encode()


def _head_of(path: Path) -> str:
    """The size of audio and a digest of its beginning, which no editor leaves as it is."""
    with path.open("rb") as file:
        return f"{path.stat().st_size}:{digest(file.read(_HEAD))}"
