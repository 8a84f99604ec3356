"""An amount or a day said again in brackets: 50 प्रतिशत (50%), 2 अक्टूबर (2nd October)."""

from __future__ import annotations

import re
from functools import cache

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import entries
from briefing.hindi.normalize.patterns import ENGLISH_MONTH, HINDI_MONTH, SILENT, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_AGAIN = later(
    rf"(?<=[{WORD}.]) ?\( ?(?:(?P<share>[0-9.]+) ?%|(?:₹|Rs\.?|रु\.?) ?(?P<sum>[0-9.,]+?)(?:/-)?"
    rf"|(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month>{ENGLISH_MONTH})"
    rf"|(?P<named>{ENGLISH_MONTH}) (?P<last>[0-9]{{1,2}})(?:st|nd|rd|th)?) ?\)"
)
_SHARE = later(r"(?<![0-9.])(?P<share>[0-9.]+) (?:प्रतिशत|फीसदी|फ़ीसदी)\Z")
_SUM = later(rf"(?<![0-9.,])(?P<sum>[0-9.,]+) ?(?:{cued('rupee')}|रु\.?)\Z")
_DAY = later(rf"(?<![0-9])(?P<day>[0-9]{{1,2}}) (?P<month>{HINDI_MONTH})\Z")


@cache
def _months() -> dict[str, str]:
    """The number of each month."""
    return {entry.written: entry.value for entry in entries("months")}


def _again(match: re.Match[str]) -> str | None:
    """Nothing where the bracket has the share, the sum or the day that stands before it."""
    if match["share"] or match["sum"]:
        name, ahead = ("share", _SHARE) if match["share"] else ("sum", _SUM)
        found = before(match, ahead)
        return SILENT if found and found[name] == match[name] else None
    found = before(match, _DAY)
    if not found or int(found["day"]) != int(match["day"] or match["last"]):
        return None
    same = _months()[found["month"]] == _months()[match["month"] or match["named"]]
    return SILENT if same else None


REPEATED_AMOUNT = Rule(
    "amount or day said before",
    _AGAIN,
    _again,
    (
        ("50 प्रतिशत (50%) अंक", "पचास प्रतिशत अंक"),
        ("2 अक्टूबर (2nd October) को", "दो अक्टूबर को"),
        ("500 रुपये (₹500) दें", "पाँच सौ रुपये दें"),
    ),
)
"""A rule of the class gloss."""
