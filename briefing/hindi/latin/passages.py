"""English passages in a Hindi text: quotations, titles and sentences, not single words.

A word or a name of English inside a Hindi sentence is a loan and is said as Hindi says it; several
words that make a phrase of their own are English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.devanagari import WORD
from briefing.document import Span
from briefing.hindi.latin import roman_hindi
from briefing.hindi.latin.words import LETTERS
from briefing.io.later import later

_FEWEST = 4
"""Words of an English passage that stands among Hindi words."""
_FEWEST_APART = 3
"""Words of one that stands apart: in quotation marks, or as a line or sentence of its own."""

_WORD = rf"[{LETTERS}]+(?:[’'.-][{LETTERS}]+)*"
_FIGURES = r"[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?%?"
_BETWEEN = r"[ \t]*[,;:–—&/-]?[ \t]+"
_RUN = later(rf"(?:{_WORD})(?:{_BETWEEN}(?:{_WORD}|{_FIGURES}))+")
_TOKEN = later(_WORD)
_ENGLISH = frozenset(  # the commonest words without meaning of their own; Hindi borrows none
    (
        *("a", "an", "the", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with"),
        *("as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would"),
        *("can", "could", "should", "must", "not", "no", "this", "that", "these", "those", "it"),
        *("its", "he", "she", "they", "we", "you", "i", "his", "her", "their", "our", "your"),
        *("my", "but", "if", "when", "who", "what", "how"),
    )
)
_OPENS, _CLOSES = later(r"[“‘\"'(]\Z"), later(r"[”’\"')]|[.!?]+[”’\"')]")
_BEGINS = later(rf"(?:\A|[\n।॥.!?])[^{WORD}{LETTERS}0-9\n]*\Z")
_ENDS = later(rf"[^{WORD}{LETTERS}0-9\n]*(?:\Z|[\n।॥.!?])")
_LONGEST_LOOK = 40  # characters before a run that say where it stands


def passages(text: str) -> Iterator[Span]:
    """The English passages of `text`, in order.

    >>> [text[s.start:s.end] for text in ["उन्होंने कहा, “We will win this match.”"]
    ...  for s in passages(text)]
    ['We will win this match']
    """
    for run in _RUN.finditer(text):
        words = _TOKEN.findall(run[0])
        small = [word for word in words if not word.isupper() or len(word) == 1]
        if len(small) < _FEWEST_APART or roman_hindi.has_hindi(run[0]):
            continue
        if _stands_apart(text, run) or _is_a_phrase(words):
            yield Span(*run.span())


def _is_a_phrase(words: list[str]) -> bool:
    return len(words) >= _FEWEST and any(word.lower() in _ENGLISH for word in words)


def _stands_apart(text: str, run: re.Match[str]) -> bool:
    before = text[max(run.start() - _LONGEST_LOOK, 0) : run.start()]
    if _OPENS.search(before) and _CLOSES.match(text, run.end()):
        return True
    return bool(_BEGINS.search(before) and _ENDS.match(text, run.end()))
