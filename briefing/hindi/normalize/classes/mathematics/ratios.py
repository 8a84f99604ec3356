"""Ratios: a:b = 2:3, A : B : C = 2:3:4, a scale of maps 1:25,000."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.patterns import START
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_MAP_SCALE = later(
    rf"{START}(?P<one>1(?= ?:)|[0-9]{{1,3}}(?=:[0-9])) ?: ?"
    rf"(?P<of>[0-9]{{1,3}}(?:,[0-9]{{2,3}}){{0,3}},[0-9]{{3}})(?![0-9,:])"
)
_LETTERS = "[A-Z]?[A-Za-z]"
_OF_LETTERS = later(
    rf"(?<![A-Za-z0-9:]){_LETTERS}(?P<colon>:| : ){_LETTERS}(?:(?P=colon){_LETTERS}){{0,2}}(?= ?=)"
    rf"|(?<== ){_LETTERS}(?: : |:){_LETTERS}(?![A-Za-z0-9:])"
    r"|(?<![A-Za-z0-9:)] )(?<![A-Za-z0-9:])[a-z](?P<of>:| : )[a-z](?:(?P=of)[a-z])?"
    r"(?= (?:का|में|के)(?= ))"
)


def _of_letters(match: re.Match[str]) -> str:
    letters = (letter.strip() for letter in match[0].split(":"))
    return " अनुपात ".join(map(letter_names.spelled, letters))


_UNEVEN = later(
    rf"{START}(?P<one>[0-9]{{1,3}})(?:: | :)(?P<of>[0-9]{{1,3}})(?![0-9:A-Za-z]|[.,][0-9])"
)
_OF_RATIOS = later(
    r"अनुपात|\([a-dA-Dक-घ]\) ?[0-9]{1,3} ?: ?[0-9].*\([b-dB-Dख-घ]\) ?[0-9]{1,3} ?: ?[0-9]"
)


def _uneven(match: re.Match[str]) -> str | None:
    """A blank on one side of the colon, where ratios are spoken of or are the options."""
    if not occurs(_OF_RATIOS, match.string):
        return None
    return f"{numbers.number(match['one'])} अनुपात {numbers.number(match['of'])}"


RATIOS = (
    Rule(
        "ratio with a blank on one side",
        _UNEVEN,
        _uneven,
        (("(a) 1:2 (b) 2: 1", "ए, एक अनुपात दो, बी, दो अनुपात एक"),),
    ),
    Rule(
        "ratio with a grouped number",
        _MAP_SCALE,
        lambda match: f"{numbers.number(match['one'])} अनुपात {numbers.number(match['of'])}",
        (
            ("मापनी 1:25,000 है", "मापनी एक अनुपात पच्चीस हज़ार है"),
            ("मापनी (1:1,000,000) है", "मापनी, एक अनुपात दस लाख, है"),
        ),
    ),
    Rule(
        "ratio of letters",
        _OF_LETTERS,
        _of_letters,
        (
            ("a:b = 2:3 है", "ए अनुपात बी बराबर दो अनुपात तीन है"),
            ("a : b = c : d", "ए अनुपात बी बराबर सी अनुपात डी"),
            ("राशि को a : b में बाँटें", "राशि को ए अनुपात बी में बाँटें"),
            ("तो a:b:c का मान", "तो ए अनुपात बी अनुपात सी का मान"),
            ("A : B : C = 2:3:4 है", "ए अनुपात बी अनुपात सी बराबर दो तीन चार है"),
        ),
    ),
)
"""Rules of the class algebra."""
