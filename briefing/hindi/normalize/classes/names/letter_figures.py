"""The Hindi name of a letter and its figure, said in English: जी5, बीएस6, विटामिन बी 12."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.latin import english_numbers
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.patterns import choice
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

LETTER_NAME = f"(?:{choice(name for name in readings('letters').values())}|ज़ी|एफ)"
"""A pattern for the name of one Latin letter."""

_ENDS = rf"(?![0-9A-Za-z{WORD}-]|[.,:/][0-9A-Za-z])"
_LETTERS_AND_FIGURE = later(
    rf"{WORD_START}(?:{LETTER_NAME}(?:[1-9]|1[0-9]|20)(?![0-9.,:/A-Za-z-])"
    rf"|(?!(?:के|जी|पी|आई|ई|ओ|यू|टी|आर)-){LETTER_NAME}-[1-9]{_ENDS}"
    rf"|(?!बीबी|एनएच|एसएच|एमडीआर|यूपी|एमपी(?!3)){LETTER_NAME}{{2,4}}[1-9]{_ENDS})"
    rf"|(?<=विटामिन ){LETTER_NAME}[ -]?(?:[1-9]|1[0-2]){_ENDS}"
)
"""No road, state or Member of Parliament; MP3 is a file."""
_THYROID = later(rf"{WORD_START}टी[ -]{{1,2}}[34](?![0-9A-Za-z{WORD}]|[.,:/][0-9])")
_OF_THYROID = later(rf"{WORD_START}(?:थायर|थाइर|थॉयर|टीएसएच)|TSH")


def _named(match: re.Match[str]) -> str:
    name = match[0].rstrip("0123456789")
    figure = english_numbers.cardinal(int(match[0][len(name) :]))
    return f"{name.rstrip(' -')} {figure}"


LETTER_FIGURES = (
    Rule(
        "letters and figure in Hindi",
        _LETTERS_AND_FIGURE,
        _named,
        (
            ("जी5 देखा", "जी फ़ाइव देखा"),
            ("ए4 काग़ज़", "ए फ़ोर काग़ज़"),
            ("आदित्य एल-1 भेजा", "आदित्य एल वन भेजा"),
            ("बीएस6 इंजन", "बीएस सिक्स इंजन"),
            ("एमपी3 गाना", "एमपी थ्री गाना"),
            ("विटामिन बी 12 और विटामिन डी-3", "विटामिन बी ट्वेल्व और विटामिन डी थ्री"),
        ),
    ),
    Rule(
        "hormone and its figure",
        _THYROID,
        lambda match: _named(match) if occurs(_OF_THYROID, match.string) else None,
        (("थायराइड में टी 3 और टी -4", "थायराइड में टी थ्री और टी फ़ोर"),),
    ),
)
"""Rules for it, of the class code."""
