"""Which rules a sentence gives cause to try: those that can match, by what their patterns need.

What a pattern cannot match without is in `data/prefilters.tsv`, which is generated from the
patterns (`scripts/docs/prefilters.py`), so that no rule has to say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cache
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

from briefing.hindi.lexicon.tables import rows
from briefing.hindi.normalize.rule import Rule, pieces
from briefing.io.later import later, source

BLANK = "␣"
"""A blank in the table, where blanks part strings."""

RANGES = "⟦"
"""What a column of many characters begins with; the first and the last of each run follow."""

SIGNS = "½¼¾<>≤≥~≈+±(–-"
"""What an amount begins with that has a sign, also one of more or less."""

NUMBER, SIGNED = "number", "signed"
PLACES = MappingProxyType(
    {
        NUMBER: later(r"(?<![0-9])[0-9]"),
        SIGNED: later(rf"(?<![0-9])[0-9]|[{SIGNS}]"),
    }
)
"""Where every match of a rule begins, by what the table calls it."""

_FIGURE = later(r"[0-9]")
_MOST_SETS = 2
"""Of which one string each must occur, for a rule."""


class Prefilter(NamedTuple):
    """What occurs in every sentence that a pattern matches in."""

    figures: int = 0
    """ASCII digits, so many or more."""
    begins: str = ""
    """A key of `PLACES`; "" where a match may begin anywhere."""
    one_of: tuple[tuple[str, ...], ...] = ()
    """Of each of these, one string; the rarest first."""


def fingerprint(rule: Rule) -> str:
    """A rule and its pattern in eight characters: with another pattern it is another rule.

    A pattern that is written only when it is first used is not asked for: the name tells it.
    """
    return f"{crc32((rule.name + source(rule.pattern)).encode()):08x}"


def prefilter_of(rule: Rule) -> Prefilter:
    """The prefilter of a rule; without a line in the table it is tried everywhere."""
    columns = _table().get(fingerprint(rule))
    if columns is None:
        return Prefilter()
    figures, begins, *one_of = columns
    return Prefilter(int(figures), begins, tuple(map(_strings, one_of)))


@cache
def _strings(column: str) -> tuple[str, ...]:
    if column.startswith(RANGES):
        runs = zip(column[1::2], column[2::2], strict=True)
        return tuple(chr(code) for a, b in runs for code in range(ord(a), ord(b) + 1))
    strings = tuple(column.split(" "))
    return tuple(s.replace(BLANK, " ") for s in strings) if BLANK in column else strings


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    return {key: (*columns, "")[:2] + tuple(columns[2:]) for key, _, *columns in rows("prefilters")}


_FREQUENT = " ाेकरिीनसं्तहमलपयवोदगजबुचटएअूधभशखथउइण.,-0123456789"
"""The frequent characters of sentences, the most frequent first."""
_RARITY = defaultdict(lambda: len(_FREQUENT), {c: n for n, c in enumerate(_FREQUENT)})


class _Condition:
    """Rules, as the bits of a number, by strings of which one must occur for each."""

    def __init__(self, rules: Mapping[tuple[str, ...], int]) -> None:
        """`rules` by their strings; those without any need none."""
        self._free = rules.get((), 0)
        self._by_character: defaultdict[str, defaultdict[str, int]] = defaultdict(
            lambda: defaultdict(int)
        )
        for strings, of in rules.items():
            for string in strings:
                self._by_character[max(string, key=_RARITY.__getitem__)][string] |= of

    def met(self, text: str, characters: Set[str]) -> int:
        """The rules of which a string occurs in `text`, or which need none."""
        rules = self._free
        for character in self._by_character.keys() & characters:
            for string, of in self._by_character[character].items():
                if string in text:
                    rules |= of
        return rules


class Index:
    """Rules by what occurs in a sentence: those worth trying are found without asking each."""

    def __init__(self, rules: Sequence[tuple[Rule, Prefilter]]) -> None:
        """`rules` are numbered as they stand here."""
        self._rules = rules
        self._by_figures = [0] * (1 + max((prefilter.figures for _, prefilter in rules), default=0))
        by_set: list[defaultdict[tuple[str, ...], int]] = [
            defaultdict(int) for _ in range(_MOST_SETS)
        ]
        for number, (_, prefilter) in enumerate(rules):
            for found, strings in zip(by_set, (*prefilter.one_of, (), ()), strict=False):
                found[strings] |= 1 << number
            for figures in range(prefilter.figures, len(self._by_figures)):
                self._by_figures[figures] |= 1 << number
        self._conditions = [_Condition(found) for found in by_set]

    def worth_trying(self, text: str) -> list[int]:
        """The numbers of the rules that may find something in `text`, in order."""
        characters = set(text)
        left = self._by_figures[min(len(_FIGURE.findall(text)), len(self._by_figures) - 1)]
        for condition in self._conditions:
            left &= condition.met(text, characters)
        found = []
        while left:
            lowest = left & -left
            left ^= lowest
            number = lowest.bit_length() - 1
            words = self._rules[number][0].words
            if not words or not words.isdisjoint(pieces(text)):
                found.append(number)
        return found
