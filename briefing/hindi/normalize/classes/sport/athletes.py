"""Classes of athletes with a disability, rules of the class of scores: एफ37/38, T46/47."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_CLASSES = later(
    rf"(?<![A-Za-z0-9{WORD}])(?P<letter>एफ|टी|एस|[FTS])[ -]?"
    rf"(?P<first>[1-6][0-9])/(?P<second>[1-6][0-9])"
    rf"(?![0-9/A-Za-z{WORD}]|[.,][0-9])"
)
"""Of field, of track and of swimming, two of which compete together."""


def _classes(match: re.Match[str]) -> str | None:
    """Both numbers, where they are neighbors or nearly so; else they may be a fraction."""
    first, second = int(match["first"]), int(match["second"])
    if not 0 < second - first < len("1234"):
        return None
    letter = match["letter"]
    said = letter_names.spelled(letter) if letter.isascii() else letter
    return f"{said} {numbers.cardinal(first)} {numbers.cardinal(second)}"


ATHLETES = (
    Rule(
        "two classes of athletes",
        _CLASSES,
        _classes,
        (
            ("थ्रो एफ37/38 फाइनल", "थ्रो एफ सैंतीस अड़तीस फाइनल"),
            ("दौड़ T46/47 में", "दौड़ टी छियालीस सैंतालीस में"),
        ),
    ),
)
"""Rules of the class of scores."""
