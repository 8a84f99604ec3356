"""Lakhs and ranges in short, as salaries and followers are written: 5L रुपये, पैकेज 12L, 15k-20k."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.numbers.numerals import Number
from briefing.hindi.normalize.patterns import FIGURE, START, after, before, choice, cued
from briefing.hindi.normalize.rule import Cue, Rule
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
        Cue.LATIN,
        hint="kK",
        figures=3,
        begins=FIGURE,
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
        Cue.LATIN,
        hint="L",
    ),
)
"""The rule, of the class scale."""
