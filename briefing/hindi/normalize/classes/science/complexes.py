"""Complexes of a metal, rules of the class formula: [Mn(CN)₆]³⁻, K₄[Fe(CN)₆], [CoF6]3-."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.science.atoms import pieces
from briefing.hindi.normalize.classes.science.elements import ELEMENT
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_ATOM = rf"{ELEMENT}(?:[0-9]{{1,2}}|[xn](?![a-z]))?"
_GROUP = rf"\((?:(?:{_ATOM}){{1,6}}|en|ox|py)\)[0-9]{{0,2}}"
_OUTSIDE = rf"(?:(?:{_ATOM}){{1,3}}|\((?:{_ATOM}){{1,4}}\)[0-9]?)"
_COMPLEX = later(
    rf"(?<![A-Za-z0-9])(?P<before>{_OUTSIDE})?\[(?P<inside>(?:{_ATOM}|{_GROUP}){{2,8}})\]"
    rf"(?:(?P<charge>[0-9²³⁴]?[⁺⁻]|[1-4]?[+-](?![0-9A-Za-z]))|(?P<behind>{_OUTSIDE}|[2-4]))?"
    r"(?![A-Za-z0-9(])"
)


def _complex(match: re.Match[str]) -> str | None:
    """के थ्री एफ़ ई सी एन सिक्स; a charge, a group in brackets or an atom outside tells of one."""
    inside = match["inside"]
    if not any(sign.islower() or sign.isdigit() for sign in inside):
        return None
    if not (match["charge"] or match["before"] or match["behind"] or "(" in inside):
        return None
    return " ".join(pieces(match[0]))


COMPLEXES = (
    Rule(
        "complex of a metal",
        _COMPLEX,
        _complex,
        (
            ("[Mn(CN)₆]³⁻ में", "एम एन सी एन सिक्स थ्री माइनस में"),
            ("K₄[Fe(CN)₆] का", "के फ़ोर एफ़ ई सी एन सिक्स का"),
            ("[CoF6]3- और [Ni(CO)4] में", "सी ओ एफ़ सिक्स थ्री माइनस और एन आई सी ओ फ़ोर में"),
            ("[Co(NH3)6]Cl3 लें", "सी ओ एन एच थ्री सिक्स सी एल थ्री लें"),
            ("[Cr(en)3]3+ आयन", "सी आर ई एन थ्री थ्री प्लस आयन"),
        ),
    ),
)
"""Rules of the class formula."""
