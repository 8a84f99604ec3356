"""Measures of several units, and an angle, a rule of the class of measures: 28°36′N."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.hindi.normalize.classes.quantity import read
from briefing.hindi.normalize.patterns import FIGURE, START
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_ANGLE = later(
    rf"{START}([0-9.]+)° ?([0-9.]+)['′’](?: ?([0-9.]+)(?:[\"″”]|''))?"
    r" ?([NSEW](?![A-Za-z])|(?:उ|द|पू|प)\.)?"
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
    degrees, minutes, seconds, direction = match.groups()
    parts = ((degrees, "डिग्री"), (minutes, "मिनट"), (seconds, "सेकंड"))
    return Parts(tuple(part for part in parts if part[0]), _DIRECTIONS.get(direction, ""))


PARTS = (
    Rule(
        "degrees and minutes",
        _ANGLE,
        _angle,
        (
            ("28°36′N", "अट्ठाईस डिग्री छत्तीस मिनट उत्तर"),
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
