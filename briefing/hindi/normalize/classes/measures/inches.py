"""Feet and inches by their signs, rules of the class measure: 5'10", 15.6", 1/2"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.measures.amounts import Parts
from briefing.hindi.normalize.classes.measures.measure_values import Measure, MeasureRange
from briefing.hindi.normalize.classes.numbers.numerals import Fraction
from briefing.hindi.normalize.classes.numbers.quantity import AMOUNT
from briefing.hindi.normalize.patterns import START, cued
from briefing.hindi.normalize.rule import Rule, matches, occurs
from briefing.io.later import later

_INCHES = later(
    rf"{START}(?:(?P<part>(?:[0-9]{{1,2}}[ -])?[0-9]{{1,2}}/[0-9]{{1,2}})|(?P<amount>{AMOUNT}))"
    rf" ?(?:″|(?:[\"”]|(?<=[0-9])(?P<typed>''|’’))"
    rf"(?=[ -](?:[{WORD}A-Za-z]|[0-9]+[A-Za-z])|\s*(?:[,;:)।x×]|\Z)))"
)
_OPENED = later(r"(?<![0-9])(?:''|’’|‘‘)")
"""Two signs for a quotation mark, which then closes one behind a figure too."""
_QUOTED = later(r"(?<![0-9])[“\"”]|“")
_SENSOR = later(r"(?<![0-9A-Za-z./])1/(?P<of>[0-9]\.[0-9]{1,2})(?:[\"″”]| ?-?(?:इंच|inch))")
_FEET = later(r"(?<![0-9A-Za-z./])(?P<one>[0-9]{1,3})['′’] ?[xX×*] ?(?P<other>[0-9]{1,3})['′’]")
_HIGH = later(
    rf"{START}([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)['′’]"
    rf"(?= (?:की |का |के )?(?:{cued('dimension')}))"
)
_HEIGHT = later(rf"{START}([0-9]+)['′’] ?-? ?([0-9]+)(?:[\"″”]|''|’’)")
_AGED = later(
    rf"{START}(?P<age>[1-9][0-9])/(?P<feet>[4-6])['′’] ?(?P<inches>1[01]|[0-9])"
    r"(?![0-9/])(?:[\"″”]|''|’’)?"
)


class Broken(NamedTuple):
    """A fraction of a unit."""

    amount: Fraction
    """How much."""
    unit: str
    """Its name."""

    def words(self) -> str:
        """आधा इंच."""
        return f"{self.amount.words()} {self.unit}"


class AgeAndHeight(NamedTuple):
    """Of a bride or a groom in an advertisement."""

    age: str
    """In years."""
    height: Parts
    """In feet and inches."""

    def words(self) -> str:
        """अट्ठाईस, पाँच फुट तीन इंच."""
        return f"{numbers.number(self.age)}, {self.height.words()}"


def _height(match: re.Match[str]) -> Parts:
    return Parts(((match[1], "फुट"), (match[2], "इंच")))


def _quoted_before(sentence: str, ends: int) -> int:
    """How many quotation marks stand before the character `ends`."""
    return bisect_left(matches(_QUOTED, sentence), ends, key=lambda mark: mark.start())


def _inches(match: re.Match[str]) -> Parts | Broken | None:
    """15.6", 1/2"; the sign is no inch where it closes a quotation."""
    ends = match.end() - 1
    if match.string.rfind("“", 0, ends) > match.string.rfind("”", 0, ends):
        return None
    if match["typed"] and occurs(_OPENED, match.string):
        return None
    if "“" not in match.string and _quoted_before(match.string, ends) % 2:
        return None
    if match["part"]:
        whole, _, part = match["part"].replace("-", " ").rpartition(" ")
        top, _, bottom = part.partition("/")
        return Broken(Fraction(int(whole or "0"), int(top), int(bottom)), "इंच")
    return Parts(((match["amount"], "इंच"),))


def _aged(match: re.Match[str]) -> AgeAndHeight:
    height = Parts(((match["feet"], "फुट"), (match["inches"], "इंच")))
    return AgeAndHeight(match["age"], height)


INCHES = (
    Rule(
        "age and height",
        _AGED,
        _aged,
        (("कन्या 28/5'3\" हेतु", "कन्या अट्ठाईस, पाँच फुट तीन इंच हेतु"),),
    ),
    Rule(
        "size of a sensor",
        _SENSOR,
        lambda match: Measure(match["of"], "इंच", before="एक बटा "),
        (('1/2.55" सेंसर', "एक बटा दो दशमलव पाँच पाँच इंच सेंसर"),),
    ),
    Rule(
        "feet by feet",
        _FEET,
        lambda match: MeasureRange(match["one"], match["other"], "फुट", " फुट गुणा "),
        (("30'x40' का प्लॉट", "तीस फुट गुणा चालीस फुट का प्लॉट"),),
    ),
    Rule(
        "feet of a height",
        _HIGH,
        lambda match: Measure(match[1], "फुट"),
        (("4.5' ऊँची दीवार", "चार दशमलव पाँच फुट ऊँची दीवार"),),
    ),
    Rule(
        "feet and inches",
        _HEIGHT,
        _height,
        (("5'10\" लंबा", "पाँच फुट दस इंच लंबा"), ("3'-6\" चौड़ा", "तीन फुट छह इंच चौड़ा")),
    ),
    Rule(
        "inches",
        _INCHES,
        _inches,
        (
            ('15.6" स्क्रीन', "पंद्रह दशमलव छह इंच स्क्रीन"),
            ('65" 4K टीवी', "पैंसठ इंच फ़ोर के टीवी"),
            ('अदरक 1/2"', "अदरक आधा इंच"),
            ("6'' नाली, 12'' पाइप", "छह इंच नाली, बारह इंच पाइप"),
            ('एक 2" और दूसरा 3" का', "एक दो इंच और दूसरा तीन इंच का"),
            ("पाइप 1 1/2” का", "पाइप डेढ़ इंच का"),
            ('बोर्ड 4" x 6" का', "बोर्ड चार इंच गुणा छह इंच का"),
        ),
    ),
)
"""Rules for lengths in feet and inches."""
