"""Measures of several units, and an angle, a rule of the class of measures: 28°36′N."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.hindi.normalize.classes.numbers.quantity import read
from briefing.hindi.normalize.patterns import FIGURE, START
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_ANGLE = later(
    rf"{START}(?P<degrees>[0-9.]+)° ?(?P<minutes>[0-9.]+)['′’](?: मिनट(?= ))?"
    r"(?: ?(?P<seconds>[0-9.]+)(?:[\"″”]|''))?"
    r"(?: ?(?P<direction>[NSEW](?![A-Za-z])|(?:उ|द|पू|प)\.))?"
)
_DIRECTION_FIRST = later(
    r"(?<![A-Za-z0-9])(?P<direction>[NSEW]) ?(?P<degrees>[0-9.]+) ?°"
    r"(?: ?(?P<minutes>[0-9.]+)['′’](?: ?(?P<seconds>[0-9.]+)(?:[\"″”]|''))?)?"
    r"(?! ?[NSEWC](?![A-Za-z0-9]| ?[0-9]))"
)
_OF_A_DIRECTION = later(rf"{START}([0-9]{{1,3}}(?:\.[0-9]+)?) ?° ?((?:उ|द|पू|प)\.)(?=[\s,;)]|\Z)")
_DIRECTIONS = {"N": "उत्तर", "S": "दक्षिण", "E": "पूर्व", "W": "पश्चिम"} | {
    "उ.": "उत्तर",
    "द.": "दक्षिण",
    "पू.": "पूर्व",
    "प.": "पश्चिम",
}


class Parts(NamedTuple):
    """A measure of several units, from the largest to the smallest: feet and inches, an angle."""

    amounts: tuple[tuple[str, str], ...]
    """How many, in figures, of which unit."""
    direction: str = ""
    """Of a longitude or latitude, उत्तर to पश्चिम, or ""."""

    def words(self) -> str:
        """पाँच फुट दस इंच; अट्ठाईस डिग्री छत्तीस मिनट उत्तर."""
        said = [f"{read(amount)} {unit}" for amount, unit in self.amounts]
        return " ".join([*said, self.direction] if self.direction else said)


def _angle(match: re.Match[str]) -> Parts:
    """Its amounts and the direction that stands behind or before them."""
    amounts = (match["degrees"], match["minutes"], match["seconds"])
    parts = tuple(zip(amounts, ("डिग्री", "मिनट", "सेकंड"), strict=True))
    written = tuple((amount, unit) for amount, unit in parts if amount)
    return Parts(written, _DIRECTIONS.get(match["direction"], ""))


PARTS = (
    Rule(
        "direction before degrees",
        _DIRECTION_FIRST,
        _angle,
        (
            (
                "N 27°10' E 78°02' पर",
                "सत्ताईस डिग्री दस मिनट उत्तर अठहत्तर डिग्री दो मिनट पूर्व पर",
            ),
            ("S 33.8° में", "तैंतीस दशमलव आठ डिग्री दक्षिण में"),
        ),
        Cue.LATIN,
        hint="°",
    ),
    Rule(
        "degrees and minutes",
        _ANGLE,
        _angle,
        (
            ("28°36′N", "अट्ठाईस डिग्री छत्तीस मिनट उत्तर"),
            ("82°30' मिनट देशांतर", "बयासी डिग्री तीस मिनट देशांतर"),
            ("77°12′32″ पू. पर", "सतहत्तर डिग्री बारह मिनट बत्तीस सेकंड पूर्व पर"),
        ),
        Cue.SIGN,
        hint="°",
        begins=FIGURE,
    ),
    Rule(
        "degrees of a direction",
        _OF_A_DIRECTION,
        lambda match: Parts(((match[1], "डिग्री"),), _DIRECTIONS[match[2]]),
        (("अक्षांश 18.2° उ. व", "अक्षांश अठारह दशमलव दो डिग्री उत्तर व"),),
        hint="°",
        begins=FIGURE,
        words=frozenset(key for key in _DIRECTIONS if key.endswith(".")),
    ),
)
"""Rules of the class of measures."""
