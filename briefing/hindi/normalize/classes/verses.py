"""Places in scripture: गीता 2:47, यूहन्ना 3:16, ॥4.7॥."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.numerals import Numbers
from briefing.hindi.normalize.classes.quantity import SCALE
from briefing.hindi.normalize.patterns import SILENT, choice
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass
from briefing.io.later import later

_FIGURES = r"([0-9]{1,3})[:.]([0-9]{1,3})(?:(?:[-–]|, ?)([0-9]{1,3}))?"
_BOOK = later(
    rf"{WORD_START}(?P<book>{choice(cues('scripture'))}) {_FIGURES}"
    rf"(?![0-9]|[.:][0-9])(?! ?(?:{SCALE}|%))"
)
_THREE = later(
    rf"{WORD_START}(?P<book>{choice(cues('scripture'))}) "
    r"([0-9]{1,3})[.:]([0-9]{1,3})[.:]([0-9]{1,3})(?![0-9]|[.:][0-9])"
)
_BETWEEN_BARS = later(r"(?:(?<=॥)|^)( ?)([0-9]{1,3})[.:|-]([0-9]{1,3})(?= ?॥)")
_NOTED = later(rf"(?<=[{WORD}।,!?”])#[0-9]{{1,3}}:[0-9]{{1,3}}(?:[-–,][0-9]{{1,3}})*")
_NOTE_PLUS = later(r"(?<=[,;.?!”’])\+(?=\s|\Z)")
_RANGE = later(
    r"(?<![0-9.:/-])(?<!बजे )([0-9]{1,3}):([0-9]{1,3})[-–]([0-9]{1,3})"
    r"(?![0-9:.%]| ?(?:बजे|[AaPp]\.?[Mm]|से|के|की))"
)


class Verse(NamedTuple):
    """A place in scripture: by chapter and verse, or by book, hymn and verse."""

    book: str
    """The scripture as it is written, or ""."""
    figures: tuple[str, ...]
    """Two or three numbers, from the larger part to the smaller."""
    last: str = ""
    """The last of several verses, or ""."""
    joint: str = " "
    """What is said between the figures."""

    def words(self) -> str:
        """गीता दो सैंतालीस, मत्ती पाँच तीन से दस."""
        place = f"{self.book} {Numbers(self.figures, self.joint).words()}"
        return f"{place} से {numbers.number(self.last)}" if self.last else place


def _book(match: re.Match[str]) -> Verse:
    return Verse(match["book"], (match[2], match[3]), match[4] or "")


def _three(match: re.Match[str]) -> Verse:
    return Verse(match["book"], (match[2], match[3], match[4]), joint=", ")


def _between_bars(match: re.Match[str]) -> Verse:
    return Verse("", (match[2], match[3]))


def _range(match: re.Match[str]) -> Verse | None:
    """3:1-36: verses of a chapter, the last behind the first."""
    chapter, first, last = (int(match[group]) for group in (1, 2, 3))
    if last <= first or (len(match[2]) == 2 and chapter < 25 and first < 60 and last < 13):
        return None
    return Verse("", (str(chapter), str(first)), str(last))


VERSE = SemioticClass(
    "verse",
    "Chapter and verse of scripture.",
    (
        Rule(
            "book, chapter and verse",
            _BOOK,
            _book,
            (
                ("गीता 2:47 में", "गीता दो सैंतालीस में"),
                ("गीता 2.47 में", "गीता दो सैंतालीस में"),
                ("मत्ती 5:3-10 पढ़ें", "मत्ती पाँच तीन से दस पढ़ें"),
            ),
            hint=":.",
            figures=2,
        ),
        Rule(
            "book, hymn and verse in three figures",
            _THREE,
            _three,
            (("ऋग्वेद 10.129.1 में", "ऋग्वेद दस, एक सौ उनतीस, एक में"),),
            hint=":.",
            figures=3,
        ),
        Rule(
            "verses of a chapter",
            _RANGE,
            _range,
            (("अध्याय 3:1-36", "अध्याय तीन एक से छत्तीस"),),
            hint=":",
        ),
        Rule(
            "mark of a note on a verse",
            _NOTED,
            lambda _: SILENT,
            (("अधिकारी#3:1 था", "अधिकारी था"),),
            hint="#",
        ),
        Rule(
            "plus for a note",
            _NOTE_PLUS,
            lambda _: SILENT,
            (("उसने कहा,+ सुनो", "उसने कहा, सुनो"),),
            Cue.SIGN,
            hint="+",
        ),
        Rule(
            "chapter and verse between dandas",
            _BETWEEN_BARS,
            _between_bars,
            (("धर्मस्य॥4.7॥", "धर्मस्य॥ चार सात॥"), ("4.7॥", "चार सात॥")),
            hint="॥",
            figures=2,
        ),
    ),
    (
        ("ट्रेन 10:30 पर", "ट्रेन साढ़े दस पर"),
        ("10:30-11 बजे", "साढ़े दस से ग्यारह बजे"),
        ("ट्रेन #5 और", "ट्रेन नंबर पाँच और"),
        ("गीता 2.47 लाख", "गीता दो दशमलव चार सात लाख"),
        ("गीता 2024 में", "गीता दो हज़ार चौबीस में"),
    ),
)
