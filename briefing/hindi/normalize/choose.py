"""Which class says which part of a sentence: every rule proposes, one choice is made.

All rules look at the sentence as written. Of what they propose the leftmost is taken; of
several that begin at one place that of the class which stands first in
`precedence.PRECEDENCE`, within a class the longest, then that of the first rule. What
follows is looked for behind what was taken. Nothing that is said is ever looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from heapq import heappop, heappush
from typing import NamedTuple

from briefing.hindi.normalize.precedence import CLASSES
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass, Value, cues, pieces

_FIGURE = re.compile(r"[0-9]")
_MOST_FIGURES = 12
"""More are asked for by no rule."""


class Candidate(NamedTuple):
    """A stretch of a sentence as one rule of a class reads it."""

    start: int
    """Its first character, counted from 0."""
    end: int
    """The one after its last."""
    semiotic_class: SemioticClass
    """The class."""
    rule: Rule
    """The rule of it."""
    said: str
    """What would be said."""
    value: Value | None = None
    """What it is, where the class has a type for it."""


class _Ranked(NamedTuple):
    """A rule with the place of its class in the table of precedence, and its own place in it."""

    rank: int
    order: int
    semiotic_class: SemioticClass
    rule: Rule
    hint: frozenset[str]


@cache
def _ranked() -> tuple[_Ranked, ...]:
    return tuple(
        _Ranked(rank, order, semiotic_class, rule, frozenset(rule.hint))
        for rank, semiotic_class in enumerate(CLASSES)
        for order, rule in enumerate(semiotic_class.rules)
    )


@cache
def _with_cues(found: Cue, figures: int) -> tuple[_Ranked, ...]:
    """The rules worth trying where the cues `found` and so many digits occur."""
    return tuple(
        ranked
        for ranked in _ranked()
        if (not ranked.rule.needs or ranked.rule.needs & found) and ranked.rule.figures <= figures
    )


def _worth_trying(text: str) -> list[_Ranked]:
    characters, words = set(text), pieces(text)
    found = cues(text)
    figures = min(len(_FIGURE.findall(text)), _MOST_FIGURES) if Cue.DIGIT in found else 0
    return [
        ranked
        for ranked in _with_cues(found, figures)
        if (not ranked.hint or not characters.isdisjoint(ranked.hint))
        and (not ranked.rule.words or not words.isdisjoint(ranked.rule.words))
    ]


@cache
def _place(begins: str) -> re.Pattern[str]:
    return re.compile(f"(?<![0-9])[0-9]|[{begins}](?<![0-9])")


def choose(text: str, start: int = 0, end: int | None = None) -> list[Candidate]:
    """What is said otherwise than written in `text[start:end]`, in order and apart."""
    end = len(text) if end is None else end
    chosen: list[Candidate] = []
    queue = _Queue(text, end)
    for ranked in _worth_trying(text):
        queue.look(ranked, start)
    position = start
    while (head := queue.pop()) is not None:
        ranked, match = head
        if match.start() < position:
            queue.look(ranked, position)
            continue
        said = ranked.rule.say(match) if match.end() > match.start() else None
        if said is not None:
            position = match.end()
            chosen.append(_candidate(ranked, match, said))
        queue.look(ranked, max(match.end(), match.start() + 1))
    return chosen


def proposals(text: str) -> Iterator[Candidate]:
    """Everything that any rule proposes for `text`, chosen or not, rule by rule."""
    for ranked in _worth_trying(text):
        for match in ranked.rule.pattern.finditer(text):
            said = ranked.rule.say(match) if match.end() > match.start() else None
            if said is not None:
                yield _candidate(ranked, match, said)


def _candidate(ranked: _Ranked, match: re.Match[str], found: Value | str) -> Candidate:
    if isinstance(found, str):
        return Candidate(*match.span(), ranked.semiotic_class, ranked.rule, found)
    return Candidate(*match.span(), ranked.semiotic_class, ranked.rule, found.words(), found)


class _Queue:
    """The next match of each rule, the one to be judged first at the head."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._heads: list[tuple[int, int, int, int, _Ranked, re.Match[str]]] = []
        self._places: dict[str, list[int]] = {}

    def look(self, ranked: _Ranked, position: int) -> None:
        """Add the next match of a rule from `position` on, if there is one.

        Only a match that would run over the end is looked for as if the text ended there.
        """
        match = self._next(ranked.rule, position, len(self._text))
        if match is not None and match.end() > self._end:
            match = self._next(ranked.rule, position, self._end)
        if match is not None:
            start, end = match.span()
            heappush(self._heads, (start, ranked.rank, -end, ranked.order, ranked, match))

    def _next(self, rule: Rule, position: int, end: int) -> re.Match[str] | None:
        """Where a rule says what its matches begin with, only these places are tried."""
        if not rule.begins:
            return rule.pattern.search(self._text, position, end)
        places = self._places.get(rule.begins)
        if places is None:
            places = [found.start() for found in _place(rule.begins).finditer(self._text)]
            self._places[rule.begins] = places
        try_at = rule.pattern.match
        for index in range(bisect_left(places, position), len(places)):
            if match := try_at(self._text, places[index], end):
                return match
        return None

    def pop(self) -> tuple[_Ranked, re.Match[str]] | None:
        """The head, taken out."""
        return heappop(self._heads)[4:] if self._heads else None
