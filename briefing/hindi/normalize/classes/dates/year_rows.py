"""Years of a list, each before what it was: 1919 जलियाँवाला बाग, 1930 दांडी यात्रा."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import END, POSTPOSITION, START, WORDS, cued
from briefing.hindi.normalize.rule import different, matches
from briefing.io.later import later

_COUNTED = rf"{POSTPOSITION}|{cued('counted-stem')}"
"""How words begin that are counted, or that tell by themselves what the figure is."""

_HEAD = r"(?:(?<![\s\S])|(?<=[,;:(-] )|(?<=और )|(?<=तथा )|(?<=एवं )|(?<=में )|(?<=व ))"
_ROW = later(rf"{_HEAD}{START}((?:1[1-9]|20)[0-9]{{2}}){END} (?!(?:{_COUNTED}))([{WORD}]+)")
"""A year at the head of a part of a list, before what is no count."""

PLURALS = ("ों", "ें", "ियाँ", "ियां", "एँ", "एं", "े")
"""How plurals end, and singulars before a postposition."""


def in_a_row(string: str, start: int) -> bool:
    """Whether the figure at `start` is one of several years that rise."""
    return start in _row(string)


@lru_cache(maxsize=4)
def _row(sentence: str) -> frozenset[int]:
    """Where the years of such a row stand; nowhere where there is none."""
    found = matches(_ROW, sentence)
    named = [match[2] for match in found]
    counted = not cues("count-before").isdisjoint(different(WORDS, sentence))
    plurals = sum(word.endswith(PLURALS) for word in named)
    if counted or not cues("count-noun").isdisjoint(named) or 2 * plurals > len(named):
        return frozenset()
    rising = [int(match[1]) for match in found]
    round_ones = sum(year % 50 == 0 for year in rising)
    rises = len(rising) > 1 and all(first < last for first, last in pairwise(rising))
    return frozenset(match.start(1) for match in found if rises and round_ones < 2)
