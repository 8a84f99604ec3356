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

from briefing.audio.frames import FRAME, Form, frame_count, frame_offset
from briefing.audio.trim import RATE

if TYPE_CHECKING:
    from briefing.document import Samples

_PIECE = 800
"""Frames a piece has at least: 21 s."""

_MOST_WORKERS = 4
"""One core cannot stitch and limit for more."""

_QUIET = 2
"""Silent frames wanted on either side of a cut."""

_QUALITY = 5
"""LAME's own scale, 0 best. By PESQ Kokoro's voices are as good at 5 as at 2 or 3 (4.50
against 4.52) in half the time of 2; 7 is twice as fast again and worse (4.44)."""

_SCALE = 32767 / 0.95
"""LAME turns everything down to 0.95 at these bit rates, so that is undone here."""

Pcm = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Piece:
    """`frames` whole MPEG frames that code `samples` samples, in `data`."""

    data: bytes
    frames: int
    samples: int


def encode(blocks: Iterable[Samples], form: Form) -> Iterator[Piece]:
    """Code float32 mono blocks at `RATE` Hz, as many pieces at a time as there are cores."""
    workers = min(len(os.sched_getaffinity(0)), _MOST_WORKERS)
    waiting: deque[Future[Piece]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for pcm, last in _pieces(blocks):
            waiting.append(pool.submit(_encode_piece, pcm, last, form))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _encode_piece(pcm: Pcm, last: bool, form: Form) -> Piece:
    frames = frame_count(len(pcm)) if last else len(pcm) // FRAME
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)  # LAME would choose a lower one at low rates
    encoder.set_channels(form.channels)
    encoder.set_bit_rate(form.kilobits)
    encoder.set_quality(_QUALITY)
    whole = np.repeat(np.concatenate([pcm, np.zeros(2 * FRAME, np.int16)]), form.channels)
    data = bytes(encoder.encode(whole.astype("<i2").tobytes()) + encoder.flush())
    return Piece(data[: frame_offset(data, frames)], frames, len(pcm))


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
