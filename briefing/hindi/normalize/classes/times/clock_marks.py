"""Clock times with a point or a mark: 10.30 से 1.30 बजे, पाली 9.30-12.45, 3:30 अपराह्न."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.dates.date_values import Year
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.classes.times.clock import HOURS, MINUTES, OCLOCK, Clock, ClockRange
from briefing.hindi.normalize.classes.times.meridiem import (
    PARTS_OF_DAY,
    is_told,
    on_the_day,
    told_part,
)
from briefing.hindi.normalize.patterns import (
    AND,
    PAUSE,
    POSTPOSITIONS,
    START,
    choice,
    cued,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, occurs_behind
from briefing.io.later import later

_PART = rf"(?:{choice(PARTS_OF_DAY)})"
_JOINT = rf"(?:, ?| ?[-–—] ?| (?:{AND}|या|से)(?: लेकर)? (?:{_PART} )?)"
_TIME = rf"{START}(?P<h>{HOURS})[.:](?P<m>{MINUTES})"
_POINTED = rf"{START}(?P<h>{HOURS})\.(?P<m>{MINUTES})"
_SET_OUT = later(rf"{_POINTED}(?= पर (?:हम|हमने|मैं|मैंने|वे|वह|उन्होंने|सब|सभी|गाड़ी|ट्रेन|बस|उड़ान){WORD_END})")
"""When somebody set out: 9.15 पर हम निकले."""
_MOVED = later(rf"{WORD_START}(?:निकल|पहुँच|पहुंच|रवाना|लौट|उतर|छूट|उठ|जाग|सो[एय]|चल दि|चल पड़)")
_SHARED = later(rf"{_POINTED}(?=(?:{_JOINT}{HOURS}(?:[.:]{MINUTES})?){{1,4}} ?{OCLOCK})")
_HALF_BEHIND = later(rf"{_TIME} (?:बजे )?(?P<part>पूर्वाह्न|पूर्वान्ह|अपराह्न|अपरान्ह){WORD_END}")

_SHIFTS = cues("shift")
_OF_A_SHIFT = later(
    rf"{START}(?P<h1>{HOURS})\.(?P<m1>{MINUTES}) ?[-–—] ?(?P<h2>{HOURS})\.(?P<m2>{MINUTES})"
    rf"(?![0-9%]|\.[0-9]| ?(?:{OCLOCK}|%|{cued('measure')}|मिनट|घंट))"
)

_PAST_NOON = later(
    rf"{START}(?P<h1>[7-9]|1[01])[-–](?P<h2>[1-6])"
    rf"(?=[,;।)]|\s*\Z| (?:{AND}|तक|के बीच|बजे){WORD_END})"
)

_NEXT_HOUR = later(rf"{START}([1-9]|1[01])/([2-9]|1[0-2])(?= ?{OCLOCK})")

_OF_A_BULLETIN = later(
    rf"{START}(?P<h>[01][0-9]|2[0-3])(?P<m>{MINUTES})"
    rf"(?= (?:{AND}|से) [0-2][0-9]{MINUTES} ?{OCLOCK})"
)

_BEHIND_A_DATE = later(
    rf"{START}(?P<year>20[0-9]{{2}}) [-–—] (?P<h>[01]?[0-9]|2[0-3]):(?P<m>{MINUTES})(?![0-9:])"
    r"(?: ?(?P<half>[aApP])\.?[mM]\.?(?![A-Za-z]))?"
)
"""As sites write when they published: 29 जनवरी 2022 - 10:13."""


def ended(clock: Clock, following: str) -> Clock:
    """`clock` with the बजे or पर that the word behind it leaves to be said."""
    if clock.is_whole:
        return clock._replace(after="" if following == "बजे" else "बजे")
    return clock._replace(after="पर" if following and following not in POSTPOSITIONS else "")


class Stamp(NamedTuple):
    """The end of a date and the time of day."""

    year: Year
    """Of the date."""
    clock: Clock
    """When on that day."""

    def words(self) -> str:
        """दो हज़ार बाईस, दस बजकर तेरह मिनट."""
        return f"{self.year.words()}{PAUSE} {self.clock.words()}"


def _behind_a_date(match: re.Match[str]) -> Stamp:
    hour, part = int(match["h"]), ""
    if match["half"] and hour <= 12:
        hour, part = on_the_day(hour, match["half"].upper())
    clock = ended(Clock(hour, int(match["m"]), part=part), next_word(match))
    return Stamp(Year(int(match["year"])), clock)


def _shared(match: re.Match[str]) -> Clock:
    hour = int(match["h"])
    part = told_part(match) if hour > 12 else ""
    return ended(Clock(hour, int(match["m"]), part=part, is_told=bool(part)), "से")


def _set_out(match: re.Match[str]) -> Clock | None:
    """A time where somebody moves; 9.15 पर वह बिका is a price."""
    moved = occurs_behind(_MOVED, match)
    return Clock(int(match["h"]), int(match["m"])) if moved else None


def _half_behind(match: re.Match[str]) -> Clock:
    """Its part of the day said first, as always in Hindi."""
    clock = Clock(int(match["h"]), int(match["m"]), part=match["part"])
    return ended(clock, next_word(match))


def _of_a_shift(match: re.Match[str]) -> ClockRange | None:
    """From one time to another beside the word for a shift: प्रथम पाली 9.30-12.45."""
    if _SHIFTS.isdisjoint(last_words(match.string, match.start(), 2)):
        return None
    last = Clock(int(match["h2"]), int(match["m2"]))
    return ClockRange(Clock(int(match["h1"]), int(match["m1"])), ended(last, next_word(match)))


def _next_hour(match: re.Match[str]) -> Numbers | None:
    """An estimate: रात 8/9 बजे."""
    hours = match[1], match[2]
    return Numbers(hours) if int(hours[1]) - int(hours[0]) == 1 else None


def _past_noon(match: re.Match[str]) -> ClockRange | None:
    """From the morning to the afternoon beside a part of the day: ओपीडी सुबह 8-2."""
    if not is_told(match, 1):
        return None
    end = Clock(int(match["h2"]), 0)
    return ClockRange(Clock(int(match["h1"]), 0), ended(end, next_word(match)))


CLOCK_MARKS = (
    Rule(
        "slash between one hour and the next",
        _NEXT_HOUR,
        _next_hour,
        (("रात 8/9 बजे तक", "रात आठ नौ बजे तक"),),
    ),
    Rule(
        "clock time at which somebody moves",
        _SET_OUT,
        _set_out,
        (("9.15 पर हम होटल से निकले", "सवा नौ पर हम होटल से निकले"),),
    ),
    Rule(
        "clock time after a date and a dash",
        _BEHIND_A_DATE,
        _behind_a_date,
        (
            ("29 जनवरी 2022 - 10:13", "उनतीस जनवरी दो हज़ार बाईस, दस बजकर तेरह मिनट"),
            ("20 जून 2024 - 11:47 am", "बीस जून दो हज़ार चौबीस, सुबह ग्यारह बजकर सैंतालीस मिनट"),
        ),
    ),
    Rule(
        "four figures before others that have बजे",
        _OF_A_BULLETIN,
        _shared,
        (("0830 से 1730 बजे तक", "साढ़े आठ बजे से सत्रह बजकर तीस मिनट तक"),),
    ),
    Rule(
        "hours across noon",
        _PAST_NOON,
        _past_noon,
        (("ओपीडी सुबह 8-2, शाम 4-6", "ओपीडी सुबह आठ से दो बजे, शाम चार से छह"),),
    ),
    Rule(
        "clock times of a shift",
        _OF_A_SHIFT,
        _of_a_shift,
        (("प्रथम पाली 9.30-12.45 है", "प्रथम पाली साढ़े नौ से पौने एक बजे है"),),
    ),
    Rule(
        "clock time before another that has बजे",
        _SHARED,
        _shared,
        (
            ("पाली 1.30 से 4.30 बजे तक", "पाली डेढ़ बजे से साढ़े चार बजे तक"),
            ("10.20 से दोपहर 1.30 बजे", "दस बजकर बीस मिनट से दोपहर डेढ़ बजे"),
            ("शो 10.30, 12.30 और 3.30 बजे", "शो साढ़े दस बजे, साढ़े बारह बजे और साढ़े तीन बजे"),
        ),
    ),
    Rule(
        "clock time before its half of the day",
        _HALF_BEHIND,
        _half_behind,
        (
            ("12 मई, 10:03 पूर्वाह्न", "बारह मई, पूर्वाह्न दस बजकर तीन मिनट"),
            ("बैठक 3.30 अपराह्न होगी", "बैठक अपराह्न साढ़े तीन बजे होगी"),
        ),
    ),
)
"""Rules of the class time."""
