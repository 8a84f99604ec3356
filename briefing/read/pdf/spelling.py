"""Whether a text layer is Hindi as it is spelled, or glyphs in the order of the eye."""

from __future__ import annotations

import re

from briefing.devanagari import NASALS, NUKTA, VIRAMA, VISARGA, VOWEL_SIGNS, WORD
from briefing.errors import InputError
from briefing.read.prose import common_share

UNKNOWN = "\ufffd"
"""What stands for a glyph that the PDF gives no character for."""

_WORD = re.compile(rf"[{WORD}{UNKNOWN}]+")
_SIGN = rf"{VOWEL_SIGNS}{NASALS}{VISARGA}{VIRAMA}{NUKTA}"
_IMPOSSIBLE = re.compile(rf"(?:[{_SIGN}]|.*(?:[{VOWEL_SIGNS}]{{2}}|{UNKNOWN}))")
_MOST = 0.02  # of the words; slips of typists are far fewer
_FEWEST = 30  # words, by which prose is known
_LEAST_COMMON = 0.2  # of the words; in prose 0.25 to 0.6


def refuse_damaged(text: str, origin: str, told: bool = True) -> None:
    """Raise InputError when the text is not Hindi as it is spelled.

    That is so when signs stand where no Hindi word has them or letters are missing, and where
    its producer has not `told` the characters, when hardly any word is one of the commonest.
    """
    words = _WORD.findall(text)
    damaged = [word for word in words if _IMPOSSIBLE.match(word)]
    is_prose = told or len(words) < _FEWEST or common_share(text) >= _LEAST_COMMON
    if len(damaged) > max(2, _MOST * len(words)):
        raise not_spelt(origin, damaged[0])
    if not is_prose:
        raise not_spelt(origin, text)


def not_spelt(origin: str, text: str) -> InputError:
    """That a text layer, which begins with `text`, is not Hindi as it is spelled."""
    return InputError(
        f"{origin}: its text layer is not spelled like Hindi (“{' '.join(text.split()[:3])}”)",
        "get the document itself (DOCX, EPUB, a web page), or have its pages recognized: "
        "`ocrmypdf --force-ocr -l hin`",
    )
