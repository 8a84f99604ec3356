"""Weekdays and months from one to another, and in short: सोमवार-शनिवार, Mon-Sat, दिस. में."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.calendar import WEEKDAY, WEEKDAYS
from briefing.hindi.lexicon.entries import entries, readings
from briefing.hindi.normalize.classes.dates.date_values import DAY, Date, DateRange
from briefing.hindi.normalize.classes.dates.month_years import MonthYear
from briefing.hindi.normalize.patterns import (
    DASH,
    FIGURE,
    HINDI_MONTH,
    POSTPOSITION,
    START,
    before,
    choice,
    next_word,
)
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_WEEKDAY = f"{WEEKDAY}वार"
_NAME_TO_NAME = later(
    rf"{WORD_START}(?:({_WEEKDAY}){DASH}(?={_WEEKDAY}{WORD_END})"
    rf"|((?:{HINDI_MONTH}){WORD_END}){DASH}(?=(?:{HINDI_MONTH}){WORD_END}))"
)
DAYS = dict(
    zip(
        ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        WEEKDAYS,
        strict=True,
    )
)
"""Weekdays by the first three letters of their English names."""

_DAY = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day|s|rs|r)?\.?"
_FROM_TO = later(rf"(?<![A-Za-z]){_DAY}{DASH}{_DAY}(?![A-Za-z])", re.IGNORECASE)

_MONTH_FROM_TO = later(
    rf"(?<![A-Za-z0-9])(?<![0-9] )(?P<first>[A-Z][a-z]{{2,8}}){DASH}(?P<last>[A-Z][a-z]{{2,8}})"
    r"(?![A-Za-z0-9])(?! ?[0-9]{1,2}(?![0-9]))"
)

_SHORT = {
    "जन": "जनवरी",
    "फर": "फ़रवरी",
    "फ़र": "फ़रवरी",
    "अप्र": "अप्रैल",
    "जुला": "जुलाई",
    "अग": "अगस्त",
    "सित": "सितंबर",
    "अक्टू": "अक्टूबर",
    "अक्तू": "अक्तूबर",
    "नव": "नवंबर",
    "दिस": "दिसंबर",
}
_SHORT_DAYS = {day.removesuffix("वार"): day for day in WEEKDAYS}
_LATIN = {
    written: spoken
    for written, spoken in readings("months").items()
    if written.isascii() and len(written) < 5
} | {written.capitalize(): spoken for written, spoken in DAYS.items()}
_BEFORE_A_DATE = later(
    rf"(?<![A-Za-z])({'|'.join(day.capitalize() for day in DAYS)})"
    r"(?:[a-z]*day)?\.?(?=,? (?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: [0-9]|,))"
)
_OF_TIME = rf"(?= (?:{POSTPOSITION})(?![{WORD}]))"
_IN_SHORT = later(
    rf"(?:{WORD_START}({choice((*_SHORT, *_SHORT_DAYS))})\."
    rf"|(?<![A-Za-z])({choice(_LATIN)})\.?){_OF_TIME}"
)
_ANY_MONTH = rf"(?:({choice(_SHORT)})\.?|({HINDI_MONTH}))"
_SHORT_TO_SHORT = later(
    rf"{WORD_START}{_ANY_MONTH} ?[-–—] ?{_ANY_MONTH}(?![{WORD}])(?! ?[0-9]{{1,2}}(?![0-9]))"
)


_DAY_TO_DAY = later(
    rf"{START}(?P<day>{DAY}) ?(?P<month>{choice(_SHORT)}|{HINDI_MONTH})\.?{DASH}"
    rf"(?P<last>{DAY}) ?(?P<other>{choice(_SHORT)}|{HINDI_MONTH})(?:\.|(?![{WORD}]))"
)


def _day_to_day(match: re.Match[str]) -> DateRange | None:
    """Of months of which one is in short: 15 अक्टू.-15 नव.; two full names are left to others."""
    first, last = match["month"], match["other"]
    if first not in _SHORT and last not in _SHORT:
        return None
    return DateRange(
        Date(int(match["day"]), _SHORT.get(first, first)),
        Date(int(match["last"]), _SHORT.get(last, last)),
    )


_WEEK_IN_SHORT = later(rf"{WORD_START}सोम\.?{DASH}(?P<last>{choice(_SHORT_DAYS)})\.?(?![{WORD}])")
"""Only from Monday on: मंगल-शुक्र are planets as well."""

_BEHIND_A_DATE = later(rf"(?<=[0-9{WORD}] \()({choice(_SHORT_DAYS)})\.?(?=\))")
_DATE_BEFORE = later(rf"(?:[-/.][0-9]{{2,4}}|[0-9] (?:{HINDI_MONTH})(?:,? [0-9]{{4}})?) \(\Z")
_DASHED_IN_SHORT = later(
    rf"(?:{START}(?P<day>{DAY})-|{WORD_START})(?P<month>{choice(_SHORT)})\.?"
    r"-(?P<year>(?:20)?[0-9]{2})(?![0-9])"
)
_SPACED_IN_SHORT = later(
    rf"{START}(?P<day>{DAY}) ?(?P<month>{choice(_SHORT)})\.,? ?['’]?"
    rf"(?P<year>(?:20)?[0-9]{{2}})(?![0-9:.])(?! ?(?:बजे|{choice(_SHORT)}|{HINDI_MONTH}))"
)


def _dashed_in_short(match: re.Match[str]) -> Date | MonthYear:
    """15-नव-25, अक्टू-25."""
    month, year = _SHORT[match["month"]], 2000 + int(match["year"]) % 100
    return Date(int(match["day"]), month, year) if match["day"] else MonthYear(month, year)


def _from_month_to_month(match: re.Match[str]) -> str | None:
    """Months of which one is in short: अप्र-मई; two full names are left to others."""
    if not (match[1] or match[3]):
        return None
    first, last = (
        _SHORT.get(short, full) for short, full in (match.group(1, 2), match.group(3, 4))
    )
    return f"{first} से {last}"


def _english_months(match: re.Match[str]) -> str | None:
    """Oct–Mar; not from a day on, and no other words: Jan-Dhan."""
    first, last = (readings("months").get(match[name]) for name in ("first", "last"))
    return f"{first} से {last}" if first and last else None


def _in_short(match: re.Match[str]) -> str:
    """A month or weekday whose full stop or Latin letters a postposition follows."""
    short, latin = match.groups()
    return _LATIN[latin] if latin else (_SHORT | _SHORT_DAYS)[short]


_NUMBERS = {entry.written: int(entry.value) for entry in entries("months")}


def _from_name(match: re.Match[str]) -> str:
    """With से; not between a month and the next, which are named as one time: मार्च-अप्रैल."""
    first, last = match[1] or match[2], next_word(match)
    following = _NUMBERS.get(first, 0) % 12 + 1 == _NUMBERS.get(last) and first in _NUMBERS
    return f"{first} " if following else f"{first} से "


FROM_NAME_TO_NAME = (
    Rule(
        "weekday in short behind its date",
        _BEHIND_A_DATE,
        lambda match: _SHORT_DAYS[match[1]] if before(match, _DATE_BEFORE) else None,
        (("15-08-24 (गुरु.) को", "पंद्रह अगस्त दो हज़ार चौबीस, गुरुवार, को"),),
        hint="(",
    ),
    Rule(
        "month in short and year with hyphens",
        _DASHED_IN_SHORT,
        _dashed_in_short,
        (
            ("देय 15-नव-25 को", "देय पंद्रह नवंबर दो हज़ार पच्चीस को"),
            ("माह अक्टू-25 का", "माह अक्टूबर दो हज़ार पच्चीस का"),
        ),
        hint="-",
        figures=2,
    ),
    Rule(
        "month in short between day and year",
        _SPACED_IN_SHORT,
        _dashed_in_short,
        (("सभा 25 नव. 25 को", "सभा पच्चीस नवंबर दो हज़ार पच्चीस को"),),
        Cue.DOT,
        hint=".",
        figures=3,
        begins=FIGURE,
    ),
    Rule(
        "weekday in short before a date",
        _BEFORE_A_DATE,
        lambda match: DAYS[match[1].lower()],
        (
            ("Wed Apr 03 2024 को", "बुधवार तीन अप्रैल दो हज़ार चौबीस को"),
            ("Saturday, 24th May 2025", "शनिवार, चौबीस मई दो हज़ार पच्चीस"),
        ),
        hint="MTWFS",
        figures=3,
    ),
    Rule(
        "month or weekday in short",
        _IN_SHORT,
        _in_short,
        (
            ("दिस. में होगा", "दिसंबर में होगा"),
            ("सोम. को छुट्टी", "सोमवार को छुट्टी"),
            ("Jan. से Sept तक", "जनवरी से सितंबर तक"),
        ),
        Cue.DOT | Cue.LATIN,
        words=frozenset((*(f"{short}." for short in (*_SHORT, *_SHORT_DAYS)), *_LATIN)),
    ),
    Rule(
        "from month to month in short",
        _SHORT_TO_SHORT,
        _from_month_to_month,
        (("अप्र-मई में", "अप्रैल से मई में"), ("अक्टू-नव तक", "अक्टूबर से नवंबर तक")),
        Cue.SIGN,
        hint="-–—",
    ),
    Rule(
        "from English month to month",
        _MONTH_FROM_TO,
        _english_months,
        (("समय Oct–Mar का है", "समय अक्टूबर से मार्च का है"),),
        Cue.LATIN,
        hint="-–—",
    ),
    Rule(
        "from day to day, months in short",
        _DAY_TO_DAY,
        _day_to_day,
        (("बुवाई 15 अक्टू.-15 नव. तक", "बुवाई पंद्रह अक्टूबर से पंद्रह नवंबर तक"),),
        Cue.SIGN,
        hint="-–—",
        figures=2,
        begins=FIGURE,
    ),
    Rule(
        "week in short",
        _WEEK_IN_SHORT,
        lambda match: f"सोमवार से {_SHORT_DAYS[match['last']]}",
        (("सोम-शुक्र रात में", "सोमवार से शुक्रवार रात में"), ("सोम. – शनि. खुला", "सोमवार से शनिवार खुला")),
        Cue.SIGN,
        hint="-–—",
    ),
    Rule(
        "from English weekday to weekday",
        _FROM_TO,
        lambda match: " से ".join(DAYS[day.lower()] for day in match.groups()),
        (("Mon-Sat खुला", "सोमवार से शनिवार खुला"), ("Mon to Fri खुला", "सोमवार से शुक्रवार खुला")),
        Cue.LATIN,
        hint="-–—t",
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
        Cue.SIGN,
        hint="-–—",
    ),
)
"""Rules of the class of dates."""
