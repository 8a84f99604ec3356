"""What stands in programs: arr[0], 10.0.0.1/24, #FF5733; rules of the class address."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.patterns import before
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_ELEMENT = later(
    r"(?<![A-Za-z0-9_.])(?P<name>[A-Za-z_][A-Za-z0-9_]{0,19})\["
    r"(?:(?P<minus>-)?(?P<number>[0-9]{1,2})"
    r"|(?P<letter>[ijkn])(?: ?(?P<sign>[+-]) ?(?P<by>[0-9]))?)\]"
)
_NO_NOTE = later(r"(?<=[A-Za-z0-9_])\[(?:0|-[0-9]|[ijkn](?: ?[+-] ?[0-9])?)\]|\[[0-9]+\] ?=(?!=)")
"""An index that no mark of a note has, or an element that is given a value."""

_MASK = later(r"(?<=[0-9])/(?P<mask>[12]?[0-9]|3[0-2])(?![0-9./])")
_FOUR_PARTS = later(r"(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}\Z")

_COLOR = later(r"(?<![A-Za-z0-9&/])#(?P<figures>[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})(?![A-Za-z0-9_])")
_OF_COLORS = later(rf"{WORD_START}(?:रंग|कलर|हेक्स)|(?i:(?<![a-z])(?:colou?r|hex|css|rgb))")
_MIXED = later("[0-9]+[A-Fa-f]|[A-Fa-f]+[0-9]")


def _element(match: re.Match[str]) -> str | None:
    """The name and its index: an element of an array, no word with the mark of a note."""
    if not occurs(_NO_NOTE, match.string):
        return None
    said = [latin.spoken(match["name"])[0]]
    if match["number"]:
        said += ["माइनस"] if match["minus"] else []
        said.append(numbers.number(match["number"]))
    else:
        said.append(letter_names.spelled(match["letter"]))
    if match["by"]:
        said += ["प्लस" if match["sign"] == "+" else "माइनस", numbers.number(match["by"])]
    return " ".join(said) + " "


def _mask(match: re.Match[str]) -> str | None:
    """स्लैश चौबीस behind the four numbers of an address of the Internet."""
    return f" स्लैश {numbers.number(match['mask'])}" if before(match, _FOUR_PARTS) else None


def _color(match: re.Match[str]) -> str | None:
    """Sign by sign: of six figures and letters, else where colors are spoken of."""
    figures = match["figures"]
    if not (len(figures) == 6 and _MIXED.match(figures)) and not occurs(_OF_COLORS, match.string):
        return None
    said = (
        numbers.digits(sign) if sign.isdigit() else letter_names.spelled(sign) for sign in figures
    )
    return f"हैश {' '.join(said)}"


PROGRAMS = (
    Rule(
        "element of an array",
        _ELEMENT,
        _element,
        (
            ("पहला मान list[0] है", "पहला मान लिस्ट शून्य है"),
            ("marks[2] = 40 लिखें", "मार्क्स दो बराबर चालीस लिखें"),
            ("data[i+1] और data[-1]", "डेटा आई प्लस एक और डेटा माइनस एक"),
        ),
    ),
    Rule(
        "mask of a network",
        _MASK,
        _mask,
        (("नेटवर्क 10.0.0.1/24 में", "नेटवर्क दस पॉइंट शून्य पॉइंट शून्य पॉइंट एक स्लैश चौबीस में"),),
    ),
    Rule(
        "color of a web page",
        _COLOR,
        _color,
        (
            ("कोड #FF5733 है", "कोड हैश एफ़ एफ़ पाँच सात तीन तीन है"),
            ("रंग #fff और #000000", "रंग हैश एफ़ एफ़ एफ़ और हैश शून्य शून्य शून्य शून्य शून्य शून्य"),
        ),
    ),
)
"""Rules for it."""
