"""Numbers to a base other than ten: (1101)₂ = (13)₁₀."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_NUMBER = later(r"\((?P<figures>[0-9A-F]{1,16})\)(?P<base>2|8|10|16)(?![0-9A-Za-z.,])")
_BINARY = later(r"\([01]{3,16}\)2(?![0-9])")
_SPOKEN_OF = ("बाइनरी", "द्विआधारी", "अष्टाधारी", "षोडश", "ऑक्टल", "हेक्सा", "आधार")


def _number(match: re.Match[str]) -> str | None:
    """Figure by figure, but for one to base ten; (3)2 is a power or a product elsewhere."""
    told = occurs(_BINARY, match.string) or any(word in match.string for word in _SPOKEN_OF)
    if not told:
        return None
    figures, base = match["figures"], numbers.number(match["base"])
    if match["base"] == "10" and figures.isdigit():
        return f"{numbers.number(figures)} आधार {base}"
    said = (
        numbers.digits(sign) if sign.isdigit() else letter_names.spelled(sign) for sign in figures
    )
    return f"{' '.join(said)} आधार {base}"


_FIGURES = later(
    r"(?<![A-Za-z0-9.])([01])['’]?s (and|और|तथा|या|or|&|व|एवं) ([01])['’]?s(?![A-Za-z0-9'’])"
)
_JOINTS = {"and": "और", "or": "या", "&": "और"}


def _figures(match: re.Match[str]) -> str:
    """The figures of a computer, which are no seconds."""
    first, joint, last = match.groups()
    return f"{numbers.number(first)} {_JOINTS.get(joint, joint)} {numbers.number(last)}"


BASES = (
    Rule(
        "figures of a computer",
        _FIGURES,
        _figures,
        (("0s और 1s की भाषा", "शून्य और एक की भाषा"), ("बिट (0's and 1's) हैं", "बिट, शून्य और एक, हैं")),
    ),
    Rule(
        "number to a base",
        _NUMBER,
        _number,
        (
            ("(1101)₂ = (13)₁₀ है", "एक एक शून्य एक आधार दो बराबर तेरह आधार दस है"),
            ("हेक्सा संख्या (2A)16 है", "हेक्सा संख्या दो ए आधार सोलह है"),
        ),
    ),
)
"""A rule of the class of sums."""
