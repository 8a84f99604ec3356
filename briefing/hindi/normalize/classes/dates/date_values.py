"""Days as values, for the class of dates."""

from __future__ import annotations

from typing import NamedTuple

from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import entries
from briefing.hindi.normalize.classes.times.clock import Clock

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
