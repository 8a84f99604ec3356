"""Loudness after ITU-R BS.1770-4: K-weighting and gating.

A mono file plays from both speakers of a stereo pair and is then 3.01 LU louder than
a meter says of the one channel: add `BOTH_SPEAKERS` for loudness as played back.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefing.audio.dsp.kweighting import KWeighting

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


@dataclass(frozen=True, slots=True)
class Energy:
    """K-weighted energy over time."""

    steps: Floats
    """Of each step the sum of squares times the length of a sample in seconds."""
    step: float
    """Seconds of a step; step `i` lasts from `i * step` to `(i + 1) * step`."""

    def at(self, edges: Floats) -> Floats:
        """Energy between neighboring `edges` (seconds, rising); shape (len(edges) - 1,)."""
        total = np.concatenate([[0.0], np.cumsum(self.steps)])
        return np.diff(np.interp(edges, np.arange(len(total)) * self.step, total))

    def between(self, start: float, end: float, steps: int) -> Energy:
        """The stretch from `start` to `end` seconds, in `steps` steps from `start` on."""
        edges = np.minimum(start + np.arange(steps + 1) * self.step, end)
        return Energy(self.at(edges), self.step)


class Meter:
    """Measures a stream in flat memory: `add` blocks, then read `energy` or `loudness`."""

    def __init__(self, rate: int, step: float = HOP) -> None:
        """`step` seconds of sound are summed up at a time; as an attribute, in samples."""
        self.step = int(rate * step)
        self._filter = KWeighting(rate, self.step)
        self._rate = rate
        self._rest = np.zeros(0, np.float32)
        # One array: small ones among the blocks would keep their memory from being used again.
        self._sums = array("d")

    def add(self, block: Samples) -> None:
        """Take in the next samples."""
        samples = np.concatenate([self._rest, block])
        whole = len(samples) // self.step * self.step
        if whole:
            weighted = self._filter.next(samples[:whole])
            sums = np.einsum("ij,ij->i", weighted, weighted, dtype=np.float64) / self._rate
            self._sums.frombytes(sums.tobytes())
        self._rest = samples[whole:]

    @property
    def loudness(self) -> float:
        """Integrated loudness so far, LUFS as a mono meter shows; -inf for silence."""
        sums = np.frombuffer(self._sums, np.float64)
        return integrated(block_power(Energy(sums, self.step / self._rate)))

    @property
    def energy(self) -> Energy:
        """What was measured so far, but for the rest shorter than a step."""
        return Energy(np.array(self._sums, np.float64), self.step / self._rate)


def weighted_energy(samples: Samples, rate: int) -> Energy:
    """K-weighted energy of a clip in steps of 10 ms; the last step may reach past its end."""
    meter = Meter(rate, step=0.01)
    meter.add(samples)
    meter.add(np.zeros(-len(samples) % meter.step, np.float32))
    return meter.energy


def block_power(energy: Energy) -> Floats:
    """Mean square of each 400 ms gating block; one block when there is less than that."""
    seconds = len(energy.steps) * energy.step
    if seconds < BLOCK:
        return np.array([energy.steps.sum() / max(seconds, energy.step)])
    hops = energy.steps
    if energy.step != HOP:
        edges: Floats = np.arange(int(round(seconds / HOP, 6)) + 1, dtype=np.float64) * HOP
        hops = energy.at(edges)
    power: Floats = np.convolve(hops, np.ones(4), "valid")
    power /= BLOCK  # in place: of ten hours it is 3 MB
    return power


def integrated(power: Floats) -> float:
    """Gated loudness in LUFS of the blocks with mean squares `power`; -inf for silence."""
    gate = _power(_ABSOLUTE_GATE)
    loud = power > gate
    if not loud.any():
        return -np.inf
    relative = float(power.mean(where=loud)) * 10 ** (_RELATIVE_GATE / 10)
    return float(_OFFSET + 10 * np.log10(power.mean(where=power > max(gate, relative))))


def clip_loudness(energy: Energy) -> float:
    """Gated loudness in LUFS of one clip."""
    return integrated(block_power(energy))


def voice_loudness(energies: Iterable[Energy]) -> float:
    """Gated loudness in LUFS of clips as if they were one; each is needed no longer than its turn.

    They may wait on the disk: those of ten hours would take some 30 MB together.
    """
    return integrated(np.concatenate([block_power(energy) for energy in energies]))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))
