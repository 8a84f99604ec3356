"""Days and years as values, for the classes of dates, years and eras."""

from __future__ import annotations

from typing import NamedTuple

from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import entries
from briefing.hindi.normalize.classes.times.clock import Clock

CENTURY = r"1[1-9][0-9]{2}"
"""A year of which only context tells that it is none of a count, in a pattern."""

YEAR_FIGURES = rf"(?:{CENTURY}|20[0-9]{{2}})"
"""Such a year or one of this century, in a pattern."""


class Year(NamedTuple):
    """A year, perhaps of an era."""

    number: int
    """As it is counted in its era."""
    era: str = ""
    """ईस्वी or ईसा पूर्व where one is said, or ""."""
    is_era_first: bool = False
    """Whether the era stands before the figures: ईसा पूर्व 200."""

    def words(self) -> str:
        """उन्नीस सौ सैंतालीस, दो सौ ईसा पूर्व."""
        parts = [numbers.year(self.number), self.era]
        return " ".join(part for part in parts[:: -1 if self.is_era_first else 1] if part)


class YearRange(NamedTuple):
    """From one year to another, or a year and the next."""

    first: Year
    """Its beginning."""
    last: Year
    """Its end, with the era of both."""
    joint: str = " से "
    """What is said between them: " से ", ", " or, in वर्ष दो हज़ार तेईस चौबीस, " "."""
    is_short: bool = False
    """Whether of the last only the two figures are said that are written."""

    def words(self) -> str:
        """उन्नीस सौ चौदह से उन्नीस सौ अठारह, उन्नीस सौ नब्बे से पचानवे."""
        last = numbers.cardinal(self.last.number % 100) if self.is_short else self.last.words()
        return f"{self.first.words()}{self.joint}{last}"


class BaseYear(NamedTuple):
    """The year of which an index is a hundred."""

    year: YearRange
    """As written: 2011-12."""

    def words(self) -> str:
        """दो हज़ार ग्यारह बारह बराबर सौ."""
        return f"{self.year.words()} बराबर सौ"


class Decade(NamedTuple):
    """Ten years."""

    year: int
    """Its first."""

    def words(self) -> str:
        """उन्नीस सौ नब्बे के दशक."""
        return f"{numbers.year(self.year)} के दशक"


class FinancialYear(NamedTuple):
    """A financial year, perhaps a quarter of it."""

    year: int
    """In which it ends, of four figures."""
    quarter: int | None = None
    """1 to 4, or None for the whole."""

    def words(self) -> str:
        """वित्त वर्ष दो हज़ार सत्ताईस की तीसरी तिमाही."""
        year = f"वित्त वर्ष {numbers.year(self.year)}"
        return f"{year} की {Quarter(self.quarter).words()}" if self.quarter else year


class PartOfYear(NamedTuple):
    """A half or the first months of a financial year."""

    year: FinancialYear
    """Of which it is a part."""
    months: int
    """How many from its beginning; 6 is a half."""
    half: int = 0
    """1 or 2 of a half."""
    oblique: bool = False
    """Whether a postposition follows."""

    def words(self) -> str:
        """वित्त वर्ष दो हज़ार छब्बीस की पहली छमाही, वित्त वर्ष दो हज़ार पच्चीस के नौ महीने."""
        if self.half:
            return f"{self.year.words()} की {numbers.ordinal(self.half, 'f')} छमाही"
        months = "महीनों" if self.oblique else "महीने"
        return f"{self.year.words()} के {numbers.number(str(self.months))} {months}"


class Quarter(NamedTuple):
    """A quarter of a year that is not named."""

    number: int
    """1 to 4."""

    def words(self) -> str:
        """पहली तिमाही."""
        return f"{numbers.ordinal(self.number, 'f')} तिमाही"


MONTH_NUMBERS = {entry.written: int(entry.value) for entry in entries("months")}
"""Which month, 1 to 12, each of its names means."""

MONTH_NAMES = {int(entry.value): entry.spoken for entry in reversed(entries("months"))}
"""What each month, 1 to 12, is called: by the first row that names it."""

DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
"""A day of a month in figures, in a pattern."""

MONTH = r"(?:1[0-2]|0?[1-9])"
"""A month in figures, in a pattern."""


class Date(NamedTuple):
    """A day, perhaps of a year, perhaps at a time."""

    day: int
    """1 to 31."""
    month: str
    """Its name, as it is said."""
    year: int | None = None
    """Of four figures, or None."""
    time: Clock | None = None
    """The time of day that is written with it."""

    def words(self) -> str:
        """पंद्रह अगस्त उन्नीस सौ सैंतालीस."""
        words = [numbers.cardinal(self.day), self.month]
        if self.year is not None:
            words.append(numbers.year(self.year))
        if self.time is not None:
            words.append(self.time.words())
        return " ".join(words)


class DateRange(NamedTuple):
    """From one day to another: of a life, of an event."""

    first: Date
    """Its beginning."""
    last: Date
    """Its end."""
    era: str = ""
    """ईस्वी where it is written."""

    def words(self) -> str:
        """Both, with से between them."""
        return f"{self.first.words()} से {self.last.words()} {self.era}".rstrip()
