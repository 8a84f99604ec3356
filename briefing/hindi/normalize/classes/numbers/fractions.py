"""Fractions, written out and as one sign, and numbers with a slash that are none."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.lexicon.entries import cues, readings
from briefing.hindi.normalize.classes.marks.label_dashes import UNIT
from briefing.hindi.normalize.classes.names.files import in_the_number_of_a_file
from briefing.hindi.normalize.classes.numbers.alternatives import ALTERNATIVES
from briefing.hindi.normalize.classes.numbers.numerals import (
    Fraction,
    Number,
    Numbers,
    OfAYear,
    of_numeral,
)
from briefing.hindi.normalize.classes.numbers.quantity import VULGAR
from briefing.hindi.normalize.patterns import START, before, compare, cued, next_word
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_FEMININE, _OBLIQUE = cues("feminine"), cues("oblique")

_FRACTION = later(
    rf"{START}(?:([0-9]{{1,3}}) )?([0-9]{{1,4}})"
    r"(?:/| ?/ ?(?=[0-9]{1,2}(?![0-9])|(?:19|20)[0-9]{2}(?![0-9])))"
    r"([0-9]{1,4})(?![0-9/√]|\.[0-9])"
)

_LIKE_A_YEAR = later("(?:19|20)[0-9]{2}")

_PART = r"(?:[1-3]/[2-4](?![0-9/]))"
_MEASURED = (
    rf"(?={UNIT}| ?(?:टी|टेबल|टेबिल) ?स्पून| ?(?:{cued('halves-all', 'halves-small')})(?![{WORD}]))"
)
_JOINED_MIXED = later(rf"{START}([1-9][0-9]?)(?: ?[-–—] ?|\. ?)({_PART}){_MEASURED}")
_PARTS = later(
    rf"{START}(?P<low>(?:[0-9]{{1,2}} ?)?(?:{_PART}|[½¼¾])|[0-9]{{1,2}}) ?[-–—] ?"
    rf"(?P<high>(?:[0-9]{{1,2}} ?)?(?:(?<![0-9]){_PART}|[½¼¾])|[0-9]{{1,2}}){_MEASURED}"
)
_AMOUNT = later(r"(?:(?P<whole>[0-9]+) ?)?(?:(?P<top>[1-3])/(?P<bottom>[2-4])|(?P<sign>[½¼¾]))?")

_WHOLE_AND_PART = later(rf"{START}([0-9]{{1,15}}) ?([⅐-⅞])")

_MIXED = later(rf"{START}(?:[0-9]{{1,15}} ?)?[{VULGAR}]")

_SIGNED = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4)}


def _mixed(match: re.Match[str]) -> Fraction:
    whole, sign = int(match[0][:-1] or "0"), match[0][-1]
    return Fraction(whole, *_SIGNED[sign], ending(next_word(match)))


def _joined_mixed(match: re.Match[str]) -> Fraction:
    """1-1/2 कप, as recipes type one and a half."""
    top, bottom = map(int, match[2].split("/"))
    return Fraction(int(match[1]), top, bottom)


class Portions(NamedTuple):
    """From one amount to another, of which one at least has a part."""

    low: Fraction | Number
    """The lower."""
    high: Fraction | Number
    """The higher."""

    def words(self) -> str:
        """आधा से एक, एक से डेढ़."""
        return f"{self.low.words()} से {self.high.words()}"


def _portions(match: re.Match[str]) -> Portions | None:
    """A rising range of parts: 1/2-1 कप; 1-2 कप is an estimate, 1/2-1/2 कप of two things."""
    noun = next_word(match)
    (low, least), (high, most) = (_amount(match[end], noun) for end in ("low", "high"))
    parts = isinstance(low, Fraction) or isinstance(high, Fraction)
    return Portions(low, high) if parts and least < most else None


def _amount(written: str, noun: str) -> tuple[Fraction | Number, float]:
    """An amount as a value and as a number; `noun` tells the ending of आधा."""
    found = _AMOUNT.fullmatch(written)
    if found is None or not (found["top"] or found["sign"]):
        return Number(written), float(written)
    top, bottom = (
        _SIGNED[found["sign"]] if found["sign"] else (int(found["top"]), int(found["bottom"]))
    )
    whole = int(found["whole"] or "0")
    return Fraction(whole, top, bottom, ending(noun)), whole + top / bottom


def ending(noun: str) -> str:
    """The ending of आधा that `noun` asks for."""
    return "ी" if noun in _FEMININE else "े" if noun in _OBLIQUE else "ा"


_NUMBER_BEFORE = later(rf"(?:{cued('number-label')}) ?[:–-]? ?\Z")

_EITHER_BEFORE = later(rf"{WORD_START}(?:प्लेटफ(?:ॉ|ा)र्म|राउंड|बर्थ|पाली)(?: (?:नं\.?|नंबर|संख्या))? ?\Z")
"""What is numbered, before two of them and no plot: प्लेटफ़ॉर्म 3/4."""


def _numbered(match: re.Match[str]) -> Numbers | None:
    """Two numbers that are names: राउंड 2/3, 2/4 लेन, मकान नं. 3/4; no part of one."""
    if match[1]:
        return None
    if before(match, _EITHER_BEFORE) or next_word(match) == "लेन":
        return Numbers((match[2], match[3]), ", ")
    return Numbers((match[2], match[3]), " बटा ") if before(match, _NUMBER_BEFORE) else None


def _fraction(match: re.Match[str]) -> Fraction | OfAYear | Numbers | None:
    spaced = " " in match[0][len(match[1] or "") + 1 :]
    dates = _LIKE_A_YEAR.fullmatch(match[3]) or next_word(match) in readings("months")
    years = _LIKE_A_YEAR.fullmatch(match[2]) and dates
    if spaced and (years or in_the_number_of_a_file(match)):
        return None
    whole, top, bottom = (int(figures or "0") for figures in match.groups())
    if 0 < top < bottom < 5 and (named := _numbered(match)):
        return named
    if not whole and 1900 <= bottom < 2000 and top < bottom:
        return OfAYear(top, bottom)
    return Fraction(whole, top, bottom, ending(next_word(match)))


_COMPARED_FRACTION = later(
    r"(?<![^\s(0-9A-Za-z])(?P<compared>[<>≤≥≈~]) ?"
    r"(?P<top>[0-9]{1,3})/(?P<bottom>[0-9]{1,4})(?![0-9/.])"
)


class ComparedFraction(NamedTuple):
    """A fraction that a number before it is more or less than."""

    fraction: Fraction
    """The fraction."""
    compared: str
    """The sign: "<", ">", "≤", "≥", "≈" or "~"."""

    def words(self) -> str:
        """दो तिहाई से अधिक."""
        return f" {compare(self.compared, self.fraction.words())}"


def _compared_fraction(match: re.Match[str]) -> ComparedFraction:
    fraction = Fraction(0, int(match["top"]), int(match["bottom"]))
    return ComparedFraction(fraction, match["compared"])


FRACTION = SemioticClass(
    "fraction",
    "Fractions, written out and as one sign.",
    (
        *ALTERNATIVES,
        Rule(
            "range of parts",
            _PARTS,
            _portions,
            (
                ("1/2-1 कप पानी", "आधा से एक कप पानी"),
                ("1/4 – 1/2 चम्मच", "एक चौथाई से आधा चम्मच"),
                ("1 - 1½ कप", "एक से डेढ़ कप"),
                ("2-2 1/2 घंटे", "दो से ढाई घंटे"),
            ),
        ),
        Rule(
            "whole and fraction with a hyphen",
            _JOINED_MIXED,
            _joined_mixed,
            (
                ("1-1/2 कप मैदा", "डेढ़ कप मैदा"),
                ("2 - 1/2 छोटी चम्मच", "ढाई छोटी चम्मच"),
                ("1.1/2 कप चीनी", "डेढ़ कप चीनी"),
                ("मैदा – 1. 1/2 कप", "मैदा, डेढ़ कप"),
            ),
        ),
        Rule(
            "whole and other fraction",
            _WHOLE_AND_PART,
            lambda match: of_numeral(match[2], int(match[1])),
            (("5⅜", "पाँच सही तीन बटा आठ"),),
        ),
        Rule(
            "whole and fraction",
            _MIXED,
            _mixed,
            (
                ("½ कप", "आधा कप"),
                ("1½ घंटे", "डेढ़ घंटे"),
                ("3 ½ घंटे", "साढ़े तीन घंटे"),
                ("2¾ लाख", "पौने तीन लाख"),
            ),
        ),
        Rule(
            "fraction that something is compared with",
            _COMPARED_FRACTION,
            _compared_fraction,
            (("3/4 > 2/3 है", "तीन चौथाई दो तिहाई से अधिक है"),),
        ),
        Rule(
            "fraction",
            _FRACTION,
            _fraction,
            (
                ("2/3 बहुमत", "दो तिहाई बहुमत"),
                ("3/5", "तीन बटा पाँच"),
                ("1 / 5 भाग", "एक बटा पाँच भाग"),
                ("अधिनियम 55 /2002 में", "अधिनियम पचपन बटा दो हज़ार दो में"),
                ("वाद 42/1998 में", "वाद बयालीस बटा उन्नीस सौ अट्ठानवे में"),
                ("वाद 123 / 2019 में", "वाद एक सौ तेईस बटा दो हज़ार उन्नीस में"),
                ("1 1/2 घंटे", "डेढ़ घंटे"),
            ),
        ),
    ),
    (
        ("15/08/1947", "पंद्रह अगस्त उन्नीस सौ सैंतालीस"),
        ("धारा 302/34", "धारा तीन सौ दो बटा चौंतीस"),
        ("2018 / 2019 में", "दो हज़ार अठारह या दो हज़ार उन्नीस में"),
    ),
)
