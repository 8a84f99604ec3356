"""A look-ahead limiter for true peaks, on a stream, in flat memory.

The gain goes down smoothly over 20 ms before a peak and comes back over 20 ms after it;
a stretch without peaks passes untouched, bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from briefing.audio.dsp.loudness import Floats
from briefing.audio.dsp.peak import peaks

if TYPE_CHECKING:
    from briefing.document import Samples

CEILING = -2.0
"""dBTP before encoding, so that the decoded MP3 stays under -1 dBTP."""

_GROUP = 21
"""Samples that are judged together, half a millisecond."""

_HALF = 20
"""Groups that the lowest gain is held for on either side of a peak, and then as many to
move to and from it: 20 ms in all. Even, so that the smoothing is centered."""

_REACH = (2 * _HALF + 3) * _GROUP
"""Samples before and after that decide about one; the outermost group is for the peaks of
the next."""

_WITHIN = (np.arange(_GROUP, dtype=np.float32) + np.float32(0.5)) / np.float32(_GROUP)


def limit(blocks: Iterable[Samples], ceiling: float = CEILING) -> Iterator[Samples]:
    """Keep the true peak of a stream at or under `ceiling` dBTP; as many samples out as in."""
    threshold = float(10 ** (ceiling / 20))
    held = np.zeros(_REACH, np.float32)
    for block in blocks:
        held = np.concatenate([held, block])
        ready = (len(held) - 2 * _REACH) // _GROUP * _GROUP
        if ready > 0:
            yield _limited(held[: ready + 2 * _REACH], threshold)
            held = held[ready:]
    rest = len(held) - _REACH
    silence = np.zeros(_REACH + -rest % _GROUP, np.float32)
    yield _limited(np.concatenate([held, silence]), threshold)[:rest]


def reduction(peaks: Samples, ceiling: float = CEILING) -> Floats:
    """About what `limit` multiplies each 10 ms by whose highest samples are `peaks`."""
    threshold = 10 ** (ceiling / 20)
    gain: Floats = threshold / np.maximum(peaks, threshold, dtype=np.float64)
    if gain.min() < 1:
        gain = _lowest(np.pad(gain, 2, mode="edge"), 3)
        gain = (gain[:-2] + 2 * gain[1:-1] + gain[2:]) / 4
    return gain


def _limited(held: Samples, threshold: float) -> Samples:
    """The middle of `held`, without the `_REACH` samples of context on either side."""
    middle = held[_REACH:-_REACH]
    highest = peaks(held, threshold).reshape(-1, _GROUP)[1:-1].max(axis=1)
    if highest.max() <= threshold:
        return middle
    gain: Floats = threshold / np.maximum(highest, threshold, dtype=np.float64)
    smooth = _mean(_mean(_lowest(gain, 2 * _HALF + 3), _HALF + 1), _HALF + 1)
    edges = ((smooth[:-1] + smooth[1:]) / 2).astype(np.float32)[:, None]
    moving = edges[:-1] + (edges[1:] - edges[:-1]) * _WITHIN
    return middle * moving.reshape(-1)


def _lowest(values: Floats, width: int) -> Floats:
    """The lowest of each `width` neighbors, shape (n - width + 1,).

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
    """The mean of each `width` neighbors, shape (n - width + 1,)."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    mean: Floats = (total[width:] - total[:-width]) / width
    return mean
