"""The sign of equality in lists of hard words and of ingredients, rules of the class sign."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.grammar import STARTERS
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import PAUSE, POSTPOSITIONS, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_EQUALS = later(rf"(?<=[{WORD}*’]) ?= ?(?=[{WORD}])")
_WORD = rf"[{WORD}]+"
_GLOSS = later(
    r"\A[*\s]*(?:(?:शब्दार्थ|अर्थ|पद्?अर्थ|मायने) ?[:–-]+ ?)?"
    rf"(?P<word>{_WORD}(?:(?: |-[एओ]-|-){_WORD})?)[*’]? ?= ?"
    rf"(?P<meaning>{_WORD}(?:(?:, ?| )(?:{_WORD}))*)[,।]?\s*\Z"
)
"""A hard word and what it means, all of a line: दस्तयाब = उपलब्ध, प्राप्त."""
_PARTS = later(rf"{_WORD}")
_OF_AN_INGREDIENT = later(
    rf"(?<=[{WORD})]) ?= ?(?=(?:[0-9½¼¾][0-9½¼¾/., -]*|[{WORD}]+ (?:[{WORD}]+ )?)"
    rf"(?:{cued('portion')})(?![{WORD}]))"
)
_NAMED = later(rf"\A\W*{_WORD}(?: {_WORD}){{0,4}}(?: ?\([^()]*\))?\Z")
_NOT_EXPLAINED = (
    cues("quantity") | cues("physical-unit") | cues("measure") | POSTPOSITIONS | STARTERS
)


def _of_a_gloss(match: re.Match[str]) -> str | None:
    """A pause; two quantities are equal, and so are a compound and the words it is made of."""
    line = _GLOSS.match(match.string)
    if not line:
        return None
    named, told = set(_PARTS.findall(line["word"])), set(_PARTS.findall(line["meaning"]))
    compared = named & told - {"ए", "ओ"} if "-ए-" not in line["word"] else set()
    return None if compared or named & _NOT_EXPLAINED else PAUSE


def _of_an_ingredient(match: re.Match[str]) -> str | None:
    return PAUSE if before(match, _NAMED) else None


GLOSSARY_SIGNS = (
    Rule(
        "sign of equality before how much of an ingredient",
        _OF_AN_INGREDIENT,
        _of_an_ingredient,
        (("हरा धनिया = एक चम्मच कटा", "हरा धनिया, एक चम्मच कटा"), ("आटा = 1 ½ कप", "आटा, डेढ़ कप")),
    ),
    Rule(
        "sign of equality before what a word means",
        _EQUALS,
        _of_a_gloss,
        (
            ("दस्तयाब = उपलब्ध, प्राप्त", "दस्तयाब, उपलब्ध, प्राप्त"),
            ("*आश्ना = मित्र", "आश्ना, मित्र"),
            ("पदअर्थ: पैज = लाज", "पदअर्थ, पैज, लाज"),
            ("तर्क-ए-मोहब्बत = मोहब्बत का टूटना", "तर्क ए मोहब्बत, मोहब्बत का टूटना"),
        ),
    ),
)
"""Rules for them."""
