"""Amounts in odd forms, rules of the class measure: >5 मिलीग्राम, 12 345.67 kWh, 28°36′N."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi.normalize.classes.measures.measure_values import Measure
from briefing.hindi.normalize.classes.measures.units import SEVERAL, UNITS, after_slash
from briefing.hindi.normalize.classes.numbers.quantity import QUANTITY, read
from briefing.hindi.normalize.patterns import START, choice
from briefing.hindi.normalize.rule import Rule, occurs
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
            ("N 27°10' E 78°02' पर", "सत्ताईस डिग्री दस मिनट उत्तर अठहत्तर डिग्री दो मिनट पूर्व पर"),
            ("S 33.8° में", "तैंतीस दशमलव आठ डिग्री दक्षिण में"),
        ),
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
    ),
    Rule(
        "degrees of a direction",
        _OF_A_DIRECTION,
        lambda match: Parts(((match[1], "डिग्री"),), _DIRECTIONS[match[2]]),
        (("अक्षांश 18.2° उ. व", "अक्षांश अठारह दशमलव दो डिग्री उत्तर व"),),
    ),
)
"""Rules of the class of measures."""

_NAMES = choice(
    {name for name in UNITS.values() if len(name) > 3 and " " not in name} - {"प्रतिशत", "डिग्री"}
)
_COMPARED = later(
    rf"(?<![^\s(\[{WORD}])(?P<compared>[<>≤≥]) ?{START}(?P<amount>{QUANTITY}) (?P<unit>{_NAMES})"
    rf"(?:(?: ?/ ?| प्रति )(?P<each>[{WORD}]+))?(?![{WORD}])"
)
_DIVIDED = later(
    rf"{START}(?<![0-9] )(?P<amount>[1-9][0-9]{{0,2}}(?: [0-9]{{3}})+(?:\.[0-9]+)?) ?"
    r"(?P<unit>kWh|kW|MWh|MW|GWh|kVA|kg|km|m)(?P<raised>[²2])?(?![A-Za-z0-9])"
)
_FERTILIZERS = (
    "नाइट्रोजन|नत्रजन|फास्फोरस|फॉस्फोरस|स्फुर|पोटाश|यूरिया|डीएपी|बीज|जिंक|सल्फर|सुपर|गंधक|गोबर|खाद|चूना|प्रति"
)
_DEGREES = later(rf"{START}(?P<amount>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)o(?![A-Za-z0-9])")
_OF_ANGLES = later(r"कोण|∠|θ|त्रिभुज|अक्षांश|देशांतर|(?<![A-Za-z])(?:sin|cos|tan)|/ ?360o")
"""Where 60o is an angle whose sign is no longer raised."""
_KILOGRAM = later(rf"(?<=[0-9] )कि\.?(?= (?:{_FERTILIZERS})(?![{WORD}]))")


def _compared(match: re.Match[str]) -> Measure:
    """पाँच मिलीग्राम प्रति लीटर से अधिक: the unit in words."""
    each = f" प्रति {after_slash(match['each'])}" if match["each"] else ""
    return Measure(match["amount"], match["unit"], "", each, match["compared"])


def _divided(match: re.Match[str]) -> Measure:
    """12 345.67 kWh, its thousands divided by a blank."""
    power = "वर्ग " if match["raised"] else ""
    return Measure(match["amount"].replace(" ", ""), SEVERAL[match["unit"]], power)


def _degrees(match: re.Match[str]) -> Measure | None:
    return Measure(match["amount"], "डिग्री") if occurs(_OF_ANGLES, match.string) else None


AMOUNTS = (
    Rule(
        "degrees whose sign is no superscript",
        _DEGREES,
        _degrees,
        (("कोण 60o है", "कोण साठ डिग्री है"),),
    ),
    Rule(
        "amount more or less and unit in words",
        _COMPARED,
        _compared,
        (("(>5 मिलीग्राम/लीटर) है", "पाँच मिलीग्राम प्रति लीटर से अधिक, है"),),
    ),
    Rule(
        "amount grouped by spaces, and unit",
        _DIVIDED,
        _divided,
        (("खपत 12 345.67 kWh है", "खपत बारह हज़ार तीन सौ पैंतालीस दशमलव छह सात किलोवाट घंटा है"),),
    ),
    Rule(
        "kilogram of a fertilizer",
        _KILOGRAM,
        lambda _: "किलोग्राम",
        (("40 कि नाइट्रोजन डालें", "चालीस किलोग्राम नाइट्रोजन डालें"),),
    ),
)
"""Rules for them, of the class measure."""
