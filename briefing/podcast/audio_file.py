"""Whether the audio of an episode is whole, before anyone is told of it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.audio.formats.media_types import MEDIA_TYPES, MPEG4
from briefing.errors import InputError

_TAG_AT_END = 128
_INFO_AT = (21, 36)  # after the header and the side information: mono, stereo
_LAME_AT = 120  # from "Info" on
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

    start, end = _music(content)
    frames = _walk(content, start, end)
    described = _described(content, start)
    if described is None:
        return frames * FRAME / RATE
    delay, padding, length, check = described
    if length and length != end - start:
        raise ValueError(f"{end - start} bytes of {length}")
    if check and check != _check_sum(content, start, end):
        raise ValueError("its check sum is wrong")
    return ((frames - 1) * FRAME - delay - padding) / RATE


def tag_size(content: bytes) -> int:
    """Bytes of the ID3v2 tag that `content` starts with (ID3v2.3, section 3.1); 0 without one."""
    if content[:3] != b"ID3" or len(content) < 10:
        return 0
    size = 0
    for byte in content[6:10]:  # seven bits of the size in each
        size = size << 7 | byte & 0x7F
    return size + 10


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


def _described(content: bytes, start: int) -> tuple[int, int, int, int] | None:
    """Delay, padding (samples), length (bytes) and CRC-16 that a LAME tag states, or None."""
    for at in _INFO_AT:
        info = start + at
        lame = content[info + _LAME_AT : info + _LAME_AT + 36]
        if content[info : info + 4] in {b"Info", b"Xing"} and lame[:4] in {
            b"LAME",
            b"Lavc",
            b"Lavf",
        }:
            delays = int.from_bytes(lame[21:24], "big")
            length, check = struct.unpack(">IH", lame[28:34])
            return delays >> 12, delays & 0xFFF, length, check
    return None


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
