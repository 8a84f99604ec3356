"""Dates in every order and separator, with Hindi and English month names."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues, entries, readings
from briefing.hindi.normalize.classes.clock import clock
from briefing.hindi.normalize.classes.weekdays import FROM_NAME_TO_NAME
from briefing.hindi.normalize.patterns import DASH, END, START, choice, next_word, next_words
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass

_MONTHS = readings("months")
_NAMES = {int(entry.value): entry.spoken for entry in reversed(entries("months"))}
_HINDI = choice(name for name in _MONTHS if not name.isascii())
_ENGLISH = choice(name for name in _MONTHS if name.isascii())
_MONTH = rf"(?:(?:{_HINDI}){WORD_END}|(?:{_ENGLISH})(?![A-Za-z])\.?)"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_SUFFIX = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"

_ISO = re.compile(
    rf"{START}({_YEAR})([-/.])(1[0-2]|0?[1-9])\2({_DAY})(?![0-9]|[-/.][0-9])"
    rf"(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.[0-9]+)?)?"
    rf"(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?(?![0-9:]))?"
)
_NUMERIC = re.compile(
    rf"{START}([0-9]{{1,2}})(?P<sep>[-/.])([0-9]{{1,2}})(?P=sep)({_YEAR}|[0-9]{{2}})(?![0-9]|[-/.][0-9])"
)
_DAY_FIRST = re.compile(
    rf"{START}({_DAY}){_SUFFIX}(?: |-| of )((?:{_ENGLISH})(?![A-Za-z]))\.?"
    rf"(?:,? ?[-' ]?({_YEAR}|(?<=['-])[0-9]{{2}}){END})?"
)
_MONTH_FIRST = re.compile(
    rf"{WORD_START}(?<![A-Za-z])({_MONTH})[ -]({_DAY}){_SUFFIX}(?:, ?| )({_YEAR}){END}"
    rf"|(?<![A-Za-z])((?:{_ENGLISH})(?![A-Za-z])\.?) ({_DAY}){_SUFFIX}"
    rf"(?![0-9A-Za-z%])(?![-.,:/][0-9])"
)
_DASHED = re.compile(rf"{START}({_DAY})-((?:{_HINDI}){WORD_END})(?:-({_YEAR}|[0-9]{{2}}){END})?")
_FROM_TO = re.compile(
    rf"{WORD_START}((?:{_HINDI}){WORD_END}){DASH}(?={_DAY} (?:{_HINDI}){WORD_END})"
)
_DATES = re.compile(
    rf"{START}({_DAY}) ({_MONTH}),? ({_YEAR}){DASH}({_DAY}) ({_MONTH}),? ({_YEAR}){END}"
)
_NAMED_DAYS = readings("events")
_NAMED_DAY = re.compile(rf"{START}(?:{choice(_NAMED_DAYS)})(?![0-9/-])")
_PARTS_OF_A_WHOLE = frozenset(("भाग", "हिस्सा", "हिस्से", "अंक", "अंश", "इंच", "बहुमत", "मत"))
_DAY_OF_EVENT = re.compile(rf"{START}({_DAY})/(1[0-2]|0?[1-9])(?![0-9/-])")
_EVENTS = cues("event")
_DAY_MONTH = re.compile(
    rf"{START}({_DAY})/(1[0-2]|0?[1-9])(?= (?:को|तक|की (?:रात|सुबह|शाम|घटना)){WORD_END})"
)


def _full_year(text: str) -> str:
    """A year of four figures, or of two: 00 to 49 are of this century."""
    number = int(text)
    if len(text) == 2:
        number += 2000 if number < 50 else 1900
    return numbers.year(number)


def _date(day: str, month: str, year: str | None) -> str:
    words = [numbers.cardinal(int(day)), month]
    if year:
        words.append(_full_year(year))
    return " ".join(words)


def _iso(match: re.Match[str]) -> str:
    date = _date(match[4], _NAMES[int(match[3])], match[1])
    if not match[5]:
        return date
    time = clock(int(match[5]), int(match[6]))
    seconds = int(match[7] or "0")
    if not seconds:
        return f"{date} {time}"
    whole = time.replace(" बजे", " बजकर")
    return f"{date} {whole} {numbers.cardinal(seconds)} सेकंड"


def _numeric(match: re.Match[str]) -> str | None:
    """Day and month by size, the day first as in India; None where it cannot be a date."""
    day, month, year = match[1], match[3], match[4]
    if int(month) > 12:
        day, month = month, day
    short = len(year) == 2
    if short and match["sep"] == "." and len(match[1]) + len(match[3]) < 4:
        return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return _date(day, _NAMES[int(month)], year)


def _month(name: str) -> str:
    return _MONTHS[name.rstrip(".")]


def _month_first(match: re.Match[str]) -> str | None:
    if match[4]:
        return (
            None
            if next_word(match) in {"लोग", "प्रतिशत"}
            else _date(match[5], _month(match[4]), None)
        )
    return _date(match[2], _month(match[1]), match[3])


def _dates(match: re.Match[str]) -> str:
    """The two ends of a life or of an event."""
    first, last = match.groups()[:3], match.groups()[3:]
    days = (_date(day, _said_month(name), year) for day, name, year in (first, last))
    return " से ".join(days)


def _said_month(name: str) -> str:
    """A month as written in Hindi, or the Hindi name of an English one."""
    return _month(name) if name.isascii() else name


def _named_day(match: re.Match[str]) -> str | None:
    """A day that is the name of what happened on it; 9/11 भाग is a fraction."""
    return None if next_word(match) in _PARTS_OF_A_WHOLE else _NAMED_DAYS[match[0]]


def _day_of_event(match: re.Match[str]) -> str | None:
    """Day and month by their figures where an attack or a blast is among the next three words."""
    if _EVENTS.isdisjoint(next_words(match.string, match.end(), 3)):
        return None
    return f"{numbers.cardinal(int(match[1]))} {numbers.cardinal(int(match[2]))}"


DATE = SemioticClass(
    "date",
    "Dates in every order and separator, with Hindi and English month names.",
    (
        Rule(
            "date, year first",
            _ISO,
            _iso,
            (
                ("1947-08-15 को", "पंद्रह अगस्त उन्नीस सौ सैंतालीस को"),
                ("2020-11-13 14:00:40 को", "तेरह नवंबर दो हज़ार बीस चौदह बजकर चालीस सेकंड को"),
            ),
            hint="-/.",
        ),
        Rule(
            "date in figures",
            _NUMERIC,
            _numeric,
            (
                ("15/08/1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("15-8-1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("15.08.1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("08/15/2024", "पंद्रह अगस्त दो हज़ार चौबीस"),
                ("15.08.24", "पंद्रह अगस्त दो हज़ार चौबीस"),
                ("15/8/24", "पंद्रह अगस्त दो हज़ार चौबीस"),
            ),
            hint="-/.",
        ),
        Rule(
            "day and English month",
            _DAY_FIRST,
            lambda match: _date(match[1], _month(match[2]), match[3]),
            (
                ("15 August 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("1st Jan", "एक जनवरी"),
                ("15-Aug-2024", "पंद्रह अगस्त दो हज़ार चौबीस"),
            ),
            Cue.LATIN,
        ),
        Rule(
            "month before the day",
            _MONTH_FIRST,
            _month_first,
            (
                ("अगस्त 15, 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("Aug 15, 1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
                ("Aug 15 को", "पंद्रह अगस्त को"),
            ),
        ),
        Rule(
            "date with hyphens",
            _DASHED,
            lambda match: _date(*match.groups()),
            (("15-अगस्त-24", "पंद्रह अगस्त दो हज़ार चौबीस"),),
            hint="-",
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
            ),
            hint="-–—",
        ),
        *FROM_NAME_TO_NAME,
        Rule(
            "from date to date",
            _FROM_TO,
            lambda match: f"{match[1]} से ",
            (("1 जनवरी-31 मार्च", "एक जनवरी से इकतीस मार्च"),),
            hint="-–—",
        ),
        Rule(
            "day that names an event",
            _NAMED_DAY,
            _named_day,
            (("26/11 की बरसी", "छब्बीस ग्यारह की बरसी"), ("9/11 के बाद", "नौ ग्यारह के बाद")),
            hint="/-",
        ),
        Rule(
            "day before its event",
            _DAY_OF_EVENT,
            _day_of_event,
            (("13/12 के संसद हमले में", "तेरह बारह के संसद हमले में"),),
            hint="/",
        ),
        Rule(
            "day and month in figures",
            _DAY_MONTH,
            lambda match: _date(match[1], _NAMES[int(match[2])], None),
            (("15/8 को", "पंद्रह अगस्त को"),),
            hint="/",
        ),
    ),
    (
        ("15/8 का भाव", "पंद्रह बटा आठ का भाव"),
        ("9/11 भाग", "नौ बटा ग्यारह भाग"),
        ("9-11 लोग", "नौ से ग्यारह लोग"),
        ("32/13/2024", "बत्तीस या तेरह या दो हज़ार चौबीस"),
        ("5.5.24 प्रतिशत", "पाँच पॉइंट पाँच पॉइंट चौबीस प्रतिशत"),
    ),
)
