"""AM and PM: the part of the day that they mean, and clocks half in words: 05 बजकर 24 ए एम."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.times.clock import HOURS, MINUTES, OCLOCK, Clock, part_of_day
from briefing.hindi.normalize.patterns import (
    HINDI_MONTH,
    MONTH_NAME,
    POSTPOSITIONS,
    START,
    after,
    before,
    choice,
    last_words,
    next_word,
    next_words,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

MINUTE = "मिन(?:ट|िट)"
"""The word for a minute, in a pattern."""

PARTS_OF_DAY = cues("part-of-day")
"""सुबह, दोपहर, शाम, रात and other words for them."""

_NOT_THE_PREMIER = r"(?! (?:मोदी|नरेंद्र|ने|को|के|की|का|आवास|किसान|केयर्स|श्री|न्यूज़|न्यूज))"
HALF = (
    rf"(?:[AaPp]\.?[Mm](?![A-Za-z])\.?"
    rf"|(?:एएम|पीएम|ए ?एम|पी ?एम|ए\.एम\.|पी\.एम\.)(?![{WORD}]){_NOT_THE_PREMIER})"
)
"""AM or PM, in a pattern."""

_WORDED = later(
    rf"{START}(?P<hour>{HOURS}) बजकर (?P<minute>{MINUTES}|[0-9])(?: {MINUTE})? ?(?P<half>{HALF})"
)
_MINUTED = later(rf"{START}(?P<hour>{HOURS})(?P<sep>[:.])(?P<minute>{MINUTES}) {MINUTE}{WORD_END}")
_FROM = later(
    rf"[0-9](?: बजकर {MINUTES}(?: {MINUTE})?)?(?: ?{HALF})?(?: ?{OCLOCK})?"
    rf"(?: (?:से|to)|(?<![12][0-9]{{3}}) [-–—]) "
    rf"(?:{MONTH_NAME} [0-9]{{1,2}},? |(?:{choice(PARTS_OF_DAY)}) )?\Z"
)
_OF_A_DAY = later(
    rf", {MONTH_NAME} [0-9]{{1,2}} (?:से|तक)(?![{WORD}])"
    rf"| [-–—] {MONTH_NAME} [0-9]{{1,2}},? [0-9]"
)
_LIMITED = later(rf"\) (?:तक|से)(?![{WORD}])")
"""Behind a clock in brackets that is a limit: 15 जून (11:59 PM) तक."""


def on_the_day(hour: int, half: str | None) -> tuple[int, str]:
    """The hour on the clock of 24 hours and the part of the day, of a time with AM or PM."""
    if not half:
        return hour, ""
    hour = hour % 12 + (12 if half[0] in "Ppप" else 0)
    return hour, part_of_day(hour)


def is_told(match: re.Match[str], among: int = 2) -> bool:
    """Whether the part of the day stands among so many words before the match."""
    return bool(PARTS_OF_DAY.intersection(last_words(match.string, match.start(), among)))


_ABOUT = frozenset(("के", "को", "करीब", "क़रीब", "लगभग", "ठीक"))
"""What stands between a part of the day and the clock: रात के 8.30, सुबह करीब 9.15."""
_FROM_A_CLOCK = later(
    rf"(?P<part>{choice(PARTS_OF_DAY)}) (?:के )?{HOURS}[.:]{MINUTES}(?: ?{OCLOCK})? से (?:लेकर )?\Z"
)


def told_part(match: re.Match[str]) -> str:
    """The part of the day right before a clock, or before the one that it is the end of; or ""."""
    near = last_words(match.string, match.start(), 2)
    if near and near[-1] in _ABOUT:
        near = near[:-1]
    if near and near[-1] in PARTS_OF_DAY:
        return near[-1]
    begins = before(match, _FROM_A_CLOCK)
    return begins["part"] if begins else ""


def in_a_span(match: re.Match[str]) -> bool:
    """Whether a clock begins or ends a span of time, and takes no पर.

    07:04 PM से 09:11 PM; 08:19 प्रातः तक; 03:31 पी एम, मई 12 से.
    """
    behind = next_words(match.string, match.end(), 2)
    limits = behind[:1] and behind[0] in PARTS_OF_DAY and behind[1:] in (["तक"], ["से"])
    limited = after(match, _OF_A_DAY) or after(match, _LIMITED)
    return bool(limits or before(match, _FROM) or limited)


def _worded(match: re.Match[str]) -> Clock:
    hour, part = on_the_day(int(match["hour"]), match["half"])
    clock = Clock(hour, int(match["minute"]), part=part, is_told=is_told(match))
    following = next_word(match)
    if clock.is_whole:
        return clock._replace(after="" if following == "पर" else "बजे")
    at = following and following not in POSTPOSITIONS and not in_a_span(match)
    return clock._replace(after="पर" if at else "")


WORDED = Rule(
    "clock time partly in words, with AM or PM",
    _WORDED,
    _worded,
    (
        (
            "05 बजकर 24 ए एम से 07 बजकर 28 ए एम तक",
            "सुबह पाँच बजकर चौबीस मिनट से सुबह सात बजकर अट्ठाईस मिनट तक",
        ),
        ("शाम 6 बजकर 40 मिनट PM पर", "शाम छह बजकर चालीस मिनट पर"),
    ),
)
"""A rule of the class of clock times."""

_LIMITS = frozenset(("तक", "पर", "से"))
_CLOCK_FROM = later(rf"{HOURS}:{MINUTES}(?: {MINUTE})? से (?:लेकर )?\Z")


def is_minuted(match: re.Match[str], hour: str) -> bool:
    """Whether figures before मिनट are hour and minute: सुबह 06:12 मिनट, 09:21 मिनट तक."""
    if is_told(match, 1):
        return True
    two_figures = len(hour) == 2 and hour[0] in "01" and next_word(match) in _LIMITS
    return two_figures or (next_word(match) == "तक" and bool(before(match, _CLOCK_FROM)))


_BEHIND_A_DAY = later(rf"[0-9]{{1,2}} (?:{HINDI_MONTH}) \Z")


def _minuted(match: re.Match[str]) -> Clock | None:
    pointed = match["sep"] == "."
    told = is_told(match, 1) or (before(match, _BEHIND_A_DAY) and next_word(match) in _LIMITS)
    if not (told if pointed else told or is_minuted(match, match["hour"])):
        return None
    clock = Clock(int(match["hour"]), int(match["minute"]))
    return clock._replace(after="बजे" if clock.is_whole and next_word(match) != "पर" else "")


MINUTED = Rule(
    "hour and minute before the word for minutes",
    _MINUTED,
    _minuted,
    (
        ("प्रातःकाल 03:53 मिनट पर", "प्रातःकाल तीन बजकर तिरपन मिनट पर"),
        ("रात 8.39 मिनट पर", "रात आठ बजकर उनतालीस मिनट पर"),
        ("14 मार्च 12.23 मिनट तक", "चौदह मार्च बारह बजकर तेईस मिनट तक"),
        ("शाम 06:40 मिनट से 07:30 मिनट तक", "शाम छह बजकर चालीस मिनट से साढ़े सात बजे तक"),
        ("06:14 से 07:23 मिनिट तक", "छह बजकर चौदह मिनट से सात बजकर तेईस मिनट तक"),
    ),
)
"""Another rule of that class."""
