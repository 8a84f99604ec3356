"""Whether a text layer is Hindi as it is spelt, or glyphs in the order of the eye."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, NASALS, NUKTA, VIRAMA, VISARGA, VOWEL_SIGNS, WORD
from briefing.errors import InputError

UNKNOWN = "\ufffd"
"""What stands for a glyph that the PDF gives no character for."""

_WORD = re.compile(rf"[{WORD}{UNKNOWN}]+")
_SIGN = rf"{VOWEL_SIGNS}{NASALS}{VISARGA}{VIRAMA}{NUKTA}"
_IMPOSSIBLE = re.compile(rf"(?:[{_SIGN}]|.*(?:[{VOWEL_SIGNS}]{{2}}|{UNKNOWN}))")
_MOST = 0.02  # of the words; slips of typists are far fewer
_LETTER = re.compile(rf"[{LETTERS}]")


def refuse_damaged(text: str, origin: str) -> None:
    """Raise InputError when signs stand where no Hindi word has them, or letters are missing."""
    words = _WORD.findall(text)
    damaged = [word for word in words if _IMPOSSIBLE.match(word)]
    if len(damaged) > max(2, _MOST * len(words)):
        raise InputError(
            f"{origin}: its text layer is not spelt as Hindi is (“{damaged[0]}”)",
            "get the document itself (DOCX, EPUB, a web page), or have its pages recognised: "
            "`ocrmypdf --force-ocr -l hin`",
        )
