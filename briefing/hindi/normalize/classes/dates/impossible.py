"""Days that no month has, a rule of the class date: 31/02/2026."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.dates.date_values import MONTH_NAMES, Date
from briefing.hindi.normalize.patterns import START
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_IMPOSSIBLE = later(
    rf"{START}(?P<day>30(?=[-/.]0?2[-/.])|31(?=[-/.](?:0?[2469]|11)[-/.]))(?P<sep>[-/.])(?P<month>[01]?[0-9])"
    r"(?P=sep)(?P<year>(?:1[0-9]|20)[0-9]{2})(?![0-9]|[-/.][0-9])"
)


def _impossible(match: re.Match[str]) -> Date:
    """As it stands: the writer erred, and the report says so."""
    return Date(int(match["day"]), MONTH_NAMES[int(match["month"])], int(match["year"]))


IMPOSSIBLE = (
    Rule(
        "day that no month has",
        _IMPOSSIBLE,
        _impossible,
        (
            ("31/02/2026 को", "इकतीस फ़रवरी दो हज़ार छब्बीस को"),
            ("31.11.2025 तक", "इकतीस नवंबर दो हज़ार पच्चीस तक"),
        ),
        hint="-/.",
        figures=6,
        begins="3",
        understood=False,
    ),
)
"""The rule."""
