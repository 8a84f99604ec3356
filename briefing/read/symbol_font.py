"""Characters of the font Symbol, which shows Greek letters and signs for Latin ones, in Unicode.

A Word file names the font and a code in it (`w:sym`), which Word moves to the private U+F000 to
U+F0FF; other files are typed in the font as in any other. What is read is the letters and signs of
Adobe's Symbol encoding that stand in running text; ornaments are not spoken.
"""

from __future__ import annotations

import re

from briefing.io.later import later
from briefing.read.kruti_dev.chanakya import decode_cp1252

_GREEK = dict(
    zip(
        b"ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcywJVjv",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωθςφπ",
        strict=True,
    )
)
_SIGNS = {
    0x22: "∀", 0x24: "∃", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼",
    0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂",
    0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪",
    0xC9: "⊃", 0xCC: "⊂", 0xCD: "⊆", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD5: "∏",
    0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑",
    0xF2: "∫",
}  # fmt: skip
_SYMBOL = {code: chr(code) for code in b"0123456789+=()[]{}.,;:%/<>|"} | _GREEK | _SIGNS
_TYPED = {ord(decode_cp1252(bytes([code]))): sign for code, sign in (_GREEK | _SIGNS).items()}
_OF_UNICODE = range(0x100, 0xD800)  # beyond are surrogates and the private use area
_PRIVATE = range(0xF000, 0xF100)
_NAME = later(r"\s*[\"']?symbol(?:[ -]?(?:mt|std|ps))?[\"']?\s*;?\s*", re.IGNORECASE)


def character(font: str, code: str) -> str:
    """The character `code` (hexadecimal) of `font`; "" for an ornament or an unknown one."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if is_symbol_font(font):
        return _SYMBOL.get(number - 0xF000 if number in _PRIVATE else number, "")
    return chr(number) if number in _OF_UNICODE else ""


def is_symbol_font(name: str) -> bool:
    """Whether `name` is that of the font; others with the word in their names are in Unicode."""
    return _NAME.fullmatch(name) is not None


def in_symbol_font(text: str) -> str:
    """What `text`, typed in the font and decoded as Windows-1252, shows; the rest stays."""
    return text.translate(_TYPED)
