"""Nights and days of a journey: 2 रात/3 दिन, 3N/4D."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import FIGURE, PAUSE, START
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_STAY = later(
    rf"{START}([0-9]{{1,2}}) ?(?:रात|रातें|रात्रि|Nights?|nights?) ?/ ?([0-9]{{1,2}}) ?"
    r"(?:दिन|Days?|days?)(?![A-Za-z])"
)
_DAYS_FIRST = later(
    r"(?:(?<=[0-9] दिन)|(?<=[0-9] [Dd]ays)) ?/ ?(?=[0-9]{1,2} ?(?:रात|रातें|रात्रि|Nights?|nights?)"
    rf"(?![A-Za-z{WORD}]))"
)


class Stay(NamedTuple):
    """Nights and days of a journey."""

    nights: int
    """0 to 99."""
    days: int
    """0 to 99."""
    is_day_first: bool = False
    """Whether the days are written first."""

    def words(self) -> str:
        """दो रातें, तीन दिन."""
        nights = f"{numbers.cardinal(self.nights)} {'रात' if self.nights == 1 else 'रातें'}"
        said = [nights, f"{numbers.cardinal(self.days)} दिन"]
        return PAUSE.join(reversed(said) if self.is_day_first else said)


STAYS = (
    Rule(
        "nights and days",
        _STAY,
        lambda match: Stay(int(match[1]), int(match[2])),
        (("2 रात/3 दिन का", "दो रातें, तीन दिन का"),),
        hint="/",
        figures=2,
        begins=FIGURE,
    ),
    Rule(
        "days and nights",
        _DAYS_FIRST,
        lambda _: PAUSE,
        (("6 दिन/5 रात का", "छह दिन, पाँच रात का"),),
        hint="/",
        figures=2,
    ),
)
"""Rules of the class duration."""

_NIGHTS = later(
    rf"{START}(?:(?P<nights>[0-9]{{1,2}}) ?N ?/? ?(?P<days>[0-9]{{1,2}}) ?D"
    r"|(?P<first>[0-9]{1,2}) ?D ?/? ?(?P<then>[0-9]{1,2}) ?N)(?![A-Za-z0-9])"
)


def _by_letters(match: re.Match[str]) -> Stay:
    if match["first"]:
        return Stay(int(match["then"]), int(match["first"]), is_day_first=True)
    return Stay(int(match["nights"]), int(match["days"]))


NIGHTS = Rule(
    "nights and days by their letters",
    _NIGHTS,
    _by_letters,
    (
        ("3N/4D पैकेज", "तीन रातें, चार दिन पैकेज"),
        ("3D/2N पैकेज", "तीन दिन, दो रातें पैकेज"),
        ("4N5D टूर", "चार रातें, पाँच दिन टूर"),
    ),
    Cue.LATIN,
    hint="N",
    begins=FIGURE,
)
"""A rule of the class code."""
