"""A stream of samples to MPEG-1 Layer III frames at a constant bit rate, on every core.

LAME codes one frame after another. To use all cores the stream is cut inside its
pauses, where two whole frames on either side are silent, and each piece is coded by an
encoder of its own: the frames put together decode to the same samples, because there is
nothing to carry over a silent cut, neither overlap nor bit reservoir. Where the pieces
are cut depends on the samples only, so the bytes do not depend on the machine's load.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import lameenc
import numpy as np
from numpy.typing import NDArray

from briefing.audio.trim import RATE
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.document import Samples

FRAME = 1152
"""Samples of a frame."""

DELAY = 576
"""Samples that LAME puts before the first one; decoders know of 529 more of their own."""

_DECODER_DELAY = 529

KILOBITS = (64, 80, 96, 112, 128, 160)
"""Bit rates: lower ones have no room for the Info frame, higher ones nothing to code."""

_PIECE = 800
"""Frames a piece has at least: 21 s."""

_QUIET = 2
"""Silent frames wanted on either side of a cut."""

_QUALITY = 5
"""LAME's own scale, 0 best; 5 is what ffmpeg uses too."""

_SCALE = 32767 / 0.95
"""LAME turns everything down to 0.95 at these bit rates, so that is undone here."""

Pcm = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Piece:
    """`frames` whole MPEG frames that code `samples` samples, in `data`."""

    data: bytes
    frames: int
    samples: int


def encode(blocks: Iterable[Samples], kilobits: int = 64, channels: int = 1) -> Iterator[Piece]:
    """Code float32 mono blocks at `RATE` Hz; with two channels, both carry the same.

    Raises UsageError for a bit rate or a number of channels that cannot be.
    """
    if kilobits not in KILOBITS:
        raise UsageError(f"no MP3 at {kilobits} kbit/s", f"one of {', '.join(map(str, KILOBITS))}")
    if channels not in {1, 2}:
        raise UsageError(f"no MP3 with {channels} channels", "1 or 2")
    return _encoded(blocks, kilobits, channels)


def _encoded(blocks: Iterable[Samples], kilobits: int, channels: int) -> Iterator[Piece]:
    workers = os.cpu_count() or 1
    waiting: deque[Future[Piece]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for pcm, last in _pieces(blocks):
            waiting.append(pool.submit(_encode_piece, pcm, last, kilobits, channels))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def padding(samples: int) -> int:
    """Samples that LAME adds after the last one, so that frames are whole and a decoder,
    with its own delay, still gets everything out."""
    rest = FRAME - (samples + DELAY) % FRAME
    return rest if rest >= DELAY else rest + FRAME


def _encode_piece(pcm: Pcm, last: bool, kilobits: int, channels: int) -> Piece:
    frames = (len(pcm) + (DELAY + padding(len(pcm)) if last else 0)) // FRAME
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)  # LAME would choose a lower one at low rates
    encoder.set_channels(channels)
    encoder.set_bit_rate(kilobits)
    encoder.set_quality(_QUALITY)
    whole = np.repeat(np.concatenate([pcm, np.zeros(2 * FRAME, np.int16)]), channels)
    data = bytes(encoder.encode(whole.astype("<i2").tobytes()) + encoder.flush())
    return Piece(data[: frame_offset(data, frames)], frames, len(pcm))


def frame_offset(data: bytes, count: int) -> int:
    """Where in `data`, which starts with a frame, the first `count` frames end."""
    offset = 0
    for _ in range(count):
        offset += frame_size(data[offset : offset + 4])
    return offset


BIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""kbit/s by their index in a frame's header."""


def frame_size(header: bytes) -> int:
    """Bytes of the MPEG-1 Layer III frame at 44.1 kHz that starts with these four.

    Raises ValueError where no such frame starts.
    """
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xFE != 0xFA:
        raise ValueError("no MPEG-1 Layer III frame")
    rate = header[2] >> 4
    if not 0 < rate < len(BIT_RATES) or header[2] & 0x0C:
        raise ValueError("no MPEG-1 Layer III frame at 44.1 kHz")
    return 144_000 * BIT_RATES[rate] // RATE + (header[2] >> 1 & 1)


def _pieces(blocks: Iterable[Samples]) -> Iterator[tuple[Pcm, bool]]:
    """Pieces of the stream, and whether it is the last; all but that have whole frames."""
    held: list[Pcm] = []
    quiet = 0
    for frame in _frames(blocks):
        held.append(frame)
        quiet = 0 if frame.any() or len(frame) < FRAME else quiet + 1
        if quiet >= 2 * _QUIET and len(held) >= _PIECE:
            yield np.concatenate(held[:-_QUIET]), False
            held = held[-_QUIET:]
    yield np.concatenate([*held, np.zeros(0, np.int16)]), True


def _frames(blocks: Iterable[Samples]) -> Iterator[Pcm]:
    """The stream as 16-bit frames of `FRAME` samples; the last may be shorter."""
    rest = np.zeros(0, np.int16)
    for block in blocks:
        pcm = np.clip(np.rint(block * np.float32(_SCALE)), -32767, 32767).astype(np.int16)
        rest = np.concatenate([rest, pcm])
        whole = len(rest) // FRAME * FRAME
        yield from rest[:whole].reshape(-1, FRAME)
        rest = rest[whole:]
    if len(rest):
        yield rest
