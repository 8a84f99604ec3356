"""Letters with the figures that they count: P 10 W 7 L 3, OBC-27, 6m–5y."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.classes.mathematics.equations import is_equation
from briefing.hindi.normalize.classes.numbers.numerals import Numbers
from briefing.hindi.normalize.patterns import START, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_ENTRY = r"(?:[A-Z]{1,2}|Pts|pts|NR|GD)[ :-]{1,2}[+-]?[0-9]{1,4}(?:\.[0-9]{1,3})?"
_ROW = later(
    rf"(?<![A-Za-z0-9.]){_ENTRY}(?:(?:,? |, ?){_ENTRY}){{2,9}}(?![0-9A-Za-z]|[.,:/-][0-9])"
)
_ENTRIES = later(r"([A-Za-z]+)[ :-]{1,2}([+-]?)([0-9.]+)")
_SIGNS = {"+": "प्लस ", "-": "माइनस ", "": ""}
_CATEGORY = later(
    r"(?<![A-Za-z0-9])(?P<of>UR|GEN|Gen|OBC|SC|ST|EWS|PH|PwD|PWD|PwBD|BC|EBC|MBC)[-–:] ?"
    r"(?P<number>[0-9]{1,5}(?:\.[0-9]{1,4})?)(?![0-9A-Za-z]|[-/:][0-9]|/-)"
)
_AGES = later(
    rf"{START}(?P<low>[0-9]{{1,2}}) ?(?P<first>[mwyd]|mo|yr)? ?[-–—] ?(?P<high>[0-9]{{1,2}}) ?"
    r"(?P<last>[mwyd]|mo|yr)s?(?![A-Za-z0-9])"
)
_SPANS = {"d": "दिन", "w": "सप्ताह", "m": "महीने", "mo": "महीने", "y": "साल", "yr": "साल"}

_SUGAR = ("C 6 H", "C 2 H", "C 12 H")
"""A formula whose figures a copy has set apart."""


def _row(match: re.Match[str]) -> str | None:
    """A row of a table of points; not one letter over and over: A 1, A 2, A 3."""
    entries = _ENTRIES.findall(match[0])
    if len({letters for letters, _, _ in entries}) < len(entries) or match[0].startswith(_SUGAR):
        return None
    return ", ".join(
        f"{latin.spoken(letters)[0]} {_SIGNS[sign]}{numbers.number(number)}"
        for letters, sign, number in entries
    )


def _ages(match: re.Match[str]) -> str | None:
    """From months to years, of a child; not of meters and what an equation has: 12 - 3y = 0."""
    first, last = match["first"] or match["last"], match["last"]
    if (first == last and first in {"m", "d", "w"}) or is_equation(match):
        return None
    unit = "" if first == last else f" {_SPANS[first]}"
    low = f"{numbers.number(match['low'])}{unit}"
    return f"{low} से {numbers.number(match['high'])} {_SPANS[last]}"


_SHARE = r"[0-9](?:\.[0-9]{1,2})?"
_MIX = later(
    rf"{START}(?=[0-9][0-9: ]{{0,20}}\.)({_SHARE})(?P<joint> ?: ?)({_SHARE})(?P=joint)({_SHARE})"
    r"(?![0-9:]|\.[0-9])"
)
_BY_SEX = later(
    r"(?P<men>पु)\.(?= ?[:-]? ?[0-9][0-9.,%]*,? (?:और )?म\.)"
    r"|(?P<women>म)\.(?= ?[:-]? ?[0-9])"
)
_MEN = later(r"पु\. ?[:-]? ?[0-9][0-9.,%]*,? (?:और )?\Z")


def _by_sex(match: re.Match[str]) -> str | None:
    """पु. and म. beside each other before figures."""
    if match["men"]:
        return "पुरुष"
    return "महिला" if before(match, _MEN) else None


_PROPORTION = later(
    r"(?<![A-Za-z0-9.:,])(?P<a>[0-9.]+|[A-Za-z]) ?: ?(?P<b>[0-9.]+|[A-Za-z]) ?:: ?"
    r"(?P<c>[0-9.]+|[A-Za-z]) ?: ?(?P<d>[0-9.]+|[A-Za-z])(?![A-Za-z0-9:])"
)


def _proportion(match: re.Match[str]) -> str | None:
    """Four terms of which the outer and the inner have one product; not 2:00 :: 5:15."""
    terms = [term.rstrip(".") for term in match.groups()]
    try:
        a, b, c, d = map(float, terms)
    except ValueError:  # a letter, or no number: nothing to compare
        if not any(term.isalpha() for term in terms):
            return None
    else:
        if abs(a * d - b * c) > 1e-6:
            return None
    first, second, third, fourth = (
        letter_names.spelled(term) if term.isalpha() else numbers.number(term) for term in terms
    )
    return f"{first} अनुपात {second} समानुपात {third} अनुपात {fourth}"


TALLIES = (
    Rule(
        "proportion",
        _PROPORTION,
        _proportion,
        (
            ("3:4::6:8 है", "तीन अनुपात चार समानुपात छह अनुपात आठ है"),
            ("a : b :: c : d है", "ए अनुपात बी समानुपात सी अनुपात डी है"),
        ),
    ),
    Rule(
        "ratio with decimals",
        later(
            rf"{START}([0-9]{{1,3}}\.[0-9]{{1,3}}) ?: ?([0-9]{{1,3}}(?:\.[0-9]{{1,3}})?)"
            r"(?![0-9:]|[.,][0-9])|(?<![0-9.:])([1-9]):([0-9]\.[0-9]{1,2})(?![0-9:])"
        ),
        lambda match: Numbers((match[1] or match[3], match[2] or match[4]), " अनुपात "),
        (
            ("ऋण 0.45:1 रहा", "ऋण शून्य दशमलव चार पाँच अनुपात एक रहा"),
            ("1:1.5 का", "एक अनुपात एक दशमलव पाँच का"),
        ),
    ),
    Rule(
        "shares of a mixture with decimals",
        _MIX,
        lambda match: Numbers(match.group(1, 3, 4), " अनुपात "),
        (
            ("कंक्रीट 1:1.5:3 का", "कंक्रीट एक अनुपात एक दशमलव पाँच अनुपात तीन का"),
            ("M20 (1 : 1.5 : 3) में", "एम ट्वेंटी, एक अनुपात एक दशमलव पाँच अनुपात तीन, में"),
        ),
    ),
    Rule(
        "men and women in short",
        _BY_SEX,
        _by_sex,
        (("(पु. 82.1, म. 65.4) रही", "पुरुष बयासी दशमलव एक, महिला पैंसठ दशमलव चार, रही"),),
    ),
    Rule(
        "row of a table of points",
        _ROW,
        _row,
        (("P 10 W 7 L 3 Pts 14", "पी दस, डब्ल्यू सात, एल तीन, पॉइंट्स चौदह"),),
    ),
    Rule(
        "category and its number",
        _CATEGORY,
        lambda match: f"{latin.spoken(match['of'])[0]} {numbers.number(match['number'])}",
        (
            ("SC-15, ST-7 पद", "एस सी पंद्रह, एस टी सात पद"),
            ("OBC-138.75 रहा", "ओ बी सी एक सौ अड़तीस दशमलव सात पाँच रहा"),
        ),
    ),
    Rule(
        "ages in short",
        _AGES,
        _ages,
        (("6m–5y के बच्चे", "छह महीने से पाँच साल के बच्चे"), ("आयु 2-5y है", "आयु दो से पाँच साल है")),
    ),
)
"""Rules of the class code."""
