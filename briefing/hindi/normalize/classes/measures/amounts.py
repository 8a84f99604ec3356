"""Amounts in odd forms, rules of the class measure: >5 मिलीग्राम, 12 345.67 kWh, 40 कि यूरिया."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.classes.measures.measure_values import Measure
from briefing.hindi.normalize.classes.measures.units import SEVERAL, UNITS, after_stroke
from briefing.hindi.normalize.classes.numbers.quantity import QUANTITY
from briefing.hindi.normalize.patterns import FIGURE, START, choice
from briefing.hindi.normalize.rule import Cue, Rule, occurs
from briefing.io.later import later

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
    each = f" प्रति {after_stroke(match['each'])}" if match["each"] else ""
    return Measure(match["amount"], match["unit"], "", each, match["compared"])


def _divided(match: re.Match[str]) -> Measure:
    """12 345.67 kWh, its thousands divided by a blank."""
    power = "वर्ग " if match["raised"] else ""
    return Measure(match["amount"].replace(" ", ""), SEVERAL[match["unit"]], power)


def _degrees(match: re.Match[str]) -> Measure | None:
    return Measure(match["amount"], "डिग्री") if occurs(_OF_ANGLES, match.string) else None


AMOUNTS = (
    Rule(
        "degrees whose sign is no longer raised",
        _DEGREES,
        _degrees,
        (("कोण 60o है", "कोण साठ डिग्री है"),),
        hint="o",
        begins=FIGURE,
    ),
    Rule(
        "amount more or less and unit in words",
        _COMPARED,
        _compared,
        (("(>5 मिलीग्राम/लीटर) है", "पाँच मिलीग्राम प्रति लीटर से अधिक, है"),),
        hint="<>≤≥",
    ),
    Rule(
        "amount divided by blanks and unit",
        _DIVIDED,
        _divided,
        (
            (
                "खपत 12 345.67 kWh है",
                "खपत बारह हज़ार तीन सौ पैंतालीस दशमलव छह सात किलोवाट घंटा है",
            ),
        ),
        Cue.LATIN,
        figures=4,
        begins=FIGURE,
    ),
    Rule(
        "kilogram of a fertilizer",
        _KILOGRAM,
        lambda _: "किलोग्राम",
        (("40 कि नाइट्रोजन डालें", "चालीस किलोग्राम नाइट्रोजन डालें"),),
        words=frozenset(("कि", "कि.")),
    ),
)
"""Rules for them, of the class measure."""
