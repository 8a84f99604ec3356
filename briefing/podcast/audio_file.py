"""Whether the audio of an episode is whole, before anyone is told of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, BinaryIO

from briefing.audio.formats.media_types import MEDIA_TYPES, MPEG4
from briefing.audio.formats.tags import TAG_HEAD, tag_size
from briefing.errors import InputError

_TAG_AT_END = 128
_SLACK = 1.0  # seconds
_BLOCK = 1 << 20  # bytes read at once: the check sum of all at once takes ten times the file
_BEGINNING = 4096  # bytes in which the first frame is


def inspect(path: Path, seconds: float) -> float:
    """Look at every frame of a file; its length in seconds, which its record says is `seconds`.

    Raises InputError when it is missing, of a kind that is not published, cut short,
    damaged, or of another length.
    """
    if path.suffix.lower() not in MEDIA_TYPES:
        raise InputError(f"{path}: not a kind of audio that can be published", "make an .mp3")
    try:
        with path.open("rb", _BLOCK) as file:
            is_mp3 = path.suffix.lower() == ".mp3"
            found = _mp3_seconds(file) if is_mp3 else _tagged_seconds(path)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path}: damaged audio: {error}", "make the episode again") from error
    if abs(found - seconds) > _SLACK:
        raise InputError(
            f"{path}: {found:.1f} s long, but its record says {seconds:.1f} s",
            "make the episode again",
        )
    return found


def _mp3_seconds(file: BinaryIO) -> float:
    """Length of an MP3 file; ValueError where frames do not follow each other to its end."""
    from briefing.audio import RATE
    from briefing.audio.formats.frames import FRAME, frame_size
    from briefing.audio.formats.info import info_of

    start, end = _music(file)
    frames = _walk(file, start, end)
    file.seek(start)
    first = file.read(_BEGINNING)
    told = info_of(first)
    if told is None:
        return frames * FRAME / RATE
    if told.size and told.size != end - start:
        raise ValueError(f"{end - start} bytes of {told.size}")
    if told.check and told.check != _check_sum(file, start + frame_size(first[:4]), end):
        raise ValueError("its check sum is wrong")
    return ((frames - 1) * FRAME - told.delay - told.padding) / RATE


def _music(file: BinaryIO) -> tuple[int, int]:
    """Where the frames begin and end between an ID3v2 tag and an ID3v1 tag."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(size - _TAG_AT_END, 0))
    has_old_tag = file.read(3) == b"TAG"
    file.seek(0)
    return tag_size(file.read(TAG_HEAD)), size - (_TAG_AT_END if has_old_tag else 0)


def _walk(file: BinaryIO, start: int, end: int) -> int:
    """How many frames follow each other from `start` to `end`. ValueError where they do not."""
    from briefing.audio.formats.frames import frame_size

    offset, frames = start, 0
    while offset < end:
        file.seek(offset)
        try:
            offset += frame_size(file.read(4))
        except ValueError as error:
            raise ValueError(f"{error} at byte {offset}") from None
        frames += 1
    if offset != end or not frames:
        raise ValueError("cut short" if frames else "no sound in it")
    return frames


def _check_sum(file: BinaryIO, start: int, end: int) -> int:
    """CRC-16 of what stands from `start` to `end`."""
    from briefing.audio.formats.crc import crc16

    check = 0
    file.seek(start)
    for at in range(start, end, _BLOCK):
        check = crc16(file.read(min(_BLOCK, end - at)), check)
    return check


def _tagged_seconds(path: Path) -> float:
    """Length of an M4A or Opus file as its container says it; ValueError for any other."""
    from mutagen import MutagenError
    from mutagen.mp4 import MP4
    from mutagen.oggopus import OggOpus

    try:
        container: Any = MP4 if path.suffix.lower() in MPEG4 else OggOpus
        return float(container(path).info.length)
    except MutagenError as error:
        raise ValueError(str(error)) from error
