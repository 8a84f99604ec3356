"""Roughly in how many sentences of Hindi texts a string occurs: the rarer, the better to look for.

Nothing depends on these but the time that is spent.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from math import prod

_SHARES = (
    (" ", 1.0),
    ("ाेीोि्ंकरनसहतमपल", 0.9),
    ("।,", 0.6),
    ("0123456789", 0.5),
    (".-etaoinsr", 0.2),
)
"""Roughly in how many of all sentences a character occurs; others: `share_of_character`."""
_KINDS = {"latin": 0.4, "sign": 0.6, "": 1.0}
"""In how many any Latin letter does, and any sign but commas and stops."""
_TOGETHER = 0.6
"""In how many of those with two characters these stand side by side."""


def share(strings: Iterable[str]) -> float:
    """The share of sentences with one of `strings`; characters of a kind keep together."""
    without = dict.fromkeys(_KINDS, 1.0)
    for string in sorted(strings):
        with_it = prod(map(share_of_character, string)) * _TOGETHER ** (len(string) - 1)
        without[_kind(string)] *= 1 - with_it
    return 1 - prod(max(rest, 1 - _KINDS[kind]) for kind, rest in without.items())


def rarest_first(strings: Iterable[str]) -> tuple[float, list[str]]:
    """What sets of strings are sorted by, in the same order in every run."""
    return share(strings), sorted(strings)


def _kind(string: str) -> str:
    """What kind of characters the rarest of a string are."""
    if any(map(_is_latin, string)):
        return "latin"
    return "sign" if any(map(_is_sign, string)) else ""


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "SP" and character not in ".,।"


def _is_latin(character: str) -> bool:
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


@cache
def share_of_character(character: str) -> float:
    """The share of sentences with one character."""
    for listed, known in _SHARES:
        if character in listed:
            return known
    if "\u0900" <= character <= "\u097f":
        return 0.4
    return 0.1 if character.isascii() and character.isalpha() else 0.05
