"""The values of measures and of rates."""

from __future__ import annotations

from typing import NamedTuple

from briefing.hindi.normalize.classes.measures.units import halves_before
from briefing.hindi.normalize.classes.numbers.quantity import estimate, read
from briefing.hindi.normalize.patterns import compare

_NO_ESTIMATE = ("प्रतिशत", "फीसदी", "फ़ीसदी", "डिग्री")


class Measure(NamedTuple):
    """An amount of a unit."""

    amount: str
    """A `QUANTITY` in figures: "1.5", "10-12", "5 लाख"."""
    unit: str
    """The unit, in the number that the amount asks for."""
    power: str = ""
    """"वर्ग " or "घन ", or ""."""
    per: str = ""
    """What the amount is for: " प्रति घंटा", or ""."""
    compared: str = ""
    """A sign of more, less or about, or ""."""
    before: str = ""
    """What is said before it: "एक बटा " of the size of a sensor, or ""."""

    def words(self) -> str:
        """Halves as the unit has them (डेढ़ किलोमीटर), then the unit."""
        amount = None if self.unit.startswith(_NO_ESTIMATE) else estimate(self.amount)
        amount = amount or read(self.amount, halves_before(self.unit))
        return compare(self.compared, f"{self.before}{amount} {self.power}{self.unit}{self.per}")


class MeasureRange(NamedTuple):
    """Two amounts of a unit that is written with both, or once for a pair."""

    low: str
    """The first, an `AMOUNT` in figures."""
    high: str
    """The second."""
    unit: str
    """In the plural."""
    joint: str = " से "
    """What is said between them: " से ", or " बटा " of a blood pressure."""

    def words(self) -> str:
        """दस से पंद्रह प्रतिशत."""
        low, high = (read(end, halves_before(self.unit)) for end in (self.low, self.high))
        return f"{low}{self.joint}{high} {self.unit}"


class Rate(NamedTuple):
    """So much for each."""

    of: str
    """What, in words: रुपये, किलोमीटर, एक सौ."""
    each: str
    """For how much, in words: यूनिट, वर्ग किलोमीटर."""

    def words(self) -> str:
        """रुपये प्रति यूनिट; एक सौ प्रति दिन."""
        return f"{self.of} प्रति {self.each}"


class Each(NamedTuple):
    """For how much there is what stands before it."""

    each: str
    """In words: घन मिलीमीटर, मिनट."""

    def words(self) -> str:
        """प्रति मिनट, apart from the number before it."""
        return f" प्रति {self.each}"
