"""Classes of athletes with a disability, rules of the class of scores: एफ37/38."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_CLASSES = later(
    rf"(?<![A-Za-z0-9{WORD}])(एफ|टी|एस)[ -]?([1-6][0-9])/([1-6][0-9])"
    rf"(?![0-9/A-Za-z{WORD}]|[.,][0-9])"
)
"""Of field, of track and of swimming; in Latin letters they are codes like any other."""
_FARTHEST = 3
"""How far apart two classes are that compete together; others may be a fraction."""


class Classes(NamedTuple):
    """Two classes that compete together."""

    letter: str
    """The sport, in Devanagari."""
    first: int
    """10 to 69."""
    second: int
    """The other, a little above it."""

    def words(self) -> str:
        """एफ सैंतीस अड़तीस."""
        return f"{self.letter} {numbers.cardinal(self.first)} {numbers.cardinal(self.second)}"


def _classes(match: re.Match[str]) -> Classes | None:
    found = Classes(match[1], int(match[2]), int(match[3]))
    return found if 0 < found.second - found.first <= _FARTHEST else None


ATHLETES = (
    Rule(
        "two classes of athletes",
        _CLASSES,
        _classes,
        (
            ("थ्रो एफ37/38 फाइनल", "थ्रो एफ सैंतीस अड़तीस फाइनल"),
            ("दौड़ टी-46/47 में", "दौड़ टी छियालीस सैंतालीस में"),
        ),
    ),
)
"""Rules of the class of scores."""
