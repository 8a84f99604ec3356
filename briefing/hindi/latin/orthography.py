"""Sounds written in Devanagari: signs, conjuncts, glides and nasals where a newsroom puts them.

A word is a sequence of units. A consonant is its bare letter (`क`, `ज़`), a vowel its
independent letter (`अ`, `आ`, `ऐ`, `ऑ`), and `ं` or `ँ` nasalises the vowel before it.
Whatever the sequence, what `write` returns is well-formed: no word begins with a sign
and no sign follows another.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.devanagari import NUKTA, VIRAMA

SIGNS = {
    "अ": "", "आ": "ा", "इ": "ि", "ई": "ी", "उ": "ु", "ऊ": "ू", "ऋ": "ृ",
    "ए": "े", "ऐ": "ै", "ऑ": "ॉ", "ओ": "ो", "औ": "ौ",
}  # fmt: skip
"""Each vowel and its sign after a consonant; अ is the inherent vowel."""

_ANUSVARA, _NASALS = "ं", frozenset("ंँ")
# What is written between each of these vowels and one of `_OPEN`: फ़ायर, प्लेयर, पावर.
_GLIDES = {"इ": "य", "ई": "य", "ए": "य", "उ": "व", "ऊ": "व"}
_SHORT = {"ई": "इ", "ऊ": "उ"}
_OPEN = frozenset(("अ", "आ", "ओ", "ऑ"))
_HOMORGANIC = {"न": frozenset("कखगघचछजझटठडढतथदधशस"), "म": frozenset("पफबभ")}
_FIRST_JOINS = {"र": "", "श": "", "ष": "", "स": "नमवर", "ल": "नर"}
"""Consonants that join the next one, and those they do not join."""

_SECOND_JOINS = frozenset("रय")
_JOINED = frozenset(
    (
        "कट", "कत", "कच", "पच", "कश", "कस", "कन", "कल", "कव", "गन", "गल", "गज़", "टस", "डल",
        "पट", "पत", "पश", "पस", "पल", "बल", "बज", "फ़ट", "फ़ल", "नफ़", "नव", "नन",
        "मम", "तत", "दद", "पप", "कक", "टट", "डड", "बब", "जज", "ज़ज़", "दव", "तम", "दम",
        "दध", "तथ", "चछ", "कख", "टठ", "डढ", "बभ", "जझ", "गघ", "तक", "तप", "तस",
        "गम", "पन", "तन", "षण", "कष", "टल", "सर", "तव",
    )
)  # fmt: skip
"""Pairs inside a word that are written as a conjunct; most others keep their letters whole."""


def write(units: Sequence[str], conjuncts: bool = False) -> str:
    """The units of one word as Devanagari.

    Consonants without a vowel between them are written as readers expect (मार्केट, but
    अपडेट), or all of them as conjuncts.

    >>> write(["क", "अ", "म", "प", "य", "ऊ", "ट", "अ", "र"])
    'कंप्यूटर'
    """
    sounds = _nasalised(_glided(units))
    written: list[str] = []
    for index, sound in enumerate(sounds):
        after_consonant = index > 0 and is_consonant(sounds[index - 1])
        if sound in _NASALS:
            written += [sound] if written and not after_consonant else []
        elif not is_consonant(sound):
            written.append(SIGNS[sound] if after_consonant else sound)
        else:
            joined = after_consonant and (conjuncts or _joins(sounds, index))
            written.append((VIRAMA if joined else "") + sound)
    return "".join(written)


def is_consonant(unit: str) -> bool:
    """Whether a unit is a consonant."""
    return unit not in SIGNS and unit not in _NASALS


def _glided(units: Sequence[str]) -> list[str]:
    """A glide between two vowels that Hindi does not leave side by side: फ़ायर, प्लेयर, पावर."""
    glided: list[str] = []
    for unit in units:
        before = glided[-1] if glided else ""
        if unit in _OPEN and before in _GLIDES:
            diphthong = len(glided) > 1 and glided[-2] in {"आ", "ऑ"}
            if diphthong:
                glided[-1] = _GLIDES[before]
            elif before in {"इ", "ई", "ए"}:
                glided[-1] = _SHORT.get(before, before)
                glided.append("य")
            else:
                glided[-1] = _SHORT[before] if before == "ऊ" else before
        glided.append(unit)
    return glided


def _nasalised(units: Sequence[str]) -> list[str]:
    """`न` and `म` before a consonant of their own place as anusvara: इंडिया, कंपनी."""
    nasalised: list[str] = []
    for unit, following in zip(units, [*units[1:], ""], strict=False):
        place = _HOMORGANIC.get(unit, frozenset())
        if following[:1] in place and NUKTA not in following and _takes_dot(nasalised):
            nasalised.append(_ANUSVARA)
        else:
            nasalised.append(unit)
    return nasalised


def _takes_dot(before: Sequence[str]) -> bool:
    """Whether an anusvara can stand here: after a vowel, but not over ॉ (लॉन्च)."""
    return bool(before) and before[-1] in SIGNS and before[-1] != "ऑ"


def _joins(sounds: Sequence[str], index: int) -> bool:
    """Whether the consonant at `index` is written as a conjunct with the one before it.

    At either end of a word and behind another conjunct it must be, or a vowel would be
    heard; between vowels only where readers expect it (मार्केट, but अपडेट).
    """
    start = end = index
    while start > 0 and is_consonant(sounds[start - 1]):
        start -= 1
    while end < len(sounds) and is_consonant(sounds[end]):
        end += 1
    first, second = sounds[index - 1], sounds[index]
    if start == 0 or end == len(sounds) or index - start > 1:
        return True
    if first == second or first + second in _JOINED or second[:1] in _HOMORGANIC.get(first, ""):
        return True
    if first in {"न", "म", "ज़"} and second == "र":
        return False
    return second in _SECOND_JOINS or second not in _FIRST_JOINS.get(first, second)
