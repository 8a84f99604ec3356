"""Faster or slower speech at the same pitch.

Waveform-similarity overlap-add (W. Verhelst and M. Roelands, "An overlap-add technique based
on waveform similarity (WSOLA) for high quality time-scale modification of speech", 1993):
pieces of 30 ms are taken closer together or further apart than they are put down, each moved
by up to 8 ms to where it goes on best from the one before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_HOP = 0.015  # seconds between pieces as they are put down; a piece is twice as long
_REACH = 0.008  # seconds a piece may be moved


class Stretch:
    """Turns blocks of mono float32 samples at `rate` Hz into blocks `speed` times as fast."""

    def __init__(self, rate: int, speed: float) -> None:
        """`speed` 1.0 gives back what it is fed, untouched."""
        self.speed = speed
        self._hop = round(rate * _HOP)
        self._reach = round(rate * _REACH)
        steps = np.arange(2 * self._hop) / (2 * self._hop)
        self._window = (0.5 - 0.5 * np.cos(2 * np.pi * steps)).astype(np.float32)
        self._held = np.zeros(0, np.float32)
        self._tail = np.zeros(self._hop, np.float32)
        self._next = 0.0  # where in `_held` the next piece is meant to start
        self._goes_on = -1  # where the last piece would go on; -1 before the first

    def feed(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        """What can be put down after `block`; some of it waits for the next one."""
        if self.speed == 1.0:
            return block
        self._held = np.concatenate([self._held, block])
        pieces = []
        while self._next + self._reach + 3 * self._hop <= len(self._held):
            start = self._best_start()
            piece = self._held[start : start + 2 * self._hop] * self._window
            pieces.append(self._tail + piece[: self._hop])
            self._tail = piece[self._hop :]
            self._goes_on = start + self._hop
            self._next += self._hop * self.speed
        self._forget()
        return np.concatenate(pieces) if pieces else np.zeros(0, np.float32)

    def _best_start(self) -> int:
        """Where near the meant place the sound is most like the going on of the last piece."""
        meant = int(self._next)
        if self._goes_on < 0:
            return meant
        low = max(meant - self._reach, 0)
        like = self._held[self._goes_on : self._goes_on + self._hop]
        near = self._held[low : meant + self._reach + self._hop]
        return low + int(np.argmax(np.correlate(near, like, "valid")))

    def _forget(self) -> None:
        """Let go of what no later piece can need."""
        done = min(int(self._next) - self._reach, self._goes_on)
        if done > 0:
            self._held = self._held[done:]
            self._next -= done
            self._goes_on -= done
