"""Arrival and departure in a timetable: 8:45/8:50."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.clock import HOURS, MINUTES, OCLOCK, Clock, ClockRange
from briefing.hindi.normalize.patterns import FIGURE, START
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_PAIR = later(
    rf"{START}({HOURS})[:.]({MINUTES})/({HOURS})[:.]({MINUTES})(?![0-9:/])"
    rf"(?: ?(?P<oclock>{OCLOCK}))?"
)


def _pair(match: re.Match[str]) -> ClockRange | None:
    """Arrival and departure in a railway's timetable, 8:45/8:50; with a dot only before बजे."""
    if not match["oclock"] and "." in match[0]:
        return None
    first, last = (Clock(int(match[at]), int(match[at + 1])) for at in (1, 3))
    after = "बजे" if last.is_whole else ""
    return ClockRange(first, Clock(last.hour, last.minute, after=after), ", ")


ARRIVAL = Rule(
    "arrival and departure",
    _PAIR,
    _pair,
    (("रात 8:45/8:50 पर", "रात पौने नौ, आठ बजकर पचास मिनट पर"),),
    hint="/",
    figures=6,
    begins=FIGURE,
)
"""A rule of the class of clock times."""
