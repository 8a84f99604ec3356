"""Endings of plurals in brackets, put together with their words: दस्तावेज(ों), पद(पदों)."""

from __future__ import annotations

import re

from briefing.devanagari import CONSONANTS, NASALS, VOWEL_SIGNS, WORD
from briefing.io.later import later

_ENGLISH_PLURAL = later(r"(?<=[a-z]{3})\((e?s)\)(?![A-Za-z0-9(])")
_ENDING = rf"(?:[{VOWEL_SIGNS}][{NASALS}]?|ओं|यों|एं|एँ|यां|याँ)"
_HINDI_PLURAL = later(
    rf"(?<![{WORD}])(?P<word>[{WORD}]{{2,}}) ?\((?P<end>{_ENDING})\)(?![{WORD}(])"
)
_WHOLE_PLURAL = later(
    rf"(?<![{WORD}])(?P<stem>[{WORD}]+?)(?P<last>[{CONSONANTS}]?[ाीू]?)"
    rf"\((?P<again>(?P=stem)[{WORD}]{{0,2}}(?:ों|ओं|यों|ें|एं|एँ))\)(?![{WORD}(])"
)
_SHORTENED = {"ी": "ि", "ू": "ु"}
"""What the last vowel of a word is before an ending: अधिकारी(यों), अधिकारियों."""


def open_plurals(text: str) -> str:
    """`Writer(s)`, `दस्तावेज(ों)`, `पद(पदों)` with the ending of the plural as part of the word."""
    if "s)" in text:
        text = _ENGLISH_PLURAL.sub(r"\1", text)
    if "(" not in text:
        return text
    return _WHOLE_PLURAL.sub(lambda match: match["again"], _HINDI_PLURAL.sub(_joined, text))


def _joined(match: re.Match[str]) -> str:
    word, end = match["word"], match["end"]
    if "ा" <= end[0] <= "ौ":
        return word.rstrip("ाीेो") + end
    return word[:-1] + _SHORTENED.get(word[-1], word[-1]) + end
