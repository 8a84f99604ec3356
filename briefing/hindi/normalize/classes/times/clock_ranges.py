"""From one clock time to another, and timetables: 10:30-11:30 बजे, 9 AM-5 PM, 8:45/8:50."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.normalize.classes.times.clock import (
    HOURS,
    MINUTES,
    OCLOCK,
    TAIL,
    Clock,
    ClockRange,
    zone,
)
from briefing.hindi.normalize.classes.times.meridiem import HALF, PARTS_OF_DAY, is_told, on_the_day
from briefing.hindi.normalize.patterns import DASH, START, after, before, choice, cued
from briefing.hindi.normalize.rule import Rule, occurs_before
from briefing.io.later import later

_RANGE = later(
    rf"{START}(?P<h1>{HOURS})(?:[:.](?P<m1>{MINUTES}))?(?: ?(?P<half1>{HALF}))?{DASH}"
    rf"(?P<h2>{HOURS})(?:[:.](?P<m2>{MINUTES}))?(?![0-9:])(?: ?(?P<half>{HALF}))?{TAIL}"
)


def _range(match: re.Match[str]) -> ClockRange | None:
    """A range of clock times; one of figures alone needs बजे or AM, PM."""
    marked = match["oclock"] or match["half"]
    both = match["m1"] and match["m2"]
    of_a_day = match["m2"] and is_told(match, 1)
    if not marked and not ((both or of_a_day) and ":" in match[0]):
        return None
    halves = (match["half1"] or match["half"], match["half"])
    (hour, part), (hour2, part2) = (
        on_the_day(int(match[f"h{number}"]), half) for number, half in enumerate(halves, 1)
    )
    first = Clock(hour, int(match["m1"] or "0"), part=part, is_told=bool(part) and is_told(match))
    last = Clock(hour2, int(match["m2"] or "0"), part=part2, is_told=bool(part) and part == part2)
    parted = bool(part) and not first.is_told and part != part2
    return ClockRange(
        first._replace(zone=zone(match["zone"]), after="बजे" if parted and first.is_whole else ""),
        last._replace(after="बजे" if last.is_whole else ""),
    )


CLOCK_RANGES = (
    Rule(
        "range of clock times",
        _RANGE,
        _range,
        (
            ("10:30-11:30 बजे", "साढ़े दस से साढ़े ग्यारह बजे"),
            ("9 AM-5 PM", "सुबह नौ बजे से शाम पाँच बजे"),
            ("सुबह 10-11 बजे", "सुबह दस से ग्यारह बजे"),
            ("9 am to 5 pm", "सुबह नौ बजे से शाम पाँच बजे"),
            ("07:04 PM to 09:11 PM", "शाम सात बजकर चार मिनट से रात नौ बजकर ग्यारह मिनट"),
        ),
    ),
)
"""Rules of the class time."""

_PAIR = later(
    rf"{START}({HOURS})[:.]({MINUTES})/({HOURS})[:.]({MINUTES})(?![0-9:/])"
    rf"(?: ?(?P<oclock>{OCLOCK}))?"
)

_LONGEST_STAY = 30  # minutes
_TOLD = later(rf"बजे|{WORD_START}(?:गाड़ी|ट्रेन|आगमन|प्रस्थान|एक्सप्रेस|स्पेशल)")


def _pair(match: re.Match[str]) -> ClockRange | None:
    """Arrival and departure in a railway's timetable, 8:45/8:50.

    With a dot before बजे, or where others are told and a train goes on within half an hour.
    """
    first, last = (Clock(int(match[at]), int(match[at + 1])) for at in (1, 3))
    if not match["oclock"] and "." in match[0]:
        stay = (last.hour - first.hour) * 60 + last.minute - first.minute
        if not 0 < stay <= _LONGEST_STAY or not _TOLD.search(match.string):
            return None
    after = "बजे" if last.is_whole else ""
    return ClockRange(first, Clock(last.hour, last.minute, after=after), ", ")


_NAMED = later(rf"{START}({HOURS})\.({MINUTES})(?=/| |,|\Z)(?! ?{OCLOCK})")
_LABEL = later(r"(?:आगमन|प्रस्थान|(?:सूर्य|चंद्र|चन्द्र)(?:ोदय|ास्त))(?: समय| का समय)?(?: | ?[:–-] ?)\Z")


def _named(match: re.Match[str]) -> Clock | None:
    """A clock with a dot behind आगमन, प्रस्थान or what rises and sets."""
    clock = Clock(int(match[1]), int(match[2]))
    return clock._replace(after="बजे" if clock.is_whole else "") if before(match, _LABEL) else None


NAMED_ARRIVAL = Rule(
    "arrival or departure that is named",
    _NAMED,
    _named,
    (
        ("सूर्योदय 6.05, सूर्यास्त 18.45", "सूर्योदय छह बजकर पाँच मिनट, सूर्यास्त अठारह बजकर पैंतालीस मिनट"),
        ("आगमन 05.10/प्रस्थान 05.20 बजे", "आगमन पाँच बजकर दस मिनट, प्रस्थान पाँच बजकर बीस मिनट पर"),
    ),
)
"""A rule of the class of clock times."""

_SPAN = later(
    rf"{START}({HOURS})\.({MINUTES})(?: से | to | ?[-–] ?)({HOURS})\.({MINUTES})"
    rf"(?= (?:तक|रहेगा|रहेगी|होगा|होगी|है|था|निर्धारित|के बीच)(?![{WORD}])|\s*(?:\Z|[,।)]))"
)
_SPAN_LABEL = later(rf"(?:{cued('hours-label')})(?: का समय)?(?: ?[:–-])? ?\Z")

_MONTHS = 12
_SPAN_BEFORE = later(
    rf"(?:{choice(PARTS_OF_DAY)}) {HOURS}[.:]{MINUTES} से {HOURS}[.:]{MINUTES} तक[, ]"
)

_SCHOOL = later(rf"{WORD_START}(?:कक्षा|कक्षाएँ|कक्षाएं|स्कूल|विद्यालय|ओपीडी|कार्यालय)(?![{WORD}])")
_QUARTERS = {0, 15, 30, 45}


def _of_a_school(match: re.Match[str]) -> bool:
    """Whether classes or an office begin and end then, at quarters of an hour."""
    quarters = _QUARTERS.issuperset((int(match[2]), int(match[4])))
    return quarters and occurs_before(_SCHOOL, match)


def _labelled_span(match: re.Match[str]) -> ClockRange | None:
    """From one clock with a dot to another behind समय, or behind one that a part of the day tells.

    No decimal begins with a nought and an hour: 03.05 से 04.32 तक; 05.10 से 12.10 तक may be days.
    """
    noughts = any(match[at][0] == "0" < match[at][1:] for at in (1, 3)) and " से " in match[0]
    noughts = noughts and max(int(match[2]), int(match[4])) > _MONTHS
    told = before(match, _SPAN_LABEL) or _SPAN_BEFORE.search(match.string, 0, match.start())
    if not (noughts or told or _of_a_school(match)):
        return None
    first, last = (Clock(int(match[at]), int(match[at + 1])) for at in (1, 3))
    return ClockRange(first, last._replace(after="बजे" if last.is_whole else ""))


LABELLED_SPAN = Rule(
    "span of time after its label",
    _SPAN,
    _labelled_span,
    (
        ("समय 10.30 से 5.30 तक", "समय साढ़े दस से साढ़े पाँच बजे तक"),
        ("कक्षा 5 का समय 7.30 to 11.00", "कक्षा पाँच का समय साढ़े सात से ग्यारह बजे"),
        ("स्कूल 7.30 से 12.30 रहेगा", "स्कूल साढ़े सात से साढ़े बारह बजे रहेगा"),
        ("अमृत योग 03.05 से 04.32 तक", "अमृत योग तीन बजकर पाँच मिनट से चार बजकर बत्तीस मिनट तक"),
    ),
)
"""A rule of the class of clock times."""

_AT = later(
    rf"{START}({HOURS})\.({MINUTES})(?= पर (?:[{WORD}]+ ){{0,3}}"
    rf"(?:{cued('departs')}))"
)
_TRAIN_BEFORE = later(rf"(?:{cued('vehicle')})[^।]{{0,40}}\Z")
_DUE = later(rf" पर (?:(?:[{WORD}]+ )?(?:पहुँचेगी|पहुंचेगी|छूटेगी|खुलेगी|चलेगी)|रवाना होगी)")
_PRICE = later(rf"(?:{cued('price')})[^।]{{0,40}}\Z")


def _train_at(match: re.Match[str]) -> Clock | None:
    """7.25 पर आती है, of a train or a bus; not the price of a share."""
    due = after(match, _DUE) and not before(match, _PRICE)
    return Clock(int(match[1]), int(match[2])) if due or before(match, _TRAIN_BEFORE) else None


TRAIN_AT = Rule(
    "when a train comes or goes",
    _AT,
    _train_at,
    (
        ("मालवा एक्सप्रेस 7.25 पर आती है", "मालवा एक्सप्रेस सात बजकर पच्चीस मिनट पर आती है"),
        ("रामपुर से 9.20 पर छूटेगी", "रामपुर से नौ बजकर बीस मिनट पर छूटेगी"),
    ),
)
"""A rule of the class of clock times."""

ARRIVAL = Rule(
    "arrival and departure",
    _PAIR,
    _pair,
    (
        ("रात 8:45/8:50 पर", "रात पौने नौ, आठ बजकर पचास मिनट पर"),
        ("ट्रेन सतना (20.15/20.25) से", "ट्रेन सतना, बीस बजकर पंद्रह मिनट, बीस बजकर पच्चीस मिनट, से"),
    ),
)
"""A rule of the class of clock times."""
