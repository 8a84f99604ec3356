"""Metres of verse, and how often a line is sung: 2122 1212 22, हम होंगे कामयाब (x2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.grammar import is_finite
from briefing.hindi.normalize.patterns import PAUSE, last_words, near
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
    named = near(match, _METRE, _NEAR)
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
    ),
)
"""Its rule; क्रम 12, 21, 11 is of numbers."""

_TIMES = later(rf"(?:(?<=[{WORD}]) ?|^\s*)(?:\([x×] ?([2-9])\)|[x×] ?([2-9]))(?=\s*\Z)")
_BEHIND_A_HYPHEN = later(rf"(?<=[{WORD}]) ?-([2-4])(?=\s*\Z)")
_LINE = later(rf"\A\s*[{WORD}]+(?:,? [{WORD}]+){{3,}} ?-[2-4]\s*\Z")
"""One of a song: words and no other figure before the hyphen."""


class Times(NamedTuple):
    """How often something is sung."""

    often: int
    """2 to 9."""

    def words(self) -> str:
        """दो बार, behind a pause."""
        return f"{PAUSE}{numbers.cardinal(self.often)} बार"


def _behind_a_hyphen(match: re.Match[str]) -> Times | None:
    """How often, behind a verb; चंद्रयान-2 is a name."""
    sung = is_finite("".join(last_words(match.string, match.start(), 1)))
    written = _LINE.match(match.string)
    return Times(int(match[1])) if sung and written else None


REFRAINS = (
    Rule(
        "how often a line is sung",
        _TIMES,
        lambda match: Times(int(match[1] or match[2])),
        (
            ("हम होंगे कामयाब (x2)", "हम होंगे कामयाब, दो बार"),
            ("मैया मैं आ गया x3", "मैया मैं आ गया, तीन बार"),
        ),
    ),
    Rule(
        "how often a line is sung, after a hyphen",
        _BEHIND_A_HYPHEN,
        _behind_a_hyphen,
        (("मगर मैं कह नहीं सकता-2", "मगर मैं कह नहीं सकता, दो बार"),),
    ),
)
"""Rules of the class verse."""
