"""Two days of one date: of a night, 17/18-02-2025, 24/25 मई, and a range, 15-18/07/2025."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD_END
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.dates.date_values import DAY, MONTH, MONTH_NAMES, Date
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import AND, MONTH_NAME, START
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NAMED_MONTH = rf"{MONTH_NAME}(?![A-Za-z]){WORD_END}"
_FIGURES = later(
    rf"{START}(?P<first>{DAY})(?P<joint>[/–-])(?P<day>{DAY})(?P<sep>[-/.])"
    rf"(?P<month>{MONTH})(?P=sep)(?P<year>(?:19|20)[0-9]{{2}}|[0-4][0-9])(?![0-9]|[-/.][0-9])"
)
_OF_NIGHT = rf" की (?:दरमियानी|दरम्यानी|मध्य|मध्यवर्ती|देर)? ?रात{WORD_END}"
_NAMED = later(
    rf"{START}(?P<first>{DAY})(?:/|[-–](?=[0-9]{{1,2}} {_NAMED_MONTH}{_OF_NIGHT}))"
    rf"(?P<day>{DAY})(?= {_NAMED_MONTH})"
)
_YEAR_BEHIND = later(
    rf"{START}(?P<day>{DAY})(?P<sep>[./-])(?P<month>{MONTH})"
    rf"(?= ?(?:{AND}|से|–) ?(?:दिनांक )?{DAY}(?P=sep)"
    rf"{MONTH}(?P=sep)(?:20)?[0-9]{{2}}(?![0-9]))"
)
_SHORTEST = 28  # days of a month: the first of a month follows none before


class Night(NamedTuple):
    """A night, from the evening of one day to the morning of the next, or more days."""

    first: int
    """Its first day, 1 to 31."""
    date: Date
    """Its last day, with month and year."""
    joint: str = " "
    """What is said between them; " से " where more than a night lies between them."""

    def words(self) -> str:
        """सत्रह अठारह फ़रवरी दो हज़ार पच्चीस, पंद्रह से अठारह जुलाई दो हज़ार पच्चीस."""
        return f"{numbers.cardinal(self.first)}{self.joint}{self.date.words()}"


def _follows(match: re.Match[str]) -> bool:
    """Whether the second day comes right after the first."""
    first, day = int(match["first"]), int(match["day"])
    return day == first + 1 or (day == 1 and first >= _SHORTEST)


def _night(match: re.Match[str]) -> Night | None:
    night = _follows(match)
    if not night and (match["joint"] == "/" or int(match["first"]) >= int(match["day"])):
        return None
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    date = Date(int(match["day"]), MONTH_NAMES[int(match["month"])], year)
    return Night(int(match["first"]), date, " " if night else " से ")


def _named(match: re.Match[str]) -> Numbers | None:
    """The two days; the month behind them is a word like any other."""
    return Numbers((match["first"], match["day"])) if _follows(match) else None


NIGHTS_OF_DATES = (
    Rule(
        "day and month whose year stands after the next",
        _YEAR_BEHIND,
        lambda match: Date(int(match["day"]), MONTH_NAMES[int(match["month"])]),
        (("आवेदन 25.11 से 24.12.2025 तक", "आवेदन पच्चीस नवंबर से चौबीस दिसंबर दो हज़ार पच्चीस तक"),),
    ),
    Rule(
        "two days of a month, in figures",
        _FIGURES,
        _night,
        (
            ("17/18-02-2025 की रात", "सत्रह अठारह फ़रवरी दो हज़ार पच्चीस की रात"),
            ("17-18.02.2025 को", "सत्रह अठारह फ़रवरी दो हज़ार पच्चीस को"),
            ("10/11.05.24 की रात", "दस ग्यारह मई दो हज़ार चौबीस की रात"),
            ("15–18/07/25 को", "पंद्रह से अठारह जुलाई दो हज़ार पच्चीस को"),
            ("31/01-06-2024 की रात", "इकतीस एक जून दो हज़ार चौबीस की रात"),
        ),
    ),
    Rule(
        "night between two days of a month",
        _NAMED,
        _named,
        (
            ("24/25 मई की रात", "चौबीस पच्चीस मई की रात"),
            ("24-25 मई की दरम्यानी रात", "चौबीस पच्चीस मई की दरम्यानी रात"),
        ),
    ),
)
"""Rules of the class date."""
