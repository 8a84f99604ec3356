"""Kinds of verse in short before a verse, rules of the class item: चौ०- मंगल भवन, दो. सियावर."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_KINDS = {
    "चौ": "चौपाई",
    "दो": "दोहा",
    "सो": "सोरठा",
    "छं": "छंद",
    "छ": "छंद",
    "श्लो": "श्लोक",
    "कवि": "कवित्त",
    "सवै": "सवैया",
    "कुं": "कुंडलिया",
}
"""As editions of Tulsidas and other old poets print them."""

_LABEL = later(
    rf"^\s*(?P<kind>{'|'.join(_KINDS)})(?:[.॰०] ?(?P<number>[0-9]{{1,3}})?|(?<=चौ)) ?[:–—-]+ ?"
    rf"(?=[“‘*]?[{LETTERS}])"
)


def _label(match: re.Match[str]) -> str:
    number = f" {numbers.number(match['number'])}" if match["number"] else ""
    return f"{_KINDS[match['kind']]}{number}{PAUSE} "


VERSE_LABELS = (
    Rule(
        "kind of verse in short",
        _LABEL,
        _label,
        (
            ("चौ०- मंगल भवन अमंगल हारी", "चौपाई, मंगल भवन अमंगल हारी"),
            ("दो०-सियावर रामचन्द्र की जय", "दोहा, सियावर रामचन्द्र की जय"),
            ("दो. 25 - राम नाम मनि दीप", "दोहा पच्चीस, राम नाम मनि दीप"),
            ("सो०: बंदउँ गुरु पद कंज", "सोरठा, बंदउँ गुरु पद कंज"),
        ),
    ),
)
"""Rules of the class item."""
