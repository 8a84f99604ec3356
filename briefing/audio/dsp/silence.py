"""Silences as they are in the finished sound, for comparison with those asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from briefing.document import Samples


class SilenceMeter:
    """Measures a stream: `add` blocks, then read `lengths`.

    A silence is bounded by the nearest samples louder than `level` dBFS on either side of
    a sample within it; those are given beforehand, as `inside`, in rising order.
    """

    def __init__(self, inside: Sequence[int], level: float) -> None:
        """Nothing measured yet."""
        self._inside = list(inside)
        self._level = 10 ** (level / 20)
        self._position = 0
        self._last = -1
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, block: Samples) -> None:
        """Take in the next samples."""
        loud = np.flatnonzero(np.abs(block) > self._level) + self._position
        self._position += len(block)
        for sample in self._inside[len(self._starts) :]:
            if sample >= self._position:
                break
            before = loud[: np.searchsorted(loud, sample)]
            self._starts.append(int(before[-1]) + 1 if len(before) else self._last + 1)
        for sample in self._inside[len(self._ends) : len(self._starts)]:
            after = loud[np.searchsorted(loud, sample) :]
            if not len(after):
                break
            self._ends.append(int(after[0]))
        self._last = int(loud[-1]) if len(loud) else self._last

    @property
    def lengths(self) -> list[int]:
        """Samples of each silence; one that nothing follows lasts to the end."""
        ends = [*self._ends, *[self._position] * (len(self._starts) - len(self._ends))]
        return [end - start for start, end in zip(self._starts, ends, strict=True)]
