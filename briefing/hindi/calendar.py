"""A date as it is said in Hindi."""

from __future__ import annotations

from datetime import date

from briefing.errors import UsageError

WEEKDAYS = ("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार")
WEEKDAY = "(?:सोम|मंगल|बुध|गुरु|गुरू|बृहस्पति|वीर|शुक्र|शनि|रवि|इत)"
"""Regex of what a day of the week is called before वार."""

MONTHS = (
    *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून"),
    *("जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
)


def spoken_day(day: str) -> str:
    """An ISO date as a newsreader gives it; "" for "".

    >>> spoken_day("2026-11-23")
    'सोमवार, 23 नवंबर 2026'

    Raises UsageError when it is not a date.
    """
    if not day:
        return ""
    try:
        read = date.fromisoformat(day)
    except ValueError:
        raise UsageError(f"{day!r} is not a date", "give it as YYYY-MM-DD") from None
    return f"{WEEKDAYS[read.weekday()]}, {read.day} {MONTHS[read.month - 1]} {read.year}"
