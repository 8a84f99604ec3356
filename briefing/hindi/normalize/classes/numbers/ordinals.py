"""Ordinals with gender and case: 1ला, 21वीं, 75वें."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import LETTERS, WORD_END
from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers
from briefing.hindi.normalize.classes.numbers.numerals import ROMAN_NUMERALS
from briefing.hindi.normalize.classes.numbers.roman import IN_A_ROW
from briefing.hindi.normalize.patterns import AND, DASH, START, before, choice, cued
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_FORMS = {"ा": "m", "ी": "f", "े": "o"}
_SHORT = r"(?:(?<=1)ल|(?<=1)पहल|(?<=[23])-?र|(?<=[23])-?सर|(?<=4)-?थ|(?<=6)-?ठ)[ाीे]"
_LONG = r"[-–]?व[ाीे][ँं]?"
ATTACHED = (
    rf"{_SHORT}|{_LONG}|\sव[ाीे][ँं]{WORD_END}"
    rf"|\sवी(?= ?[(,।]|\Z| (?:{cued('ordered')}|में|तक))"
    rf"|\sवे(?= (?:{cued('ordered')}))"
    rf"|\sवा(?= ?[(,।:]|\s*\Z| [{LETTERS}])"
    rf"|(?:(?<=1) ली|(?<=[23]) री|(?<=4) थी|(?<=6) ठी)(?= (?:{cued('ordered')}|{AND}|से|,))"
    r"|(?<=[23]) री(?=[,)।])|(?<=1) ली(?=,? ?[2व])|(?<=4) थी(?=, ?5 वीं)"
)
"""What makes an ordinal of the figures that it stands behind."""

_FEWER = later(
    rf"{START}([0-9]{{1,7}})(?P<own>{_LONG})?{DASH}([0-9]{{1,7}})(?P<ending>{ATTACHED}){WORD_END}"
)
_ORDINAL = later(rf"{START}([0-9]{{1,3}}(?:,[0-9]{{2,3}})+|[0-9]{{1,9}})({ATTACHED}){WORD_END}")
_IN_ROMAN = later(
    rf"{START}([0-9]{{1,3}})-?(?P<ending>v(?:in?|an?|en?))(?![A-Za-z0-9])(?= [{LETTERS}])"
)
"""With its ending in Latin letters, before a Hindi word: 251vi रैंक."""
_ROMAN_FORMS = {"i": "f", "a": "m", "e": "o"}
_MOST_PARTS = 8  # of a course
_ROMAN = [numeral for numeral, value in ROMAN_NUMERALS.items() if value <= _MOST_PARTS]
_OF_A_COURSE = later(
    rf"(?<![A-Za-z0-9-])(?P<roman>{'|'.join(sorted(_ROMAN, key=len, reverse=True))})"
    rf"(?= (?:(?:[Yy]ear|YEAR|[Dd]iv|DIV|[Ss]em|[Ss]emester|SEMESTER)(?![A-Za-z])"
    rf"|(?:ईयर|सेमेस्टर){WORD_END}))"
)
_WITH_ENDING = later(
    r"(?<![A-Za-z0-9])(?P<roman>I(?=st)|II(?=nd)|III(?=rd)|(?:I[VX]|VI{0,3}|XI{0,2})(?=th))"
    r"(?:st|nd|rd|th)(?![A-Za-z])"
)
_ROMAN_IN_HINDI = later(
    rf"(?<![A-Za-z0-9.])(?P<roman>{choice(ROMAN_NUMERALS)})(?P<ending>(?:[-–]?| )व[ाीे][ँं]){WORD_END}"
)
_ENDING_APART = later(
    rf"{START}(?P<number>[0-9]*?(?:1[1-3](?= [Tt])|(?<!1)1(?= [Ss])|(?<!1)2(?= [Nn])"
    r"|(?<!1)3(?= [Rr])|(?:1[0-9]|[04-9])(?= [Tt]))) (?:st|ST|nd|ND|rd|RD|th|TH)(?![A-Za-z0-9.'’])"
)
"""An English ordinal with a blank before the ending that its number has: CLASS 11 TH."""
_MORE_NUMERALS = later(rf"(?<![A-Za-z0-9.])[IVX]{{1,4}}{IN_A_ROW}\Z")
"""Before the last of several numerals: I, III, V सेमेस्टर."""


class Ordinal(NamedTuple):
    """A place in a row, and the form that what it belongs to asks for."""

    number: int
    """From 0."""
    form: str
    """m, f or o: masculine, feminine, oblique."""

    def words(self) -> str:
        """In words: पहला, दूसरी, पचहत्तरवें."""
        return numbers.ordinal(self.number, self.form)


class EnglishOrdinal(NamedTuple):
    """The year or the semester of a course."""

    number: int
    """From 1."""

    def words(self) -> str:
        """फ़र्स्ट, सेकंड, as students say it."""
        return english_numbers.ordinal(self.number)


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


def _fewer(match: re.Match[str]) -> OrdinalRange | None:
    """From one to another; 10वीं-12वीं, each with its ending, are the two, not those between."""
    first, last, form = int(match[1]), int(match[3]), _form(match["ending"])
    if match["own"] and last < first + 3:
        return None
    return OrdinalRange(Ordinal(first, form), Ordinal(last, form))


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
            (
                ("9-12वीं के छात्र", "नौवीं से बारहवीं के छात्र"),
                ("7वीं – 16वीं सदी में", "सातवीं से सोलहवीं सदी में"),
            ),
        ),
        Rule(
            "ordinal with a Hindi ending in Latin letters",
            _IN_ROMAN,
            lambda match: Ordinal(int(match[1]), _ROMAN_FORMS[match["ending"][1]]),
            (("251vi रैंक", "दो सौ इक्यावनवीं रैंक"), ("5ve दिन", "पाँचवें दिन")),
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
                ("10 वा सेमेस्टर", "दसवाँ सेमेस्टर"),
                ("12 वी पास", "बारहवीं पास"),
                ("12 वे मिनट में", "बारहवें मिनट में"),
                ("1 ली से 8 वीं तक", "पहली से आठवीं तक"),
                ("1 ली, 2 री, 3 री कक्षा", "पहली, दूसरी, तीसरी कक्षा"),
                ("10वीं-12वीं", "दसवीं बारहवीं"),
                ("100वें टेस्ट", "सौवें टेस्ट"),
            ),
        ),
        Rule(
            "English ending behind a blank",
            _ENDING_APART,
            lambda match: EnglishOrdinal(int(match["number"])),
            (("CLASS 11 TH में", "क्लास इलेवेंथ में"), ("2 nd ईयर और 23 rd", "सेकंड ईयर और ट्वेंटी थर्ड")),
        ),
        Rule(
            "Roman numeral with an English ending",
            _WITH_ENDING,
            lambda match: EnglishOrdinal(ROMAN_NUMERALS[match["roman"]]),
            (("Ist Year, IInd Sem में", "फ़र्स्ट ईयर, सेकंड सेमेस्टर में"), ("XIth क्लास", "इलेवेंथ क्लास")),
        ),
        Rule(
            "Roman numeral with a Hindi ending",
            _ROMAN_IN_HINDI,
            lambda match: Ordinal(ROMAN_NUMERALS[match["roman"]], _form(match["ending"])),
            (("XIIवीं पास", "बारहवीं पास"), ("X वीं कक्षा", "दसवीं कक्षा")),
        ),
        Rule(
            "year or semester of a course in Roman numerals",
            _OF_A_COURSE,
            lambda match: (
                None
                if before(match, _MORE_NUMERALS)
                else EnglishOrdinal(ROMAN_NUMERALS[match["roman"]])
            ),
            (("बी.ए. I Year में", "बी ए फ़र्स्ट ईयर में"), ("BSc III सेमेस्टर", "बी एस सी थर्ड सेमेस्टर")),
        ),
    ),
    (("5 वर्ष", "पाँच वर्ष"), ("2 राज्य", "दो राज्य"), ("1 ली. दूध", "एक लीटर दूध"), ("3 थाने", "तीन थाने")),
)
