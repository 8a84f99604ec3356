"""A stream of samples to MPEG-1 Layer III frames at a constant bit rate, on every core.

LAME codes one frame after another. To use all cores the stream is cut inside its
pauses, where two whole frames on either side are silent, and each run of sound is coded
by an encoder of its own: the frames put together decode to the same samples, because
there is nothing to carry over a silent cut, neither overlap nor bit reservoir. A run
without a pause, under music, goes through its one encoder in several parts. Where the
stream is cut depends on the samples only, so the bytes do not depend on the machine's
load.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import lameenc
import numpy as np
from numpy.typing import NDArray

from briefing.audio import RATE
from briefing.audio.formats.frames import FRAME, Form, frame_count, whole_frames
from briefing.io.machine import cores

if TYPE_CHECKING:
    from briefing.document import Samples

_SHORTEST, _LONGEST = 800, 1600
"""Frames after which a part ends with the next pause, and without one: 21 and 42 s."""

_AT_ONCE = 64 * FRAME
"""Samples that an encoder is given at once."""

_MOST_WORKERS = 4
"""One core cannot stitch and limit for more."""

_QUIET = 2
"""Silent frames wanted on either side of a cut."""

_QUALITY = 5
_QUICK = 7  # while it is made
"""LAME's own scale, 0 best. By PESQ Kokoro's voices are as good at 5 as at 2 or 3 (4.50
against 4.52) in half the time of 2; 7 is twice as fast again and worse (4.44)."""

_SCALE = 32767 / 0.95
"""LAME turns everything down to 0.95 at these bit rates, so that is undone here."""

Pcm = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a stream, coded."""

    data: bytes
    """Whole MPEG frames."""
    frames: int
    """How many there are in it."""
    samples: int
    """How many samples were coded for them."""


class _Part(NamedTuple):
    """Samples for an encoder; after the last of a run it is done."""

    pcm: Pcm
    ends_run: bool
    ends_stream: bool = False


def encode(blocks: Iterable[Samples], form: Form) -> Iterator[Piece]:
    """Code float32 mono blocks at `RATE` Hz, as many parts at a time as there are cores."""
    workers = min(cores(), _MOST_WORKERS)
    waiting: deque[Future[Piece]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        run, before = _Run(form), None
        for part in _parts(blocks):
            before = pool.submit(run.code, part, before)
            waiting.append(before)
            if part.ends_run:
                run, before = _Run(form), None
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def stream(blocks: Iterable[Samples], kilobits: int) -> Iterator[bytes]:
    """MP3 frames of float32 mono blocks at `RATE` Hz as they come, to be heard meanwhile.

    Made quickly by one encoder; what LAME adds at either end stays.
    """
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_bit_rate(kilobits)
    encoder.set_quality(_QUICK)
    begun = False
    for block in blocks:
        yield bytes(encoder.encode(_pcm(block).astype("<i2").tobytes()))
        begun = True
    if begun:
        yield bytes(encoder.flush())


class _Run:
    """One encoder and the sound between two silent cuts."""

    def __init__(self, form: Form) -> None:
        self._channels = form.channels
        self._encoder = lameenc.Encoder()
        self._encoder.silence()
        self._encoder.set_in_sample_rate(RATE)
        self._encoder.set_out_sample_rate(RATE)  # LAME would choose a lower one at low rates
        self._encoder.set_channels(form.channels)
        self._encoder.set_bit_rate(form.kilobits)
        self._encoder.set_quality(_QUALITY)
        self._samples = self._frames = 0
        self._rest = b""

    def code(self, part: _Part, before: Future[Piece] | None) -> Piece:
        """The frames that are ready with `part`, once what comes `before` it is coded."""
        if before is not None:
            before.result()
        self._samples += len(part.pcm)
        data = self._rest + self._encode(part.pcm)
        due = self._samples // FRAME
        if part.ends_run:
            data += self._encode(np.zeros(2 * FRAME, np.int16)) + self._encoder.flush()
            due = frame_count(self._samples) if part.ends_stream else due
        frames, end = whole_frames(data, due - self._frames)
        self._frames += frames
        self._rest = data[end:]
        return Piece(data[:end], frames, len(part.pcm))

    def _encode(self, pcm: Pcm) -> bytes:
        """The frames that are ready with `pcm`, given to LAME a little at a time.

        Whole parts copied once for each of these steps would leave holes in the heap.
        """
        blocks = (pcm[start : start + _AT_ONCE] for start in range(0, len(pcm), _AT_ONCE))
        given = (np.repeat(block, self._channels).astype("<i2").tobytes() for block in blocks)
        return b"".join(bytes(self._encoder.encode(block)) for block in given)


def _parts(blocks: Iterable[Samples]) -> Iterator[_Part]:
    """The stream in parts of whole frames; only the last may end with less than one."""
    held: list[Pcm] = []
    quiet = 0
    for frame in _frames(blocks):
        held.append(frame)
        quiet = 0 if frame.any() or len(frame) < FRAME else quiet + 1
        # What is held goes first: whoever takes the part may be long in coming back.
        if quiet >= 2 * _QUIET and len(held) >= _SHORTEST:
            part, held = _Part(np.concatenate(held[:-_QUIET]), ends_run=True), held[-_QUIET:]
            yield part
        elif len(held) >= _LONGEST:
            part, held = _Part(np.concatenate(held), ends_run=False), []
            yield part
    yield _Part(np.concatenate([*held, np.zeros(0, np.int16)]), ends_run=True, ends_stream=True)


def _frames(blocks: Iterable[Samples]) -> Iterator[Pcm]:
    """The stream as 16-bit frames of `FRAME` samples; the last may be shorter."""
    rest = np.zeros(0, np.int16)
    for block in blocks:
        rest = np.concatenate([rest, _pcm(block)])
        whole = len(rest) // FRAME * FRAME
        yield from rest[:whole].reshape(-1, FRAME)
        rest = rest[whole:]
    if len(rest):
        yield rest


def _pcm(block: Samples) -> Pcm:
    pcm: Pcm = np.clip(np.rint(block * np.float32(_SCALE)), -32767, 32767).astype(np.int16)
    return pcm
