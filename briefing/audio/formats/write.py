"""The finished sound to a file, in the form that its name asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.audio.formats.frames import MP3, Form
from briefing.audio.formats.media_types import AUDIO_TYPES
from briefing.audio.formats.mp3_file import write_mp3
from briefing.audio.formats.tags import Tags
from briefing.errors import UsageError
from briefing.io import atomic
from briefing.io.atomic import Part, replacing

if TYPE_CHECKING:
    from briefing.document import Samples

    Writer = Callable[[Iterable[Samples], Part, Tags, Form], None]

SUFFIXES = tuple(AUDIO_TYPES)
"""Kinds of file that can be written."""


def write(blocks: Iterable[Samples], path: Path, tags: Tags, form: Form = MP3) -> None:
    """Write `blocks` (float32 mono at `RATE` Hz) as an audio file, its kind by its suffix.

    An older file at `path` stays until the new one is whole. Raises OutputError when it
    cannot be written, UsageError when there is no such kind or the tags are too large,
    MissingError when the kind needs a package that is not installed.
    """
    writer = _writer(path)
    with replacing(path) as part:
        writer(blocks, part, tags, form)


def check_place(path: Path) -> Path:
    """The file that `path` stands for, links followed, if it could be written now.

    Raises as `write` does: better known before the work than after it.
    """
    target = atomic.check_place(path)
    _writer(path)
    return target


def _writer(path: Path) -> Writer:
    match path.suffix.lower():
        case ".mp3":
            return write_mp3
        case ".m4a" | ".m4b":
            from briefing.audio.formats.m4a import pyav, write_m4a

            pyav()
            return write_m4a
        case ".opus":
            from briefing.audio.formats.sndfile import write_opus

            return write_opus
        case ".flac":
            from briefing.audio.formats.sndfile import write_flac

            return write_flac
        case ".wav":
            from briefing.audio.formats.sndfile import write_wav

            return write_wav
        case suffix:
            known = ", ".join(SUFFIXES)
            if not suffix:
                raise UsageError(f"{path}: the name has no extension", f"end it in one of {known}")
            raise UsageError(f"{path}: Unsupported file type: {suffix}", f"use one of {known}")
