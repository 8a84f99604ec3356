"""Sanskrit in Latin letters with marks (IAST, ISO 15919), written in Devanagari letter by letter.

The marks leave nothing to guess: kṛṣṇa is कृष्ण, pārtha पार्थ. Source: ISO 15919:2001, table 1,
and the International Alphabet of Sanskrit Transliteration.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import VIRAMA
from briefing.hindi.latin.orthography import SIGNS
from briefing.io.later import later

_VOWELS = {
    "a": "अ", "ā": "आ", "i": "इ", "ī": "ई", "u": "उ", "ū": "ऊ", "ṛ": "ऋ", "r̥": "ऋ", "ṝ": "ऋ",
    "e": "ए", "ē": "ए", "ai": "ऐ", "o": "ओ", "ō": "ओ", "au": "औ",
}  # fmt: skip
_CONSONANTS = {
    "k": "क", "kh": "ख", "g": "ग", "gh": "घ", "ṅ": "ङ", "c": "च", "ch": "छ", "j": "ज", "jh": "झ",
    "ñ": "ञ", "ṭ": "ट", "ṭh": "ठ", "ḍ": "ड", "ḍh": "ढ", "ṇ": "ण", "t": "त", "th": "थ", "d": "द",
    "dh": "ध", "n": "न", "p": "प", "ph": "फ", "b": "ब", "bh": "भ", "m": "म", "y": "य", "r": "र",
    "l": "ल", "v": "व", "w": "व", "ś": "श", "sh": "श", "ṣ": "ष", "s": "स", "h": "ह", "ḷ": "ळ",
    "z": "ज़", "f": "फ़", "q": "क़", "x": "ख़",
}  # fmt: skip
_SIGNS = {"ṃ": "ं", "ṁ": "ं", "ḥ": "ः"}
_OF_HINDI = (("(?<=[aāiīuūeēoō])ṛh", "ढ़"), ("(?<=[aāiīuūeēoō])ṛ", "ड़"), ("ḥ(?=[aāiīuūeēoō])", "ह"))
"""Letters that Sanskrit has elsewhere: laṛkā is लड़का, and an Arabic ḥ begins a syllable."""
_LETTER = later(
    "|".join(sorted((*_VOWELS, *_CONSONANTS, *_SIGNS), key=len, reverse=True)) + "|[ड़ढ़ह]़?"
)
_WORD = later(rf"(?:{_LETTER.pattern})+")
_MARKED = later("[āīṛṝṃṁḥṅṭḍṇśṣḷ]|^(?!.*(?:ō|sh)).*ū|r̥")
"""Letters of which Latin-script languages in a Hindi text have none; Kyūshū and Tōkyō are left."""
_INHERENT = "अ"


def is_iast(word: str) -> bool:
    """Whether `word` is Sanskrit with the marks of a transliteration.

    >>> is_iast("Kṛṣṇa"), is_iast("café"), is_iast("Tōkyō")
    (True, False, False)
    """
    if word.isascii():
        return False
    small = unicodedata.normalize("NFC", word).lower()
    return bool(_MARKED.search(small) and _WORD.fullmatch(small))


def is_spelled(word: str) -> bool:
    """Whether `word` has no other letters than that transliteration, with marks or without.

    >>> is_spelled("dharma"), is_spelled("café")
    (True, False)
    """
    return _WORD.fullmatch(unicodedata.normalize("NFC", word).lower()) is not None


def spell(word: str) -> str:
    """`word`, for which `is_spelled` holds, in Devanagari.

    >>> spell("Kṛṣṇa"), spell("saṃskṛta"), spell("bhagavān")
    ('कृष्ण', 'संस्कृत', 'भगवान')
    """
    small = unicodedata.normalize("NFC", word).lower()
    for pattern, letter in _OF_HINDI:
        small = re.sub(pattern, letter, small)
    written, open_consonant = "", False
    for letter in _LETTER.findall(small):
        if vowel := _VOWELS.get(letter):
            written += ("" if vowel == _INHERENT else SIGNS[vowel]) if open_consonant else vowel
            open_consonant = False
        elif letter in _SIGNS:
            written += _SIGNS[letter]
        else:
            written += (VIRAMA if open_consonant else "") + _CONSONANTS.get(letter, letter)
            open_consonant = True
    return written
