"""True peak after ITU-R BS.1770-4 annex 2: how high the sound goes between its samples."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from briefing.document import Samples

UNDER_READ = 0.7
"""A sample under this part of a level has no peak over that level beside it.

It takes a lone tone at 11 kHz to read 3 dB too low at 44.1 kHz; no voice comes near it.
"""

_CHUNK = 256
_AT_ONCE = 32
"""Chunks between whose samples is looked at once: each takes 80 times its size for that."""
_BEFORE, _AFTER = 5, 6


class PeakMeter:
    """Measures a stream: `add` blocks, then read `dbtp`."""

    def __init__(self) -> None:
        """Nothing measured yet."""
        self._highest = 0.0
        self._before = np.zeros(0, np.float32)

    def add(self, block: Samples) -> None:
        """Take in the next samples."""
        samples = np.concatenate([self._before, block])
        self._highest = max(self._highest, float(np.abs(block).max(initial=0.0)))
        known = peaks(samples, self._highest)[_BEFORE : max(len(samples) - _AFTER, _BEFORE)]
        self._highest = max(self._highest, float(known.max(initial=0.0)))
        self._before = samples[-(_BEFORE + _AFTER) :]

    @property
    def dbtp(self) -> float:
        """The highest true peak so far, dB from full scale; -inf for silence."""
        return 20 * float(np.log10(self._highest)) if self._highest > 0 else -np.inf


def peaks(samples: Samples, level: float) -> Samples:
    """The peak at and right after each sample, shape (n,).

    It is looked for between samples only where it may exceed `level` (a factor), and is
    the sample itself elsewhere. The first five and the last six are taken to border on
    silence.
    """
    length = -(-len(samples) // _CHUNK) * _CHUNK
    found = np.zeros(length, np.float32)
    np.abs(samples, out=found[: len(samples)])
    chunks = found.reshape(-1, _CHUNK)
    suspects = np.flatnonzero(chunks.max(axis=1) >= level * UNDER_READ)
    if len(suspects):
        padded = np.concatenate(
            [np.zeros(_BEFORE), samples, np.zeros(_AFTER + length - len(samples))],
            dtype=np.float32,
        )
        for start in range(0, len(suspects), _AT_ONCE):
            some = suspects[start : start + _AT_ONCE]
            around = some[:, None] * _CHUNK + np.arange(_CHUNK + _BEFORE + _AFTER)
            between = np.abs(_oversampled(padded[around])).max(axis=2)
            chunks[some] = np.maximum(chunks[some], between)
    return found[: len(samples)]


def _oversampled(rows: Samples) -> Samples:
    """Four values for each sample that has its neighbors: (r, n) to (r, n - 11, 4)."""
    windows = np.lib.stride_tricks.sliding_window_view(rows, len(_phases()), axis=1)
    return np.ascontiguousarray(windows) @ _phases()


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
