"""The forms of regular Hindi verbs, made of their stems: दुखा makes दुखाता, दुखाए, दुखाऊँगा.

Lists of frequent words have some forms of a verb and lack others; these fill what is lacking.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.devanagari import NUKTA
from briefing.hindi.lexicon import tables

_PLAIN = "ना ने नी ता ते ती तीं कर के".split()  # noqa: SIM905
_VOWELS = "ए ओ ऊँ एँ इए इएगा ऊँगा ऊँगी एगा एगी एँगे एँगी ओगे ओगी".split()  # noqa: SIM905
"""Endings that begin with a vowel; behind a consonant it is written as a sign."""
_PERFECT_OPEN, _PERFECT = ("या", "ई", "ईं"), ("आ", "ई", "ईं")
"""Behind a vowel and behind a consonant: सुलाया, बोला."""
_SIGNS = {"आ": "ा", "इ": "ि", "ई": "ी", "ऊ": "ू", "ए": "े", "ओ": "ो"}


def forms() -> Iterator[str]:
    """All forms of the verbs of `data/verbs.tsv`."""
    for (stem,) in tables.rows("verbs"):
        yield stem
        yield from (stem + ending for ending in _PLAIN)
        is_closed = "क" <= stem[-1] <= "ह" or stem[-1] == NUKTA
        for ending in (*_VOWELS, *(_PERFECT if is_closed else _PERFECT_OPEN)):
            yield stem + (_SIGNS[ending[0]] + ending[1:] if is_closed else ending)
