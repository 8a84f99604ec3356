"""Where every clip lies in the briefing, to the sample, before any sound is made."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.audio.timeline.trim import EDGE, RATE, SILENCE, Outline

CHAPTER_LEAD = 0.1
"""Seconds from the whole second on which a chapter starts to its first speech."""


@dataclass(frozen=True, slots=True)
class Level:
    """`gain` is the factor for a clip; at `edge`, dB from the clip's own loudness, its
    speech begins and ends: the same level for all clips after the gain."""

    gain: float = 1.0
    edge: float = EDGE


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
    """The whole briefing before a sample of it is made.

    A place, an outline and a gain (a factor) for each clip; `length` in samples, and the
    level in dBFS under which a pause is silent.
    """

    places: tuple[Place, ...]
    length: int
    outlines: tuple[Outline, ...] = ()
    gains: tuple[float, ...] = ()
    silence: float = -50.0

    @property
    def seconds(self) -> float:
        """Length of the briefing."""
        return self.length / RATE

    @property
    def pauses(self) -> list[int]:
        """A sample in the middle of each pause between two takes."""
        return [(one.speech_end + two.speech_start) // 2 for one, two in pairwise(self.places)]

    def speech(self, index: int) -> tuple[float, float]:
        """Seconds at which the speech of take `index` starts and ends."""
        place = self.places[index]
        return place.speech_start / RATE, place.speech_end / RATE


def plan(
    outlines: Sequence[Outline],
    pauses: Sequence[float],
    levels: Sequence[Level] | None = None,
    *,
    lead_in: float = 0.0,
    chapters: Collection[int] = (),
) -> Timeline:
    """Place takes on the timeline.

    `pauses[i]` is the silence in seconds after take `i`, from the end of its speech to
    the start of the next one's, or to the end of the briefing; `lead_in` is the silence
    before the first. `levels` are those of `level`; without them every clip is played
    as it is. A take in `chapters` starts `CHAPTER_LEAD` after a whole second: the pause
    before it grows by less than a second.
    """
    places: list[Place] = []
    cursor = round(lead_in * RATE)
    levels = levels or [Level()] * len(outlines)
    for index, (known, pause, level) in enumerate(zip(outlines, pauses, levels, strict=True)):
        head, tail = known.guards(level.edge)
        speech = _after_whole_second(cursor) if index in chapters else cursor
        start = max(speech - head, places[-1].start if places else 0)
        end = start + known.length
        places.append(Place(start, start + head, end - tail, end))
        cursor = places[-1].speech_end + round(pause * RATE)
    return Timeline(
        places=tuple(places),
        length=max([cursor, *(place.end for place in places)]),
        outlines=tuple(outlines),
        gains=tuple(level.gain for level in levels),
        silence=max(map(_silence, outlines, levels), default=-50.0),
    )


def _silence(known: Outline, level: Level) -> float:
    """The level in dBFS, after the gain, that is silence beside this clip."""
    return known.loudness + 20 * math.log10(level.gain) + level.edge - EDGE + SILENCE


def _after_whole_second(earliest: int) -> int:
    lead = round(CHAPTER_LEAD * RATE)
    return -(-(earliest - lead) // RATE) * RATE + lead
