"""Lines in other scripts, which no Hindi voice can say."""

from __future__ import annotations

import unicodedata

from briefing.devanagari import DIGITS, LETTERS, has_hindi
from briefing.io.later import later

_SAID = later(rf"[{LETTERS}{DIGITS}A-Za-z0-9\u00c0-\u024f]")


def drop_foreign_lines(text: str) -> str:
    """Lines of Arabic, Chinese and the like in a text that has Hindi; `இது` in a line stays."""
    if text.isascii() or not has_hindi(text):
        return text
    return "\n".join("" if _is_foreign(line) else line for line in text.split("\n"))


def _is_foreign(line: str) -> bool:
    """Whether a line has letters, and none of Devanagari or Latin."""
    return not _SAID.search(line) and any(
        ord(character) > 0x24F and unicodedata.category(character)[0] == "L" for character in line
    )
