"""Words in other scripts: said as they sound, and left out in brackets behind what they mean."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from briefing.devanagari import LETTERS, WORD
from briefing.hindi.latin import words as latin
from briefing.hindi.lexicon.tables import rows
from briefing.hindi.normalize.classes.numbers.numerals import of_numeral
from briefing.hindi.normalize.patterns import SILENT, choice
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.hindi.other_scripts import in_devanagari
from briefing.io.later import later

_MARKS = (
    "\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a"
    "\u0980-\u0dff\u0e00-\u109f\u1780-\u17ff\u1ab0-\u1aff\u1cd0-\u1cff\u1dc0-\u1dff\u20d0-\u20ff"
)
"""Blocks with vowel signs and other marks of scripts, as a regex character class."""

_NUMERALS = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
    "\u3007\u3021-\u3029\u3038-\u303a\u3192-\u3195\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289"
    "\u32b1-\u32bf"
)
"""Numerals that are no figures; those of rarer scripts are found one by one."""

_LETTER = rf"(?![{WORD}{latin.LETTERS}])(?![{_NUMERALS}])[^\W\d_][\u0300-\u036f{_MARKS}]*"
_FOREIGN = later(rf"{_LETTER}(?: ?{_LETTER})*")


def _glosses() -> str:
    """A name, or several, in brackets or beside what else is in them; its language may be told."""
    languages = choice(name for row in rows("scripts") for name in row[2].split())
    label = rf"(?:(?:[{LETTERS}][{WORD}]*[ -]?){{1,3}} ?: ?|(?:{languages})(?: में)? )?"
    name = rf"[“‘\"']?{_LETTER}(?:[ ·・'’.:-]{{0,2}}{_LETTER})*[”’\"']?"
    part, behind = rf"{label}(?:{name})", rf"(?<=[{WORD}{latin.LETTERS}0-9”’\"'])"
    return (
        rf"{behind} ?\( ?{part}(?: ?[,;/] ?{part})* ?\)"
        rf"|(?<=\(){part} ?[,;/] ?|{behind} ?[,;/] ?{part}(?=\))"
    )


_GLOSS = later(_glosses)
_FEWEST_GREEK = 3
"""Letters of a word in Greek; fewer are the signs of quantities."""


def _foreign(match: re.Match[str]) -> str:
    """The words as they sound, a numeral in words; nothing for what nobody here can say."""
    said = (_said(word) for word in match[0].split())
    return " ".join(filter(None, said)) or SILENT


def _said(word: str) -> str:
    parts = ("".join(run) for _, run in groupby(word, _is_numeral))
    return " ".join(
        " ".join(of_numeral(sign).words() for sign in part)
        if _is_numeral(part[0])
        else in_devanagari(part)
        for part in parts
    )


def _is_numeral(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "N"


def _gloss(match: re.Match[str]) -> str | None:
    """Nothing, but for a letter that stands for a quantity: कोण (θ)."""
    letters = [sign for sign in match[0] if unicodedata.category(sign)[0] == "L"]
    greek = [sign for sign in letters if unicodedata.name(sign, "").startswith("GREEK")]
    return None if 0 < len(greek) < _FEWEST_GREEK else SILENT


GLOSS = Rule(
    "name in another script",
    _GLOSS,
    _gloss,
    (
        ("ग़ालिब (उर्दू: غالب) का", "ग़ालिब का"),
        ("टोक्यो (जापानी: 東京, रोमन: Tōkyō) में", "टोक्यो, रोमन, टोक्यो, में"),
        ("शी जिनपिंग (习近平) ने", "शी जिनपिंग ने"),
        ("चेन्नई (तमिल சென்னை; तेलुगु చెన్నై) में", "चेन्नई में"),
        ("मॉस्को (अंग्रेज़ी: Moscow; रूसी: Москва) में", "मॉस्को, अंग्रेज़ी, मॉस्को, में"),
    ),
    understood=False,
)
"""Of the class of glosses: what a newsreader leaves out, and what is reported."""

FOREIGN = SemioticClass(
    "foreign",
    "Words in other scripts.",
    (
        Rule(
            "word in another script",
            _FOREIGN,
            _foreign,
            (
                ("தமிழ் में", "तमिल में"),
                ("उसने Привет कहा", "उसने प्रिवेत कहा"),
                ("वह السلام عليكم बोला", "वह अल्सलाम अलीकम बोला"),
                ("यह ਪੰਜਾਬੀ है", "यह पंजाबी है"),
                ("उसने (Привет कहा) और", "उसने, प्रिवेत कहा, और"),
                ("यह မြန်မာ है", "यह है"),
            ),
            understood=False,
        ),
    ),
    (
        ("Zürich में", "ज्यूरिख़ में"),
        ("① → एक", "एक, एक"),
        ("जीत 🎉 गए", "जीत गए"),
        ("कोण (θ) है", "कोण, थीटा, है"),
    ),
)
