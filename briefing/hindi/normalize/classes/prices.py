"""A currency without an amount: the head of a column (₹/kg), (₹ लाख)."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.classes.quantity import SCALE
from briefing.hindi.normalize.classes.rate_values import Rate
from briefing.hindi.normalize.classes.units import after_stroke
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_SIGN = r"(?P<sign>[₹$€£]|Rs\.?|रु\.?)"
_CURRENCY_RATE = later(
    rf"(?<![{WORD}A-Za-z0-9]){_SIGN} ?/ ?(?P<unit>[{WORD}]+|[A-Za-z]+)(?![{WORD}A-Za-z/])"
)
_CURRENCY_SCALE = later(
    rf"(?<=[(\[]){_SIGN}(?: में)? (?P<scale>{SCALE}(?: {SCALE})?)(?: में)?(?=[)\]])"
)
_CURRENCIES = {"$": "डॉलर", "€": "यूरो", "£": "पाउंड"}


def _currency_rate(match: re.Match[str]) -> Rate:
    return Rate(_CURRENCIES.get(match["sign"], "रुपये"), after_stroke(match["unit"]))


def _currency_scale(match: re.Match[str]) -> str:
    """The head of a column of amounts: (₹ लाख)."""
    return f"{match['scale']} {_CURRENCIES.get(match['sign'], 'रुपये')} में"


PRICES = (
    Rule(
        "price by itself",
        _CURRENCY_RATE,
        _currency_rate,
        (
            ("मूल्य (₹/kg)", "मूल्य, रुपये प्रति किलोग्राम"),
            ("भाव (रु./लीटर)", "भाव, रुपये प्रति लीटर"),
        ),
        Cue.SIGN,
        hint="/",
    ),
    Rule(
        "head of a column of amounts",
        _CURRENCY_SCALE,
        _currency_scale,
        (("बिक्री (₹ लाख)", "बिक्री, लाख रुपये में"),),
        Cue.ANY,
        words=frozenset("₹$€£") | {"Rs", "रु"},
    ),
)
"""Rules of the class of money."""
