"""A look-ahead limiter for true peaks, on a stream, in flat memory.

The gain goes down smoothly over 20 ms before a peak and comes back over 20 ms after it;
a stretch without peaks passes untouched, bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from briefing.audio.loudness import PEAK_REACH, oversampled
from briefing.audio.trim import RATE

if TYPE_CHECKING:
    from briefing.document import Samples

CEILING = -2.0
"""dBTP before encoding, so that the decoded MP3 stays under -1 dBTP."""

_HALF = 440
_REACH = 2 * _HALF
_CHUNK = 256

_SUSPECT = 0.6
"""Only samples above this part of the ceiling can have a peak over it between them.

For a tone at 12 kHz, as high as the voices go, samples under-read by at most 3.6 dB.
"""


def limit(blocks: Iterable[Samples], ceiling: float = CEILING) -> Iterator[Samples]:
    """Keep the true peak of a stream at or under `ceiling` dBTP; as many samples out as in."""
    threshold = float(10 ** (ceiling / 20))
    held = np.zeros(_REACH, np.float32)
    for block in _short(blocks):
        held = np.concatenate([held, block])
        yield _limited(held, threshold)
        held = held[-min(len(held), 2 * _REACH) :]
    yield _limited(np.concatenate([held, np.zeros(_REACH, np.float32)]), threshold)


def _short(blocks: Iterable[Samples]) -> Iterator[Samples]:
    """The same stream in blocks of at most a second."""
    for block in blocks:
        for start in range(0, len(block), RATE):
            yield block[start : start + RATE]


def _limited(held: Samples, threshold: float) -> Samples:
    """The middle of `held`, without the `_REACH` samples of context on either side."""
    middle = held[_REACH : max(len(held) - _REACH, _REACH)]
    if np.abs(held).max(initial=0.0) < threshold * _SUSPECT:
        return middle
    peaks = _peaks(held, threshold)
    if peaks.max() <= threshold:
        return middle
    gain = threshold / np.maximum(peaks, threshold)
    lowest = minimum_filter1d(gain, 2 * _HALF + 1, mode="nearest")
    smooth = uniform_filter1d(uniform_filter1d(lowest, _HALF + 1), _HALF + 1)
    return middle * smooth[_REACH : _REACH + len(middle)].astype(np.float32)


def _peaks(samples: Samples, threshold: float) -> Samples:
    """Peak level at and right after each sample, oversampled where it may matter."""
    length = -(-len(samples) // _CHUNK) * _CHUNK
    peaks = np.zeros(length, np.float32)
    peaks[: len(samples)] = np.abs(samples)
    chunks = peaks.reshape(-1, _CHUNK)
    before, after = PEAK_REACH
    padded = np.pad(samples, (before, after + length - len(samples)))
    for index in np.flatnonzero(chunks.max(axis=1) >= threshold * _SUSPECT):
        window = padded[index * _CHUNK : (index + 1) * _CHUNK + before + after]
        between = np.abs(oversampled(window)).max(axis=1)
        np.maximum(chunks[index], between, out=chunks[index])
    return peaks[: len(samples)]
