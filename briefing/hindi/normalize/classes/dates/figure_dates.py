"""Dates in figures, in every order and separator: 15/08/1947, 2024-05-12, 1.6.24."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.dates.date_values import (
    DAY,
    MONTH,
    MONTH_NAMES,
    Date,
    DateRange,
)
from briefing.hindi.normalize.classes.names.sections import ACTS
from briefing.hindi.normalize.classes.times.clock import Clock
from briefing.hindi.normalize.patterns import START, after, before, cued, next_word
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
"""A year of four figures, in a pattern."""
_ISO = later(
    rf"{START}({YEAR})([-/.])({MONTH})\2({DAY})(?![0-9]|[-/.][0-9])"
    rf"(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.[0-9]+)?)?"
    rf"(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?(?![0-9:]))?"
)
_NUMERIC = later(
    rf"(?:{START}|(?<=[-/.][0-9]{{2}},)|(?<=[-/.][0-9]{{4}},))([0-9]{{1,2}})"
    rf"(?P<sep>[-/.]|\. (?=[0-9]{{1,2}}\. {YEAR})"
    rf"| / (?=[0-9]{{1,2}} / {YEAR})|- (?=[0-9]{{1,2}}- {YEAR}))([0-9]{{1,2}})(?P=sep)"
    rf"({YEAR}|[0-9]{{2}})(?![0-9]|[-/.][0-9])"
)
DATE_LABEL = rf"(?:{cued('date-label')}) ?[:-]? ?"
"""What tells that a date follows."""
DATED = later(rf"{DATE_LABEL}\Z")
"""Before 18.5.90, which is a version elsewhere."""
_FROM_A_DATE = later(r"(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2} (?:से|–|-) \Z")
_VERSIONED = later(r"(?:[A-Za-z]|संस्करण|वर्ज़?न|अपडेट|रिलीज़?) ?\Z")
_CLASSES = later(rf"(?:{cued('class')}|[Cc]lass) \Z")
"""Before 8/9/10, which are three of what is numbered."""
_OF_A_LAW = later(rf"{WORD_START}(?:धारा|धाराओं|{ACTS}) (?:की |के तहत )?(?:धारा )?\Z")
"""Before 8/18/29, which are three sections."""
_ACT_NEXT = later(rf" (?:[{WORD}]+ ){{0,2}}(?:एक्ट|अधिनियम|अधि\.)")
"""And behind them: 3/25/27 आर्म्स एक्ट."""
_FIGURED_DATES = later(
    rf"{START}({DAY})(?P<sep>[-/.])({MONTH})(?P=sep)({YEAR}|[0-9]{{2}})"
    rf"(?: ?[-–—] ?)({DAY})(?P=sep)({MONTH})(?P=sep)({YEAR}|[0-9]{{2}})"
    r"(?![0-9]|[-/.][0-9])"
)
_BLANK_YEAR = later(rf"{START}({DAY})([-/.])({MONTH}) ({YEAR})(?![0-9]|[-/.][0-9])")
"""The second mark lost: दिनांक 19/01 2023."""


def _blank_year(match: re.Match[str]) -> Date | None:
    return date_of(match[1], MONTH_NAMES[int(match[3])], match[4]) if before(match, DATED) else None


def _full_year(text: str) -> int:
    """A year of four figures, or of two: 00 to 49 are of this century."""
    number = int(text)
    if len(text) == 2:
        number += 2000 if number < 50 else 1900
    return number


def date_of(day: str, month: str, year: str | None) -> Date:
    """The day of a month that is named, perhaps of a year of two figures or four."""
    return Date(int(day), month, _full_year(year) if year else None)


def _iso(match: re.Match[str]) -> Date:
    date = date_of(match[4], MONTH_NAMES[int(match[3])], match[1])
    return date._replace(time=_time(match)) if match[5] else date


def _time(match: re.Match[str]) -> Clock:
    clock = Clock(int(match[5]), int(match[6]), int(match[7] or "0") or None)
    return clock._replace(after="बजे" if clock.is_whole else "")


def _numeric(match: re.Match[str]) -> Date | None:
    """Day and month by size, the day first as in India; None where it cannot be a date."""
    day, month, year = match[1], match[3], match[4]
    if int(month) > 12:
        day, month = month, day
    short = len(year) == 2
    dotted = short and match["sep"] == "." and len(match[1]) + len(match[3]) < 4
    version = dotted and not before(match, DATED) and not _is_a_day(match)
    if version or (short and before(match, _CLASSES)):
        return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31) or (short and _is_counted(match)):
        return None
    if short and match["sep"] in "-/" and after(match, _PERCENT):
        return None
    slashed = match["sep"] == "/"
    if short and slashed and (before(match, _OF_A_LAW) or after(match, _ACT_NEXT)):
        return None
    if before(match, _IN_ENGLISH) or (
        before(match, _NUMBERED) and (slashed or after(match, _CLERK))
    ):
        return None
    return date_of(day, MONTH_NAMES[int(month)], year)


_NUMBERED = later(r"(?:संख्या|सं\.|क्रमांक|पत्रांक|क्र\.) ?[:–-]? ?\Z")
_IN_ENGLISH = later(r"(?<![A-Za-z])[Nn][Oo]\.? ?[:–-]? ?\Z")
"""Before the number of a file: F. No. 12/3/2020."""
_PERCENT = later(r" ?(?:%|प्रतिशत|फीसदी)")
"""Behind three rates: 9/18/27%, 5-12-18 प्रतिशत."""
_CLERK = later(rf" ?[-–/] ?[{WORD}]+\.")
"""Behind the number of a file: 1/8/2007-आई.आर."""


def _is_a_day(match: re.Match[str]) -> bool:
    """Whether 5.8.19 is no version: को follows, or from another day, and no name stands before."""
    told = next_word(match) == "को" or before(match, _FROM_A_DATE)
    return bool(told) and not before(match, _VERSIONED)


def _is_counted(match: re.Match[str]) -> bool:
    """Whether spans of time are counted: 6-10-14 सप्ताह, 6/9/12 महीने."""
    return match["sep"] in "-/" and next_word(match) in cues("period")


def _figured_dates(match: re.Match[str]) -> DateRange | None:
    """The time of a bill, of an order: the later date behind."""
    start, end = (
        (_full_year(year), int(month), int(day))
        for day, month, year in (match.group(1, 3, 4), match.group(5, 6, 7))
    )
    if start >= end:
        return None
    first, last = (Date(day, MONTH_NAMES[month], year) for year, month, day in (start, end))
    return DateRange(first, last)


_IMPOSSIBLE = later(
    rf"{START}(?P<day>30(?=[-/.]0?2[-/.])|31(?=[-/.](?:0?[2469]|11)[-/.]))(?P<sep>[-/.])(?P<month>[01]?[0-9])"
    r"(?P=sep)(?P<year>(?:1[0-9]|20)[0-9]{2})(?![0-9]|[-/.][0-9])"
)


def _impossible(match: re.Match[str]) -> Date:
    """As it stands: the writer erred, and the report says so."""
    return Date(int(match["day"]), MONTH_NAMES[int(match["month"])], int(match["year"]))


FIGURE_DATES = (
    Rule(
        "day that no month has",
        _IMPOSSIBLE,
        _impossible,
        (
            ("31/02/2026 को", "इकतीस फ़रवरी दो हज़ार छब्बीस को"),
            ("31.11.2025 तक", "इकतीस नवंबर दो हज़ार पच्चीस तक"),
        ),
        understood=False,
    ),
    Rule(
        "date, year first",
        _ISO,
        _iso,
        (
            ("1947-08-15 को", "पंद्रह अगस्त उन्नीस सौ सैंतालीस को"),
            ("2020-11-13 14:00:40 को", "तेरह नवंबर दो हज़ार बीस चौदह बजकर चालीस सेकंड को"),
        ),
    ),
    Rule(
        "date in figures",
        _NUMERIC,
        _numeric,
        (
            ("दिनांक 18.5.90 का", "दिनांक अठारह मई उन्नीस सौ नब्बे का"),
            ("दि. 1.6.24 से 3.6.24", "दिनांक एक जून दो हज़ार चौबीस से तीन जून दो हज़ार चौबीस"),
            ("15/08/1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
            ("15-8-1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
            ("15.08.1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
            ("उसे 09. 12. 1881 को", "उसे नौ दिसंबर अठारह सौ इक्यासी को"),
            ("जन्म 22- 04- 1996 को", "जन्म बाईस अप्रैल उन्नीस सौ छियानवे को"),
            ("दिनांक 12 / 05 / 2023", "दिनांक बारह मई दो हज़ार तेईस"),
            ("08/15/2024", "पंद्रह अगस्त दो हज़ार चौबीस"),
            ("15.08.24", "पंद्रह अगस्त दो हज़ार चौबीस"),
            ("22/9/23,4/10/23 को", "बाईस सितंबर दो हज़ार तेईस, चार अक्टूबर दो हज़ार तेईस को"),
        ),
    ),
    Rule(
        "date in figures without its second mark",
        _BLANK_YEAR,
        _blank_year,
        (("दिनांक 19-01 2023 को", "दिनांक उन्नीस जनवरी दो हज़ार तेईस को"),),
    ),
    Rule(
        "from one date in figures to another",
        _FIGURED_DATES,
        _figured_dates,
        (
            (
                "अवधि 01/02/24-29/02/24 है",
                "अवधि एक फ़रवरी दो हज़ार चौबीस से उनतीस फ़रवरी दो हज़ार चौबीस है",
            ),
        ),
    ),
)
"""Rules of the class date for days that are written in figures only."""
