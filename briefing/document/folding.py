"""The characters of a text that carry it: what two versions of it are compared by.

Letters, signs, digits, currencies and `%` do; blanks, punctuation and bullets do not, and forms
that Unicode holds to be the same are the same.
"""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from itertools import compress

_BULLETS = frozenset("•●○◦▪■□‣⁃➤►▶✓✔")
_CARRIES = frozenset("%&@")  # of the ASCII signs; the others are marks in one format or another
_NUKTA = "\u093c"
_DEGREES = {"∛": "3", "∜": "4"}  # of roots: a figure in formulas of two dimensions


@dataclass(frozen=True, slots=True)
class Folded:
    """The characters of a text that carry it."""

    text: str
    """Each in its plainest form."""
    offsets: array[int]
    """Where each stands in the text as written."""


def fold(text: str) -> Folded:
    """The characters of `text` that carry it, and where they stand.

    >>> fold("क़लम, 2²!").text
    'कलम22'
    """
    kept = map(_PLAIN.__getitem__, map(ord, text))  # no list of it: a book's is large
    return Folded(text.translate(_PLAIN), array("I", compress(range(len(text)), kept)))


class _Plain(dict[int, str]):
    """What each character, by its number, is in its plainest form, or "" where it has no text."""

    def __missing__(self, number: int) -> str:
        self[number] = plain = _plain(chr(number))
        return plain


_PLAIN = _Plain()


def _plain(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() or character in _CARRIES else ""
    if character in _DEGREES:
        return _DEGREES[character]
    if character in _BULLETS or character == _NUKTA:
        return ""
    first = unicodedata.normalize("NFKD", character)[0]
    if first.isascii() and first.isalnum():
        return first
    kind = unicodedata.category(first)
    is_accent = kind == "Mn" and not "\u0900" <= first <= "\u097f"
    return first if kind[0] in "LMNS" and kind != "Sk" and not is_accent else ""
