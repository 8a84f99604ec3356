"""Takes and pauses to one stream of samples, as planned to the sample."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from briefing.audio.timeline.plan import Timeline
from briefing.audio.timeline.trim import RATE, take
from briefing.document import Clip

if TYPE_CHECKING:
    from briefing.document import Samples


def stitch(clips: Iterable[Clip], timeline: Timeline) -> Iterator[Samples]:
    """The briefing as blocks of float32 at `RATE` Hz, of at most a second each.

    They hold `timeline.length` samples in all; `clips` are those it was planned for.
    What lies between takes is exactly zero; where a pause is shorter than the guards of
    its takes, these are mixed.
    """
    for block in _stitched(clips, timeline):
        for start in range(0, len(block), RATE):
            yield block[start : start + RATE]


def _stitched(clips: Iterable[Clip], timeline: Timeline) -> Iterator[Samples]:
    position, pending = 0, np.zeros(0, np.float32)
    planned = zip(timeline.places, timeline.outlines, timeline.gains, strict=True)
    for clip, (place, known, gain) in zip(clips, planned, strict=True):
        head, tail = place.speech_start - place.start, place.end - place.speech_end
        samples = take(clip, known, head, tail) * np.float32(gain)
        gap = place.start - position
        yield pending[:gap]
        yield from _silence(gap - len(pending))
        position, pending = place.start, _mixed(pending[gap:], samples)
    yield pending
    yield from _silence(timeline.length - position - len(pending))


def _silence(length: int) -> Iterator[Samples]:
    while length > 0:
        yield np.zeros(min(length, RATE), np.float32)
        length -= RATE


def _mixed(one: Samples, other: Samples) -> Samples:
    """Both at once, as long as the longer."""
    if not len(one):
        return other
    mixed = np.zeros(max(len(one), len(other)), np.float32)
    mixed[: len(one)] += one
    mixed[: len(other)] += other
    return mixed
