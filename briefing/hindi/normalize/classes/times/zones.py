"""Time zones behind a clock time: 18:04 IST, 9 AM GMT, GMT+5:30."""

from __future__ import annotations

import re

from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.times.clock import (
    OCLOCK,
    Offset,
)
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

ZONE = r"(?:\(?(?:IST|आईएसटी|GMT|जीएमटी|UTC)(?![A-Za-z])\)?)"
"""A time zone behind a clock, in a pattern."""
_TWENTY_FOUR = r"(?:(?<=[0-9]{2}:[0-9]{2} )|(?<=[0-9]{2}:[0-9]{2}))[Hh]rs(?![A-Za-z])\.?"
"""Behind a clock of 24 hours; without minutes it says how long."""
TAIL = rf"(?: ?(?P<oclock>{OCLOCK}|{_TWENTY_FOUR}))?(?: ?(?P<zone>{ZONE}))?"
"""What may stand behind a clock, in a pattern: बजे or Hrs, and its zone."""
_SPOKEN = {"GMT": "ग्रीनविच समयानुसार", "जीएमटी": "ग्रीनविच समयानुसार", "UTC": "यूटीसी समयानुसार"}
_OFFSET = later(r"(?<![A-Za-z])(GMT|UTC) ?([+-]) ?([0-9]{1,2})(?::([0-9]{2}))?(?![0-9:])")


def zone(written: str | None) -> str:
    """How a zone that `TAIL` found is said; "" for None."""
    return _SPOKEN.get(written.strip("()"), "भारतीय समयानुसार") if written else ""


def _offset(match: re.Match[str]) -> Offset:
    sign = "प्लस" if match[2] == "+" else "माइनस"
    return Offset(letter_names.spelled(match[1]), sign, int(match[3]), int(match[4] or "0"))


ZONES = (
    Rule(
        "time zone",
        _OFFSET,
        _offset,
        (("GMT+5:30", "जी एम टी प्लस साढ़े पाँच"),),
        Cue.LATIN,
        hint="GU",
    ),
)
"""Rules of the class of time."""
