"""Words that are two words without their nuktas, or are typed for another, told by their neighbors.

सजा is सज़ा (punishment) but सजा in दुल्हन को सजा दिया; राज is राज but राज़ in राज खुल गया; हु is हूँ in
जा रहा हु, and no sentence begins with में, but many with मैं. Only where the words beside it
decide is a line in `data/homographs.tsv`; everywhere else the more frequent word is said,
which `nukta.py` knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi.lexicon.tables import rows
from briefing.io.later import later

_ANY = "-"
_BEGINNING = "^"
_NO_LETTER = later(f"[^{WORD}]+")


class Homograph(NamedTuple):
    """A line of data/homographs.tsv."""

    meant: str
    """The word with the nuktas it has here."""
    before: frozenset[str]
    """Words of which one stands before it; ^ is the beginning of a sentence."""
    after: frozenset[str]
    """Words, or pairs of words, of which one stands after it."""


def meant(tokens: Sequence[str], index: int) -> str | None:
    """The spelling of the word at `index` that its neighbors ask for; None: as it is alone.

    >>> meant("दुल्हन को सजा दिया".split(), 2), meant("राज खुल गया".split(), 0)
    ('सजा', 'राज़')
    """
    found = _homographs().get(_NO_LETTER.sub("", tokens[index]))
    if not found:
        return None
    before, after, second = (_word(tokens, index + step) for step in (-1, 1, 2))
    if index == 0 and after:
        before = _BEGINNING
    if before in found.before or {after, f"{after} {second}"} & found.after:
        return found.meant
    return None


def _word(tokens: Sequence[str], index: int) -> str:
    """The word at `index` without its punctuation; "" beyond the ends."""
    return _NO_LETTER.sub("", tokens[index]) if 0 <= index < len(tokens) else ""


@cache
def _homographs() -> dict[str, Homograph]:
    return {
        word: Homograph(spelling, _listed(before), _listed(after))
        for word, spelling, before, after in rows("homographs")
    }


def _listed(column: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in column.split() if word != _ANY)
