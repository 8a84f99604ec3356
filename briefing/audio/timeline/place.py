"""Where every take lies in the briefing, to the sample, before any sound is made."""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefing.audio import RATE
from briefing.audio.timeline.profile import EDGE, SILENCE
from briefing.audio.timeline.take import LeveledTake, PlacedTake, Timeline

CHAPTER_LEAD = 0.1
"""Seconds from the whole second on which a chapter starts to its first speech."""


def place(
    takes: Sequence[LeveledTake],
    *,
    lead_in: float = 0.0,
    lead_out: float = 0.0,
    align_chapters: bool = True,
) -> Timeline:
    """Put takes on the timeline.

    The pause of a piece is the silence in seconds from the end of its speech to the start of
    the next one's, `lead_in` the silence before the first; `lead_out` is added behind the
    last. With `align_chapters` a later take that begins a chapter starts `CHAPTER_LEAD` after a
    whole second: the pause before it grows by less than a second.
    """
    placed: list[PlacedTake] = []
    silence = -math.inf if takes else -50.0
    cursor = round(lead_in * RATE)
    for leveled in takes:
        piece, known = leveled.take.piece, leveled.take.profile
        head, tail = known.guards(leveled.edge)
        silence = max(silence, _silence(leveled, known.loudness))
        aligned = align_chapters and placed and piece.chapter
        speech = _after_whole_second(cursor) if aligned else cursor
        start = max(speech - head, placed[-1].start if placed else 0)
        end = start + known.length
        placed.append(PlacedTake(leveled.take, leveled.gain, start, start + head, end - tail, end))
        cursor = placed[-1].speech_end + round(piece.pause * RATE)
    cursor += round(lead_out * RATE)
    return Timeline(
        takes=tuple(placed),
        length=max([cursor, *(one.end for one in placed)]),
        silence=silence,
    )


def _silence(leveled: LeveledTake, loudness: float) -> float:
    """The level in dBFS, after the gain, that is silence beside this take."""
    after_gain = loudness + 20 * math.log10(leveled.gain)
    return after_gain + leveled.edge - EDGE + SILENCE


def _after_whole_second(earliest: int) -> int:
    lead = round(CHAPTER_LEAD * RATE)
    return -(-(earliest - lead) // RATE) * RATE + lead
