"""The ways in which one Hindi word is commonly spelled: फ़ोन and फोन, खंड and खण्ड, रुपये and रुपए.

Which differences are matters of spelling is told by the Central Hindi Directorate, "Devanagari
Lipi tatha Hindi Vartani ka Manakikaran" (2016): dots below loan sounds, anusvara for a nasal
before a consonant of its own place, anusvara for candrabindu, ऑ, and य between vowels.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.devanagari import NUKTA, VIRAMA, WORD
from briefing.io.later import later

_NASAL_OF = {"ङ": "कखगघ", "ञ": "चछजझ", "ण": "टठडढ", "न": "तथदध", "म": "पफबभ"}
_BEFORE = {letter: nasal for nasal, letters in _NASAL_OF.items() for letter in letters}
_NASAL = later("|".join(f"{nasal}{VIRAMA}(?=[{row}])" for nasal, row in _NASAL_OF.items()))
_ANUSVARA = later(f"ं([{''.join(_BEFORE)}])")
_GLIDE = later(f"(?<=[{WORD}])(?<!{VIRAMA})य([ेी]ं?)(?![{WORD}])")
_SHORT = 3  # letters and signs
_VOWEL_OF = {"े": "ए", "ी": "ई", "ें": "एं", "ीं": "ईं"}


def spellings(words: Iterable[str]) -> frozenset[str]:
    """`words`, which are spelled as fully as they can be, and their other spellings.

    >>> sorted(spellings(["फ़ीसदी"])), sorted(spellings(["रुपये"]))
    (['फ़ीसदी', 'फीसदी'], ['रुपए', 'रुपये'])
    """
    found = set(words)
    for other in _OTHER:
        found |= {other(word) for word in found}
    return frozenset(found)


def _without_dots(word: str) -> str:
    return word.replace(NUKTA, "")


def _without_candrabindu(word: str) -> str:
    return word.replace("ँ", "ं")


def _with_anusvara(word: str) -> str:
    return _NASAL.sub("ं", word)


def _with_nasal(word: str) -> str:
    return _ANUSVARA.sub(lambda match: f"{_BEFORE[match[1]]}{VIRAMA}{match[1]}", word)


def _with_a(word: str) -> str:
    """डालर for डॉलर; a short word would be another one: कॉल, काल."""
    return word.replace("ॉ", "ा").replace("ऑ", "आ") if len(word) > _SHORT else word


def _with_vowel(word: str) -> str:
    return _GLIDE.sub(lambda match: _VOWEL_OF[match[1]], word)


_OTHER = (
    _without_dots,
    _without_candrabindu,
    _with_anusvara,
    _with_nasal,
    _with_a,
    _with_vowel,
)
