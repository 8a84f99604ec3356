"""A look-ahead limiter for true peaks, on a stream, in flat memory.

The gain goes down smoothly over 20 ms before a peak and comes back over 20 ms after it;
a stretch without peaks passes untouched, bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from briefing.audio.loudness import Floats
from briefing.audio.peak import peaks
from briefing.audio.trim import RATE

if TYPE_CHECKING:
    from briefing.document import Samples

CEILING = -2.0
"""dBTP before encoding, so that the decoded MP3 stays under -1 dBTP."""

_HALF = RATE // 100 - 1
"""Samples that the lowest gain is held for on either side of a peak, and then as many to
move to and from it: 20 ms in all. Even, so that the smoothing is centred."""

_REACH = 2 * _HALF + 6
"""Samples before and after that decide about one; six are for the peak meter."""


def limit(blocks: Iterable[Samples], ceiling: float = CEILING) -> Iterator[Samples]:
    """Keep the true peak of a stream at or under `ceiling` dBTP; as many samples out as in."""
    threshold = float(10 ** (ceiling / 20))
    held = np.zeros(_REACH, np.float32)
    for block in blocks:
        held = np.concatenate([held, block])
        yield _limited(held, threshold)
        held = held[-min(len(held), 2 * _REACH) :]
    yield _limited(np.concatenate([held, np.zeros(_REACH, np.float32)]), threshold)


def eased(peaks: Samples, ceiling: float = CEILING) -> Floats:
    """About what `limit` multiplies each 10 ms by whose highest samples are `peaks`."""
    threshold = 10 ** (ceiling / 20)
    gain: Floats = threshold / np.maximum(peaks, threshold, dtype=np.float64)
    if gain.min() < 1:
        gain = _lowest(np.pad(gain, 2, mode="edge"), 3)
        gain = (gain[:-2] + 2 * gain[1:-1] + gain[2:]) / 4
    return gain


def _limited(held: Samples, threshold: float) -> Samples:
    """The middle of `held`, without the `_REACH` samples of context on either side."""
    middle = held[_REACH : max(len(held) - _REACH, _REACH)]
    highest = peaks(held, threshold)
    if highest.max() <= threshold:
        return middle
    gain: Floats = threshold / np.maximum(highest, threshold, dtype=np.float64)
    smooth = _mean(_mean(_lowest(gain, 2 * _HALF + 1), _HALF + 1), _HALF + 1)
    start = _REACH - 2 * _HALF
    return middle * smooth[start : start + len(middle)].astype(np.float32)


def _lowest(values: Floats, width: int) -> Floats:
    """The lowest of each `width` neighbours, shape (n - width + 1,).

    In rows as long as the window, it is the lowest from its start to the end of the row
    or from the start of the next row to its end (van Herk, 1992).
    """
    rows = -(-len(values) // width)
    table = np.pad(values, (0, rows * width - len(values)), mode="edge").reshape(rows, width)
    from_start = np.minimum.accumulate(table, axis=1).reshape(-1)
    to_end = np.minimum.accumulate(table[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    count = len(values) - width + 1
    return np.minimum(to_end[:count], from_start[width - 1 : width - 1 + count])


def _mean(values: Floats, width: int) -> Floats:
    """The mean of each `width` neighbours, shape (n - width + 1,)."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    mean: Floats = (total[width:] - total[:-width]) / width
    return mean
