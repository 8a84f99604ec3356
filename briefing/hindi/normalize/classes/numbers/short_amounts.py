"""Amounts in short: 5L रुपये, 15k-20k, 25,000+ लोग, 150+ करोड़."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.numbers.numerals import Number
from briefing.hindi.normalize.classes.numbers.quantity import SCALE, read
from briefing.hindi.normalize.patterns import NUMBER, START, after, before, choice, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

COUNTED = cues("counted")
"""What is counted in lakhs and never in liters, behind the figure."""
_LAKHS = later(rf"{START}([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?) ?L(?![A-Za-z0-9/&-])")
_COUNTED_NEXT = later(rf" (?:{choice(COUNTED)})(?![{WORD}A-Za-z])")
_MONEY_BEFORE = later(rf"(?<![{WORD}])(?:{cued('sum')}) (?:[{WORD}]+ )?\Z")


def in_lakhs(match: re.Match[str]) -> bool:
    """Whether a figure with L is one of money or people: no liters are."""
    return bool(after(match, _COUNTED_NEXT) or before(match, _MONEY_BEFORE))


def _lakhs(match: re.Match[str]) -> Number | None:
    return Number(f"{match[1]} लाख") if in_lakhs(match) else None


_RANGE = later(
    rf"{START}(?P<low>[0-9]{{1,3}}(?:\.[0-9])?)(?P<scale>[kK])?[-–](?P<high>[0-9]{{2,3}}(?:\.[0-9])?)[kK]"
    r"(?![0-9A-Za-z&-])"
)


def _range(match: re.Match[str]) -> Number | None:
    """15k-20k, 15-20K: thousands; not 4K-8K, which are screens."""
    low, high = match["low"], match["high"]
    return Number(f"{low}-{high} हज़ार") if 5 <= float(low) < float(high) else None


LAKHS = (
    Rule(
        "range of thousands in short",
        _RANGE,
        _range,
        (
            ("वेतन 15k-20k है", "वेतन पंद्रह से बीस हज़ार है"),
            ("सैलरी 15-20K होगी", "सैलरी पंद्रह से बीस हज़ार होगी"),
        ),
    ),
    Rule(
        "lakhs in short",
        _LAKHS,
        _lakhs,
        (
            ("5L रुपये मिले", "पाँच लाख रुपये मिले"),
            ("10L लोगों ने", "दस लाख लोगों ने"),
            ("सीमा 2.5L है", "सीमा ढाई लाख है"),
        ),
    ),
)
"""The rule, of the class scale."""

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
    joins = spaced and after(match, _BLANK_AND_MORE)
    if joins or (spaced and "=" in match.string[: match.start()]):
        return None
    large = before(match, _LARGE, 30)
    return " से अधिक " if large else None


PLUS_SIGNS = (
    Rule(
        "plus before a scale",
        _MORE_OF_A_SCALE,
        _more_of_a_scale,
        (("150+ करोड़ लोग", "एक सौ पचास करोड़ से अधिक लोग"), ("5+ लाख घर", "पाँच लाख से अधिक घर")),
    ),
    Rule(
        "plus after an amount",
        _MORE,
        _more,
        (
            ("25,000+ लोग", "पच्चीस हज़ार से अधिक लोग"),
            ("₹500+ के", "पाँच सौ रुपये से अधिक के"),
            ("5 लाख+ लोग", "पाँच लाख से अधिक लोग"),
        ),
    ),
)
"""Rules of the class of hyphens."""
