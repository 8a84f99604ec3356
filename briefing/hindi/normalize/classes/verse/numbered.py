"""Places in scripture, and rules for those without a book: ३,१.१ of a Sanskrit text, .2.1."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_THREE = later(r"(?<![0-9.,:/-])([0-9]{1,2}),([0-9]{1,3})\.([0-9]{1,3})(?![0-9]|[.,:/-][0-9]| ?%)")
"""As digital editions of Sanskrit texts number them."""
_SANSKRIT = later(rf"[ः्]{WORD_END}|ऽ|॥")
_ALONE = later(r"\s*[0-9,.]+\s*")
_MAHALA = later(rf"{WORD_START}म[ः:]? ?(?=[1-9] ?॥)")
"""Before the number of the Guru who wrote a hymn: सलोकु मः ४ ॥."""
_BETWEEN_POINTS = later(r"(?:(?<=[A-Za-z] )|(?<=[A-Za-z]))\.([0-9]{1,2})\.([0-9]{1,3})\.(?=\s|\Z)")


class Verse(NamedTuple):
    """A place in scripture: by chapter and verse, or by book, hymn and verse."""

    book: str
    """The scripture as it is written, or ""."""
    figures: tuple[str, ...]
    """Two to four numbers, from the larger part to the smaller."""
    last: str = ""
    """The last of several verses, perhaps with its chapter ("6:81"), or ""."""
    joint: str = " "
    """What is said between the figures."""

    def words(self) -> str:
        """गीता दो सैंतालीस, मत्ती पाँच तीन से दस."""
        place = f"{self.book} {Numbers(self.figures, self.joint).words()}"
        last = " ".join(map(numbers.number, self.last.split(":"))) if self.last else ""
        return f"{place} से {last}" if last else place


def _three(match: re.Match[str]) -> Verse | None:
    """Chapter, section and verse, in a sentence of Sanskrit or alone on a line."""
    told = _ALONE.fullmatch(match.string) or occurs(_SANSKRIT, match.string)
    return Verse("", match.groups(), joint=", ") if told else None


NUMBERED = (
    Rule(
        "book, section and verse of a Sanskrit text",
        _THREE,
        _three,
        (
            ("पुत्राः ॥ 3,1.1 ॥", "पुत्राः॥ तीन, एक, एक॥"),
            ("3,1.1", "तीन, एक, एक"),
            ("भाष्य 3,1.1 असौ वा सम्बन्धः", "भाष्य तीन, एक, एक असौ वा सम्बन्धः"),
        ),
    ),
    Rule(
        "chapter and verse between points",
        _BETWEEN_POINTS,
        lambda match: Verse("", match.groups()),
        (("योग karma .2.1. यहाँ", "योग कर्म दो एक यहाँ"),),
    ),
    Rule(
        "number of a Guru",
        _MAHALA,
        lambda _: "महला ",
        (("सलोकु मः 4 ॥", "सलोकु महला चार॥"),),
    ),
)
"""Rules for them."""
