"""The chapters of an episode that is planned: where they begin, and which are none of their own."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.audio.timeline.take import Timeline
from briefing.document import Chapter, Kind, Piece
from briefing.episode.text import one_line

_OPENING = -1
_LONGEST_NAME = 40  # characters
_SHORTEST = 10.0  # seconds of an opening that is a chapter of its own
_STOP = re.compile(r"[।॥.?!…][”’\"')]*\s*\Z")


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch that begins a chapter."""

    start: float
    title: str
    section: int
    """The text it is of; -1 for what comes before the first chapter."""
    is_told: bool = False
    """Whether anything is said in it besides a title, a name and a place."""


def planned_chapters(title: str, timeline: Timeline, lead: float) -> tuple[Chapter, ...]:
    """Chapters from 0 to the end without gaps; none unless there are two.

    A chapter starts at its first word, on the whole second before it where that is silence. A
    title over another title is no chapter of its own: the title of the whole is left out, that
    of a part goes before the chapter's. A spoken opening of a few seconds, and the `lead`
    seconds of silence that the text asks for, belong to the first.
    """
    parts = _parts(title, timeline, lead)
    joined = _joined(title, parts)
    if len(joined) < 2:
        return ()
    edges = [*((part.start, part.title) for part in joined), (timeline.seconds, "")]
    return tuple(Chapter(start, end, name) for (start, name), (end, _) in pairwise(edges))


def _parts(title: str, timeline: Timeline, lead: float) -> list[_Part]:
    parts: list[_Part] = []
    ended = 0.0
    for placed in timeline.takes:
        piece, (begins, ends) = placed.take.piece, placed.speech
        if piece.chapter:
            at_once = not parts and begins - lead < 1
            start = 0.0 if at_once else _start(begins, ended)
            parts.append(_Part(start, piece.chapter, piece.section))
        elif not parts:
            parts.append(_Part(0.0, title, _OPENING))
        if piece.kind is not Kind.HEADING and not (len(parts) == 1 and _is_name(piece)):
            parts[-1] = replace(parts[-1], is_told=True)
        ended = ends
    return parts


def _start(begins: float, ended: float) -> float:
    """The whole second before speech that `begins`, or where it does if others speak there."""
    whole = float(math.floor(begins))
    return whole if whole >= ended else math.floor(begins * 1000) / 1000


def _is_name(piece: Piece) -> bool:
    """Whether it is a line such as an author's under a title."""
    said = piece.sentence.text
    return piece.kind is Kind.BODY and len(said) <= _LONGEST_NAME and not _STOP.search(said)


def _joined(title: str, parts: list[_Part]) -> list[_Part]:
    """The parts that are chapters: openings and bare titles go with what follows them."""
    joined: list[_Part] = []
    for part in parts:
        if joined and _is_opening(joined[-1], part):
            joined.append(_under(joined.pop(), part, title))
        else:
            joined.append(part)
    return joined


def _under(opening: _Part, part: _Part, title: str) -> _Part:
    """The part with its opening, whose title it takes along unless that is the whole's."""
    is_whole = opening.section == _OPENING or one_line(opening.title) == one_line(title)
    name = part.title if is_whole else f"{opening.title}: {part.title}"
    return replace(part, start=opening.start, title=name)


def _is_opening(part: _Part, following: _Part) -> bool:
    """Whether a part is nothing but the title over the next, or a short introduction to it."""
    if following.start - part.start >= _SHORTEST:
        return False
    over = part.section == following.section and not part.is_told
    return over or part.section == _OPENING
