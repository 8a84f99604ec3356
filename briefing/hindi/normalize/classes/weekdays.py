"""English names of weekdays from one to another: Mon-Sat."""

from __future__ import annotations

import re

from briefing.hindi.normalize.patterns import DASH
from briefing.hindi.normalize.rule import Cue, Rule

_DAYS = dict(
    zip(
        ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        ("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"),
        strict=True,
    )
)
_DAY = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day|s|rs|r)?\.?"
_FROM_TO = re.compile(rf"(?<![A-Za-z]){_DAY}{DASH}{_DAY}(?![A-Za-z])", re.IGNORECASE)

ENGLISH_DAYS = Rule(
    "from English weekday to weekday",
    _FROM_TO,
    lambda match: " से ".join(_DAYS[day.lower()] for day in match.groups()),
    (("Mon-Sat खुला", "सोमवार से शनिवार खुला"),),
    Cue.LATIN,
    hint="-–—",
)
"""A rule of the class of dates."""
