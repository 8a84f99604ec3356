"""Runways, aircraft and roads, rules of the class identifier: रनवे 11-29, बोइंग 737-800, NH44."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi.latin.letter_names import spelled
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import cued
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.hindi.numbers import cardinal, digits, number
from briefing.io.later import later

_RUNWAY = later(
    rf"(?:(?<=रनवे )|(?<=रनवे [0-9]{{2}}[-/–][0-9]{{2}} और ))"
    r"(?P<one>(?:0?[1-9]|[12][0-9]|3[0-6]))[-/–]"
    r"(?P<other>(?:0?[1-9]|[12][0-9]|3[0-6]))"
    rf"(?![0-9A-Za-z{WORD}]|[.,:/-][0-9])"
)
"""Its two directions, in tens of degrees (ICAO Annex 14, 5.2.2)."""

_SIDE = r"आर|एल|सी|[RLC]"
_PARALLEL = later(
    rf"(?<![0-9A-Za-z])(?P<one>0?[1-9]|[12][0-9]|3[0-6]) ?(?P<side>{_SIDE})/"
    rf"(?P<other>0?[1-9]|[12][0-9]|3[0-6]) ?(?P<other_side>{_SIDE})(?![0-9A-Za-z{WORD}])"
)
"""Each direction with the side of a runway beside another: 29R/11L."""

_AIRCRAFT = later(
    r"(?:(?<=बोइंग )|(?<=Boeing ))(?P<one>7[0-9]7)-(?P<other>[0-9]{1,3})"
    r"(?![0-9A-Za-z]|[.,:/-][0-9])"
)

_ROAD = later(r"(?<![A-Za-z0-9])(NH|SH)(?P<of>[0-9]{1,3})(?P<part>[A-Z]?)(?![A-Za-z0-9])")
_OF_CHEMISTRY = later(
    rf"{cued('chemistry')}|समूह|अमोनिया|गैस|रसायन|विलयन|अणु|प्रदूष|(?i:ammonia)"
    r"|(?<![A-Za-z])(?:CO|NO|SO|N|H|O|CH|Cl|HCl|H2S|HNO|H2SO|PM ?)(?:[2-4x]|10)(?![A-Za-z0-9])"
)
"""What tells that NH3 is ammonia: a road of that number is there as well."""


class Road(NamedTuple):
    """A national highway or one of a state."""

    kind: str
    """Its letters: "NH", "SH"."""
    of: int
    """Its number."""
    part: str
    """The letter behind it, or ""."""

    def words(self) -> str:
        """एन एच चवालीस; एन एच चौबीस बी."""
        said = (spelled(self.kind), cardinal(self.of), spelled(self.part))
        return " ".join(part for part in said if part)


class Runway(NamedTuple):
    """The two directions of a runway."""

    one: str
    """In tens of degrees, two figures."""
    other: str
    """The opposite one."""
    sides: tuple[str, str] = ("", "")
    """Left, right or center, by its letter as it is said, where two lie beside each other."""

    def words(self) -> str:
        """ग्यारह उनतीस, उनतीस आर ग्यारह एल; a zero before a figure is said."""
        ends = zip((self.one, self.other), self.sides, strict=True)
        said = ((digits(end) if end[0] == "0" else number(end), side) for end, side in ends)
        return " ".join(word for pair in said for word in pair if word)


def _road(match: re.Match[str]) -> Road | None:
    charged = match.string.startswith(("⁺", "⁻"), match.end())
    of_nitrogen = match[0] in {"NH2", "NH3", "NH4"}
    if of_nitrogen and (charged or occurs(_OF_CHEMISTRY, match.string)):
        return None
    return Road(match[1], int(match["of"]), match["part"])


def _parallel(match: re.Match[str]) -> Runway:
    first, second = (spelled(side) or side for side in match.group("side", "other_side"))
    return Runway(match["one"], match["other"], (first, second))


_UP_OR_DOWN = later(r"(?:(?<=[0-9]{5})|(?<=[0-9]{5} ))(?P<way>UP|DN)(?![A-Za-z])")
"""Behind the number of a train, where UP is no state."""

TRANSPORT = (
    Rule(
        "way that a train goes",
        _UP_OR_DOWN,
        lambda match: {"UP": " अप", "DN": " डाउन"}[match["way"]],
        (("गाड़ी 12345 UP चली", "गाड़ी एक दो तीन चार पाँच अप चली"),),
    ),
    Rule(
        "number of a road",
        _ROAD,
        _road,
        (("NH44 पर", "एन एच चवालीस पर"), ("SH12A पर", "एस एच बारह ए पर")),
    ),
    Rule(
        "runway",
        _RUNWAY,
        lambda match: Runway(match["one"], match["other"]),
        (
            ("रनवे 11-29 पर", "रनवे ग्यारह उनतीस पर"),
            ("रनवे 26/08 पर", "रनवे छब्बीस शून्य आठ पर"),
            ("रनवे 10-28 और 09-29 पर", "रनवे दस अट्ठाईस और शून्य नौ उनतीस पर"),
        ),
    ),
    Rule(
        "runway beside another",
        _PARALLEL,
        _parallel,
        (("रनवे (29 आर/11एल) पर", "रनवे, उनतीस आर ग्यारह एल, पर"),),
        words=frozenset(("रनवे", "runway", "Runway")),
    ),
    Rule(
        "type of aircraft",
        _AIRCRAFT,
        lambda match: Numbers((match["one"], match["other"])),
        (("बोइंग 737-800 विमान", "बोइंग सात सौ सैंतीस आठ सौ विमान"),),
    ),
)
