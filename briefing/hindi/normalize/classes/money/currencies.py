"""Currencies, sums of money as values, and signs by themselves: ₹ में."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import anywhere, entries, readings
from briefing.hindi.normalize.classes.numbers.quantity import ALL_HALVES, is_plural, read
from briefing.hindi.normalize.patterns import choice, compare, cued
from briefing.hindi.normalize.rule import Rule, beginnings
from briefing.io.later import later

_KEYS = list(readings("currencies"))
NAMES = [key for key in _KEYS if key[0].isalpha() and key[-1] != "$"]
"""Currencies by words and letters: रु., USD."""
SIGNS = [key for key in _KEYS if key not in NAMES]
"""Currencies by signs: ₹, US$."""
WRITTEN = beginnings(NAMES) | {key[-1] for key in SIGNS}
"""One of these stands where a currency does."""
_NAMES_ALONE = choice(key for key in NAMES if key in anywhere("currencies"))
_ALONE = later(
    rf"(?:{choice(key for key in SIGNS if key in anywhere('currencies'))})"
    rf"|{WORD_START}(?<![A-Za-z])(?:{_NAMES_ALONE})(?!['’]?[A-Za-z{WORD}])"
)
_OF_SUMS = later(
    rf"(?:(?<=[(/])|(?<=लाख )|(?<=करोड़ )|(?<=हजार )|(?<=हज़ार )|(?<=प्रति ))रू(?![{WORD}.])"
)
"""रू by itself; newspapers' converters leave it for a colon elsewhere: सिडनी रू भारतीय …"""

RUPEES = rf"(?:(?:{cued('rupee')}|रुपयो|रुपऐ)(?![{WORD}]))"
"""The word for rupees in any form, also misspelled, in a pattern."""


class Currency(NamedTuple):
    """The names of a currency."""

    several: str
    """पाँच रुपये: after any number but one."""
    one: str
    """एक रुपया."""
    hundredths: str = ""
    """"" where two decimals are read as decimals."""
    one_hundredth: str = ""
    """एक पैसा; "" where nobody says it."""


@cache
def currencies() -> dict[str, Currency]:
    """Every way to write a currency."""
    return {entry.written: Currency(*entry.forms) for entry in entries("currencies")}


RUPEE = Currency("रुपये", "रुपया", "पैसे", "पैसा")
"""Where no sign tells."""

CURRENCY_SIGNS = (
    Rule(
        "currency sign by itself",
        _ALONE,
        lambda match: currencies()[match[0]].several,
        (("₹ में भुगतान", "रुपये में भुगतान"),),
        words=WRITTEN,
    ),
    Rule(
        "rupees in short by themselves",
        _OF_SUMS,
        lambda _: RUPEE.several,
        (("राशि (लाख रू में)", "राशि, लाख रुपये में"), ("मूल्य (रू)", "मूल्य, रुपये")),
    ),
)
"""Rules of the class of money."""

_NO_HUNDREDTHS = later(r"\.00(?= )")  # ₹4,225.00 करोड़


class Money(NamedTuple):
    """A sum, and what decides how its currency is said."""

    amount: str
    """A `QUANTITY` in figures: "500 करोड़", "45-50", "10.50"."""
    currency: Currency
    """Of the sum."""
    is_oblique: bool
    """Whether a postposition follows: एक रुपये का."""
    per: str = ""
    """What the sum is for: " प्रति किलो", or ""."""
    compared: str = ""
    """A sign of more, less or about, or ""."""
    is_negative: bool = False
    """Whether a minus stands before the sign of the currency."""

    def words(self) -> str:
        """The sum; two decimals without a scale word are paise or cents."""
        amount = _NO_HUNDREDTHS.sub("", self.amount)
        whole, point, decimals = amount.partition(".")
        if point and self.currency.hundredths and len(decimals) == 2 and decimals.isdigit():
            money = self._with_hundredths(whole, int(decimals))
        else:
            single = not is_plural(amount) and not self.is_oblique
            name = self.currency.one if single else self.currency.several
            money = f"{read(amount, ALL_HALVES)} {name}".rstrip()
        return compare(self.compared, f"{'माइनस ' * self.is_negative}{money}{self.per}")

    def _with_hundredths(self, whole: str, part: int) -> str:
        currency, parts = self.currency, []
        if whole.strip("0,") or not part:
            several = is_plural(whole) or (self.is_oblique and not part)
            parts.append(f"{numbers.number(whole)} {currency.several if several else currency.one}")
        if part:
            single = part == 1 and not self.is_oblique
            name = currency.one_hundredth if single else currency.hundredths
            parts.append(f"{numbers.cardinal(part)} {name}")
        return " ".join(parts)
