"""Number plates, rules of the class identifier: joined or spaced, Latin or Hindi letters."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.patterns import choice
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_STATES = frozenset(
    str.split(
        "AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY "
        "RJ SK TG TN TR TS UA UK UP WB"
    )
)
"""Of the Central Motor Vehicles Rules, 1989, as amended; OR, TS and UA are on older plates."""

_STATE_NAMES = choice(letter_names.spelled(state).replace(" ", "") for state in _STATES)
_LETTER = f"(?:{choice(name for name in readings('letters').values())}|एफ|ज़ी|ज़ेड|जेड)"
_PLATE = later(
    r"(?<![0-9A-Za-z])([A-Z]{2})[- ]?([0-9]{1,2})[- ]?([A-Z]?)[- ]?([A-Z]{1,3})[-/ ]?([0-9]{4})"
    r"(?![0-9A-Za-z])"
)
_HINDI_PLATE = later(
    rf"{WORD_START}({_STATE_NAMES})[- ]?([0-9]{{1,2}})[- ]?({_LETTER}{{1,3}})[-/ ]?([0-9]{{4}})"
    rf"(?![0-9A-Za-z{WORD}])"
)
_BHARAT = later(r"(?<![0-9A-Za-z])([0-9]{2})[- ]?BH[- ]?([0-9]{4})[- ]?([A-Z]{1,2})(?![0-9A-Za-z])")


class Plate(NamedTuple):
    """A number plate."""

    parts: tuple[str | int, ...]
    """State, district and series, or year and BH: letters in words, numbers that are counted."""
    figures: str
    """Four figures, said one by one."""
    behind: str = ""
    """Letters behind the figures, in words, or ""."""

    def words(self) -> str:
        """यू पी बत्तीस ए बी एक दो तीन चार."""
        said = [part if isinstance(part, str) else numbers.cardinal(part) for part in self.parts]
        last = [numbers.digits(self.figures), self.behind]
        return " ".join(part for part in [*said, *last] if part)


def _plate(match: re.Match[str]) -> Plate | None:
    """A plate; one run of letters and figures only if a state has its letters."""
    state, district, kind, series, figures = match.groups()
    if match[0].isalnum() and state not in _STATES:
        return None
    letters = (letter_names.spelled(kind), letter_names.spelled(series))
    middle = " ".join(part for part in letters if part)
    return Plate((letter_names.spelled(state), int(district), middle), figures)


def _hindi_plate(match: re.Match[str]) -> Plate:
    state, district, series, figures = match.groups()
    return Plate((state, int(district), series), figures)


def _bharat(match: re.Match[str]) -> Plate:
    """A plate of all India: the year, BH, figures, letters."""
    return Plate((int(match[1]), "बी एच"), match[2], letter_names.spelled(match[3]))


VEHICLES = (
    Rule(
        "vehicle",
        _PLATE,
        _plate,
        (
            ("UP 32 AB 1234", "यू पी बत्तीस ए बी एक दो तीन चार"),
            ("UP32AB1234 मिली", "यू पी बत्तीस ए बी एक दो तीन चार मिली"),
            ("DL 3C AB 1234", "डी एल तीन सी ए बी एक दो तीन चार"),
        ),
    ),
    Rule(
        "vehicle in Hindi letters",
        _HINDI_PLATE,
        _hindi_plate,
        (
            ("यूपी32एबी1234", "यूपी बत्तीस एबी एक दो तीन चार"),
            ("यूके 08 एएल/4604", "यूके आठ एएल चार छह शून्य चार"),
        ),
    ),
    Rule(
        "vehicle of all India",
        _BHARAT,
        _bharat,
        (("22BH1234AA", "बाईस बी एच एक दो तीन चार ए ए"),),
    ),
)
"""Rules for number plates."""
