"""A clip without the voice's own silence, at the rate of the finished file.

The speech starts where the sound first reaches `EDGE` under the loudness of the
briefing: there an independent silence detector set to -50 dBFS finds it at the usual
target. Soft beginnings (ह, स) and the decay of a last vowel lie below that and are
kept down to `FLOOR`, as a guard outside the speech. The guard counts towards the pause.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from soxr import resample

from briefing.audio import RATE
from briefing.audio.dsp.loudness import Energy, clip_loudness, weighted_energy
from briefing.document import Clip, Timing
from briefing.errors import SynthesisFailed

if TYPE_CHECKING:
    from briefing.document import Samples

SILENCE = -31.0
"""What is silence to a listener, dB from the loudness: -50 dBFS at -19 LUFS, the usual
target on a mono meter, which is where silence detectors are set."""

EDGE = SILENCE + 0.4
"""The first and the last sample this loud, dB from the loudness, bound the speech.

What lies between the two levels is faded to silence, so that a last pulse of the voice is
not left to the chances of coding.
"""

_EDGES = EDGE + np.arange(-80, 81) / 10
"""Edges for which a profile says where the speech is: a clip may be louder than others."""

FLOOR = -55.0
"""Below this, dB from the clip's loudness, nothing is kept: Kokoro's silence is at -110."""

GUARD = 80
"""Milliseconds kept outside the speech at most; `STEP` at least where the clip has them.

The sound fades over the guard. Of 116 clips in Kokoro's four voices one sounds longer.
"""

STEP = 5
"""Milliseconds that are looked at together for silence."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What there is to know of a clip once its samples are let go.

    What is kept of a clip is called its take.
    """

    rate: int
    """Hz of the clip."""
    start: int
    """First sample of the clip that is kept."""
    end: int
    """Sample of the clip after the last that is kept."""
    length: int
    """Samples of the take at `RATE`."""
    heads: NDArray[np.int32]
    """Samples at `RATE` before the speech, for each of `_EDGES`; see `guards`."""
    tails: NDArray[np.int32]
    """The same after the speech."""
    energy: Energy
    """K-weighted energy of the take over time."""
    peaks: Samples
    """Highest sample of each step of `energy`."""
    loudness: float
    """Gated loudness of the clip, LUFS."""
    timings: tuple[Timing, ...] = ()
    """When each word sounds, seconds from the start of the take."""

    def load(self) -> Profile:
        """Itself; see `briefing.audio.timeline.take.StoredProfile`."""
        return self

    def guards(self, edge: float = EDGE) -> tuple[int, int]:
        """Samples at `RATE` before and after the speech, which reaches `edge` dB from
        the clip's loudness."""
        index = int(np.abs(_EDGES - edge).argmin())
        return int(self.heads[index]), int(self.tails[index])


def profile(clip: Clip) -> Profile:
    """Find the speech in a clip.

    Raises SynthesisFailed when the clip is empty, silent or not made of numbers.
    """
    samples, rate = clip.samples, clip.rate
    if not np.isfinite(samples).all():
        raise SynthesisFailed("the clip holds values that are not numbers")
    energy = weighted_energy(samples, rate)
    loudness = clip_loudness(energy)
    if not np.isfinite(loudness):
        raise SynthesisFailed("the clip is silent")
    loud = np.flatnonzero(np.abs(samples) >= 10 ** ((loudness + EDGE) / 20))
    first, last = int(loud[0]), int(loud[-1]) + 1
    most = GUARD * rate // 1000
    floor = 10 ** ((loudness + FLOOR) / 20)
    start = first - _guard(samples[max(first - most, 0) : first][::-1], rate, floor)
    end = last + _guard(samples[last : last + most], rate, floor)
    peaks = _peaks(samples[start:end], round(energy.step * rate))
    return Profile(
        rate=rate,
        start=start,
        end=end,
        length=_at_output(end - start, rate),
        heads=_rises(samples[start:end], rate, loudness),
        tails=_rises(samples[start:end][::-1], rate, loudness),
        energy=energy.between(start / rate, end / rate, len(peaks)),
        peaks=peaks,
        loudness=loudness,
        timings=tuple(_shift(clip.timings, start / rate, (end - start) / rate)),
    )


def trimmed(clip: Clip, known: Profile, head: int, tail: int) -> Samples:
    """The speech of `clip` with its guards, faded, float32 at `RATE` Hz.

    `known` is the clip's profile, `head` and `tail` are the guards (samples at `RATE`)
    over which it comes in and dies away; the result has exactly `known.length` samples.
    """
    samples = clip.samples[known.start : known.end].copy()
    _come_in(samples, head * known.rate // RATE, known.rate)
    _come_in(samples[::-1], tail * known.rate // RATE, known.rate)
    if known.rate != RATE:
        samples = resample(samples, known.rate, RATE)
    return _exactly(samples, known.length)


def _at_output(samples: int, rate: int) -> int:
    return round(samples * RATE / rate)


def _peaks(samples: Samples, step: int) -> Samples:
    highest: Samples = np.maximum.reduceat(np.abs(samples), np.arange(0, len(samples), step))
    return highest


def _rises(samples: Samples, rate: int, loudness: float) -> NDArray[np.int32]:
    """Samples at `RATE` until the sound reaches each of `_EDGES`."""
    levels = 10 ** ((loudness + _EDGES) / 20)
    loudest = int((np.abs(samples) >= levels[-1]).argmax()) or len(samples)
    highest = np.maximum.accumulate(np.abs(samples[: loudest + 1]))
    reached = np.searchsorted(highest, levels)
    at_output: NDArray[np.int32] = np.rint(reached * (RATE / rate)).astype(np.int32)
    return at_output


def _guard(outside: Samples, rate: int, floor: float) -> int:
    """Samples to keep of what lies `outside` the speech, nearest first.

    They end with the last `STEP`, counted from the far end, whose mean level reaches `floor`.
    """
    step = STEP * rate // 1000
    steps = outside[len(outside) % step :][::-1].reshape(-1, step)
    loud = np.sqrt(np.square(steps, dtype=np.float64).mean(axis=1)) >= floor
    silent = int(loud.argmax()) if loud.any() else len(steps)
    return min(max(len(outside) - silent * step, step), len(outside))


def _come_in(samples: Samples, over: int, rate: int) -> None:
    """Fade in over `over` samples, in place, and over a millisecond at least: no clicks."""
    length = min(max(over, rate // 1000), len(samples) // 2)
    samples[:length] *= np.linspace(0, 1, length, endpoint=False, dtype=np.float32)


def _exactly(samples: Samples, length: int) -> Samples:
    """`samples` cut or filled up by the one sample that rounding may cost."""
    if len(samples) >= length:
        return samples[:length]
    return np.concatenate([samples, np.zeros(length - len(samples), np.float32)])


def _shift(timings: tuple[Timing, ...], start: float, length: float) -> list[Timing]:
    return [
        Timing(t.word, *(min(max(edge - start, 0.0), length) for edge in (t.start, t.end)))
        for t in timings
    ]
