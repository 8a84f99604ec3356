"""Clocks to the second and of an almanac, whose day ends at sunrise: 28:58:11 तक."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.normalize.classes.times.clock import HOURS, MINUTES, OCLOCK, Clock
from briefing.hindi.normalize.classes.times.meridiem import is_told
from briefing.hindi.normalize.patterns import POSTPOSITIONS, START, cued, next_word
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_LONG_DAY = r"(?:[0-2]?[0-9]|3[01])"
"""Hours of an almanac, whose day ends at sunrise: 28:58:11."""

LASTS = "चली|चला|चले|चलेगी|चलेगा|चलेंगे|चलती|चलता|चलते|लंबी|लंबा|लम्बी|लम्बा"
"""What a length goes on with, and no clock: फ़िल्म 2:05:30 तक चली."""

_TO_THE_SECOND = later(
    rf"{START}({_LONG_DAY}):({MINUTES}):({MINUTES})(?![0-9:.])"
    rf"(?:(?= से {HOURS}:{MINUTES}:{MINUTES})|(?<=से [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}})"
    rf"|(?= तक{WORD_END})(?! तक (?:{LASTS})))"
)
_ALMANAC = later(
    rf"{START}(2[4-9]|3[01]):({MINUTES})(?::({MINUTES}))?"
    rf"(?: ?{OCLOCK}|(?= (?:तक|पर){WORD_END})(?! तक (?:{LASTS})))"
)

_FORTNIGHT = later(
    rf"{WORD_START}(?P<month>{cued('lunar-month')}) (?P<half>शु|कृ)\.(?= ?[0-9{WORD}])"
)
_HALVES = {"शु": "शुक्ल", "कृ": "कृष्ण"}


def _almanac(match: re.Match[str]) -> Clock:
    """A clock behind midnight of a day that ends at sunrise: 29:37:59 बजे."""
    clock = _to_the_second(match)
    on = "" if clock.is_whole or next_word(match) in POSTPOSITIONS else "पर"
    return clock._replace(after=clock.after or on)


def _to_the_second(match: re.Match[str]) -> Clock:
    """A clock in a range of two: 09:12:40 से 10:02:05 तक."""
    hour, minute, second = (int(match[group] or "0") for group in (1, 2, 3))
    clock = Clock(hour, minute, second or None, is_told=is_told(match))
    return clock._replace(after="बजे" if clock.is_whole else "")


FORTNIGHT = Rule(
    "fortnight after a month",
    _FORTNIGHT,
    lambda match: f"{match['month']} {_HALVES[match['half']]}",
    (("माघ शु. 5 को", "माघ शुक्ल पाँच को"), ("आषाढ़ कृ. 11 है", "आषाढ़ कृष्ण ग्यारह है")),
)
"""A rule of the class abbreviation."""

ALMANAC = (
    Rule(
        "clock to the second",
        _TO_THE_SECOND,
        _to_the_second,
        (
            ("09:12:40 से 10:02:05 तक", "नौ बजकर बारह मिनट चालीस सेकंड से दस बजकर दो मिनट पाँच सेकंड तक"),
            ("त्रयोदशी 28:58:11 तक", "त्रयोदशी अट्ठाईस बजकर अट्ठावन मिनट ग्यारह सेकंड तक"),
        ),
    ),
    Rule(
        "clock time of an almanac past midnight",
        _ALMANAC,
        _almanac,
        (
            ("29:37:59 बजे होगा", "उनतीस बजकर सैंतीस मिनट उनसठ सेकंड पर होगा"),
            ("25:14 बजे से", "पच्चीस बजकर चौदह मिनट से"),
            ("दशमी 28:15 तक", "दशमी अट्ठाईस बजकर पंद्रह मिनट तक"),
            ("27:20 पर शूल", "सत्ताईस बजकर बीस मिनट पर शूल"),
        ),
    ),
)
"""Rules for clocks of an almanac."""
