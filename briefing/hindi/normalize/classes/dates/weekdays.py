"""From one weekday or month to another: सोमवार-शनिवार, Mon-Sat, Oct–Mar; Wed before a date."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi.calendar import WEEKDAY, WEEKDAYS
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.dates.date_values import MONTH_NUMBERS
from briefing.hindi.normalize.patterns import DASH, ENGLISH_MONTH, HINDI_MONTH, next_word
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_WEEKDAY = f"{WEEKDAY}वार"
_NAME_TO_NAME = later(
    rf"{WORD_START}(?:({_WEEKDAY}){DASH}(?={_WEEKDAY}{WORD_END})"
    rf"|((?:{HINDI_MONTH}){WORD_END}){DASH}(?=(?:{HINDI_MONTH}){WORD_END}))"
)
DAYS = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), WEEKDAYS, strict=True))
"""Weekdays by the first three letters of their English names."""

_DAY = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day|s|rs|r)?\.?"
_FROM_TO = later(rf"(?<![A-Za-z]){_DAY}{DASH}{_DAY}(?![A-Za-z])", re.IGNORECASE)

_MONTH_FROM_TO = later(
    rf"(?<![A-Za-z0-9])(?<![0-9] )(?P<first>[A-Z][a-z]{{2,8}}){DASH}(?P<last>[A-Z][a-z]{{2,8}})"
    r"(?![A-Za-z0-9])(?! ?[0-9]{1,2}(?![0-9]))"
)

_BEFORE_A_DATE = later(
    rf"(?<![A-Za-z])({'|'.join(day.capitalize() for day in DAYS)})"
    r"(?:[a-z]*day)?\.?(?=,? (?:[0-9]{1,2}(?:st|nd|rd|th)?[ -])?"
    rf"(?:{ENGLISH_MONTH})\.?(?:[ -][0-9]|,))"
)


def _english_months(match: re.Match[str]) -> str | None:
    """Oct–Mar; not from a day on, and no other words: Jan-Dhan."""
    first, last = (readings("months").get(match[name]) for name in ("first", "last"))
    return f"{first} से {last}" if first and last else None


def _from_name(match: re.Match[str]) -> str:
    """With से; not between a month and the next, which are named as one time: मार्च-अप्रैल."""
    first, last = match[1] or match[2], next_word(match)
    number = MONTH_NUMBERS.get(first)
    following = number is not None and number % 12 + 1 == MONTH_NUMBERS.get(last)
    return f"{first} " if following else f"{first} से "


FROM_NAME_TO_NAME = (
    Rule(
        "weekday in short before a date",
        _BEFORE_A_DATE,
        lambda match: DAYS[match[1].lower()],
        (
            ("Wed Apr 03 2024 को", "बुधवार तीन अप्रैल दो हज़ार चौबीस को"),
            ("Sat 15-Mar-2025 को", "शनिवार पंद्रह मार्च दो हज़ार पच्चीस को"),
            ("Saturday, 24th May 2025", "शनिवार, चौबीस मई दो हज़ार पच्चीस"),
        ),
    ),
    Rule(
        "from English month to month",
        _MONTH_FROM_TO,
        _english_months,
        (("समय Oct–Mar का है", "समय अक्टूबर से मार्च का है"),),
    ),
    Rule(
        "from English weekday to weekday",
        _FROM_TO,
        lambda match: " से ".join(DAYS[day.lower()] for day in match.groups()),
        (("Mon-Sat खुला", "सोमवार से शनिवार खुला"), ("Mon to Fri खुला", "सोमवार से शुक्रवार खुला")),
    ),
    Rule(
        "from weekday to weekday, from month to month",
        _NAME_TO_NAME,
        _from_name,
        (
            ("सोमवार–शनिवार खुला", "सोमवार से शनिवार खुला"),
            ("जनवरी-मार्च में", "जनवरी से मार्च में"),
            ("मार्च-अप्रैल में", "मार्च अप्रैल में"),
        ),
    ),
)
"""Rules of the class of dates."""
