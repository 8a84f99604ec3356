"""Numbers as values: counted, said figure by figure, one after another, and fractions."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from briefing.hindi import numbers
from briefing.hindi.normalize.classes.numbers.quantity import NO_HALVES, estimate, read
from briefing.hindi.normalize.patterns import compare
from briefing.io.later import later

ROMAN_NUMERALS = {
    numeral: value
    for value, numeral in enumerate(str.split("I II III IV V VI VII VIII IX X"), start=1)
}
"""The first ten, and their values."""

_RUN = later(r"[0-9]+(?:[ -][0-9]+)*")


class Number(NamedTuple):
    """An amount, or a range of two, of what is counted or of nothing."""

    amount: str
    """A `QUANTITY` in figures: "12,34,567", "10-15", "2.5 करोड़"."""
    halves: int = NO_HALVES
    """Up to which number halves are said as such (डेढ़); see `quantity.read`."""
    is_counted: bool = False
    """Whether what is counted follows: a range of two neighbors is then an estimate, दो तीन लोग."""
    compared: str = ""
    """A sign of more, less or about, or ""."""

    def words(self) -> str:
        """बारह लाख चौंतीस हज़ार, दो तीन, चार सौ से अधिक."""
        said = estimate(self.amount) if self.is_counted else None
        return compare(self.compared, said or read(self.amount, self.halves))


class Digits(NamedTuple):
    """Figures that name something and are said one by one."""

    figures: str
    """Figures, perhaps with hyphens and blanks; of several numbers with what joins them."""
    before: str = ""
    """What is said before them, or ""."""

    def words(self) -> str:
        """एक शून्य नौ आठ; एक एक दो और एक आठ एक."""
        return self.before + _RUN.sub(lambda run: numbers.digits(run[0]), self.figures)


class Numbers(NamedTuple):
    """Numbers one after another: a version, a chain, a list of sections."""

    figures: tuple[str, ...]
    """Each in figures, perhaps with a hyphen for a minus."""
    joint: str = " "
    """What is said between them."""

    def words(self) -> str:
        """दो पॉइंट शून्य पॉइंट एक; एक दो तीन."""
        return self.joint.join(
            f"माइनस {numbers.number(figure[1:])}" if figure[0] == "-" else numbers.number(figure)
            for figure in self.figures
        )


class Fraction(NamedTuple):
    """A fraction, perhaps with a whole number."""

    whole: int
    """0 where there is none."""
    top: int
    """The numerator, from 1."""
    bottom: int
    """The denominator, from 1."""
    ending: str = "ा"
    """ा, ी or े: the ending of a half that its noun asks for."""

    def words(self) -> str:
        """डेढ़, पौने तीन, आधी, दो तिहाई, पाँच सही तीन बटा आठ."""
        part = (self.top, self.bottom)
        if self.whole and part == (1, 2):
            return numbers.halves(self.whole)
        if self.whole and part == (1, 4):
            return numbers.quarter_past(self.whole)
        if self.whole and part == (3, 4):
            return numbers.quarter_to(self.whole + 1)
        said = numbers.fraction(*part)
        if said == "आधा":
            said = said[:-1] + self.ending
        return f"{numbers.cardinal(self.whole)} सही {said}" if self.whole else said


class OfAYear(NamedTuple):
    """The number of a case or an act in the last century."""

    number: int
    """Among those of its year."""
    year: int
    """Of four figures."""

    def words(self) -> str:
        """बयालीस बटा उन्नीस सौ अट्ठानवे."""
        return f"{numbers.cardinal(self.number)} बटा {numbers.year(self.year)}"


def of_numeral(numeral: str, whole: int = 0) -> Number | Fraction:
    """A single numeral of Unicode, whole (Ⅷ, ①) or a fraction (⅔)."""
    value = abs(unicodedata.numeric(numeral))
    below = next(n for n in range(1, 401) if abs(value * n - round(value * n)) < 1e-6)
    above = round(value * below)
    return Number(str(above)) if below == 1 else Fraction(whole, above, below)


def digits(match: re.Match[str]) -> Digits:
    """The figures of a match one by one."""
    return Digits(match[0])
