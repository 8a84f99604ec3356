"""Rates: so much for each, with a stroke or the English per."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.lexicon.entries import entries
from briefing.hindi.normalize.classes.units import UNITS, after_stroke
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass

_HEADS = frozenset(
    name.split()[-1]
    for name in (
        *(unit for unit in UNITS.values() if not unit.startswith("डिग्री")),
        *(form for entry in entries("currencies") for form in entry.forms[:1]),
        "रुपए",
        "यूनिट",
        "रुपया",
        "व्यक्ति",
    )
)
_WORD_RATE = re.compile(rf"{WORD_START}([{WORD}]+) ?/ ?([{WORD}]+|[A-Za-z]+)(?![{WORD}A-Za-z/])")
_LATIN_RATE = re.compile(
    r"(?<![A-Za-z0-9/])(km|m|mm|kg|g|mg|µg|μg|mcg)/(s|sec|h|hr|hour|min|kg|m³|m3|dL|dl|L|l|ml|day)(?![A-Za-z0-9/])"
)
_ENGLISH_RATE = re.compile(r"(?<![A-Za-z])per ([a-zA-Z]+)(?![A-Za-z])")


def _english_rate(match: re.Match[str]) -> str | None:
    return f"प्रति {UNITS[match[1]]}" if match[1] in UNITS else None


def _cubic(unit: str) -> str:
    return "घन मीटर" if unit in {"m³", "m3"} else UNITS[unit]


def _word_rate(match: re.Match[str]) -> str | None:
    head, unit = match.groups()
    if head not in _HEADS:
        return None
    return f"{head} प्रति {after_stroke(unit)}"


RATE = SemioticClass(
    "rate",
    "So much for each, with a stroke or the English per.",
    (
        Rule(
            "so much for each",
            _WORD_RATE,
            _word_rate,
            (("5 रुपये/यूनिट", "पाँच रुपये प्रति यूनिट"),),
            Cue.SIGN,
            hint="/",
        ),
        Rule(
            "English per",
            _ENGLISH_RATE,
            _english_rate,
            (("₹500 per month", "पाँच सौ रुपये प्रति महीना"),),
            Cue.LATIN,
            hint="p",
        ),
        Rule(
            "rate by itself",
            _LATIN_RATE,
            lambda match: f"{UNITS[match[1]]} प्रति {_cubic(match[2])}",
            (("गति km/h में", "गति किलोमीटर प्रति घंटा में"),),
            Cue.LATIN,
            hint="/",
        ),
    ),
    (
        ("अनाज/दाल", "अनाज या दाल"),
        ("per head", "पर हेड"),
    ),
)
