"""Prices: a currency without an amount, in the head of a column (₹/kg), and ₹500 p.m."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.measures.measure_values import Rate
from briefing.hindi.normalize.classes.measures.units import after_slash
from briefing.hindi.normalize.classes.numbers.quantity import SCALE
from briefing.hindi.normalize.classes.numbers.short_amounts import COUNTED
from briefing.hindi.normalize.patterns import before, cued, next_word
from briefing.hindi.normalize.rule import Rule, pieces
from briefing.io.later import later

_SIGN = r"(?P<sign>[₹$€£]|Rs\.?|रु\.?)"
_CURRENCY_RATE = later(
    rf"(?<![{WORD}A-Za-z0-9]){_SIGN} ?/ ?(?P<unit>[{WORD}]+|[A-Za-z]+)(?![{WORD}A-Za-z/])"
)
_CURRENCY_SCALE = later(
    rf"(?<=[(\[]){_SIGN}(?: में)? (?P<scale>{SCALE}(?: {SCALE})?)(?: में)?(?=[)\]])"
)
_MONTHLY = later(r"(?<=[0-9-]) ?(?:p\. ?m\.|P\. ?M\.|pm|PM)(?![A-Za-z])")
_PRICE = later(rf"(?:₹|Rs\.?|रु\.?) ?[0-9,]+(?:/-)?\Z|(?:{cued('rupee')})\Z")
_CURRENCIES = {"$": "डॉलर", "€": "यूरो", "£": "पाउंड"}

_KARAT = later(r"(?<![0-9A-Za-z.,])(?P<parts>9|1[048]|2[0234]) ?[Kk](?:[Tt]|t)?(?![A-Za-z0-9])")
_GOLD = cues("gold")


def _karat(match: re.Match[str]) -> str | None:
    """Of gold, which is spoken of in the sentence; elsewhere thousands."""
    if _GOLD.isdisjoint(pieces(match.string)) or next_word(match) in COUNTED:
        return None
    return f"{numbers.number(match['parts'])} कैरेट"


def _currency_rate(match: re.Match[str]) -> Rate:
    return Rate(_CURRENCIES.get(match["sign"], "रुपये"), after_slash(match["unit"]))


def _currency_scale(match: re.Match[str]) -> str:
    """The head of a column of amounts: (₹ लाख)."""
    return f"{match['scale']} {_CURRENCIES.get(match['sign'], 'रुपये')} में"


PRICES = (
    Rule(
        "price by itself",
        _CURRENCY_RATE,
        _currency_rate,
        (("मूल्य (₹/kg)", "मूल्य, रुपये प्रति किलोग्राम"), ("भाव (रु./लीटर)", "भाव, रुपये प्रति लीटर")),
    ),
    Rule(
        "head of a column of amounts",
        _CURRENCY_SCALE,
        _currency_scale,
        (("बिक्री (₹ लाख)", "बिक्री, लाख रुपये में"),),
    ),
)
"""Rules of the class of money."""

KARAT = Rule(
    "fineness of gold",
    _KARAT,
    _karat,
    (("24K सोना महंगा", "चौबीस कैरेट सोना महंगा"), ("गोल्ड 22kt का", "गोल्ड बाईस कैरेट का")),
)
"""A rule of the class code."""

MONTHLY = Rule(
    "price of a month",
    _MONTHLY,
    lambda match: " प्रति माह" if before(match, _PRICE) else None,
    (("फीस ₹1,200 p.m. है", "फीस एक हज़ार दो सौ रुपये प्रति माह है"),),
)
"""A rule of the class code."""
