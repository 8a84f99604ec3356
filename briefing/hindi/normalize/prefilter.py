"""Which rules a sentence gives cause to try: those that can match, by what their patterns need.

What a pattern cannot match without is in `data/prefilters.tsv`, which is generated from the
patterns (`scripts/docs/prefilters.py`), so that no rule has to say it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def _strings(column: str) -> tuple[str, ...]:
    if column.startswith(RANGES):
        runs = zip(column[1::2], column[2::2], strict=True)
        return tuple(chr(code) for a, b in runs for code in range(ord(a), ord(b) + 1))
    strings = tuple(column.split(" "))
    return tuple(s.replace(BLANK, " ") for s in strings) if BLANK in column else strings


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    return {key: (*columns, "")[:2] + tuple(columns[2:]) for key, _, *columns in rows("prefilters")}


_ALWAYS, _FIGURES = "", "0-9"
"""The keys of the rules that no character tells of, and of those that need any figure."""

_Conditions = tuple[int, tuple[tuple[str, ...], ...], frozenset[str]]
"""What a rule needs besides the character by which it is found: figures, strings, words."""


class Index:
    """Numbered rules by what occurs in a sentence, to find those worth trying in one look."""

    def __init__(self, rules: Sequence[tuple[Rule, Prefilter]]) -> None:
        self._by_character: dict[str, set[int]] = {_ALWAYS: set(), _FIGURES: set()}
        self._conditions: list[_Conditions] = []
        for number, (rule, prefilter) in enumerate(rules):
            for key in _keys(prefilter):
                self._by_character.setdefault(key, set()).add(number)
            one_of = prefilter.one_of
            is_found_by = bool(one_of) and max(map(len, one_of[0])) == 1
            self._conditions.append((prefilter.figures, one_of[is_found_by:], rule.words))

    def worth_trying(self, text: str) -> list[int]:
        """The numbers of the rules that may find something in `text`, in order."""
        figures = len(_FIGURE.findall(text))
        words = pieces(text)
        keys = self._by_character.keys() & {*text, _ALWAYS, _FIGURES if figures else _ALWAYS}
        found = []
        for number in set().union(*map(self._by_character.__getitem__, keys)):
            fewest, needed, listed = self._conditions[number]
            if fewest > figures or (listed and words.isdisjoint(listed)):
                continue
            for one_of in needed:
                for string in one_of:
                    if string in text:
                        break
                else:
                    break
            else:
                found.append(number)
        return sorted(found)


def _keys(prefilter: Prefilter) -> Iterable[str]:
    """The characters by which a rule is found: the first of each string of which one occurs."""
    if prefilter.one_of:
        return {string.lstrip(" ")[:1] or " " for string in prefilter.one_of[0]}
    return [_FIGURES if prefilter.figures else _ALWAYS]
