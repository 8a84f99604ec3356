"""MPEG-1 Layer III frames at 44.1 kHz: their sizes, and how LAME lays sound into them."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.audio import RATE
from briefing.errors import UsageError

FRAME = 1152
"""Samples of a frame."""

DELAY = 576
"""Samples that LAME puts before the first one; decoders add 529 of their own and know it."""

BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""kbit/s by their index in a frame's header."""

KILOBITS = (64, 80, 96, 112, 128, 160, 192)
"""Bit rates to choose from: lower ones have no room for the Info frame, and from higher
ones a voice gains nothing, but 192 is what audiobook shops ask for."""


@dataclass(frozen=True, slots=True)
class Form:
    """What an MP3 is coded as, at a constant bit rate."""

    kilobits: int = 64
    """Kilobits a second."""
    channels: int = 1
    """1, or 2 that carry the same."""
    rate: int = RATE
    """Hz of WAV and FLAC; the others have one of their own."""

    def __post_init__(self) -> None:
        """Raises UsageError for a bit rate or a number of channels that cannot be."""
        if self.kilobits not in KILOBITS:
            known = ", ".join(map(str, KILOBITS))
            raise UsageError(
                f"Unsupported MP3 bit rate: {self.kilobits} kbit/s", f"use one of {known}"
            )
        if self.channels not in {1, 2}:
            raise UsageError(f"Unsupported number of MP3 channels: {self.channels}", "use 1 or 2")


MP3 = Form()
"""64 kbit/s in mono: what podcasts of speech use."""


def padding(samples: int) -> int:
    """Samples that LAME adds after the last of `samples`: as many as make whole frames and
    let a decoder, with its own delay, get everything out."""
    rest = FRAME - (samples + DELAY) % FRAME
    return rest if rest >= DELAY else rest + FRAME


def frame_count(samples: int) -> int:
    """Frames that code `samples` samples."""
    return (DELAY + samples + padding(samples)) // FRAME


def frame_size(header: bytes) -> int:
    """Bytes of the frame that starts with these four.

    Raises ValueError where no MPEG-1 Layer III frame at 44.1 kHz starts.
    """
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xFE != 0xFA:
        raise ValueError("no MPEG-1 Layer III frame")
    rate = header[2] >> 4
    if not 0 < rate < len(BIT_RATES) or header[2] & 0x0C:
        raise ValueError("no frame at 44.1 kHz and a known bit rate")
    return 144_000 * BIT_RATES[rate] // RATE + (header[2] >> 1 & 1)


def whole_frames(data: bytes, most: int) -> tuple[int, int]:
    """How many whole frames `data` starts with, up to `most`, and how many bytes they are.

    Raises ValueError where something else follows a frame.
    """
    count = offset = 0
    while count < most and offset + 4 <= len(data):
        end = offset + frame_size(data[offset : offset + 4])
        if end > len(data):
            break
        count, offset = count + 1, end
    return count, offset
