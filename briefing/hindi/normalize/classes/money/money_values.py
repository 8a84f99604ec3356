"""The values of sums of money."""

from __future__ import annotations

from typing import NamedTuple

from briefing.hindi import numbers
from briefing.hindi.normalize.classes.money.currency_signs import Currency
from briefing.hindi.normalize.classes.numbers.quantity import ALL_HALVES, is_plural, read
from briefing.hindi.normalize.patterns import compare
from briefing.io.later import later

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
