"""Days of a month in figures without a year, 15/8 को, दिनांक 25.7 से, and of events: 26/11."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.dates.date_values import DAY, MONTH, MONTH_NAMES, Date
from briefing.hindi.normalize.classes.dates.figure_dates import DATE_LABEL, DATED, date_of
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import (
    DASH,
    HINDI_MONTH,
    START,
    WORDS,
    before,
    choice,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule, different
from briefing.io.later import later

_DAY_MONTH = later(
    rf"{START}({DAY})/({MONTH})(?= (?:को|तक|की (?:रात|सुबह|शाम|घटना)){WORD_END}"
    rf"(?! (?:[{WORD}]+ से )?भर))"
)
_LABELLED_DAY = later(rf"{START}({DAY})[/.]({MONTH})(?![0-9/-]|\.[0-9])")
_DOTTED = rf"({DAY})\.(0[1-9]|1[0-2])"
_DOTTED_DAY = later(rf"{START}{_DOTTED}(?= (?:से {_DOTTED} )?(?:तक|को){WORD_END})")
_FROM_A_DAY = later(rf"{DATE_LABEL}{_DOTTED} से \Z")
_ENGLISH_DAYS = later(
    rf"{START}(?:(?P<first>{DAY})(?P<dash>{DASH}))?(?P<day>{DAY})(?:st|nd|rd|th)"
    rf"(?= (?:{HINDI_MONTH}){WORD_END})"
)
_DEADLINES = cues("deadline")


def _day_month(match: re.Match[str]) -> Date:
    return date_of(match[1], MONTH_NAMES[int(match[2])], None)


def _english_days(match: re.Match[str]) -> Numbers:
    """अठारह; of two days सत्रह अठारह, of more सत्रह से बीस."""
    first, day = match["first"], match["day"]
    if not first:
        return Numbers((day,))
    return Numbers((first, day), " " if int(day) == int(first) + 1 else " से ")


def _labelled_day(match: re.Match[str]) -> Date | None:
    return _day_month(match) if before(match, DATED) else None


def _dotted_day(match: re.Match[str]) -> Date | None:
    """A day where को follows or a labelled day stands before, and where there is a deadline."""
    told = next_word(match) == "को" or before(match, _FROM_A_DAY)
    if not told and _DEADLINES.isdisjoint(different(WORDS, match.string)):
        return None
    return _day_month(match)


DAY_MONTHS = (
    Rule(
        "day with an English ending before a Hindi month",
        _ENGLISH_DAYS,
        _english_days,
        (("18th जून को", "अठारह जून को"), ("17-18th जून 1858", "सत्रह अठारह जून अठारह सौ अट्ठावन")),
    ),
    Rule("day and month in figures", _DAY_MONTH, _day_month, (("15/8 को", "पंद्रह अगस्त को"),)),
    Rule(
        "day and month after their label",
        _LABELLED_DAY,
        _labelled_day,
        (("अंतिम तारीख 25/7 है", "अंतिम तारीख पच्चीस जुलाई है"), ("दिनांक 12.3 से", "दिनांक बारह मार्च से")),
    ),
    Rule(
        "day and month apart by a dot",
        _DOTTED_DAY,
        _dotted_day,
        (
            ("फॉर्म 31.10 तक जमा करें", "फॉर्म इकतीस अक्टूबर तक जमा करें"),
            ("परीक्षा 15.11 से 20.11 तक होगी", "परीक्षा पंद्रह नवंबर से बीस नवंबर तक होगी"),
            ("बैठक 05.08 को", "बैठक पाँच अगस्त को"),
        ),
    ),
)
"""Rules of the class date for days without a year; a price or a measure is a decimal."""

_NAMED_DAYS = readings("events")
_NAMED_DAY = later(rf"{START}(?:{choice(_NAMED_DAYS)})(?![0-9/-])")
_PARTS_OF_A_WHOLE = frozenset(("भाग", "हिस्सा", "हिस्से", "अंक", "अंश", "इंच", "बहुमत", "मत"))
_DAY_OF_EVENT = later(rf"{START}({DAY})/({MONTH})(?![0-9/-])")
_KINDS_OF_EVENT = cues("event")
_OF = frozenset(("का", "के", "की"))


def _named_day(match: re.Match[str]) -> str | None:
    """A day that is the name of what happened on it; 9/11 भाग is a fraction."""
    return None if next_word(match) in _PARTS_OF_A_WHOLE else _NAMED_DAYS[match[0]]


def _day_of_event(match: re.Match[str]) -> Numbers | None:
    """Day and month by their figures where an attack or a blast is named behind them."""
    words = next_words(match.string, match.end(), 6)
    if words[:1] in (["को"], ["से"], ["तक"]):
        return None
    near = words if _OF.intersection(words[:1]) else words[:3]
    if _KINDS_OF_EVENT.isdisjoint(near):
        return None
    return Numbers((match[1], match[2]))


EVENTS = (
    Rule(
        "day that names an event",
        _NAMED_DAY,
        _named_day,
        (("26/11 की बरसी", "छब्बीस ग्यारह की बरसी"), ("9/11 के बाद", "नौ ग्यारह के बाद")),
    ),
    Rule(
        "day before its event",
        _DAY_OF_EVENT,
        _day_of_event,
        (
            ("13/12 के संसद हमले में", "तेरह बारह के संसद हमले में"),
            ("11/7 के मुंबई लोकल ट्रेन धमाके", "ग्यारह सात के मुंबई लोकल ट्रेन धमाके"),
        ),
    ),
)
"""Rules for such days."""
