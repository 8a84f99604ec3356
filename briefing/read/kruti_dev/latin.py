"""Words of English among those typed for such a font: they stood in another one."""

from __future__ import annotations

from briefing.devanagari import CONSONANTS, VIRAMA, VOWEL_SIGNS
from briefing.io.later import later
from briefing.read.prose import is_common

LATIN = later(r"(?<![^\s¼])(?:[A-Z]{2,6}|[A-Za-z]{4,})(?=[\s½\]]|\Z)")
"""What may be a word of English, or its letters, in Kruti Dev."""
LATIN_IN_CHANAKYA = later(r"(?<![^\s(Ò])(?:[A-Z]{2,6}|[A-Za-z]{4,})(?=[\s),.;?!ÓÐ-]|\Z)")
"""The same in Chanakya, whose brackets and stops are those of English."""

_BARE = later(rf"(?:[{CONSONANTS}](?![{VOWEL_SIGNS}{VIRAMA}])){{4}}")
_LONG = 5
_VOWEL = later(r"[aeiou]")


def is_english(word: str, shown: str) -> bool:
    """Whether `word` is English; `shown` is what it would be in the font, "" for nothing.

    Capitals alone are, words of the lexicon that show none of the commonest of Hindi, and long
    ones with a capital and vowels of English that would be four letters of Hindi without one.
    """
    if word.isupper():
        return True
    if len(word) >= _LONG and _BARE.search(shown) and _VOWEL.search(word[1:]) and word.istitle():
        return True
    from briefing.hindi.lexicon.entries import readings  # it loads the lexicon

    return word.lower() in readings("english") and not is_common(shown)
