"""Months and years of a deposit, a loan or a return in short: 6M MCLR, 5Y RD, 1Y-3Y."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import FIGURE, POSTPOSITIONS, START, next_word
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_TENOR = later(
    rf"{START}(?P<first>[0-9]{{1,2}})(?P<unit>[MY])"
    r"(?: ?[-–] ?(?P<last>[0-9]{1,2})(?P<until>[MY]))?(?![A-Za-z0-9])"
)
_UNITS = {"M": ("महीना", "महीने", "महीनों"), "Y": ("साल", "साल", "सालों")}
_MONEY_FOR_A_TIME = frozenset(
    (
        "MCLR", "EBLR", "FD", "FDs", "RD", "PPF", "NSC", "SIP", "CAGR", "XIRR", "Return", "Returns",
        "एमसीएलआर", "एफडी", "आरडी", "पीपीएफ", "एसआईपी", "सीएजीआर", "रिटर्न", "टेन्योर", "अवधि",
    )
)  # fmt: skip
"""Without one of these 6M is six millions."""


class Tenor(NamedTuple):
    """How long money is lent or put by."""

    number: int
    """Of months or years."""
    unit: str
    """M or Y."""
    oblique: bool = False
    """Whether a postposition follows."""
    least: tuple[int, str] | None = None
    """The shortest time and its unit, where this is the longest: 1Y-5Y."""

    def words(self) -> str:
        """छह महीने, पाँच साल, एक साल से पाँच साल."""
        one, more, oblique = _UNITS[self.unit]
        name = one if self.number == 1 else oblique if self.oblique else more
        said = f"{numbers.cardinal(self.number)} {name}"
        return f"{Tenor(*self.least).words()} से {said}" if self.least else said


def _tenor(match: re.Match[str]) -> Tenor:
    first = int(match["first"]), match["unit"]
    count, unit = (int(match["last"]), match["until"]) if match["last"] else first
    oblique = unit == "M" and next_word(match) in POSTPOSITIONS
    return Tenor(count, unit, oblique, first if match["last"] else None)


TENOR = Rule(
    "months or years of a deposit in short",
    _TENOR,
    _tenor,
    (
        ("6M MCLR और 1Y MCLR", "छह महीने एम सी एल आर और एक साल एम सी एल आर"),
        ("1Y-5Y FD पर", "एक साल से पाँच साल एफ़ डी पर"),
    ),
    Cue.LATIN,
    hint="MY",
    figures=1,
    begins=FIGURE,
    words=_MONEY_FOR_A_TIME,
)
"""A rule of the class duration."""
