"""Takes and pauses to one stream of samples, placed to the sample."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.audio.trim import EDGE, RATE, Outline, take
from briefing.document import Clip

if TYPE_CHECKING:
    from briefing.document import Samples

CHAPTER_LEAD = 0.1
"""Seconds from the whole second on which a chapter starts to its first speech."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a take lies, samples from the start of the briefing.

    It sounds from `start` to `end`; speech, as a silence detector finds it, goes from
    `speech_start` to `speech_end`.
    """

    start: int
    speech_start: int
    speech_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole briefing before a sample of it is made: a place a take, and the length."""

    places: tuple[Place, ...]
    length: int

    @property
    def seconds(self) -> float:
        """Length of the briefing."""
        return self.length / RATE

    def speech(self, index: int) -> tuple[float, float]:
        """Seconds at which the speech of take `index` starts and ends."""
        place = self.places[index]
        return place.speech_start / RATE, place.speech_end / RATE


def plan(
    outlines: Sequence[Outline],
    pauses: Sequence[float],
    edges: Sequence[float] | None = None,
    *,
    lead_in: float = 0.0,
    chapters: Collection[int] = (),
) -> Timeline:
    """Place takes on the timeline.

    `edges[i]` says where the speech of take `i` begins and ends, see `level`; without
    them each take is measured by itself.
    `pauses[i]` is the silence in seconds after take `i`, from the end of its speech to
    the start of the next one's, or to the end of the briefing; `lead_in` is the silence
    before the first. A take in `chapters` starts `CHAPTER_LEAD` after a whole second:
    the pause before it grows by less than a second.
    """
    places: list[Place] = []
    cursor = round(lead_in * RATE)
    edges = edges or [EDGE] * len(outlines)
    for index, (known, pause, edge) in enumerate(zip(outlines, pauses, edges, strict=True)):
        head, tail = known.guards(edge)
        speech = _after_whole_second(cursor) if index in chapters else cursor
        start = max(speech - head, places[-1].start if places else 0)
        end = start + known.length
        places.append(Place(start, start + head, end - tail, end))
        cursor = places[-1].speech_end + round(pause * RATE)
    return Timeline(tuple(places), max([cursor, *(place.end for place in places)]))


def _after_whole_second(earliest: int) -> int:
    lead = round(CHAPTER_LEAD * RATE)
    return -(-(earliest - lead) // RATE) * RATE + lead


def stitch(
    clips: Iterable[Clip], outlines: Sequence[Outline], timeline: Timeline, gains: Sequence[float]
) -> Iterator[Samples]:
    """The briefing as blocks of float32 at `RATE` Hz, of at most a second each.

    They hold `timeline.length` samples in all. `gains` are factors, one a clip. What
    lies between takes is exactly zero; where a pause is shorter than the guards of its
    takes, these are mixed.
    """
    for block in _stitched(clips, outlines, timeline, gains):
        for start in range(0, len(block), RATE):
            yield block[start : start + RATE]


def _stitched(
    clips: Iterable[Clip], outlines: Sequence[Outline], timeline: Timeline, gains: Sequence[float]
) -> Iterator[Samples]:
    position, pending = 0, np.zeros(0, np.float32)
    for clip, known, place, gain in zip(clips, outlines, timeline.places, gains, strict=True):
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
