"""Times, between numbers, measures and prices: 12 x 5, 23kg x 2, ₹500 × 12."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.classes.numbers.quantity import read
from briefing.hindi.normalize.patterns import NUMBER, START, after, before, in_brackets
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_ALL_COLUMNS = later(
    r"(?:(?<=SELECT)|(?<=select)|(?<=Select)) ?\* ?(?=(?i:from)(?![A-Za-z]))"
    r"|(?<=COUNT\()\*(?=\))"
)
_FIXED_CELL = later(
    r"(?<![A-Za-z0-9$])(?:(?P<fixed>\$)(?P<column>[A-Z]{1,2})(?P<stays>\$?)|(?P<free>[A-Z])\$)"
    r"(?P<row>[1-9][0-9]?)(?P<times>\*(?=[0-9A-Z$(]))?(?![A-Za-z0-9.,])"
)
_OF_A_SHEET = later(r"=[A-Z$(]|एक्सेल|सेल|[Ee]xcel|[Cc]ell")
_TIMES = later(rf"{START}({NUMBER})(?: ?[xX×*] ?(?=({NUMBER}))|[xX×](?![0-9A-Za-z⁰¹²³⁴-⁹]| ?[(√]))")
_TIMES_SIGN = later(
    r"(?<=[0-9]) ?[xX] ?(?=10(?:\^|[⁰¹²³⁴-⁹⁻]))"
    r"|(?:(?<=[A-Z][0-9])|(?<=[A-Z][0-9]{2})|(?<=\)))\*(?=[0-9A-Z$(])"
    rf"|(?<=[\"″”'′’]) ?[xX×*] ?(?={NUMBER})"
)
_TIMES_TERM = later(
    r"(?:(?<=[¼½¾)πθ°²³])|(?<=[0-9]/[0-9])|(?<=[rhbla][23])) ?[xX×*] ?"
    r"(?=[0-9(¼½¾πθ√]|[rhbla][²³23]?(?![A-Za-z0-9]))"
)
_TIMES_LENGTH = later(rf"(?<=[{WORD}a-z]) ?[xX×*] ?(?=[0-9])")
_LENGTH = later(
    r"(?:फीट|फ़ीट|फिट|फुट|इंच|मीटर|सेमी|मिमी|मी|ft|cm|mm|kg|किग्रा|किलो|ml|लीटर|रुपये|रुपए|रु)\Z"
)
"""What is multiplied besides numbers: 10 फीट x 12 फीट."""
_TIMES_PRICE = later(r"(?<=[0-9]) ?[xX×*] ?(?=[₹0-9])")
_PRICE_BEFORE = later(r"[₹$€£] ?[0-9][0-9,.]*\Z")
_SQUARED = later(r"[23] ?[+–−-] ?[0-9]{0,3} ?x(?![0-9a-z])")
_SHOT = later(r"(?<![0-9])[5-6][0-9]{2}(?:\.[0-9])? ?\(\Z")
"""Points of a marksman, before how many of them hit the middle: 580 (18x)."""
_SUBSCRIBED = later(r"(?<![A-Za-z])(?:QIB|NII|HNI|RII|bNII|sNII|PE|P/E) \Z")
"""Before how often an issue was subscribed, and the price of a share by its earnings."""
_SUPPOSED = later(r"मान(?:ा| लीजिए| लीजिये| लें| लो)(?![ा-ौ])|=")
"""In a sentence with one of these 3x is a quantity."""
_LONG_MODEL = later(r"[0-9]{4,}X")
"""5800X, a processor."""
_MODEL = later(
    r"(?<![A-Za-z])(?!Zoom|Optical|Digital|Speed|Up|Hybrid|Lossless)[A-Za-z]*[A-Z][A-Za-z]+ \Z"
)
"""A name in Latin letters before 5X: the number of a model."""


def _times(match: re.Match[str]) -> str | None:
    """गुणा between two numbers, गुना behind one; not the model in Nexus 5X."""
    if match[0].endswith(" x") and after(match, _SQUARED):
        return None  # 12 x2 - 3x
    if match[2] and not match[0].endswith((" X", " x", "X ", "x ")):
        return f"{read(match[1])} गुणा "
    if _is_model(match):
        return None
    if match[2]:
        return f"{read(match[1])} गुणा "
    supposed = match[0].endswith("x") and occurs(_SUPPOSED, match.string)
    if supposed or (in_brackets(match) and before(match, _SHOT)):
        return f"{read(match[1])} एक्स"
    return f"{read(match[1])} गुना"


def _is_model(match: re.Match[str]) -> bool:
    """Whether a figure and an x are the number of a model: Mi 11X, Ryzen 5800X."""
    if _LONG_MODEL.fullmatch(match[0]):
        return True
    named = before(match, _MODEL) is not None
    return named and match[0][-1] in "xX" and not before(match, _SUBSCRIBED)


def _times_price(match: re.Match[str]) -> str | None:
    priced = match.string[match.end()] == "₹" or before(match, _PRICE_BEFORE)
    return " गुणा " if priced else None


def _fixed_cell(match: re.Match[str]) -> str | None:
    """डॉलर ए डॉलर वन: a cell that stays the same where a formula is copied; C$5 is money."""
    if match["free"] and not occurs(_OF_A_SHEET, match.string):
        return None
    said = ["डॉलर"] if match["fixed"] else []
    said.append(letter_names.spelled(match["column"] or match["free"]))
    said += ["डॉलर"] if match["stays"] or match["free"] else []
    said.append(english_numbers.cardinal(int(match["row"])))
    return " ".join(said) + (" गुणा " if match["times"] else "")


MULTIPLES = (
    Rule(
        "cell that stays the same",
        _FIXED_CELL,
        _fixed_cell,
        (
            ("सेल $A$1 में", "सेल डॉलर ए डॉलर वन में"),
            ("=B2*$C$1 लिखें", "बराबर बी टू गुणा डॉलर सी डॉलर वन लिखें"),
        ),
    ),
    Rule(
        "all columns of a table",
        _ALL_COLUMNS,
        lambda _: " स्टार ",
        (("SELECT * FROM लिखें", "सेलेक्ट स्टार फ़्रॉम लिखें"),),
    ),
    Rule(
        "times a power of ten, after a cell, between inches",
        _TIMES_SIGN,
        lambda _: " गुणा ",
        (
            ("4.5-11 x 10^9 है", "चार दशमलव पाँच से ग्यारह गुणा दस की घात नौ है"),
            ("=A1*B1 लिखें", "बराबर ए वन गुणा बी वन लिखें"),
            ('4" x 6" का', "चार इंच गुणा छह इंच का"),
        ),
    ),
    Rule(
        "times between terms of an equation",
        _TIMES_TERM,
        lambda match: " गुणा " if "=" in match.string else None,
        (
            ("क्षेत्रफल = ¼ x 22/7 x r² है", "क्षेत्रफल बराबर एक चौथाई गुणा बाईस बटा सात गुणा आर स्क्वायर है"),
            ("आयतन = 1/3*π*r2*h है", "आयतन बराबर एक तिहाई गुणा पाई गुणा आर स्क्वायर गुणा एच है"),
        ),
    ),
    Rule(
        "times after a measure",
        _TIMES_LENGTH,
        lambda match: " गुणा " if before(match, _LENGTH) else None,
        (("23kg x 2 बैग", "तेईस किलोग्राम गुणा दो बैग"),),
    ),
    Rule(
        "times a price",
        _TIMES_PRICE,
        _times_price,
        (("₹500 × 12 महीने", "पाँच सौ रुपये गुणा बारह महीने"), ("12 x ₹500 है", "बारह गुणा पाँच सौ रुपये है")),
    ),
    Rule(
        "times",
        _TIMES,
        _times,
        (
            ("4×100 मीटर", "चार गुणा एक सौ मीटर"),
            ("10x तेज़", "दस गुना तेज़"),
            ("माना आयु 3x वर्ष है", "माना आयु तीन एक्स वर्ष है"),
            ("580 (18x) के साथ", "पाँच सौ अस्सी, अठारह एक्स, के साथ"),
            ("4×2×(-2) = -16", "चार गुणा दो गुणा, माइनस दो, बराबर माइनस सोलह"),
        ),
    ),
)
"""Rules of the class of sums."""
