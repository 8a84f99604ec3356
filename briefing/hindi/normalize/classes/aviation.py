"""Runways and types of aircraft, rules of the class identifier: रनवे 11-29, बोइंग 737-800."""

from __future__ import annotations

from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi.normalize.classes.numerals import Numbers
from briefing.hindi.normalize.rule import Rule
from briefing.hindi.numbers import digits, number
from briefing.io.later import later

_RUNWAY = later(
    rf"(?<=रनवे )(?P<one>(?:0?[1-9]|[12][0-9]|3[0-6]))[-/–](?P<other>(?:0?[1-9]|[12][0-9]|3[0-6]))"
    rf"(?![0-9A-Za-z{WORD}]|[.,:/-][0-9])"
)
"""Its two directions, in tens of degrees (ICAO Annex 14, 5.2.2)."""

_AIRCRAFT = later(
    r"(?:(?<=बोइंग )|(?<=Boeing ))(?P<one>7[0-9]7)-(?P<other>[0-9]{1,3})"
    r"(?![0-9A-Za-z]|[.,:/-][0-9])"
)


class Runway(NamedTuple):
    """The two directions of a runway."""

    one: str
    """In tens of degrees, two figures."""
    other: str
    """The opposite one."""

    def words(self) -> str:
        """ग्यारह उनतीस; a zero before a figure is said."""
        ends = (self.one, self.other)
        return " ".join(digits(end) if end[0] == "0" else number(end) for end in ends)


AVIATION = (
    Rule(
        "runway",
        _RUNWAY,
        lambda match: Runway(match["one"], match["other"]),
        (
            ("रनवे 11-29 पर", "रनवे ग्यारह उनतीस पर"),
            ("रनवे 26/08 पर", "रनवे छब्बीस शून्य आठ पर"),
        ),
        figures=2,
    ),
    Rule(
        "type of aircraft",
        _AIRCRAFT,
        lambda match: Numbers((match["one"], match["other"])),
        (("बोइंग 737-800 विमान", "बोइंग सात सौ सैंतीस आठ सौ विमान"),),
        figures=4,
    ),
)
