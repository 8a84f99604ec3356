"""Time zones behind a clock time: 18:04 IST."""

from __future__ import annotations

import re

from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.times.clock import (
    Offset,
)
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_OFFSET = later(r"(?<![A-Za-z])(GMT|UTC) ?([+-]) ?([0-9]{1,2})(?::([0-9]{2}))?(?![0-9:])")


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
