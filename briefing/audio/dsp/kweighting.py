"""The K-weighting filter of ITU-R BS.1770-4, for streams, in numpy alone.

A recursive filter is worked off one sample after another, which numpy cannot do. But
what `n` samples make of the filter's four states is one matrix, and so is what they
and the states make of the output: blocks of `n` samples are filtered all at once, and
the states between them found in log2(blocks) steps. As fast as `scipy.signal.sosfilt`,
whose import takes longer and more memory than an hour of sound.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from briefing.document import Samples

Matrix = NDArray[np.float64]

_LONGEST = 32
"""Samples in a block at most: cost grows with it, and so does the gain over one by one."""


class System(NamedTuple):
    """A linear filter: state' = a @ state + b @ input, output = c @ state + d @ input."""

    a: Matrix
    b: Matrix
    c: Matrix
    d: Matrix


class KWeighting:
    """Filters a stream that comes in whole steps of `step` samples."""

    def __init__(self, rate: int, step: int) -> None:
        """`rate` in Hz."""
        length = max(n for n in range(1, _LONGEST + 1) if step % n == 0)
        self._block = _blocks_of(rate, length)
        self._shape = (-1, step // length, length)
        self._state = np.zeros(4)

    def next(self, samples: Samples) -> NDArray[np.float32]:
        """The samples that follow, K-weighted; shape (steps, step)."""
        a, b, c, d = self._block
        # In three dimensions: products this small stay on one core, and LAME has the others.
        blocks = samples.reshape(self._shape)
        states = (blocks @ b.T).reshape(-1, 4)
        states[0] += a @ self._state
        _accumulate(states, a)
        before = np.vstack([self._state, states[:-1]])
        self._state = states[-1]
        weighted = blocks @ d.T.astype(np.float32)
        weighted += before.reshape(*blocks.shape[:2], 4) @ c.T
        return weighted.reshape(len(blocks), -1)


def _accumulate(states: Matrix, power: Matrix) -> None:
    """Turn what each block adds to the states into the states after each block."""
    step = 1
    while step < len(states):
        states[step:] += states[:-step] @ power.T
        power = power @ power
        step *= 2


@cache
def _blocks_of(rate: int, length: int) -> System:
    """The filter for `length` samples at once."""
    a, b, c, d = _cascade(*map(_system, k_weighting(rate)))
    powers = [np.linalg.matrix_power(a, n) for n in range(length + 1)]
    impulse = [d, *(c @ power @ b for power in powers)]
    lags = np.subtract.outer(np.arange(length), np.arange(length))
    return System(
        a=powers[length],
        b=np.hstack([power @ b for power in powers[length - 1 :: -1]]),
        c=np.vstack([c @ power for power in powers[:length]]),
        d=np.where(lags >= 0, np.ravel(impulse)[np.maximum(lags, 0)], 0.0),
    )


def _system(section: Matrix) -> System:
    """A second-order section [b0 b1 b2 1 a1 a2] as a system of two states."""
    b0, b1, b2, _, a1, a2 = section
    return System(
        a=np.array([[-a1, 1], [-a2, 0]]),
        b=np.array([[b1 - a1 * b0], [b2 - a2 * b0]]),
        c=np.array([[1.0, 0.0]]),
        d=np.array([[b0]]),
    )


def _cascade(first: System, second: System) -> System:
    return System(
        a=np.block([[first.a, np.zeros((2, 2))], [second.b @ first.c, second.a]]),
        b=np.vstack([first.b, second.b @ first.d]),
        c=np.hstack([second.d @ first.c, second.c]),
        d=second.d @ first.d,
    )


def k_weighting(rate: int) -> Matrix:
    """The two filters of BS.1770-4 annex 1 for any rate, as second-order sections (2, 6).

    The standard gives coefficients at 48 kHz only; the analogue filters behind them are
    from De Man, "Evaluation of implementations of the EBU R128 loudness measurement"
    (AES 145, 2018).
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
