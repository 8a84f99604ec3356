"""The Hindi words that letters may stand for: frequent words, everyday nouns, forms of verbs.

Lists of frequent words have some forms of a verb and lack others; those made of stems of regular
verbs fill what is lacking: दुखा makes दुखाता, दुखाए, दुखाऊँगा.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.devanagari import NUKTA
from briefing.hindi.lexicon import tables

_PLAIN = "ना ने नी ता ते ती तीं कर के".split()  # noqa: SIM905
_VOWELS = "ए ओ ऊँ एँ इए इएगा ऊँगा ऊँगी एगा एगी एँगे एँगी ओगे ओगी".split()  # noqa: SIM905
"""Endings that begin with a vowel; behind a consonant it is written as a sign."""
_PERFECT_OPEN, _PERFECT = ("या", "ई", "ईं"), ("आ", "ई", "ईं")
"""Behind a vowel and behind a consonant: सुलाया, बोला."""
_SIGNS = {"आ": "ा", "इ": "ि", "ई": "ी", "ऊ": "ू", "ए": "े", "ओ": "ो"}


@cache
def hindi_words() -> list[str]:
    """The frequent words, the commonest first, then everyday nouns and forms of verbs."""
    listed = [row[0] for name in ("frequent", "everyday") for row in tables.rows(name)]
    alike = {_without_marks(word) for word in listed}
    return [*listed, *(form for form in _forms() if _without_marks(form) not in alike)]


def _without_marks(word: str) -> str:
    """A word as it is the same in all its written forms: हंसी for हँसी, आये for आए."""
    return word.replace(NUKTA, "").replace("ँ", "ं").replace("ये", "ए").replace("यी", "ई")


@cache
def everyday_ranks() -> range:
    """The ranks of the nouns of everyday.tsv."""
    frequent = len(tables.rows("frequent"))
    return range(frequent, frequent + len(tables.rows("everyday")))


def _forms() -> Iterator[str]:
    """All forms of the verbs of `data/verbs.tsv`."""
    for (stem,) in tables.rows("verbs"):
        yield stem
        yield from (stem + ending for ending in _PLAIN)
        is_closed = "क" <= stem[-1] <= "ह" or stem[-1] == NUKTA
        for ending in (*_VOWELS, *(_PERFECT if is_closed else _PERFECT_OPEN)):
            yield stem + (_SIGNS[ending[0]] + ending[1:] if is_closed else ending)
