"""Reads amounts: a number with scale words, or a range of two."""

from __future__ import annotations

import re
from functools import cache

from briefing.devanagari import WORD, WORD_END
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import entries, readings
from briefing.hindi.normalize.patterns import DASH, NUMBER, choice
from briefing.io.later import later

_SCALE_WORD = choice(written for written in readings("scales") if len(written) > 1)
SCALE = rf"(?:{_SCALE_WORD}){WORD_END}(?![A-Za-z]|\.? ?[A-Z]\.)"  # 482 Cr.P.C.
VULGAR = "½¼¾"
_ONE = rf"{NUMBER}[{VULGAR}]?|[{VULGAR}]"
_SCALED = rf"(?:{_ONE})(?: ?{SCALE}){{0,3}}"
AMOUNT = (
    rf"(?:(?<![0-9A-Za-z{WORD}).])(?:[-–+±]|\(-\) ?)(?=[0-9]))?{_SCALED}"
    rf"(?:(?<=[^0-9]) {_SCALED.replace('{0,3}', '{1,3}')}){{0,3}}"
)
"""A number, perhaps with scale words: "2.5 लाख करोड़", "12 लाख 50 हजार", "-5"."""

QUANTITY = rf"{AMOUNT}(?:{DASH}{AMOUNT})?"
"""An amount or a range of two."""

NO_HALVES, SMALL_HALVES, ALL_HALVES = 0, 2, 99
"""For `read`: no idiom; डेढ़ and ढाई alone; these and साढ़े तीन, सवा, पौने दो."""

_RANGE = later(rf"(?P<low>{AMOUNT})(?:{DASH}(?P<high>{AMOUNT}))?")
_PART = later(rf"(?P<sign>[-–+±]?|\(-\) ?)(?P<number>{_ONE})(?P<scales>(?: ?{SCALE}){{0,3}})")
_SCALES = later(SCALE)
_SIGNS = {"-": "माइनस ", "(-)": "माइनस ", "–": "माइनस ", "+": "प्लस ", "±": "प्लस माइनस ", "": ""}


@cache
def _scales() -> dict[str, tuple[str, int]]:
    """Every scale word to what is said and how many zeros it adds."""
    return {entry.written: (entry.spoken, int(entry.value)) for entry in entries("scales")}


def read(text: str, halves: int = NO_HALVES) -> str:
    """A `QUANTITY` in words.

    Half of something is said as such (डेढ़, ढाई, साढ़े तीन) before a single scale word,
    and without one for whole parts up to `halves`; "2.5 लाख करोड़" stays a decimal. A
    range that does not rise ("5-5 लाख") is said without से, but for thousands near each other.
    """
    if text.isascii() and text.isdigit():
        return numbers.number(text)
    found = _RANGE.fullmatch(text)
    if found is None:
        return numbers.digits(text)
    low, high = found["low"], found["high"]
    if not high:
        return _amount(low, halves)
    inherited = 0 if _zeros(low) else _zeros(high)
    if inherited and len(_SCALES.findall(high)) == 1:
        halves = ALL_HALVES
    first, last = value(low) * 10**inherited, value(high)
    falls = 1000 <= last < first < 1.1 * last  # a zone of prices: 25,950-25,850
    joint = " से " if first < last or falls else " "
    return _amount(low, halves) + joint + _amount(high, halves)


_ESTIMATE = later(r"([1-9]) ?[-–] ?([2-9]|10)")


def estimate(text: str) -> str | None:
    """दो तीन for a `QUANTITY` of two small neighboring counts, or 2-4; None for another.

    Before what is counted people say them without से: दो-तीन दिन, दो-चार लोग.
    """
    found = _ESTIMATE.fullmatch(text)
    if found is None or not (int(found[2]) - int(found[1]) == 1 or found.groups() == ("2", "4")):
        return None
    return f"{numbers.number(found[1])} {numbers.number(found[2])}"


def is_plural(text: str) -> bool:
    """Whether the thing counted by a `QUANTITY` is more than one."""
    return text.strip() not in {"1", "1.0", "1.00"}


def _amount(text: str, halves: int) -> str:
    """One `AMOUNT` in words."""
    return " ".join(_part(found, halves) for found in _PART.finditer(text))


def _part(found: re.Match[str], halves: int) -> str:
    scales = [_scale(word)[0] for word in _SCALES.findall(found["scales"])]
    limit = halves if not scales else ALL_HALVES if len(scales) == 1 else 0
    figures = _shortened(found["number"]) if scales else found["number"]
    spoken = number(figures, limit)
    return " ".join([_SIGNS[found["sign"].strip()] + spoken, *scales])


def _shortened(figures: str) -> str:
    """2 for 2.00 and 2.5 for 2.50: before a scale word the noughts only fill a column."""
    whole, _, decimals = figures.partition(".")
    return {"00": whole, "50": f"{whole}.5"}.get(decimals, figures)


def _scale(word: str) -> tuple[str, int]:
    return _scales()[word]


def number(text: str, halves: int = NO_HALVES) -> str:
    """A `NUMBER`, perhaps with ½ ¼ ¾, in words; `halves` as for `read`."""
    if text[-1] in VULGAR:
        return _mixed(text[:-1], text[-1])
    if halves == ALL_HALVES:
        text = _shortened(text)
    whole, _, decimals = text.partition(".")
    if decimals == "5" and len(whole) < 3 and 0 < int(whole) <= halves:
        return numbers.halves(int(whole))
    if halves == ALL_HALVES and text in {"1.25", "2.25"}:
        return numbers.quarter_past(int(whole))
    if halves == ALL_HALVES and text in {"1.75", "2.75"}:
        return numbers.quarter_to(int(whole) + 1)
    return numbers.number(text)


def _mixed(whole: str, part: str) -> str:
    """A whole number, or none, and one of ½ ¼ ¾."""
    figures = whole.replace(",", "").partition(".")[0]
    if len(figures) > len(str(numbers.LARGEST)):
        return f"{numbers.digits(figures)} {_mixed('', part)}"
    count = int(figures or "0")
    if part == "½":
        return numbers.halves(count)
    if part == "¼":
        return numbers.quarter_past(count) if count else numbers.fraction(1, 4)
    return numbers.quarter_to(count + 1) if count else numbers.fraction(3, 4)


def _zeros(text: str) -> int:
    """How many zeros the scale words of an `AMOUNT` add."""
    return sum(_scale(word)[1] for word in _SCALES.findall(text))


def value(text: str) -> float:
    """Roughly how much an `AMOUNT` is, to tell a range from a pair."""
    part = _PART.match(text)
    figures = part["number"].rstrip(VULGAR).replace(",", "")[:300] if part else ""
    return (float(figures) if figures else 0.5) * 10.0 ** _zeros(text)


RAISED = {"²": "स्क्वायर", "³": "क्यूब", "2": "स्क्वायर", "3": "क्यूब"}
"""Powers of letters, as an engineer says them."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def power(base: str, exponent: int) -> str:
    """`base`, in words, to a power: का वर्ग, का घन, की घात सात."""
    if exponent in {2, 3}:
        return f"{base} का {'वर्ग' if exponent == 2 else 'घन'}"
    sign = "माइनस " if exponent < 0 else ""
    return f"{base} की घात {sign}{numbers.number(str(abs(exponent)))}"
