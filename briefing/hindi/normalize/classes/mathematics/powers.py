"""Powers as keyboards write them, and a minus that belongs to one term: x^2, x2 – 2x, x = – 1."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names, vocabulary
from briefing.hindi.normalize.classes.mathematics.equations import has_equation, is_equation
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.classes.numbers.quantity import RAISED, power
from briefing.hindi.normalize.patterns import after, before
from briefing.hindi.normalize.rule import Rule, different, matches, occurs
from briefing.io.later import later

_CARET = later(
    r"(?<![A-Za-z0-9])(?P<times>[0-9]{0,3})(?P<letters>[A-Za-z]{1,2})\^"
    r"(?:[({]?(?P<power>-?[0-9]{1,3}|-?[a-z](?![A-Za-z²³⁰-⁹]))[)}]?|\((?=[−-]?[0-9A-Za-zα-ω√]))"
)
_LOST = later(
    r"(?<![A-Za-z0-9.])(?P<times>[0-9]{0,3})(?P<letters>[a-z]{1,3}|MC|[ADEGJLMQRTXZ])(?P<power>[2-9])"
    r"(?:(?![0-9A-Za-z]|[-.:/][0-9]| = \[)|(?<=πr[23])(?=h(?![0-9A-Za-z])))"
)
"""Letters and figure whose raised figure a copy has lost."""
_NUMBERED = later(r"([A-Za-z])[01](?![0-9])")
"""x1 beside x2: they are numbered and no powers; r2 beside q1 is one."""
_OF_A_SOLID = later(f"{WORD_START}(?:क्षेत्रफल|आयतन|पृष्ठ|विकर्ण)")
_SIDE = later(r"(?<![A-Za-z0-9])(?P<side>[A-Z]{2})2(?![0-9A-Za-z])")
_NO_ELEMENT = frozenset("ADEGJLMQRTXZ")
_BRACKET_LOST = later(
    r"\)(?P<power>[23])(?= ?[=+−–*/×÷≠<>(-]|\s*\Z| (?:का|को|में|के|की|है)(?![\u0900-\u0963]))"
)
_OPENED = later(r"\([^()]{0,20}[a-z][²³]?[^()]{0,10}[+−–-][^()]{1,20}\Z")
_OPENED_FIRST = later(r"\([^()]{0,20}[+−–-] ?[0-9]{0,3}[a-z]\Z")
_OF_A_NAME = later(
    r"(?:(?<=[α-ωΑ-Ω])|(?<=[A-Za-zα-ωΑ-Ω][0-9₀-₉])|(?<=_[A-Za-z]))(?P<raised>[²³])(?![⁰¹²³⁴-⁹⁺⁻])"
    r"|(?:(?<=[]0-9₀-₉)α-ωΑ-Ω])|(?<=_[A-Za-z]))"
    r"\^(?:(?P<letter>[a-zA-Z])(?![A-Za-z])|\((?=[−-]?[0-9A-Za-zα-ω√]))"
)
_MINUS = later(r"(?:(?<=[=≠≤≥<>×÷±] )|(?<=[=≠≤≥(\[]))[–−-] ?(?=[0-9A-Z√(π]|[a-z](?![a-z]{2,}\)))")
"""Not before an ending in brackets: (-ane)."""


def _named(times: str, letters: str, exponent: str) -> str:
    """एक्स स्क्वायर, दो एक्स क्यूब, वाई की घात सात."""
    count = f"{numbers.number(times)} " if times else ""
    name = f"{count}{letter_names.spelled(letters)}"
    if exponent in RAISED:
        return f"{name} {RAISED[exponent]} "
    if exponent[-1].isalpha():
        minus = "माइनस " if exponent[0] == "-" else ""
        return f"{name} की घात {minus}{letter_names.spelled(exponent[-1])}"
    return power(name, int(exponent))


def _caret(match: re.Match[str]) -> str:
    if not match["power"]:
        times = f"{numbers.number(match['times'])} " if match["times"] else ""
        return f"{times}{letter_names.spelled(match['letters'])} की घात "
    return _named(match["times"], match["letters"], match["power"])


def _lost(match: re.Match[str]) -> str | None:
    """x2 for x² in an equation, r2 behind π; not x1 and x2, no unit and no listed name."""
    times, letters = match["times"], match["letters"]
    behind_pi = match.string[: match.start()].rstrip(" *×").endswith("π")
    measured = "=" in match.string[: match.start()] and occurs(_OF_A_SOLID, match.string)
    if not (is_equation(match) or behind_pi or measured):
        return None
    equals = after(match, _EQUALS) if letters == "x" and times else None
    if equals and int(equals[1]) == int(times) * int(match["power"]):
        return None  # marks of questions: 5x2=10
    known = vocabulary.listed(f"{letters}{match['power']}")
    counted = letters in units.UNITS and (times or before(match, _COUNTED))
    word = len(letters) > 2 and vocabulary.listed(letters)
    indexed = {found[0] for found in different(_NUMBERED, match.string)}
    over = match.string[: match.start()].rstrip().endswith("/")
    numbered = letters[-1] in indexed if over else bool(indexed)
    if known or counted or word or numbered:
        return None
    if match["power"] not in RAISED and len(matches(_LOST, match.string)) < 2:
        return None  # a4 = काग़ज़
    return _named(times, letters, match["power"])


_COUNTED = later(r"[0-9] ?\Z")
_EQUALS = later(r" ?= ?([0-9]+)(?![0-9.A-Za-z])")


def _side(match: re.Match[str]) -> str | None:
    """AB2 + BC2 = AC2: sides of a triangle, of which one has a letter that is no element."""
    sides = [side[:-1] for side in different(_SIDE, match.string)]
    geometry = (
        len(matches(_SIDE, match.string)) > 1
        and "=" in match.string
        and any(not _NO_ELEMENT.isdisjoint(side) for side in sides)
    )
    return f"{letter_names.spelled(match['side'])} {RAISED['2']} " if geometry else None


def _bracket(match: re.Match[str]) -> str | None:
    """The power of a bracket that holds a sum of letters: (x + 1)2 = 0."""
    opened = before(match, _OPENED) or before(match, _OPENED_FIRST)
    if not opened or not has_equation(match.string):
        return None
    return f" होल {RAISED[match['power']]} "


def _of_a_name(match: re.Match[str]) -> str:
    if match["raised"]:
        return f" {RAISED[match['raised']]} "
    exponent = letter_names.spelled(match["letter"]) if match["letter"] else ""
    return f" की घात {exponent} "


def _minus(match: re.Match[str]) -> str | None:
    related = match.string[: match.start()].rstrip().endswith(("=", "≠", "≤", "≥", "±"))
    return " माइनस " if related or is_equation(match) else None


POWERS = (
    Rule(
        "power with a caret",
        _CARET,
        _caret,
        (
            ("x^2 + kx - 5 = 0", "एक्स स्क्वायर प्लस के एक्स माइनस पाँच बराबर शून्य"),
            ("2a^n है", "दो ए की घात एन है"),
            ("e^(-x) है", "ई की घात माइनस एक्स है"),
            ("e^(−x²) = 1 है", "ई की घात माइनस एक्स स्क्वायर, बराबर एक है"),
        ),
    ),
    Rule(
        "power without superscript",
        _LOST,
        _lost,
        (
            ("x2 – 2x = 0 है", "एक्स स्क्वायर माइनस दो एक्स बराबर शून्य है"),
            ("ax2 + bx + c = 0 में", "ए एक्स स्क्वायर प्लस बी एक्स प्लस सी बराबर शून्य में"),
            ("E = 13 Z2 / n2 है", "ई बराबर तेरह ज़ेड स्क्वायर बटा एन स्क्वायर है"),
            ("क्षेत्रफल πr2 है", "क्षेत्रफल पाई आर स्क्वायर है"),
            ("आयतन = πr2h है", "आयतन बराबर पाई आर स्क्वायर एच है"),
            ("क्षेत्रफल = 4 a2", "क्षेत्रफल बराबर चार ए स्क्वायर"),
            ("E = mc2 से", "ई बराबर एम सी स्क्वायर से"),
            ("E=MC2 से", "ई बराबर एम सी स्क्वायर से"),
        ),
    ),
    Rule(
        "square of a side",
        _SIDE,
        _side,
        (("AB2 + BC2 = AC2 है", "ए बी स्क्वायर प्लस बी सी स्क्वायर बराबर ए सी स्क्वायर है"),),
    ),
    Rule(
        "power of a bracket without superscript",
        _BRACKET_LOST,
        _bracket,
        (("(x + 1)2 = 9 से", "एक्स प्लस एक होल स्क्वायर बराबर नौ से"),),
    ),
    Rule(
        "power of a Greek letter, a number or a bracket, or after an index",
        _OF_A_NAME,
        _of_a_name,
        (
            ("α² + β² = 1 है", "अल्फ़ा स्क्वायर प्लस बीटा स्क्वायर बराबर एक है"),
            ("x₁² + y₁³ = 2 है", "एक्स वन स्क्वायर प्लस वाई वन क्यूब बराबर दो है"),
            ("α^n है", "अल्फ़ा की घात एन है"),
            ("(a + b)^n = 2 है", "ए प्लस बी, की घात एन बराबर दो है"),
            ("वेग = k[A]^x है", "वेग बराबर के, ए, की घात एक्स है"),
            ("2^(n+1) = x है", "दो की घात एन प्लस एक, बराबर एक्स है"),
        ),
    ),
    Rule(
        "minus of a term",
        _MINUS,
        _minus,
        (
            ("x = – 1 है", "एक्स बराबर माइनस एक है"),
            ("x = (-b ± c) है", "एक्स बराबर, माइनस बी प्लस माइनस सी, है"),
        ),
    ),
)
"""Rules for powers and signs of terms, of the class algebra."""
