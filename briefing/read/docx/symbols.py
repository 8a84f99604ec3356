"""Characters of symbol fonts (`w:sym`) in Unicode.

A file names the font and a code in it, which Word moves to the private U+F000 to U+F0FF. What
is read is the letters and signs of Adobe's Symbol encoding that stand in running text; ornaments
are not spoken.
"""

from __future__ import annotations

_GREEK = dict(
    zip(
        b"ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω",
        strict=True,
    )
)
_SIGNS = {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√",
}  # fmt: skip
_SYMBOL = _GREEK | _SIGNS | {code: chr(code) for code in b"0123456789+-=()[]{}.,;:%/<>|"}
_OF_UNICODE = range(0x100, 0xD800)  # beyond are surrogates and the private use area
_PRIVATE = range(0xF000, 0xF100)


def character(font: str, code: str) -> str:
    """The character `code` (hexadecimal) of `font`; "" for an ornament or an unknown one."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if font.lower() == "symbol":
        return _SYMBOL.get(number - 0xF000 if number in _PRIVATE else number, "")
    return chr(number) if number in _OF_UNICODE else ""
