"""Arrival and departure in a timetable: 8:45/8:50."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.clock import HOURS, MINUTES, OCLOCK, clock_words
from briefing.hindi.normalize.patterns import START
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_PAIR = later(
    rf"{START}({HOURS})[:.]({MINUTES})/({HOURS})[:.]({MINUTES})(?![0-9:/])"
    rf"(?: ?(?P<oclock>{OCLOCK}))?"
)


def _pair(match: re.Match[str]) -> str | None:
    """Arrival and departure in a railway's timetable, 8:45/8:50; with a dot only before बजे."""
    if not match["oclock"] and "." in match[0]:
        return None
    times = [clock_words(int(match[at]), int(match[at + 1])) for at in (1, 3)]
    spoken = ", ".join(words for words, _ in times)
    return f"{spoken}{' बजे' if times[1][1] else ''}"


ARRIVAL = Rule(
    "arrival and departure",
    _PAIR,
    _pair,
    (("रात 8:45/8:50 पर", "रात पौने नौ, आठ बजकर पचास मिनट पर"),),
    hint="/",
)
"""A rule of the class of clock times."""
