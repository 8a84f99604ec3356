"""A plus behind an amount is “more than”: 25,000+ लोग, ₹500+, 150+ करोड़."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.classes.numbers.quantity import SCALE, read
from briefing.hindi.normalize.patterns import (
    FIGURE,
    NUMBER,
    START,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_MORE = later(rf"(?<=[0-9%A-Za-z{WORD}]) ?\+(?![+{WORD}A-Za-z0-9_]| ?[0-9A-Z(√])")
_MORE_OF_A_SCALE = later(rf"{START}(?P<amount>{NUMBER})\+ ?(?P<scale>{SCALE}(?: {SCALE})?)")
_BLANK_AND_MORE = later(rf" [{WORD}A-Za-z₹$€£(]")
"""Behind a plus with blanks on both sides, which joins: 500mg + क्लैवुलैनिक एसिड."""
_LARGE = later(
    rf"(?:(?<![0-9.,])(?<!Dimensity )(?!(?:19|20)[0-9]{{2}} ?\Z)"
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{2,3}})+|[0-9]{{3,}})"
    rf"|[0-9] ?(?:[{WORD}A-Za-z]+|%)|[₹$€£] ?{NUMBER}) ?\Z"
)


def _more_of_a_scale(match: re.Match[str]) -> str:
    return f"{read(match['amount'] + ' ' + match['scale'])} से अधिक"


def _more(match: re.Match[str]) -> str | None:
    """से अधिक behind hundreds and what is measured; प्लस behind an age, a year, a version."""
    spaced = match[0].startswith(" ")
    joins = spaced and _BLANK_AND_MORE.match(match.string, match.end())
    if joins or (spaced and "=" in match.string[: match.start()]):
        return None
    large = _LARGE.search(match.string, max(0, match.start() - 30), match.start())
    return " से अधिक " if large else None


PLUS_SIGNS = (
    Rule(
        "plus before a scale",
        _MORE_OF_A_SCALE,
        _more_of_a_scale,
        (("150+ करोड़ लोग", "एक सौ पचास करोड़ से अधिक लोग"), ("5+ लाख घर", "पाँच लाख से अधिक घर")),
        hint="+",
        figures=1,
        begins=FIGURE,
    ),
    Rule(
        "plus behind an amount",
        _MORE,
        _more,
        (
            ("25,000+ लोग", "पच्चीस हज़ार से अधिक लोग"),
            ("₹500+ के", "पाँच सौ रुपये से अधिक के"),
            ("5 लाख+ लोग", "पाँच लाख से अधिक लोग"),
        ),
        hint="+",
    ),
)
"""Rules of the class of hyphens."""
