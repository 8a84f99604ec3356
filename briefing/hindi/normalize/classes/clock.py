"""A time of day in words, for the class of clock times."""

from __future__ import annotations

from briefing.devanagari import WORD_END
from briefing.hindi import numbers

HOURS = r"(?:[01]?[0-9]|2[0-4])"
MINUTES = r"[0-5][0-9]"
OCLOCK = rf"(?:बजे|बज़े){WORD_END}"


def clock_words(hour: int, minute: int) -> tuple[str, bool]:
    """What is said before बजे, and whether it is whole or in quarters.

    Quarters and halves are said on the clock of twelve (सवा नौ, ढाई, पौने तीन).
    """
    if minute == 0:
        return numbers.cardinal(hour), True
    if 1 <= hour <= 12:
        if minute == 15:
            return f"सवा {numbers.cardinal(hour)}", True
        if minute == 30:
            return numbers.halves(hour), True
        if minute == 45:
            return numbers.quarter_to(hour % 12 + 1) if hour != 12 else "पौने एक", True
    return f"{numbers.cardinal(hour)} बजकर {numbers.cardinal(minute)} मिनट", False


def clock(hour: int, minute: int) -> str:
    """A time of day by itself: साढ़े नौ बजे, चौदह बजकर बीस मिनट."""
    spoken, whole = clock_words(hour, minute)
    return f"{spoken} बजे" if whole else spoken


def part_of_day(hour: int) -> str:
    """सुबह from 4, दोपहर from 12, शाम from 16, रात from 20."""
    for begins, name in ((20, "रात"), (16, "शाम"), (12, "दोपहर"), (4, "सुबह")):
        if hour >= begins:
            return name
    return "रात"
