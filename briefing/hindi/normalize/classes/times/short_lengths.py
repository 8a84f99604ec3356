"""How long in short: months of a deposit, nights and days of a journey: 6M MCLR, 3N/4D."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import PAUSE, POSTPOSITIONS, START, next_word
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later


class Duration(NamedTuple):
    """How long something lasts."""

    hours: int
    """0 where none are written."""
    minutes: int
    """0 where none are written."""
    seconds: str = ""
    """In figures, perhaps with decimals, or "" where none are said."""

    def words(self) -> str:
        """दो घंटे पाँच मिनट तीस सेकंड; of nothing at all शून्य मिनट."""
        parts: list[str] = []
        if self.hours:
            parts.append(f"{numbers.cardinal(self.hours)} {'घंटा' if self.hours == 1 else 'घंटे'}")
        if self.minutes or not (self.hours or self.seconds):
            parts.append(f"{numbers.cardinal(self.minutes)} मिनट")
        if self.seconds:
            parts.append(f"{numbers.number(self.seconds)} सेकंड")
        return " ".join(parts)


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
    words=_MONEY_FOR_A_TIME,
)
"""A rule of the class duration."""

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
    ),
    Rule(
        "days and nights",
        _DAYS_FIRST,
        lambda _: PAUSE,
        (("6 दिन/5 रात का", "छह दिन, पाँच रात का"),),
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
)
"""A rule of the class code."""

_SPANS = {
    "y": ("साल", "साल"), "mo": ("महीना", "महीने"), "w": ("हफ़्ता", "हफ़्ते"), "d": ("दिन", "दिन"),
    "h": ("घंटा", "घंटे"), "m": ("मिनट", "मिनट"), "s": ("सेकंड", "सेकंड"),
}  # fmt: skip
_AGO = later(
    rf"{START}(?P<number>[0-9]{{1,2}}) ?(?P<unit>{'|'.join(_SPANS)})s?\.? [Aa]go(?![A-Za-z])"
)


class Ago(NamedTuple):
    """How long ago something was written, as sites of messages have it."""

    number: int
    """Of the unit."""
    unit: str
    """A letter or two of its English name."""

    def words(self) -> str:
        """तीन घंटे पहले."""
        one, more = _SPANS[self.unit]
        return f"{numbers.cardinal(self.number)} {one if self.number == 1 else more} पहले"


AGO = Rule(
    "how long ago in short",
    _AGO,
    lambda match: Ago(int(match["number"]), match["unit"]),
    (("दिल्ली 3h ago", "दिल्ली तीन घंटे पहले"), ("1y ago | राम", "एक साल पहले, राम")),
)
"""A rule of the class code."""
