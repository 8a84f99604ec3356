"""Whether a word in Latin letters is spelled like Indian words or like English ones.

The listed words of each kind are a model of its spelling: how likely each letter is behind the
letters before it, interpolated from short contexts to long ones with a Dirichlet prior (MacKay and
Peto 1995). Endings and groups of letters that only one kind has decide by themselves.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.hindi.latin import analogy
from briefing.io.later import later

_LONGEST = 4
"""Letters of the longest stretch that is counted."""

_PRIOR = 16
"""How many occurrences of a context weigh as much as the shorter context."""

_UNSEEN = 0.5
"""Counted for a letter that no listed word has."""

CLEAR = 1.0
"""The log odds from which a word is Indian: Indian letter values are right less often.

This and the prior were chosen on rows of english.tsv that the model had not seen.
"""

AMONG_HINDI = -2.5
"""Those from which it may be: Hindi words stand beside it, or it is spelled like one."""

NO_FORM = 4.0
"""Those from which it is no form of an English word: Sikander, but helper and sleeper."""

_LETTERS = 28
"""a to z and the two ends of a word."""

_ENGLISH_SPELLING = later(
    "ck|x|wh|ough|eigh|qu|[^aeiou]y[^aeiouy]|(?:tion|sion|ism|ist|ity|ing|ness|ous|ive|able|ible|less|ology|graphy|ship)s?$"
    "|(?:[bcdfghklnprstwxz]|[lr]m)ed$"
)
_INDIAN_SPELLING = later(
    "bh|dh|jh|chh|aa|^gur|(?:pur|garh|wal|wala|endra|eshwar|deep|preet|prit|neet|jeet|jit|veer"
    "|lal|das|nath|raj|chand|kant|kumar|singh)$"
)


@lru_cache(maxsize=4096)
def is_indian(word: str, odds: float = CLEAR) -> bool:
    """Whether `word`, small letters a to z, is spelled more like Indian words than English.

    `odds`: the log odds that are asked for.

    >>> is_indian("jhariya"), is_indian("railway")
    (True, False)
    """
    english_marks, indian_marks = _ENGLISH_SPELLING.search(word), _INDIAN_SPELLING.search(word)
    if bool(english_marks) != bool(indian_marks):
        return indian_marks is not None
    marked = f"^{word}$"
    ends = range(2, len(marked) + 1)
    return sum(_odds(marked[max(0, end - _LONGEST) : end]) for end in ends) > odds


@lru_cache(maxsize=8192)
def _odds(stretch: str) -> float:
    """How much likelier the last letter of `stretch` is in Indian words, as a logarithm."""
    indian, english = _spellings()
    return math.log(indian.likelihood(stretch) / english.likelihood(stretch))


class _Spelling(NamedTuple):
    """How often each stretch of letters occurs in the words of one kind."""

    counts: Counter[str]
    letters: int

    def likelihood(self, stretch: str) -> float:
        """How likely the last letter of `stretch` is behind the others."""
        likely = (self.counts[stretch[-1]] + _UNSEEN) / (self.letters + _UNSEEN * _LETTERS)
        for start in range(len(stretch) - 2, -1, -1):
            seen, context = self.counts[stretch[start:]], self.counts[stretch[start:-1]]
            likely = (seen + _PRIOR * likely) / (context + _PRIOR)
        return likely


@cache
def _spellings() -> tuple[_Spelling, _Spelling]:
    """The spelling of the listed Indian words, and of the English."""
    indian, english = analogy.listed()
    return _counted(indian), _counted(english)


def _counted(words: str) -> _Spelling:
    """The stretches of words on a string, "^raj$^ram$"; those across two words do not matter."""
    counts: Counter[str] = Counter()
    for size in range(1, _LONGEST + 1):
        counts.update(map("".join, zip(*(words[start:] for start in range(size)), strict=False)))
    return _Spelling(counts, len(words))
