"""Metres of Urdu verse by their weights, a rule of the class code: 2122 1212 22, बह्र : 221 2121."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_FEET = later(r"(?<![0-9.,:/-])[12]{2,4}(?: ?[-/–।|]? ?[12]{2,4}){1,7}(?![0-9]|[.,:/-][0-9])")
_FOOT = later(r"[12]+")
_METRE = later(
    rf"{WORD_START}(?:बह्?र|बहरें|बह्रें|बह्रों|वज़्?न|वज्न|अरकान|अर्कान|मापनी|तक़?्तीअ|मात्राभार){WORD_END}"
)
_NEAR = 40  # characters on either side in which the metre is named


def _feet(match: re.Match[str]) -> str | None:
    """Weight by weight: three feet of verse or more, or two where a metre is named.

    One foot must have three weights: 12, 11 and 21 are numbers.
    """
    feet = _FOOT.findall(match[0])
    start, end = match.span()
    named = _METRE.search(match.string, max(0, start - _NEAR), end + _NEAR)
    if max(map(len, feet)) < 3 or (len(feet) < 3 and not named):
        return None
    return PAUSE.join(map(numbers.digits, feet))


METRES = (
    Rule(
        "metre of verse",
        _FEET,
        _feet,
        (
            ("2122 1212 22", "दो एक दो दो, एक दो एक दो, दो दो"),
            ("2122 / 1122 / 22 है", "दो एक दो दो, एक एक दो दो, दो दो है"),
            ("बह्र: 1222-1222 पर", "बह्र, एक दो दो दो, एक दो दो दो पर"),
        ),
        figures=5,
    ),
)
"""Its rule; क्रम 12, 21, 11 is of numbers."""
