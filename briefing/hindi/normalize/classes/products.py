"""Products and quotients of quantities that letters stand for: m·a, V/R, w×1000/m."""

from __future__ import annotations

import re

from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes import units
from briefing.hindi.normalize.patterns import in_brackets
from briefing.hindi.normalize.rule import Cue, Rule

_PRODUCT = re.compile(
    r"(?<![A-Za-z])(?:([A-Za-z]) ?[·*×] ?([A-Za-z])|([A-Z]) x ([A-Z]))(?![A-Za-z])"
)
_STROKE = re.compile(r"(?<=[0-9A-Za-z)]) ?/ ?(?=[0-9A-Za-z(])")
_LONGEST = 200  # characters of what stands between the sign of equation and the stroke
_RIGHT_SIDE = re.compile(
    r"= ?[0-9A-Za-z()×*·.+⁰¹²³⁴-⁹-]+(?: [×*·+-] [0-9A-Za-z()×*·.+-]+){0,6} ?\Z"
)
_QUOTIENT = re.compile(r"(?<![A-Za-z])([A-Za-z])/([A-Za-z])(?![A-Za-z/⁰¹²³⁴-⁹⁻])")


def _product(match: re.Match[str]) -> str:
    first, second = (letter for letter in match.groups() if letter)
    return f"{letter_names.spelled(first)} गुणा {letter_names.spelled(second)}"


def _division(match: re.Match[str]) -> str | None:
    """The stroke in w×1000/m, where an equation runs on without a blank before it."""
    near = max(match.start() - _LONGEST, 0)
    return " बटा " if _RIGHT_SIDE.search(match.string, near, match.start()) else None


def _quotient(match: re.Match[str]) -> str | None:
    """V/R in an equation."""
    if "=" not in match.string or _is_unit(match):
        return None
    return f"{letter_names.spelled(match[1])} बटा {letter_names.spelled(match[2])}"


def _is_unit(match: re.Match[str]) -> bool:
    """Whether a quotient is a unit in brackets, as behind a quantity: a त्वरण (m/s)."""
    return in_brackets(match) and all(letter in units.UNITS for letter in match.groups())


PRODUCTS = (
    Rule(
        "product of two letters",
        _PRODUCT,
        _product,
        (
            ("F = m·a है", "एफ़ बराबर एम गुणा ए है"),
            ("V = I * R है", "वी बराबर आई गुणा आर है"),
            ("V = I x R है", "वी बराबर आई गुणा आर है"),
        ),
        Cue.LATIN,
        hint="·*×x",
    ),
    Rule(
        "quotient of two letters",
        _QUOTIENT,
        _quotient,
        (("I = V/R है", "आई बराबर वी बटा आर है"),),
        Cue.LATIN,
        hint="=",
    ),
    Rule(
        "division in an equation",
        _STROKE,
        _division,
        (("सूत्र M=w×1000/m×v है", "सूत्र एम बराबर डब्ल्यू गुणा एक हज़ार बटा एम गुणा वी है"),),
        Cue.LATIN,
        hint="=",
    ),
)
