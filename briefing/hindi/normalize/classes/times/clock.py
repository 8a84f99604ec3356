"""Times of day and time zones as values: 9:15, GMT+5:30."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD_END
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

HOURS = r"(?:[01]?[0-9]|2[0-4])"
MINUTES = r"[0-5][0-9]"
OCLOCK = rf"(?:(?:बजे|बज़े){WORD_END}|[Bb]a?je(?![A-Za-z]))"

OF_A_MIXTURE = later(r"(?:अनुपात|राइट्स|बोनस|स्प्लिट|डी\.?ए\.?पी\.?|DAP|एनपीके|NPK)[ (:-]{1,2}\Z")
"""Before figures with a colon that are shares: डीएपी 18:46, राइट्स 2:15."""


class Clock(NamedTuple):
    """A time of day, and what its neighbors ask for."""

    hour: int
    """0 to 24; of a time with AM or PM on the clock of 24 hours. An almanac counts up to 31."""
    minute: int = 0
    """0 to 59."""
    second: int | None = None
    """0 to 59, or None where none is written."""
    part: str = ""
    """What AM or PM means, सुबह to रात, or ""; with it the hour is said on the clock of twelve."""
    is_told: bool = False
    """Whether the part of the day stands before, and is not said again."""
    zone: str = ""
    """As it is said, भारतीय समयानुसार, or ""."""
    after: str = ""
    """बजे, पर or "", as what follows asks for."""
    strikes: bool = False
    """Whether the verb बजना follows, which leaves no place for another बजे or बजकर."""

    def words(self) -> str:
        """भारतीय समयानुसार रात साढ़े आठ बजे, चौदह बजकर बीस मिनट."""
        part = "" if self.is_told else self.part
        return " ".join(each for each in (self.zone, part, self.figures(), self.after) if each)

    @property
    def is_whole(self) -> bool:
        """Whether it is said in hours and quarters of them, behind which बजे has its place."""
        quarters = {0} if not 1 <= self._hour <= 12 else {0, 15, 30, 45}
        return self.second is None and self.minute in quarters

    @property
    def _hour(self) -> int:
        return (self.hour % 12 or 12) if self.part else self.hour

    def figures(self) -> str:
        """Hour, minute and second: सवा नौ, छह बजकर पाँच मिनट, रात बारह; नौ बीस बज रहे हैं."""
        if self.strikes and not self.is_whole:
            return f"{numbers.cardinal(self._hour)} {numbers.cardinal(self.minute)}"
        if self.hour in {0, 24} and not self.minute:
            told = self.is_told or self.part
            hour = "बारह" if told else "रात बारह"
        else:
            hour = _hour_and_minute(self._hour, self.minute)
        if self.second is None:
            return hour
        joint = "" if "बजकर" in hour else " बजकर"
        return f"{hour}{joint} {numbers.cardinal(self.second)} सेकंड"


class ClockRange(NamedTuple):
    """From one time of day to another, or the arrival and the departure of a train."""

    first: Clock
    """Its beginning."""
    last: Clock
    """Its end; what is said behind it is said once for both."""
    joint: str = " से "
    """What is said between them: " से " or ", "."""

    def words(self) -> str:
        """सुबह नौ बजे से शाम पाँच बजे."""
        return f"{self.first.words()}{self.joint}{self.last.words()}"


class Offset(NamedTuple):
    """A time zone by its distance from Greenwich."""

    zone: str
    """GMT or UTC, in Devanagari."""
    sign: str
    """प्लस or माइनस."""
    hours: int
    """0 to 99."""
    minutes: int = 0
    """0 to 99."""

    def words(self) -> str:
        """जी एम टी प्लस साढ़े पाँच."""
        half = self.minutes == 30
        hours = numbers.halves(self.hours) if half else numbers.cardinal(self.hours)
        rest = [numbers.cardinal(self.minutes)] if self.minutes and not half else []
        return " ".join([self.zone, self.sign, hours, *rest])


def _hour_and_minute(hour: int, minute: int) -> str:
    """Quarters and halves are said on the clock of twelve (सवा नौ, ढाई, पौने तीन)."""
    if minute == 0:
        return numbers.cardinal(hour)
    if 1 <= hour <= 12:
        if minute == 15:
            return f"सवा {numbers.cardinal(hour)}"
        if minute == 30:
            return numbers.halves(hour)
        if minute == 45:
            return numbers.quarter_to(hour % 12 + 1) if hour != 12 else "पौने एक"
    return f"{numbers.cardinal(hour)} बजकर {numbers.cardinal(minute)} मिनट"


def part_of_day(hour: int) -> str:
    """सुबह from 4, दोपहर from 12, शाम from 16, रात from 20."""
    for begins, name in ((20, "रात"), (16, "शाम"), (12, "दोपहर"), (4, "सुबह")):
        if hour >= begins:
            return name
    return "रात"


ZONE = r"(?:\(?(?:IST|आईएसटी|GMT|जीएमटी|UTC)(?![A-Za-z])\)?)"
"""A time zone behind a clock, in a pattern."""
_TWENTY_FOUR = r"(?:(?<=[0-9]{2}:[0-9]{2} )|(?<=[0-9]{2}:[0-9]{2}))[Hh]rs(?![A-Za-z])\.?"
"""Behind a clock of 24 hours; without minutes it says how long."""
TAIL = rf"(?: ?(?P<oclock>{OCLOCK}|{_TWENTY_FOUR}))?(?: ?(?P<zone>{ZONE})(?: {OCLOCK})?)?"
"""What may stand behind a clock, in a pattern: बजे or Hrs, and its zone."""
_SPOKEN = {"GMT": "ग्रीनविच समयानुसार", "जीएमटी": "ग्रीनविच समयानुसार", "UTC": "यूटीसी समयानुसार"}
_OFFSET = later(r"(?<![A-Za-z])(GMT|UTC) ?([+-]) ?([0-9]{1,2})(?::([0-9]{2}))?(?![0-9:])")


def zone(written: str | None) -> str:
    """How a zone that `TAIL` found is said; "" for None."""
    return _SPOKEN.get(written.strip("()"), "भारतीय समयानुसार") if written else ""


def _offset(match: re.Match[str]) -> Offset:
    sign = "प्लस" if match[2] == "+" else "माइनस"
    return Offset(letter_names.spelled(match[1]), sign, int(match[3]), int(match[4] or "0"))


ZONES = (Rule("time zone", _OFFSET, _offset, (("GMT+5:30", "जी एम टी प्लस साढ़े पाँच"),)),)
"""Rules of the class of time."""
