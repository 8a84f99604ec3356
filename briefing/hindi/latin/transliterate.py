"""A word in Latin letters that no list knows, written in Devanagari as it sounds.

English words go by their sounds (`english_sounds`), Indian words and names by the words
they resemble (`analogy`); its spelling says which it is (`origin`). Both are deterministic;
what comes back holds no Latin letter and no digit, and every vowel sign stands on a consonant.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from briefing.hindi.latin import analogy, combining, english_sounds, letter_names, origin, spellings
from briefing.io.later import later

LONGEST = 40
"""Letters of the longest word; what is longer (a hash, a key) is said letter by letter."""

_WELL_SPELLED = 0.1
"""The cost of a spelling up to which a frequent Hindi word is meant: cheeni is चीनी."""
_COMMON, _SHORT = 2500, 5
"""The rank up to which a word of fewer letters than that is meant."""
_ALIKE = ((7, 0.5), (5, 0.31))
"""Letters of an Indian word, and the cost up to which a frequent word is meant by so many."""

_MARKS = later("[\u0300-\u036f]+")
_NOT_A_LETTER = later(r"[^a-z]+")
_VOWEL = later(r"[aeiouy]")
_NO_WORD = later(r"[bcdfgjkmnpqtvwxz]{5}|[bcdfgjkmpqtvwxz]{4}|\Ax{0,2}(?:ix|iv|vi{2,3}|i{2,3})\Z")
"""Consonants in a row that no word has; s, h, l and r make longer ones (Rhythms, Schwarz).

Also a Roman numeral, which the English voice says as a number: ix of ix25."""

_LATIN = later(r"[a-z]+(?:(?<=[a-z]{5})(?:us|um)|(?<=[a-z]{5})is|aceae|iae|ii)")
"""Names of plants, animals and diseases in Latin: Ziziphus, Saccharum, Arachis, Poaceae."""
_VOICED_END = later(r"[ीि]ज़\Z")

_OWN_NAMES = {
    "ß": "ss", "ẞ": "SS", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ŋ": "ng", "Ŋ": "Ng",
    "ə": "a", "Ə": "A", "ĸ": "k",
}  # fmt: skip
"""Letters whose Unicode name does not give the plain letters that stand for them."""

_NAME = later(r"LATIN (CAPITAL|SMALL) (?:LETTER|LIGATURE) (?:[A-Z]+ )?([A-Z]{1,2})(?: WITH .*)?")


@lru_cache(maxsize=4096)
def to_devanagari(word: str) -> str:
    """`word` in Devanagari; "" when it has no Latin letter.

    Accents are ignored (café is cafe); letters without a vowel, or with consonants that no word
    has in a row, are said by their names (xkcd, uppbpb). Raises MissingError when an English word
    needs espeak-ng and it is not there.

    >>> to_devanagari("Rameshwari")
    'रामेश्वरी'
    """
    letters = _NOT_A_LETTER.sub("", plain(word).lower())
    if len(letters) > LONGEST or not _VOWEL.search(letters) or _NO_WORD.search(letters):
        return letter_names.spelled(letters)
    if said := _frequent(letters):
        return said
    if _LATIN.fullmatch(letters):
        return _latin(letters)
    if combined := combining.spell(letters):
        return combined
    if origin.is_indian(letters):
        return analogy.spell(letters)
    return english_sounds.spell(letters) or analogy.spell(letters)


def _latin(letters: str) -> str:
    """A Latin name: ch is क, and the s of -is keeps its sound."""
    said = english_sounds.spell(letters.replace("cch", "kk").replace("ch", "k"))
    if letters.endswith("is"):
        said = _VOICED_END.sub("िस", said)
    return said or analogy.spell(letters)


def _frequent(letters: str) -> str | None:
    """A frequent Hindi word that is spelled so and hardly otherwise."""
    best = spellings.best(letters)
    if best is None or not spellings.is_listed(best):
        return None
    odds = origin.CLEAR if len(letters) < _SHORT else origin.AMONG_HINDI
    if not origin.is_indian(letters, odds):
        is_meant = best.cost <= _WELL_SPELLED and spellings.is_everyday(best)
        return best.word if is_meant else None
    if len(letters) < _SHORT and best.rank >= _COMMON:
        return None
    most = next((cost for long, cost in _ALIKE if len(letters) >= long), _WELL_SPELLED)
    return best.word if best.cost <= most else None


def plain(text: str) -> str:
    """`text` without the accents of its letters, ligatures taken apart; capitals stay."""
    if text.isascii():
        return text
    return "".join(map(_plain, _MARKS.sub("", unicodedata.normalize("NFKD", text))))


def _plain(letter: str) -> str:
    """The letters a to z nearest to a Latin letter that has no accent to take off: ø, æ, ł."""
    if letter.isascii() or letter in _OWN_NAMES:
        return _OWN_NAMES.get(letter, letter)
    named = _NAME.fullmatch(unicodedata.name(letter, ""))
    if named is None:
        return letter
    return named[2].capitalize() if named[1] == "CAPITAL" else named[2].lower()
