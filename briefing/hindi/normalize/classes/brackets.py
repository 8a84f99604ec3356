"""Powers of brackets: (a+b)², (x-1)3."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.quantity import RAISED, SUPERSCRIPTS
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_BRACKET_RAISED = later(r"(?<=[0-9A-Za-zα-ω°²³⁴-⁹)])\)(?P<raised>[²³]|[⁴-⁹](?![⁰¹²³⁴-⁹]))")
_SQUARED_ALONE = later(
    r"(?:(?<=[( =×*xX+–-])|(?<=[ =+–-][0-9])|^)\( ?(?P<minus>[−–-] ?)?"
    r"(?P<of>[0-9]{1,3}(?:\.[0-9]+|/[0-9]{1,3})?|[a-z])\)(?P<raised>[23])(?![0-9A-Za-z.])"
)
"""(7/2)2 and (6)2, with an exponent no longer raised; of a sum, (n-1)2, the 2 may be a factor."""


def _squared_alone(match: re.Match[str]) -> str | None:
    if "=" not in match.string:
        return None
    top, stroke, bottom = match["of"].partition("/")
    said = letter_names.spelled(top) if top.isalpha() else numbers.number(top)
    over = f" बटा {numbers.number(bottom)}" if stroke else ""
    minus = "माइनस " if match["minus"] else ""
    return f"{PAUSE}{minus}{said}{over} होल {RAISED[match['raised']]} "


def _raised(match: re.Match[str]) -> str:
    if match["raised"] in RAISED:
        return f" होल {RAISED[match['raised']]}"
    return f" की घात {numbers.number(match['raised'].translate(SUPERSCRIPTS))}"


BRACKETS = (
    Rule(
        "power of a bracket",
        _BRACKET_RAISED,
        _raised,
        (
            ("(a + b)² का", "ए प्लस बी होल स्क्वायर का"),
            ("(2³)² का", "दो का घन होल स्क्वायर का"),
            ("(-2)⁴ का", "माइनस दो की घात चार का"),
        ),
        Cue.SIGN,
        hint="²³⁴⁵⁶⁷⁸⁹",
    ),
    Rule(
        "square of a bracket that is no longer raised",
        _SQUARED_ALONE,
        _squared_alone,
        (
            ("= 22/7 x (7/2)2 है", "बराबर बाईस बटा सात गुणा, सात बटा दो होल स्क्वायर है"),
            ("मान = 4 (- 1)2 + 3", "मान बराबर चार, माइनस एक होल स्क्वायर प्लस तीन"),
        ),
        Cue.SIGN,
        hint="(",
        figures=2,
    ),
)
"""Rules of the class of algebra."""
