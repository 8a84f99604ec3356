"""How long the voice is silent after each piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.document import Boundary, Kind, Piece
from briefing.settings import Pauses

_INSIDE = (Boundary.WORD, Boundary.CLAUSE, Boundary.SENTENCE, Boundary.HEADING)
"""What cannot be the end of a section inside a text."""


def with_pauses(pieces: Sequence[Piece], leads: Sequence[float], chosen: Pauses) -> list[Piece]:
    """Each piece with the silence after it; the last has only what its text asks for.

    `leads` are the seconds that each section asks for before its first word.
    """
    timed = [replace(one, pause=_between(one, two, leads, chosen)) for one, two in pairwise(pieces)]
    return timed + [replace(last, pause=last.utterance.mark) for last in pieces[-1:]]


def _between(piece: Piece, following: Piece, leads: Sequence[float], chosen: Pauses) -> float:
    """Seconds between two pieces: as their boundary has it, and what the text asks for on top."""
    lead = leads[following.section] if following.section != piece.section else 0.0
    return _silence(piece, following, chosen) + piece.utterance.mark + lead


def _silence(piece: Piece, following: Piece, chosen: Pauses) -> float:
    """A text goes on to a new section where a heading follows something that is none."""
    boundary = piece.utterance.boundary
    new_section = following.kind is Kind.HEADING and boundary not in _INSIDE
    if new_section or following.section != piece.section:
        return chosen.section
    return chosen.after(boundary)
