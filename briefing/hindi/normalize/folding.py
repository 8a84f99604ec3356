"""One character for another, before the rules: digits, blanks, dashes in one form each."""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import JOINERS, WORD
from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.patterns import PAUSE, POSTPOSITION, SILENT, after, before, cued
from briefing.io.later import later

_FIXED = {
    **dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-"),  # hyphens
    **dict.fromkeys("\u2012", "–"),  # figure dash
    **dict.fromkeys("॰｡", "."),  # the sign of abbreviation: डॉ॰
    **dict.fromkeys(f"{PAUSE}{SILENT}\u00ad\u200b\u2060\ufeff", " "),
    "⁺": "⁺",  # of an ion, no sign of addition
    "∶": ":",
    "⁄": "/",
}

_SQUARED = later("[\u3371-\u337a\u3380-\u33df]")
"""Units of measurement as one sign of CJK print: ㎏ ㎡."""
_RAISED = str.maketrans("23", "²³")

_BLANKS = later(r"\s{2,}")
_ZERO_MARK = later(rf"(?<=[{WORD}])(?:0(?![0-9])|o(?![0-9A-Za-z]))")  # डॉ० or डॉo for डॉ.

_GLUED_BEHIND = later(rf"(?:{POSTPOSITION})(?![{WORD}])")
"""A postposition without a blank before it: 10 रु०का."""

_MINUS = later(r"\u2212(?![0-9]{0,2}[A-Za-z])|(?<![\s(\[,])\u2212")
"""A minus, which is a hyphen beside figures; before a letter it stays, where no hyphen stands."""

_CROSS = later(r"(?<=[0-9A-Za-z)²³]) ?[✕✖⨯╳] ?(?=[0-9A-Za-z(])")
"""Crosses between two factors, elsewhere pictures."""
_COLON = later(r"(?<=[0-9])ः(?=[0-9])|(?<!छ)ः(?=-(?:\s|\Z))")  # 10ः30 and दिनांकः-, typed for colons

_NUMBERED = later(rf"(?<![{WORD}.])(?:{cued('numbered-in-short')}) \Z")
_NUMBER_IN_SHORT = later(
    rf"(?<![{WORD}.0])न(?:0(?![0-9]|[{WORD}]{{1,3}}0)|\.(?= ?[0-9:])"
    rf"|(?= ?[0-9]{{1,12}}(?:[,।)]| (?:{POSTPOSITION}|है|और)(?![{WORD}])|\Z)))"
)
"""न० and, behind what is numbered, न. for नंबर; न too, where no thing is counted behind the figure:
not ट्रेन न 5 बजे आई. Elsewhere "न." is the word न; among initials, ज0न0वि0, it is one of them."""

_IN_A_REGISTER = later(r"[0-9]+ ?/ ?(?:19|20)[0-9]{2}")  # न.404/2023

_NUMBERED_ZERO = later(rf"(?<![{WORD}])(भा|पृ|खं|श्लो|क्र)0(?=[1-9])")  # पृ०५२१

_AS_LATIN = str.maketrans("АВСЕНКМОРТХУаеорсху", "ABCEHKMOPTXYaeopcxy")
_LOOKS_LATIN = later("(?<![\u0400-\u04ff])[АВСЕНКМОРТХУаеорсху](?![\u0400-\u04ff])")
_CYRILLIC_WORD = later("[\u0400-\u04ff]{2}")
"""In a text with none, a single letter of Cyrillic is a Latin one that looks the same: x और У."""


def fold(text: AlignedText) -> AlignedText:
    """`text` with digits, blanks, dashes and dots of abbreviation in one form each."""
    text = text.translate(_PLAIN)
    if _LOOKS_LATIN.search(text.text) and not _CYRILLIC_WORD.search(text.text):
        text = text.sub(_LOOKS_LATIN, lambda match: match[0].translate(_AS_LATIN))
    if "ः" in text.text:
        text = text.sub(_COLON, lambda _: ":")
    if _SQUARED.search(text.text):
        text = text.sub(_SQUARED, _units)
    text = text.sub(_NUMBER_IN_SHORT, _number).sub(_CROSS, lambda _: " × ")
    if "\u2212" in text.text:
        text = text.sub(_MINUS, lambda _: "-")
    text = text.sub(_BLANKS, lambda _: " ").sub(_ZERO_MARK, _dot)
    return text.sub(_NUMBERED_ZERO, lambda match: f"{match[1]}. ")


def _dot(match: re.Match[str]) -> str:
    return ". " if after(match, _GLUED_BEHIND) else "."


def _number(match: re.Match[str]) -> str:
    filed = _IN_A_REGISTER.match(match.string, match.end())
    is_number = match[0] == "न0" or filed or before(match, _NUMBERED)
    return "नं." if is_number else match[0]


def _units(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0]).translate(_RAISED)


class _Plain(dict[int, str]):
    """The odd characters of all texts so far in a plain form, for `str.translate`.

    Digits of any script become ASCII digits, full-width and mathematical letters ASCII
    letters, subscripts digits (CO₂), any blank or control character a blank.
    """

    def __missing__(self, code: int) -> str:
        self[code] = plainer = _plain(chr(code))
        return plainer


_PLAIN = _Plain()


def _plain(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    if character in _FIXED:
        return _FIXED[character]
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind[0] == "Z" or kind in {"Cc", "Cs", "Co", "Cn"}:
        return " "
    if "₀" <= character <= "₉" or (kind in {"Lu", "Ll", "Po", "Sm", "Ps", "Pe"}):
        return _compatible(character)
    return character if kind != "Cf" or character in JOINERS else " "


def _compatible(character: str) -> str:
    """The plain character that Unicode holds to be the same, or the character itself."""
    folded = unicodedata.normalize("NFKC", character)
    styled = character >= "\U0001d400"  # 𝛁 and 𝛼, drawn anew for formulas
    return folded if len(folded) == 1 and (styled or folded.isascii()) else character
