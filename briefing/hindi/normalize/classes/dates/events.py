"""Days that name what happened on them, rules of the class date: 26/11, 13/12 का हमला."""

from __future__ import annotations

import re

from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.dates.date_values import DAY, MONTH
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import FIGURE, START, choice, next_word, next_words
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NAMED_DAYS = readings("events")
_NAMED_DAY = later(rf"{START}(?:{choice(_NAMED_DAYS)})(?![0-9/-])")
_PARTS_OF_A_WHOLE = frozenset(("भाग", "हिस्सा", "हिस्से", "अंक", "अंश", "इंच", "बहुमत", "मत"))
_DAY_OF_EVENT = later(rf"{START}({DAY})/({MONTH})(?![0-9/-])")
_KINDS_OF_EVENT = cues("event")
_OF = frozenset(("का", "के", "की"))


def _named_day(match: re.Match[str]) -> str | None:
    """A day that is the name of what happened on it; 9/11 भाग is a fraction."""
    return None if next_word(match) in _PARTS_OF_A_WHOLE else _NAMED_DAYS[match[0]]


def _day_of_event(match: re.Match[str]) -> Numbers | None:
    """Day and month by their figures where an attack or a blast is named behind them."""
    words = next_words(match.string, match.end(), 6)
    if words[:1] in (["को"], ["से"], ["तक"]):
        return None
    near = words if _OF.intersection(words[:1]) else words[:3]
    if _KINDS_OF_EVENT.isdisjoint(near):
        return None
    return Numbers((match[1], match[2]))


EVENTS = (
    Rule(
        "day that names an event",
        _NAMED_DAY,
        _named_day,
        (("26/11 की बरसी", "छब्बीस ग्यारह की बरसी"), ("9/11 के बाद", "नौ ग्यारह के बाद")),
        hint="/-",
        figures=2,
        begins=FIGURE,
    ),
    Rule(
        "day before its event",
        _DAY_OF_EVENT,
        _day_of_event,
        (
            ("13/12 के संसद हमले में", "तेरह बारह के संसद हमले में"),
            ("11/7 के मुंबई लोकल ट्रेन धमाके", "ग्यारह सात के मुंबई लोकल ट्रेन धमाके"),
        ),
        hint="/",
        figures=2,
        begins=FIGURE,
    ),
)
"""Rules for such days."""
