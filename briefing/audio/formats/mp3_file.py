"""An MP3 file: tag, Info frame, sound."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.audio.formats.crc import crc16
from briefing.audio.formats.frames import Form, frame_size
from briefing.audio.formats.info import info_frame, info_size, music
from briefing.audio.formats.mp3 import encode
from briefing.audio.formats.tags import TAG_HEAD, Tags, is_full, tag, tag_size
from briefing.errors import OutputError
from briefing.io.atomic import Part

if TYPE_CHECKING:
    from briefing.document import Samples

_BLOCK = 1 << 20  # bytes that are read at once


def write_mp3(blocks: Iterable[Samples], part: Part, tags: Tags, form: Form) -> None:
    """Write an MP3 file, and read it back.

    Raises OutputError when the disk fails, UsageError when the tag is too large.
    """
    head = tag(tags).data
    start = size = len(head) + info_size(form)
    samples = frames = check = 0
    part.put(head + bytes(info_size(form)))
    for piece in encode(blocks, form):
        part.put(piece.data)
        check = crc16(piece.data, check)
        size += len(piece.data)
        samples, frames = samples + piece.samples, frames + piece.frames
    part.file.seek(len(head))
    part.put(info_frame(samples, size - start, check, form))
    part.settle()
    _read_back(part, len(head), size, frames + 1)


def is_as_written(path: Path) -> bool:
    """Whether nothing of an MP3 was changed since `write_mp3`: neither its sound nor its tag.

    Its Info frame tells the length and the check sum of the sound. Programs that change tags
    leave room behind them for the next change, or write version 2.4.
    """
    with path.open("rb") as file:
        size = tag_size(file.read(TAG_HEAD))
        file.seek(0)
        head, frame = file.read(size), file.read(4)
        try:
            frame += file.read(frame_size(frame) - len(frame))
            total, check = music(frame)
        except ValueError:
            return False
        found, left = 0, len(frame)
        while block := file.read(_BLOCK):
            found, left = crc16(block, found), left + len(block)
    return is_full(head) and (left, found) == (total, check)


def _read_back(part: Part, start: int, size: int, frames: int) -> None:
    """Raise OutputError unless the file has `frames` whole frames from `start` to `size`."""
    found, offset = 0, start
    with suppress(ValueError):  # no frame there: the count will tell
        while offset < size:
            offset += frame_size(os.pread(part.file.fileno(), 4, offset))
            found += 1
    if (offset, found, os.fstat(part.file.fileno()).st_size) != (size, frames, size):
        raise OutputError(
            f"{part.target} does not read back as it was written", "check the disk and run it again"
        )
