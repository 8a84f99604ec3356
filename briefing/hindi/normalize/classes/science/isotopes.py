"""Isotopes, rules of the class formula: ¹⁴C, Co-60, U-235.

Names of the elements: the Commission for Scientific and Technical Terminology, New Delhi.
"""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS
from briefing.hindi.normalize.patterns import cued, near
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NAMES = {
    "H": "हाइड्रोजन", "He": "हीलियम", "Li": "लिथियम", "C": "कार्बन", "N": "नाइट्रोजन", "O": "ऑक्सीजन",
    "Na": "सोडियम", "P": "फ़ॉस्फ़ोरस", "S": "सल्फ़र", "Cl": "क्लोरीन", "K": "पोटैशियम", "Fe": "आयरन",
    "Co": "कोबाल्ट", "Sr": "स्ट्रॉन्शियम", "Tc": "टेक्नीशियम", "I": "आयोडीन", "Cs": "सीज़ियम",
    "Ir": "इरिडियम", "Pb": "लेड", "Po": "पोलोनियम", "Rn": "रेडॉन", "Ra": "रेडियम", "Th": "थोरियम",
    "U": "यूरेनियम", "Np": "नेपच्यूनियम", "Pu": "प्लूटोनियम", "Am": "अमेरिसियम",
}  # fmt: skip
"""The elements whose isotopes texts name."""

_LIGHT = frozenset("H He Li".split())  # noqa: SIM905
"""Their mass may be one figure, which is the mark of a note before others."""

_SYMBOL = "|".join(sorted(_NAMES, key=len, reverse=True))
_RAISED = later(
    rf"(?<![^\s(\[,;:=+→/-])[0-9]{{0,3}}(?P<mass>[⁰¹²³⁴-⁹]{{1,3}})[0-9]{{0,3}}(?P<of>{_SYMBOL})"
    r"(?![A-Za-z0-9]|[⁺⁻])"
)
_HYPHENED = later(
    rf"(?<![A-Za-z0-9.-])(?P<of>{_SYMBOL})-(?P<mass>[1-9][0-9]{{0,2}})(?![0-9A-Za-z-]|[.,:/][0-9])"
)
_SPOKEN_OF = later(rf"{WORD_START}(?:{cued('nuclear')})|isotope|dating")
_MASSES = {
    "H": range(1, 4), "He": range(3, 5), "Li": range(6, 8), "C": range(11, 15), "N": range(13, 17),
    "O": range(15, 19), "Na": range(22, 25), "P": range(30, 34), "S": range(32, 37),
    "Cl": range(35, 39), "K": range(39, 43), "Fe": range(54, 61), "I": range(123, 132),
    "U": range(232, 240),
}  # fmt: skip
"""Masses of what letters and figures name elsewhere too: I-20 is a form, N-95 a mask."""


def _named(of: str, mass: str) -> str:
    return f"{_NAMES[of]} {numbers.number(mass)}"


def _raised(match: re.Match[str]) -> str | None:
    mass = match["mass"].translate(SUPERSCRIPTS)
    return _named(match["of"], mass) if len(mass) > 1 or match["of"] in _LIGHT else None


def _hyphened(match: re.Match[str]) -> str | None:
    """A heavy element or uranium; others by their mass, where isotopes are spoken of."""
    of, mass = match["of"], int(match["mass"])
    if of == "U" or of not in _MASSES:
        return _named(of, match["mass"]) if mass in _MASSES.get(of, range(50, 300)) else None
    told = mass in _MASSES[of] and near(match, _SPOKEN_OF)
    return _named(of, match["mass"]) if told else None


ISOTOPES = (
    Rule(
        "isotope",
        _RAISED,
        _raised,
        (("¹⁴C की आयु", "कार्बन चौदह की आयु"), ("²³⁸U और ³H", "यूरेनियम दो सौ अड़तीस और हाइड्रोजन तीन")),
    ),
    Rule(
        "isotope with a hyphen",
        _HYPHENED,
        _hyphened,
        (
            ("U-235 का विखंडन", "यूरेनियम दो सौ पैंतीस का विखंडन"),
            ("Co-60 स्रोत", "कोबाल्ट साठ स्रोत"),
            ("C-14 समस्थानिक है", "कार्बन चौदह समस्थानिक है"),
        ),
    ),
)
"""Rules for them."""
