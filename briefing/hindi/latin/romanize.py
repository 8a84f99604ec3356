"""Hindi in Latin letters as people type it: पटना में भारी बारिश is patna mein bhari barish.

Made from how a word is said, so that a vowel nobody says is not written either (ISO 15919 and
the Hunterian system would write patana). Long and short vowels look alike, as in messages.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import WORD
from briefing.hindi.pronounce.pronounce import pronounce
from briefing.io.later import later

_LATIN = {
    "ə": "a", "ʌ": "a", "a": "a", "ɪ": "i", "i": "i", "ʊ": "u", "u": "u", "e": "e", "ɛ": "ai",
    "o": "o", "ɔ": "au",
    "c": "ch", "ɟ": "j", "j": "y", "ʈ": "t", "ɖ": "d", "ɽ": "d", "ɾ": "r", "ʋ": "v", "ʃ": "sh",
    "ʂ": "sh", "ŋ": "n", "ɲ": "n", "ɳ": "n", "x": "kh", "ɣ": "gh", "ɡ": "g", "ʰ": "h", "ʱ": "h",
}  # fmt: skip
_VOWELS = frozenset("əʌaɪiʊueɛoɔ")
_NASAL = "\N{COMBINING TILDE}"
_STRESS = later("[ˈˌ]")
_TWICE = later("([^ː])([ʰʱ]?)ː")
_BREATHED_TWICE = later("(ch|[kgjtdpb])h\\1h")
_ENGLISH_O = later("[ऑॉ]")
_WORDS = later(rf"[{WORD}]+")


def romanized(text: str) -> str:
    """`text` with every Hindi word in Latin letters; all else stays.

    >>> romanized("विधानसभा में 3 प्रस्ताव")
    'vidhansabha mein 3 prastav'
    """
    return _WORDS.sub(lambda match: _word(match[0]), text)


def _word(word: str) -> str:
    said = unicodedata.normalize("NFD", _STRESS.sub("", pronounce(word)))
    said = _TWICE.sub(_doubled, said)
    said = re.sub(f"e{_NASAL}$", "ein", said).replace(_NASAL, "n")
    if _ENGLISH_O.search(word):
        said = said.replace("ɔ", "o")
    latin = "".join(_LATIN.get(letter, letter) for letter in said)
    latin = _BREATHED_TWICE.sub(r"\1\1h", latin)
    return f"a{latin}" if word.startswith("आ") else latin  # aaj, aadmi


def _doubled(match: re.Match[str]) -> str:
    """A long consonant is written twice, a long vowel once: युद्ध yuddh, but भारी bhari."""
    letter, breath = match.groups()
    is_once = letter in _VOWELS or letter == _NASAL or match.start() == 0
    return letter + breath if is_once else letter + letter + breath
