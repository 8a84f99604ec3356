"""Words of science that no list has, by their combining forms: galvano-meter, hyper-parameter.

A voice weakens the vowel between two such forms (galvanometer), and Hindi writes it: गैल्वेनोमीटर.
The forms are the rows of `data/affixes.tsv` with "any".
"""

from __future__ import annotations

from functools import cache

from briefing.hindi.latin import english_sounds, vocabulary
from briefing.hindi.lexicon import tables

_SHORTEST_REST = 5
"""Letters of what stands behind a beginning, where it is no combining form itself."""
_SHORTEST_STEM = 4
"""Letters of what stands before an ending, its vowel included."""
_VOWELS = "aeiouy"


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """Beginnings and endings, the longest first, and what is said for each."""
    found = sorted(
        (row for row in tables.rows("affixes") if len(row) > 2), key=lambda r: -len(r[0])
    )
    begin = {row[0][:-1]: row[1] for row in found if row[0].endswith("-")}
    end = {row[0][1:]: row[1] for row in found if row[0].startswith("-")}
    return begin, end


def spell(word: str) -> str:
    """`word`, small letters a to z, by its combining forms; "" where it has none.

    Raises MissingError when a part needs espeak-ng and it is not there.

    >>> spell("stratosphere")
    'स्ट्रैटोस्फ़ीयर'
    """
    begin, end = _forms()
    for letters, said in begin.items():
        rest = word.removeprefix(letters)
        if rest != word and (spoken := end.get(rest) or _rest(rest)):
            return said + spoken
    for letters, said in end.items():
        stem = word.removesuffix(letters)
        if stem != word and len(stem) >= _SHORTEST_STEM and stem.endswith("o"):
            return english_sounds.spell(stem) + said
    return ""


def _rest(rest: str) -> str:
    """What is said behind a beginning: a known word, or its sounds; nothing before a vowel."""
    if len(rest) < _SHORTEST_REST or rest[0] in _VOWELS:
        return ""
    return vocabulary.known(rest) or english_sounds.spell(rest)
