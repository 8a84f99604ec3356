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
from briefing.hindi.normalize.prefilter import PLACES, Index, Prefilter, prefilter_of
from briefing.hindi.normalize.rule import Rule, SemioticClass, Value


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
    prefilter: Prefilter


@cache
def _ranked() -> tuple[_Ranked, ...]:
    return tuple(
        _Ranked(rank, order, semiotic_class, rule, prefilter_of(rule))
        for rank, semiotic_class in enumerate(CLASSES)
        for order, rule in enumerate(semiotic_class.rules)
    )


@cache
def _index() -> Index:
    return Index([(ranked.rule, ranked.prefilter) for ranked in _ranked()])


def _worth_trying(text: str) -> list[_Ranked]:
    every = _ranked()
    return [every[number] for number in _index().worth_trying(text)]


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
        match = self._next(ranked, position, len(self._text))
        if match is not None and match.end() > self._end:
            match = self._next(ranked, position, self._end)
        if match is not None:
            start, end = match.span()
            heappush(self._heads, (start, ranked.rank, -end, ranked.order, ranked, match))

    def _next(self, ranked: _Ranked, position: int, end: int) -> re.Match[str] | None:
        """Where it is known what the matches of a rule begin with, only these places are tried."""
        pattern, begins = ranked.rule.pattern, ranked.prefilter.begins
        if not begins:
            return pattern.search(self._text, position, end)
        places = self._places.get(begins)
        if places is None:
            places = [found.start() for found in PLACES[begins].finditer(self._text)]
            self._places[begins] = places
        try_at = pattern.match
        for index in range(bisect_left(places, position), len(places)):
            if match := try_at(self._text, places[index], end):
                return match
        return None

    def pop(self) -> tuple[_Ranked, re.Match[str]] | None:
        """The head, taken out."""
        return heappop(self._heads)[4:] if self._heads else None
