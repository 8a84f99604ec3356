"""The level of a sound as root mean square, unweighted, whole and where it is quietest."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from briefing.document import Samples

_WINDOW, _HOP = 0.5, 0.1
"""Seconds that the quietest stretch lasts, and from one to the next."""

SILENT = -144.0
"""dBFS given for digital silence: less than 24 bits hold."""


class RmsMeter:
    """Measures a stream in flat memory: `add` blocks, then read `level` and `floor`."""

    def __init__(self, rate: int) -> None:
        """`rate` in Hz."""
        self._hop = int(rate * _HOP)
        self._held = np.zeros(0, np.float32)
        self._energy = 0.0
        self._samples = 0
        self._last: deque[float] = deque(maxlen=round(_WINDOW / _HOP))
        self._quietest = float("inf")

    def add(self, block: Samples) -> None:
        """Take in the next samples."""
        self._energy += float(np.dot(block, block.astype(np.float64)))
        self._samples += len(block)
        held = np.concatenate([self._held, block])
        whole = len(held) // self._hop
        hops = held[: whole * self._hop].reshape(whole, self._hop).astype(np.float64)
        for power in (hops**2).mean(axis=1):
            self._last.append(float(power))
            if len(self._last) == self._last.maxlen:
                self._quietest = min(self._quietest, sum(self._last) / len(self._last))
        self._held = held[whole * self._hop :]

    @property
    def level(self) -> float:
        """dBFS of all of it."""
        return _decibels(self._energy / max(self._samples, 1))

    @property
    def floor(self) -> float:
        """dBFS of the quietest half second; of all of it where that is shorter."""
        return min(_decibels(self._quietest), self.level)


def _decibels(power: float) -> float:
    return max(10 * float(np.log10(power)), SILENT) if power > 0 else SILENT
