"""Signs between quantities that are words: लाभ = विक्रय मूल्य-क्रय मूल्य, ₹325 – ₹250 = ₹75."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import COMPARING, last_words, next_words
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_LESS = later(rf"(?<=[{WORD}]) ?[-–−] ?(?=[{WORD}])")
_LESS_OF_A_KIND = later(
    rf"(?<=[A-Z]{{2}}) [-–−] (?=[{WORD}][{WORD} ]{{1,40}}[+=])"
    r"|(?<=[0-9]) ?[-–−] ?(?=₹ ?[0-9][0-9,.]* ?=)"
)
_COMPARED = later(rf"(?<=[{WORD}]) ?(?P<sign>[<>]) ?(?=[{WORD}])")
_QUANTITIES = cues("quantity")


def _between_quantities(match: re.Match[str]) -> bool:
    """Whether a quantity ends before the sign, and one stands behind: मूल्य – क्रय मूल्य."""
    return not (
        _QUANTITIES.isdisjoint(last_words(match.string, match.start(), 1))
        or _QUANTITIES.isdisjoint(next_words(match.string, match.end(), 2))
    )


def _less(match: re.Match[str]) -> str | None:
    related = "=" in match.string
    return " माइनस " if related and _between_quantities(match) else None


def _compared(match: re.Match[str]) -> str | None:
    return COMPARING[match["sign"]] if _between_quantities(match) else None


WORD_EQUATIONS = (
    Rule(
        "minus before a quantity or an amount of money",
        _LESS_OF_A_KIND,
        lambda _: " माइनस ",
        (
            ("NNP – कर + सब्सिडी = NDP", "एन एन पी माइनस कर प्लस सब्सिडी बराबर एन डी पी"),
            (
                "लाभ = ₹325 – ₹250 = ₹75",
                "लाभ बराबर तीन सौ पच्चीस रुपये माइनस दो सौ पचास रुपये बराबर पचहत्तर रुपये",
            ),
        ),
    ),
    Rule(
        "minus between quantities",
        _LESS,
        _less,
        (
            ("लाभ = विक्रय मूल्य-क्रय मूल्य", "लाभ बराबर विक्रय मूल्य माइनस क्रय मूल्य"),
            ("माँग = घरेलू + (निर्यात-आयात)", "माँग बराबर घरेलू प्लस, निर्यात माइनस आयात"),
            ("बचत = आय-व्यय है", "बचत बराबर आय माइनस व्यय है"),
        ),
    ),
    Rule(
        "comparison of quantities",
        _COMPARED,
        _compared,
        (("विक्रय मूल्य > क्रय मूल्य", "विक्रय मूल्य ग्रेटर दैन क्रय मूल्य"),),
    ),
)
"""Rules of the class sum."""
