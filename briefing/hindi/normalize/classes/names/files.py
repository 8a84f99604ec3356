"""Numbers of files and letters: पत्रांक 12/3-4/2022, F. No. 5/2/2021."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.rule import matches
from briefing.io.later import later

_FILE = later(
    r"(?:पत्रांक|क्रमांक|कमांक|ज्ञापांक|ज्ञाप सं(?:ख्या|\.|॰)?"
    r"|(?:पत्र|आदेश|शासनादेश|संदर्भ) (?:सं(?:ख्या|\.|॰)?|क्र(?:मांक|\.))"
    r"|(?:फा|फ़ा|मि|एफ)\. ?(?:सं|नं)\.|F\. ?No\.|File No\.?|फाइल (?:सं(?:ख्या|\.)?|नं(?:बर|\.)?))"
    r"[ :-]{0,3}[^।,]{0,60}\Z"
)

_NAMED_FILE = later(rf"संख्या[ :-]{{0,3}}[{WORD}]+[^\s।,]{{0,40}}\Z")

_NUMBERED_FILE = later(
    r"(?:संख्या|सं\.|क्र\.|No\.)[ :-]{0,3}(?:एफ(?:\. ?|[ -]))?(?P<of>(?:[0-9A-Z][^\s,]{0,60})?)\Z"
)
"""Behind this a number with two slashes and a letter is a file's too: संख्या 731/रा.भा./गृह."""

_COPIED = later(rf"[0-9]+\([0-9]\)/[{WORD}]")
"""The number of copies of a letter: संख्या-1234(1)/तददिनांकित."""

_NO_BLANK = later(r"[^\s,]+")

_LETTERED = later(rf"[{WORD}A-Za-z]")

_IN_CAPITALS = later(r"(?<![0-9A-Za-z/])[A-Z]{2,8}(?:/[0-9A-Z-]{1,12}){2,8}(?![0-9A-Za-z/])")
_LONG_FIGURES = later(r"/[0-9]{4}")
"""In the number of a register that has no label: UPBIL/2016/68367; HD/FHD/4K is a choice."""


def in_the_number_of_a_file(match: re.Match[str]) -> bool:
    """Whether the label of a letter or an order stands before the match."""
    place = (match.string, max(0, match.start() - 80), match.start())
    if _FILE.search(*place) or _NAMED_FILE.search(*place) or _in_capitals(match):
        return True
    numbered = _NUMBERED_FILE.search(*place)
    written = _NO_BLANK.match(match.string, numbered.start("of")) if numbered else None
    if written is None or not _LETTERED.search(written[0]):
        return False
    return written[0].count("/") > 1 or bool(_COPIED.match(written[0]))


def _in_capitals(match: re.Match[str]) -> bool:
    return any(
        found.start() < match.start() < found.end() and _LONG_FIGURES.search(found[0])
        for found in matches(_IN_CAPITALS, match.string)
    )
