"""Whether the audio of an episode is whole, before anyone is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.audio.formats.media_types import MEDIA_TYPES, MPEG4
from briefing.audio.formats.tags import tag_size
from briefing.errors import InputError

_TAG_AT_END = 128
_SLACK = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class AudioFile:
    """Audio that was looked at."""

    seconds: float
    """Its length as decoded."""
    size: int
    """Bytes."""


def inspect(path: Path, seconds: float) -> AudioFile:
    """Look at every frame of the file; `seconds` is how long its record says it is.

    Raises InputError when it is missing, of a kind that is not published, cut short,
    damaged, or of another length.
    """
    if path.suffix.lower() not in MEDIA_TYPES:
        raise InputError(f"{path}: not a kind of audio that can be published", "make an .mp3")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    try:
        found = _mp3_seconds(content) if path.suffix.lower() == ".mp3" else _tagged_seconds(path)
    except ValueError as error:
        raise InputError(f"{path}: damaged audio: {error}", "make the episode again") from error
    if abs(found - seconds) > _SLACK:
        raise InputError(
            f"{path}: {found:.1f} s long, but its record says {seconds:.1f} s",
            "make the episode again",
        )
    return AudioFile(found, len(content))


def _mp3_seconds(content: bytes) -> float:
    """Length of an MP3 file; ValueError where frames do not follow each other to its end."""
    from briefing.audio import RATE
    from briefing.audio.formats.frames import FRAME
    from briefing.audio.formats.info import info_of

    start, end = _music(content)
    frames = _walk(content, start, end)
    told = info_of(content, start)
    if told is None:
        return frames * FRAME / RATE
    if told.size and told.size != end - start:
        raise ValueError(f"{end - start} bytes of {told.size}")
    if told.check and told.check != _check_sum(content, start, end):
        raise ValueError("its check sum is wrong")
    return ((frames - 1) * FRAME - told.delay - told.padding) / RATE


def _music(content: bytes) -> tuple[int, int]:
    """Where the frames begin and end between an ID3v2 tag and an ID3v1 tag."""
    has_old_tag = content[-_TAG_AT_END:][:3] == b"TAG"
    return tag_size(content), len(content) - (_TAG_AT_END if has_old_tag else 0)


def _walk(content: bytes, start: int, end: int) -> int:
    from briefing.audio.formats.frames import frame_size

    offset, frames = start, 0
    while offset < end:
        try:
            offset += frame_size(content[offset : offset + 4])
        except ValueError as error:
            raise ValueError(f"{error} at byte {offset}") from None
        frames += 1
    if offset != end or not frames:
        raise ValueError("cut short" if frames else "no sound in it")
    return frames


def _check_sum(content: bytes, start: int, end: int) -> int:
    from briefing.audio.formats.crc import crc16
    from briefing.audio.formats.frames import frame_size

    return crc16(content[start + frame_size(content[start : start + 4]) : end])


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
