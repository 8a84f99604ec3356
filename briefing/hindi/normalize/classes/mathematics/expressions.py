"""Minus and division inside an expression, whatever stands beside the sign: (90 – θ), sinθ/cosθ."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.latin import vocabulary
from briefing.hindi.normalize.classes.mathematics.equations import has_equation
from briefing.hindi.normalize.classes.mathematics.exponents import FUNCTIONS
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.patterns import NUMBER, START, after, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NAMES = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
_GREEK = "α-ωΑ-Ω∆∞∠"
_OPERAND = (
    rf"(?:(?<![A-Za-z])(?:(?i:{_NAMES})[2²³]? ?(?:[A-Zxyz](?![a-z])|(?![a-zA-Z]))){{1,3}}|{NUMBER}"
    rf"|(?<![A-Za-z{WORD}'’.])[A-Za-z]{{1,4}}(?![A-Za-z])|[{_GREEK}])[²³⁰-⁹₀-₉°!%]*"
)
_SPAN = later(rf"(?:(?:{_OPERAND}|[()\[\]{{}}√∛+−–×÷*/=≠<>≤≥^±·-]) ?){{3,}}")
"""Operands, brackets and signs in a row."""
_JOINS = later(r"[=≠≤≥+×÷*^√±]|[α-ω]|[²³]")
"""At least one of these is in an expression: a hyphen or a slash alone may join anything."""
_TERMS = later(r"(?<![A-Za-z0-9.])[0-9]{0,2}[a-z] ?[+–−-] ?[0-9]{1,3}(?![0-9A-Za-z])")
_RAISED_TERM = later(
    r"(?<![A-Za-z0-9])[0-9]{0,3}[a-z][²³⁴-⁹] [+–−-] [0-9]{0,3}(?:[0-9]|[a-z](?![a-z]))"
    r"|\|[0-9]{0,2}[a-z] ?[+–−-] ?[0-9]{1,3}\|"
)
_VARIABLE = later(
    rf"(?<![A-Za-z])(?:(?i:{_NAMES})|[A-Za-z]|[0-9]{{1,3}}[a-z]{{1,2}}|[A-Z]{{2,4}})(?![A-Za-z])|[α-ω√]|\)[²³]"
)
_LEFT = r"(?:(?<=[0-9A-Za-zα-ωΑ-Ω∞²³⁰-⁹₀-₉°!)\]}]) ?|(?<=[(\[]) ?)"
_LESS = later(
    rf"{START}(?P<first>{NUMBER})(?P<degrees>°)? ?[-–−] ?"
    rf"(?=[A-Za-zα-ω√(]|{NUMBER}°? ?\)|[0-9]+[a-z](?![a-z]))"
)
"""A number less what is no number, or in brackets, of which 1-MPC might be one word."""
_MINUS = later(rf"{_LEFT}[-–−] ?(?=[0-9A-Za-zα-ωΑ-Ω√(\[½])")
_OVER = later(r"(?<=[0-9A-Za-zα-ωΑ-Ω²³⁰-⁹₀-₉°)\]]) ?/ ?(?=[0-9A-Za-zα-ωΑ-Ω√(\[Σ])")
_LAST = later(r"[A-Za-z]+\Z")
_FIRST = later(r"[A-Za-z]+")


@lru_cache(maxsize=16)
def _spans(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where the expressions of a sentence begin and end."""
    terms = len(_TERMS.findall(sentence)) > 1 or _RAISED_TERM.search(sentence)  # x – 2, x + 2
    if not (terms or has_equation(sentence)):
        return ()
    return tuple(
        (found.end() - len(found[0].lstrip(" )]}-–−/")), found.end())
        for found in _SPAN.finditer(sentence)
        if (terms or _JOINS.search(found[0])) and _VARIABLE.search(found[0])
    )


def _inside(match: re.Match[str]) -> bool:
    """Whether a sign stands between what an expression begins and ends with."""
    return any(start <= match.start() and match.end() < end for start, end in _spans(match.string))


def _sides(match: re.Match[str]) -> tuple[str, str]:
    """The Latin letters right before and right behind a sign, if any."""
    first = before(match, _LAST, 12)
    second = after(match, _FIRST)
    return first[0] if first else "", second[0] if second else ""


def _minus(match: re.Match[str]) -> str | None:
    """माइनस, but between two units and in a listed word (N-m, e-mail) it is a hyphen."""
    first, second = _sides(match)
    joined = match[0] == "-" and first in units.UNITS and second in units.UNITS
    word = match[0] == "-" and vocabulary.listed(f"{first}-{second}")
    return " माइनस " if _inside(match) and not (joined or word) else None


def _less(match: re.Match[str]) -> str | None:
    degrees = " डिग्री" if match["degrees"] else ""
    return f"{numbers.number(match['first'])}{degrees} माइनस " if _inside(match) else None


def _over(match: re.Match[str]) -> str | None:
    """बटा, but between the unit of an amount and another it is a rate (m/s)."""
    first, second = _sides(match)
    rate = second in units.UNITS and (first in units.UNITS or not first)
    return " बटा " if _inside(match) and not rate else None


EXPRESSIONS = (
    Rule(
        "minus in an expression",
        _MINUS,
        _minus,
        (
            ("आयु x – 2, x + 2 है", "आयु एक्स माइनस दो, एक्स प्लस दो है"),
            ("x⁴ – 16 के", "एक्स की घात चार माइनस सोलह के"),
            ("Sin (-θ) = –Sin θ", "साइन, माइनस थीटा, बराबर माइनस साइन थीटा"),
            ("sec²A–tan²A = 1", "सेक स्क्वायर ए माइनस टैन स्क्वायर ए बराबर एक"),
        ),
    ),
    Rule(
        "number less something in an expression",
        _LESS,
        _less,
        (
            ("Sin (90-θ) = Cos θ", "साइन, नब्बे माइनस थीटा, बराबर कॉस थीटा"),
            ("cos(90°-70°) = cos 20°", "कॉस, नब्बे डिग्री माइनस सत्तर डिग्री, बराबर कॉस बीस डिग्री"),
            ("1 – cos θ का मान", "एक माइनस कॉस थीटा का मान"),
            ("k = 1/(1-MPC) है", "के बराबर एक बटा, एक माइनस एम पी सी, है"),
            ("x = (18+17)(18-17)", "एक्स बराबर, अठारह प्लस सत्रह, अठारह माइनस सत्रह"),
        ),
    ),
    Rule(
        "division in an expression",
        _OVER,
        _over,
        (
            ("tanθ = sinθ/cosθ", "टैन थीटा बराबर साइन थीटा बटा कॉस थीटा"),
            ("माध्य = Σfx/Σf है", "माध्य बराबर सिग्मा एफ़ एक्स बटा सिग्मा एफ़ है"),
            ("= 2 tan θ / (1 + tan²θ)", "बराबर दो टैन थीटा बटा, एक प्लस टैन स्क्वायर थीटा"),
        ),
    ),
)
"""Rules of the class algebra."""
