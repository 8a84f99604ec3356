"""Takes and pauses to one stream of samples, as planned to the sample."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from briefing.audio import RATE
from briefing.audio.timeline.profile import trimmed
from briefing.audio.timeline.take import PlacedTake, Timeline

if TYPE_CHECKING:
    from briefing.document import Samples


def stitch(timeline: Timeline) -> Iterator[Samples]:
    """The briefing as blocks of float32 at `RATE` Hz, of at most a second each.

    They hold `timeline.length` samples in all; one clip is in memory at a time. What lies
    between takes is exactly zero; where a pause is shorter than the guards of its takes,
    these are mixed. Raises OutputError when a clip vanished meanwhile.
    """
    for block in _stitched(timeline):
        for start in range(0, len(block), RATE):
            yield block[start : start + RATE]


def _stitched(timeline: Timeline) -> Iterator[Samples]:
    position, pending = 0, np.zeros(0, np.float32)
    for placed in timeline.takes:
        samples = _sound(placed)
        gap = placed.start - position
        yield pending[:gap]
        yield from _silence(gap - len(pending))
        position, pending = placed.start, _mixed(pending[gap:], samples)
    yield pending
    yield from _silence(timeline.length - position - len(pending))


def _sound(placed: PlacedTake) -> Samples:
    head, tail = placed.speech_start - placed.start, placed.end - placed.speech_end
    samples = trimmed(placed.take.clip.load(), placed.take.profile, head, tail)
    return samples * np.float32(placed.gain)


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
