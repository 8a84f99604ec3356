"""A word in Latin letters that no list knows, written in Devanagari as it sounds.

English words go by their sounds (`english_sounds`), Indian words and names by the words
they resemble (`analogy`). Both are deterministic; what comes back holds no Latin letter
and no digit, and every vowel sign stands on a consonant.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefing.hindi import analogy, english_sounds, letter_names

LONGEST = 40
"""Letters of the longest word; what is longer (a hash, a key) is said letter by letter."""

_MARKS = re.compile("[\u0300-\u036f]+")
_NOT_A_LETTER = re.compile(r"[^a-z]+")
_VOWEL = re.compile(r"[aeiouy]")
_WITHOUT_PARTS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "Æ": "Ae", "Œ": "Oe", "Ø": "O", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "Th", "İ": "I",
    "ı": "i", "ŋ": "ng", "ə": "a", "ħ": "h", "ĸ": "k", "ŧ": "t",
}  # fmt: skip
"""Latin letters that Unicode does not take apart into a plain letter and a mark."""


@lru_cache(maxsize=4096)
def to_devanagari(word: str) -> str:
    """`word` in Devanagari; "" when it has no Latin letter.

    Accents are ignored (café is cafe); letters without a vowel are said by their names
    (xkcd). Raises MissingError when an English word needs espeak-ng and it is not there.

    >>> to_devanagari("Rameshwari")
    'रामेश्वरी'
    """
    letters = _NOT_A_LETTER.sub("", plain(word).lower())
    if len(letters) > LONGEST or not _VOWEL.search(letters):
        return letter_names.spelt(letters)
    if analogy.is_indian(letters):
        return analogy.spell(letters)
    return english_sounds.spell(letters) or analogy.spell(letters)


def plain(text: str) -> str:
    """`text` without the accents of its letters, ligatures taken apart; capitals stay."""
    apart = "".join(_WITHOUT_PARTS.get(letter, letter) for letter in text)
    return _MARKS.sub("", unicodedata.normalize("NFKD", apart))
