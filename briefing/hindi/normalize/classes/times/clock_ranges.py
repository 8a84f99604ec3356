"""From one clock time to another: 10:30-11:30 बजे, 9 AM-5 PM, सुबह 10-11 बजे."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.times.clock import HOURS, MINUTES, Clock, ClockRange
from briefing.hindi.normalize.classes.times.meridiem import HALF, is_told, on_the_day
from briefing.hindi.normalize.classes.times.zones import TAIL, zone
from briefing.hindi.normalize.patterns import DASH, FIGURE, START
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_RANGE = later(
    rf"{START}(?P<h1>{HOURS})(?:[:.](?P<m1>{MINUTES}))?(?: ?(?P<half1>{HALF}))?{DASH}"
    rf"(?P<h2>{HOURS})(?:[:.](?P<m2>{MINUTES}))?(?![0-9:])(?: ?(?P<half>{HALF}))?{TAIL}"
)


def _range(match: re.Match[str]) -> ClockRange | None:
    """A range of clock times; one of figures alone needs बजे or AM, PM."""
    marked = match["oclock"] or match["half"]
    both = match["m1"] and match["m2"]
    of_a_day = match["m2"] and is_told(match, 1)
    if not marked and not ((both or of_a_day) and ":" in match[0]):
        return None
    halves = (match["half1"] or match["half"], match["half"])
    (hour, part), (hour2, part2) = (
        on_the_day(int(match[f"h{number}"]), half) for number, half in enumerate(halves, 1)
    )
    first = Clock(hour, int(match["m1"] or "0"), part=part, is_told=bool(part) and is_told(match))
    last = Clock(hour2, int(match["m2"] or "0"), part=part2, is_told=bool(part) and part == part2)
    parted = bool(part) and not first.is_told and part != part2
    return ClockRange(
        first._replace(zone=zone(match["zone"]), after="बजे" if parted and first.is_whole else ""),
        last._replace(after="बजे" if last.is_whole else ""),
    )


CLOCK_RANGES = (
    Rule(
        "range of clock times",
        _RANGE,
        _range,
        (
            ("10:30-11:30 बजे", "साढ़े दस से साढ़े ग्यारह बजे"),
            ("9 AM-5 PM", "सुबह नौ बजे से शाम पाँच बजे"),
            ("सुबह 10-11 बजे", "सुबह दस से ग्यारह बजे"),
            ("9 am to 5 pm", "सुबह नौ बजे से शाम पाँच बजे"),
            ("07:04 PM to 09:11 PM", "शाम सात बजकर चार मिनट से रात नौ बजकर ग्यारह मिनट"),
        ),
        hint="-–—t",
        figures=2,
        begins=FIGURE,
    ),
)
"""Rules of the class time."""
