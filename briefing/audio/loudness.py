"""Loudness after ITU-R BS.1770-4: K-weighting, gating, true peak.

A mono file plays from both speakers of a stereo pair and is then 3.01 LU louder than
a meter says of the one channel: add `BOTH_SPEAKERS` for loudness as played back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.signal import sosfilt

if TYPE_CHECKING:
    from briefing.document import Samples


Floats = NDArray[np.float64]

BOTH_SPEAKERS = 10 * float(np.log10(2))
"""LU that a mono signal gains from being played by two speakers."""

BLOCK, HOP = 0.4, 0.1
"""Seconds of a gating block, and from one block to the next."""

_OFFSET = -0.691
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0


@cache
def k_weighting(rate: int) -> Floats:
    """The two filters of BS.1770-4 annex 1 for any rate, as second-order sections (2, 6).

    The standard gives coefficients at 48 kHz only; the analogue filters behind them
    are from De Man, "Evaluation of implementations of the EBU R128 loudness
    measurement" (AES 145, 2018).
    """
    k, q = np.tan(np.pi * 1681.974450955533 / rate), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    shelf = [high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k]
    shelf += [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k]
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    norm = 1 + k / q + k * k
    high_pass = [norm, -2 * norm, norm, norm, 2 * (k * k - 1), 1 - k / q + k * k]
    return np.array([np.divide(shelf, shelf[3]), np.divide(high_pass, norm)])


@dataclass(frozen=True, slots=True)
class Energy:
    """K-weighted energy over time: `steps[i]` is the sum of squares, times the
    length of a sample in seconds, from `i * step` to `(i + 1) * step` seconds."""

    steps: Floats
    step: float

    def at(self, edges: Floats) -> Floats:
        """Energy between neighbouring `edges` (seconds, rising); shape (len(edges) - 1,)."""
        total = np.concatenate([[0.0], np.cumsum(self.steps)])
        return np.diff(np.interp(edges, np.arange(len(total)) * self.step, total))

    def between(self, start: float, end: float) -> Energy:
        """The stretch from `start` to `end` seconds, counted from `start`."""
        count = max(1, int(np.ceil((end - start) / self.step)))
        edges: Floats = np.minimum(start + np.arange(count + 1) * self.step, end)
        return Energy(self.at(edges), self.step)


class Meter:
    """Measures a stream in flat memory: `add` blocks, then read `energy`."""

    def __init__(self, rate: int, step: float = HOP) -> None:
        """`step` seconds of sound are summed up at a time."""
        self._sections = k_weighting(rate)
        self._state = np.zeros((2, 2))
        self._rate = rate
        self._step = max(1, int(rate * step))
        self._partial = np.zeros(0)
        self._sums: list[Floats] = []

    def add(self, block: Samples) -> None:
        """Take in the next samples."""
        filtered, self._state = sosfilt(self._sections, block, zi=self._state)
        squares = np.concatenate([self._partial, np.square(filtered)])
        whole = len(squares) // self._step * self._step
        self._sums.append(squares[:whole].reshape(-1, self._step).sum(axis=1) / self._rate)
        self._partial = squares[whole:]

    def through(self, blocks: Iterable[Samples]) -> Iterator[Samples]:
        """The same blocks, measured as they pass."""
        for block in blocks:
            self.add(block)
            yield block

    @property
    def loudness(self) -> float:
        """Integrated loudness so far, LUFS as a mono meter shows; -inf for silence."""
        return integrated(block_power(self.energy))

    @property
    def energy(self) -> Energy:
        """What was measured so far."""
        rest = [[self._partial.sum() / self._rate]] if len(self._partial) else []
        return Energy(np.concatenate([*self._sums, *rest, []]), self._step / self._rate)


def weighted_energy(samples: Samples, rate: int) -> Energy:
    """K-weighted energy of a clip in steps of 10 ms."""
    meter = Meter(rate, step=0.01)
    meter.add(samples)
    return meter.energy


def block_power(energy: Energy) -> Floats:
    """Mean square of each 400 ms gating block; one block when there is less than that."""
    seconds = len(energy.steps) * energy.step
    if seconds < BLOCK:
        return np.array([energy.steps.sum() / max(seconds, energy.step)])
    edges: Floats = np.arange(int(round(seconds / HOP, 6)) + 1, dtype=np.float64) * HOP
    hops = energy.at(edges)
    return np.convolve(hops, np.ones(4), "valid") / BLOCK


def integrated(power: Floats) -> float:
    """Gated loudness in LUFS of the blocks with mean squares `power`; -inf for silence."""
    loud = power[power > _power(_ABSOLUTE_GATE)]
    if not len(loud):
        return -np.inf
    kept = loud[loud > loud.mean() * 10 ** (_RELATIVE_GATE / 10)]
    return float(_OFFSET + 10 * np.log10(kept.mean()))


def clip_loudness(*energies: Energy) -> float:
    """Gated loudness in LUFS of one clip, or of several as if one voice had said them."""
    return integrated(np.concatenate([block_power(energy) for energy in energies]))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))


def true_peak(samples: Samples) -> float:
    """Highest level of a whole signal in dBTP, between its samples too; -inf for silence."""
    before, after = PEAK_REACH
    between = oversampled(np.pad(samples, (before, after)))
    peak = max(np.abs(between).max(initial=0.0), np.abs(samples).max(initial=0.0))
    return float(20 * np.log10(peak)) if peak > 0 else -np.inf


def oversampled(samples: Samples) -> Samples:
    """Four values for each sample, by the 48-tap filter of BS.1770-4 annex 2.

    `samples` holds `PEAK_REACH` more samples before and after; shape (n - 11,) + (4,).
    """
    return np.lib.stride_tricks.sliding_window_view(samples, len(_phases())) @ _phases()


PEAK_REACH = 6, 5
"""Samples that `oversampled` looks at before and after the one it works on."""


@cache
def _phases() -> Samples:
    """The filter's four phases, shape (12, 4); the last two mirror the first two."""
    first = [0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000]
    first += [-0.0594482421875, 0.1373291015625, 0.9721679687500, -0.1022949218750]
    first += [0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500]
    second = [-0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250]
    second += [-0.1665039062500, 0.4650878906250, 0.7797851562500, -0.2003173828125]
    second += [0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375]
    return np.array([first, second, second[::-1], first[::-1]], np.float32).T
