"""How long the voice is silent after each utterance."""

from __future__ import annotations

from itertools import pairwise

from briefing.document import Boundary, Kind, Utterance
from briefing.settings import Pauses
from briefing.synthesis.rundown import Programme

LEAD_IN = 0.2
"""Seconds of silence before the first word, so that players that fade in do not swallow it."""

LEAD_OUT = 0.6
"""Seconds of silence after the last word."""


def pauses(programme: Programme, wished: Pauses, last: float = LEAD_OUT) -> list[float]:
    """Seconds after each utterance, `last` after the last one.

    Pauses the texts ask for come on top.
    """
    silences: list[float] = []
    for part in programme.parts:
        kinds = [paragraph.kind for paragraph in part.script.document.paragraphs]
        said = part.script.utterances
        for utterance, following in pairwise(said):
            silences.append(_between(utterance, kinds[following.paragraph], wished))
        if said:
            silences.append(wished.section + said[-1].mark)
    return [*silences[:-1], last]


def _between(utterance: Utterance, following: Kind, wished: Pauses) -> float:
    """A text goes on to a new section where a heading follows something that is none."""
    boundary = utterance.boundary
    inside = boundary in (Boundary.WORD, Boundary.CLAUSE, Boundary.SENTENCE, Boundary.HEADING)
    new_section = following is Kind.HEADING and not inside
    silence = wished.section if new_section else wished.after(boundary)
    return silence + utterance.mark
