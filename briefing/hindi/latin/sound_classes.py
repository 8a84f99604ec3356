"""The consonants that tell words apart whatever their spelling: bahut and bhot are both b and t."""

from __future__ import annotations

from briefing.io.later import later

_CLASSES = {
    "k": "कख", "g": "गघ", "c": "चछ", "j": "जझ", "t": "तथटठ", "r": "दधडढरऋृ", "p": "पफ", "b": "बभ",
    "m": "म", "l": "लळ", "s": "शषस",
}  # fmt: skip
"""The letters that tell words apart whatever the spelling, and what each may stand for."""

_CLASS_OF = {ord(letter): kind for kind, letters in _CLASSES.items() for letter in letters}
_LATIN_CLASS = {ord(a): b for a, b in zip("qzfdx", ("k", "j", "p", "r", "ks"), strict=True)}
_NOT_TELLING = later("[^kgcjtrpbmls]")
_AGAIN = later(r"(.)\1+")
_NOT_CH, _OF_GYA = later("ck|c(?!c?h)"), later("g[ny]|jn")
_CLOSED_LIPS = later("m(?=[bp])")


def of_word(word: str) -> set[str]:
    """The classes of the consonants of a word in Devanagari; ं may be an m."""
    plain = word.replace("ज्ञ", "ग").translate(_CLASS_OF)
    return {_skeleton(plain), _skeleton(plain.replace("ं", "m"))}


def of_spelling(spelling: str) -> set[str]:
    """The classes of the consonants of a spelling; gn and jn are ज्ञ or letters of their own."""
    readings = {_OF_GYA.sub("g", spelling), spelling}
    return {_skeleton(_NOT_CH.sub("k", each).translate(_LATIN_CLASS)) for each in readings}


def _skeleton(classes: str) -> str:
    telling = _NOT_TELLING.sub("", _CLOSED_LIPS.sub("", classes))
    return _AGAIN.sub(r"\1", telling)
