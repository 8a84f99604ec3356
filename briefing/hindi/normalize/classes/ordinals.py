"""Ordinals with gender and case: 1ला, 21वीं, 75वें."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD_END
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import DASH, FIGURE, START
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_FORMS = {"ा": "m", "ी": "f", "े": "o"}
_SHORT = r"(?:(?<=1)ल|(?<=1)पहल|(?<=[23])-?र|(?<=[23])-?सर|(?<=4)-?थ|(?<=6)-?ठ)[ाीे]"
_LONG = r"[-–]?व[ाीे][ँं]?"
_ATTACHED = (
    rf"{_SHORT}|{_LONG}|\sव[ाीे][ँं]{WORD_END}|\sवी(?= ?[(,।]|\Z| (?:कक्षा|क्लास|शताब्दी|सदी|बार|पंक्ति))"
    r"|\sवा(?= ?[(,।]|\s*\Z| (?:तथा|और|एवं|स्थान|दिन|साल|वर्ष|संस्करण|भाग|अध्याय|मैच|ओवर|राज्य|देश))"
)
_FEWER = later(rf"{START}([0-9]{{1,7}}){DASH}([0-9]{{1,7}})({_ATTACHED}){WORD_END}")
_ORDINAL = later(rf"{START}([0-9]{{1,3}}(?:,[0-9]{{2,3}})+|[0-9]{{1,9}})({_ATTACHED}){WORD_END}")


class Ordinal(NamedTuple):
    """A place in a row, and the form that what it belongs to asks for."""

    number: int
    """From 0."""
    form: str
    """m, f or o: masculine, feminine, oblique."""

    def words(self) -> str:
        """In words: पहला, दूसरी, पचहत्तरवें."""
        return numbers.ordinal(self.number, self.form)


class OrdinalRange(NamedTuple):
    """From one place in a row to another."""

    first: Ordinal
    """Its beginning."""
    last: Ordinal
    """Its end."""

    def words(self) -> str:
        """नौवीं से बारहवीं."""
        return f"{self.first.words()} से {self.last.words()}"


def _form(ending: str) -> str:
    return _FORMS[next(sign for sign in ending if sign in _FORMS)]


def _fewer(match: re.Match[str]) -> OrdinalRange:
    form = _form(match[3])
    return OrdinalRange(Ordinal(int(match[1]), form), Ordinal(int(match[2]), form))


def _ordinal(match: re.Match[str]) -> Ordinal:
    return Ordinal(int(match[1].replace(",", "")), _form(match[2]))


ORDINAL = SemioticClass(
    "ordinal",
    "Ordinals with gender and case: 1ला, 21वीं, 75वें.",
    (
        Rule(
            "range of ordinals",
            _FEWER,
            _fewer,
            (("9-12वीं के छात्र", "नौवीं से बारहवीं के छात्र"),),
            hint="-–—",
            figures=2,
            begins=FIGURE,
        ),
        Rule(
            "ordinal with a Hindi ending",
            _ORDINAL,
            _ordinal,
            (
                ("1ला", "पहला"),
                ("2री बार", "दूसरी बार"),
                ("3रे दिन", "तीसरे दिन"),
                ("6ठी", "छठी"),
                ("21वीं सदी", "इक्कीसवीं सदी"),
                ("75वें", "पचहत्तरवें"),
                ("18वां", "अठारहवाँ"),
                ("21 वीं सदी", "इक्कीसवीं सदी"),
                ("15 वा स्थान", "पंद्रहवाँ स्थान"),
                ("10वीं-12वीं", "दसवीं बारहवीं"),
                ("100वें टेस्ट", "सौवें टेस्ट"),
            ),
            hint="लरथठव",
            begins=FIGURE,
        ),
    ),
    (
        ("5 वर्ष", "पाँच वर्ष"),
        ("2 राज्य", "दो राज्य"),
        ("3 थाने", "तीन थाने"),
    ),
)
