"""Dates in every order and separator, with Hindi and English month names."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.dates.date_values import DAY, Date, DateRange
from briefing.hindi.normalize.classes.dates.day_months import DAY_MONTHS, EVENTS
from briefing.hindi.normalize.classes.dates.figure_dates import FIGURE_DATES, YEAR, date_of
from briefing.hindi.normalize.classes.dates.month_years import MONTH_YEARS
from briefing.hindi.normalize.classes.dates.nights import NIGHTS_OF_DATES
from briefing.hindi.normalize.classes.dates.short_names import SHORT_NAMES
from briefing.hindi.normalize.classes.dates.weekdays import FROM_NAME_TO_NAME
from briefing.hindi.normalize.patterns import (
    DASH,
    END,
    ENGLISH_MONTH,
    HINDI_MONTH,
    START,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_MONTHS = readings("months")

_MONTH = rf"(?:(?:{HINDI_MONTH}){WORD_END}|(?:{ENGLISH_MONTH})(?![A-Za-z])\.?)"
_SUFFIX = r"(?:st|nd|rd|th)?"

_DAY_FIRST = later(
    rf"{START}({DAY}){_SUFFIX}(?: |-|/(?=[A-Z][a-z]+/)| of )"
    rf"((?:{ENGLISH_MONTH})(?![A-Za-z]))\.?"
    rf"(?:,? ?[-' ]?({YEAR}|(?<=['-])[0-9]{{2}}){END}|/({YEAR}|[0-9]{{2}}){END})?"
)
_MONTH_FIRST = later(
    rf"(?:{WORD_START}|(?=[A-Z]))(?<![A-Za-z])({_MONTH})(?:, ?|[ -]| [–-] )({DAY}){_SUFFIX}"
    rf"(?:, ?|(?: [–-])? )({YEAR}){END}"
    rf"|(?<![A-Za-z])((?:{ENGLISH_MONTH})(?![A-Za-z])\.?) ({DAY}){_SUFFIX}"
    rf"(?![0-9A-Za-z%])(?![-.,:/][0-9])"
)
_DASHED = later(rf"{START}({DAY})-((?:{HINDI_MONTH}){WORD_END})(?:-({YEAR}|[0-9]{{2}}){END})?")
_FROM_TO = later(
    rf"{WORD_START}((?:{HINDI_MONTH}){WORD_END}){DASH}(?={DAY} (?:{HINDI_MONTH}){WORD_END})"
)
_DATES = later(
    rf"{START}({DAY}) ({_MONTH}),? ({YEAR}){DASH}({DAY}) ({_MONTH}),? ({YEAR}){END}"
    rf"(?P<era> ?ई\.)?"
)


def _month(name: str) -> str:
    return _MONTHS[name.rstrip(".")]


def _month_first(match: re.Match[str]) -> Date | None:
    if match[4]:
        return (
            None
            if next_word(match) in {"लोग", "प्रतिशत"}
            else date_of(match[5], _month(match[4]), None)
        )
    return date_of(match[2], _month(match[1]), match[3])


def _dates(match: re.Match[str]) -> DateRange:
    """The two ends of a life or of an event."""
    ends = (match.groups()[:3], match.groups()[3:6])
    first, last = (date_of(day, _said_month(name), year) for day, name, year in ends)
    return DateRange(first, last, "ईस्वी" if match["era"] else "")


def _said_month(name: str) -> str:
    """A month as written in Hindi, or the Hindi name of an English one."""
    return _month(name) if name.isascii() else name


DATE = SemioticClass(
    "date",
    "Dates in every order and separator, with Hindi and English month names.",
    (
        *MONTH_YEARS,
        *NIGHTS_OF_DATES,
        *FIGURE_DATES,
        *DAY_MONTHS,
        Rule(
            "day and English month",
            _DAY_FIRST,
            lambda match: date_of(match[1], _month(match[2]), match[3] or match[4]),
            (
                ("28/Oct/23", "अट्ठाईस अक्टूबर दो हज़ार तेईस"),
                ("15 August 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("1st Jan", "एक जनवरी"),
                ("15-Aug-2024", "पंद्रह अगस्त दो हज़ार चौबीस"),
            ),
        ),
        Rule(
            "month before the day",
            _MONTH_FIRST,
            _month_first,
            (
                ("अगस्त 15, 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("Aug 15, 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("Aug 15 को", "पंद्रह अगस्त को"),
                ("August, 15th 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
            ),
        ),
        Rule(
            "date with hyphens",
            _DASHED,
            lambda match: date_of(*match.groups()),
            (("15-अगस्त-24", "पंद्रह अगस्त दो हज़ार चौबीस"),),
        ),
        Rule(
            "from one full date to another",
            _DATES,
            _dates,
            (
                (
                    "(3 दिसंबर 1884 – 28 फरवरी 1963)",
                    "तीन दिसंबर अठारह सौ चौरासी से अट्ठाईस फरवरी उन्नीस सौ तिरसठ",
                ),
                (
                    "शासन 30 अप्रैल 1526-26 दिसम्बर 1530 ई. तक",
                    "शासन तीस अप्रैल पंद्रह सौ छब्बीस से छब्बीस दिसम्बर पंद्रह सौ तीस ईस्वी तक",
                ),
            ),
        ),
        *SHORT_NAMES,
        *FROM_NAME_TO_NAME,
        Rule(
            "from date to date",
            _FROM_TO,
            lambda match: f"{match[1]} से ",
            (("1 जनवरी-31 मार्च", "एक जनवरी से इकतीस मार्च"),),
        ),
        *EVENTS,
    ),
    (
        ("15/8 का भाव", "पंद्रह बटा आठ का भाव"),
        ("गमले को 3/4 तक मिट्टी से भरें", "गमले को तीन चौथाई तक मिट्टी से भरें"),
        ("9/11 भाग", "नौ बटा ग्यारह भाग"),
        ("खाता 3/7 मई में", "खाता तीन बटा सात मई में"),
        ("9-11 लोग", "नौ से ग्यारह लोग"),
        ("32/13/2024", "बत्तीस, तेरह, दो हज़ार चौबीस"),
        ("धारा 8/18/29 में", "धारा आठ, अठारह, उनतीस में"),
        ("एन.डी.पी.एस. 8/18/29 में", "एन डी पी एस आठ, अठारह, उनतीस में"),
        ("5.5.24 प्रतिशत", "पाँच पॉइंट पाँच पॉइंट चौबीस प्रतिशत"),
        ("जन-धन योजना", "जन धन योजना"),
        ("2 अक्टू., 26 जन. में", "दो अक्टूबर, छब्बीस जनवरी में"),
        ("नव-निर्माण", "नव निर्माण"),
    ),
)
