"""A minus before a letter where no equation is, factorials, and choices: −b/2a, n!, ⁿCᵣ."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.numbers.quantity import SUPERSCRIPTS
from briefing.hindi.normalize.patterns import before, cued
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_NEGATIVE = later(
    r"(?:(?<![^\s(\[,=])|(?<= ))(?P<sign>[−–-])(?P<times>[0-9]{0,2})(?P<letter>[a-zA-Z])"
    r"(?P<over>/(?P<by>[0-9]{0,2})(?P<letters>[a-z]{0,2}))?(?![A-Za-z0-9²³⁰-⁹.'’/[-])"
)
_OF_A_VALUE = later(rf"{WORD_START}(?:{cued('value')})[^।a-zA-Z]{{0,12}}\Z")
_DIOPTERS = later(r"P ?= ?\Z")
_POINT = later(r"\((?:[−–-]?[0-9]{0,2}[a-z]?, ?)?\Z")
_POINT_ENDS = later(r", ?[−–-]?[0-9]{0,3}[a-z]?\)|\)")
_COMPLEX = later(
    r"(?<![A-Za-z0-9.,/])(?P<minus>[−–-])?(?P<real>[0-9]{1,3})"
    r"(?:(?P<plus>\+)| (?P<sign>[+−–-]) )(?P<times>[0-9]{0,3})i"
    r"(?![A-Za-z0-9.'’-])"
)
_FACTORIAL = later(
    r"(?:(?<=[0-9A-Za-z)])!(?= ?[=×÷+−*/),-])|(?<=[nmrkp])(?<![A-Za-z'’][nmrkp])!"
    r"|(?<=[0-9nmrk]\))!)"
)
_OVER = later(r"(?<=!) ?/ ?(?=[0-9a-z(])")
_ONE_OF_A_LETTER = later(r"(?<![A-Za-z])[nmrkp]!")
_CHOICE = later(
    r"(?<![A-Za-z0-9])(?P<of>ⁿ|[⁰¹²³⁴-⁹]{1,2})(?P<kind>[CP])(?P<by>ᵣ|[0-9]{1,2})(?![A-Za-z0-9])"
)


def _negative(match: re.Match[str]) -> str | None:
    """माइनस बी बटा दो ए: of a true minus, of a point's number, or behind what has a value."""
    string = match.string
    if match["times"] and match["letter"] == "D" and before(match, _DIOPTERS):
        return None
    in_point = before(match, _POINT) and _POINT_ENDS.match(string, match.end())
    of_equation = is_equation(match) and string[match.start() - 1 : match.start()] != "("
    told = in_point or before(match, _OF_A_VALUE) or of_equation
    if match["sign"] != "−" and not told:
        return None
    said = ["माइनस"]
    said += [numbers.number(match["times"])] if match["times"] else []
    said.append(letter_names.spelled(match["letter"]))
    if match["over"]:
        if not (match["by"] or match["letters"]):
            return None
        said.append("बटा")
        said += [numbers.number(match["by"])] if match["by"] else []
        said += [letter_names.spelled(match["letters"])] if match["letters"] else []
    return " ".join(said)


def _complex(match: re.Match[str]) -> str:
    """माइनस एक माइनस तीन आई."""
    said = ["माइनस"] if match["minus"] else []
    plus = match["plus"] or match["sign"] == "+"
    said += [numbers.number(match["real"]), "प्लस" if plus else "माइनस"]
    said += [numbers.number(match["times"])] if match["times"] else []
    return " ".join([*said, letter_names.spelled("i")])


def _factorial(match: re.Match[str]) -> str | None:
    """Behind a letter or before a sign of operation; (n-1)! where factorials are spoken of."""
    closed = match.string[match.start() - 1] == ")"
    if closed and not (is_equation(match) or occurs(_ONE_OF_A_LETTER, match.string)):
        return None
    return " फ़ैक्टोरियल "


def _choice(match: re.Match[str]) -> str:
    """एन सी आर; of figures दस सी तीन."""
    of = match["of"].translate(SUPERSCRIPTS)
    first = numbers.number(of) if of.isdigit() else letter_names.spelled("n")
    last = numbers.number(match["by"]) if match["by"].isdigit() else letter_names.spelled("r")
    return f"{first} {letter_names.spelled(match['kind'])} {last}"


NEGATIVES = (
    Rule(
        "complex number",
        _COMPLEX,
        _complex,
        (("मूल -1 - 3i और 2 + i हैं", "मूल माइनस एक माइनस तीन आई और दो प्लस आई हैं"),),
    ),
    Rule(
        "minus before a letter",
        _NEGATIVE,
        _negative,
        (
            ("मान −b/2a है", "मान माइनस बी बटा दो ए है"),
            ("योग -b है", "योग माइनस बी है"),
            ("बिंदु (-a, 0) पर", "बिंदु, माइनस ए, शून्य, पर"),
        ),
    ),
    Rule(
        "factorial",
        _FACTORIAL,
        _factorial,
        (
            ("5! = 120 है", "पाँच फ़ैक्टोरियल बराबर एक सौ बीस है"),
            ("n! और (n-1)! में", "एन फ़ैक्टोरियल और, एन माइनस एक, फ़ैक्टोरियल में"),
        ),
    ),
    Rule(
        "factorial over another",
        _OVER,
        lambda _: " बटा ",
        (("मान n!/r! है", "मान एन फ़ैक्टोरियल बटा आर फ़ैक्टोरियल है"),),
    ),
    Rule(
        "combination or permutation",
        _CHOICE,
        _choice,
        (("ⁿCᵣ का मान", "एन सी आर का मान"), ("¹⁰C₃ का", "दस सी तीन का")),
    ),
)
"""Rules for them, of the class algebra."""
