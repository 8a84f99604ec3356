"""Utterances too long for an engine cut into pieces that are not, in the best places.

    Script -> Script

Cuts fall at the ends of clauses, then between words, and inside a word only where one
alone is too long, at the end of an akshara. Pieces are balanced, because a voice rushes a
long piece and is weak on a short one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from briefing.devanagari import aksharas
from briefing.document import Boundary, Script, Utterance, Word
from briefing.errors import InputError
from briefing.hindi.grammar import AUXILIARIES, CONJUNCTIONS, NEVER_FIRST, POSTPOSITIONS, is_finite
from briefing.hindi.numbers import cardinal

Words = Sequence[Word]

_MARKS = ",;:?!.।॥…—–"
_CLAUSE_MARKS = (",", ";", ":", "—", "–")
_LIST_WORDS = frozenset(("और", "तथा", "एवं", "व", "या"))  # they join words as well as clauses
_NUMBERS = frozenset(
    word for n in (*range(101), *(10**k for k in range(3, 18, 2))) for word in cardinal(n).split()
) | {"हजार", "दशमलव", "डेढ़", "ढाई", "साढ़े", "सवा", "पौने"}
_GENITIVE = frozenset(("का", "के", "की"))
_LEADS_ON = _GENITIVE | CONJUNCTIONS | _NUMBERS
_CLOSES_PHRASE = POSTPOSITIONS - _GENITIVE | {"पर"}

# What a cut costs, against the square of a piece's distance from its share: a piece of half
# the share costs 0.25, so a clause's end is worth having at a fifth of the sentence.
_BETWEEN_CLAUSES = 0.0
_BEFORE_CONJUNCTION = 0.3
_AFTER_POSTPOSITION = 1.1  # ने, को, में … close a phrase; का, के, की lead on to a noun
_BETWEEN_WORDS = 1.4
_IN_A_PHRASE = 2.4  # before का or है, after और or के, between number and unit
_IN_AN_AMOUNT = 3.4  # between words that one written amount stands behind
_ONE_WORD, _TWO_WORDS = 1.5, 0.5  # more, for a piece as short as that

_LARGER, _WHOLE = 1.25, 1.5  # times what an opening should be
_ROOM = 0.95  # of the limit; a piece is estimated before it is counted
_LONGEST_LETTER = 8  # units that one spoken character may count


class Limit(Protocol):
    """The most an engine may be given at once: `count(words)` must not exceed `most`."""

    @property
    def most(self) -> int:
        """The limit, in the engine's own unit."""

    @property
    def count(self) -> Callable[[Words], int]:
        """How many units words make; about the sum of what each makes alone."""


def fit(script: Script, limit: Limit) -> Script:
    """`script` with every utterance within `limit`.

    The last piece of an utterance keeps its boundary and its mark; the others end in
    Boundary.CLAUSE or Boundary.WORD. The words joined are the same; pieces of a cut word
    share its span. InputError for a single akshara that is more than the limit.
    """
    utterances: list[Utterance] = []
    for utterance in script.utterances:
        if limit.count(utterance.words) <= limit.most:
            utterances.append(utterance)
        else:
            utterances += _fitted(utterance, limit, script.document.source.origin)
    if len(utterances) == len(script.utterances):
        return script
    return replace(script, utterances=tuple(utterances))


def opening(utterance: Utterance, limit: Limit, most: int) -> list[Utterance]:
    """`utterance` in two: a first piece of about `most` units, and the rest.

    It is cut in the best place that is near: for a good one the piece may be a quarter larger, and
    what is no more than half as large again stays whole. A word that alone is more is the first
    piece.
    """
    words = utterance.words
    if len(words) == 1 or limit.count(words) <= _WHOLE * most:
        return [utterance]
    sizes = [limit.count(words[:1])]
    while len(sizes) < len(words) - 1 and sizes[-1] <= _LARGER * most:
        sizes.append(limit.count(words[: len(sizes) + 1]))
    fitting = [n for n, size in enumerate(sizes, 1) if size <= _LARGER * most or n == 1]
    costs = {
        n: _cost(words[n - 1], words[n]) + (sizes[n - 1] / most - 1) ** 2 + _brevity(n)
        for n in fitting
    }
    cut = min(costs, key=costs.__getitem__)
    first, rest = words[:cut], words[cut:]
    end = _boundary(first, rest)
    return [replace(utterance, words=first, boundary=end, mark=0.0), replace(utterance, words=rest)]


def _fitted(utterance: Utterance, limit: Limit, origin: str) -> list[Utterance]:
    words: list[Word] = []
    for word in utterance.words:
        words += _cut_word(word, limit, origin)
    pieces = _divided(words, limit)
    ends = [_boundary(piece, following) for piece, following in pairwise(pieces)]
    return [
        *(
            replace(utterance, words=tuple(piece), boundary=end, mark=0.0)
            for piece, end in zip(pieces, ends, strict=False)
        ),
        replace(utterance, words=tuple(pieces[-1])),
    ]


def _boundary(piece: Words, following: Words) -> Boundary:
    ends_clause = _cost(piece[-1], following[0]) <= _BEFORE_CONJUNCTION
    return Boundary.CLAUSE if ends_clause else Boundary.WORD


def _cut_word(word: Word, limit: Limit, origin: str) -> list[Word]:
    """`word`, or, where it alone is too much, balanced pieces that end with an akshara."""
    if len(word.spoken) * _LONGEST_LETTER <= limit.most or limit.count([word]) <= limit.most:
        return [word]
    syllables = aksharas(word.spoken)
    number = math.ceil(limit.count([word]) / limit.most)
    while number <= len(syllables):
        edges = [len(syllables) * n // number for n in range(number + 1)]
        parts = ("".join(syllables[a:b]) for a, b in pairwise(edges))
        pieces = [Word(part, word.span) for part in parts]
        if all(limit.count([piece]) <= limit.most for piece in pieces):
            return pieces
        number = max(number + 1, min(2 * number, len(syllables)))
    raise InputError(
        f"{origin}: a syllable of {max(map(len, syllables))} characters is too long to be said",
        f"see the word that begins with {word.spoken[:12]!r}",
    )


def _divided(words: Words, limit: Limit) -> list[Words]:
    """Pieces within the limit; `words` alone may not be one too long."""
    total = limit.count(words)
    if total <= limit.most or len(words) == 1:
        return [words]
    edges = _best_edges(words, total, limit.most)
    pieces = [words[a:b] for a, b in pairwise(edges)]
    return [part for piece in pieces for part in _divided(piece, limit)]


class _Way(NamedTuple):
    """The cheapest way to cut the words before some place: its cost and its last edge."""

    cost: float
    start: int


def _best_edges(words: Words, total: int, most: int) -> list[int]:
    """Where to cut: the indices that bound the pieces, 0 and len(words) with them.

    Dynamic programming over the words; a word's share of `total` is estimated from its
    length, so that the engine counts whole pieces only.
    """
    lengths = [len(word.spoken) + 1 for word in words]
    upto = [0, *accumulate(lengths)]
    room = upto[-1] * most * _ROOM / total
    share = upto[-1] / math.ceil(upto[-1] / room)
    cuts = [0.0, *(_cost(words[i - 1], words[i]) for i in range(1, len(words))), 0.0]
    ways = [_Way(0.0, 0)]
    for end in range(1, len(words) + 1):
        best = _Way(math.inf, end - 1)
        for start in range(end - 1, -1, -1):
            size = upto[end] - upto[start]
            if size > room and start < end - 1:
                break
            cost = ways[start].cost + cuts[start] + (size / share - 1) ** 2 + _brevity(end - start)
            if cost < best.cost:
                best = _Way(cost, start)
        ways.append(best)
    edges = [len(words)]
    while edges[-1]:
        edges.append(ways[edges[-1]].start)
    return edges[::-1]


def _brevity(words: int) -> float:
    """What a piece of so few words costs."""
    return {1: _ONE_WORD, 2: _TWO_WORDS}.get(words, 0.0)


def _cost(before: Word, after: Word) -> float:
    """What a cut between the two costs."""
    last, first = before.spoken, after.spoken.rstrip(_MARKS)
    after_one = last in CONJUNCTIONS  # और तब …: the sentence breathes before the first of them
    joins_words = first in _LIST_WORDS and not _ends_verb(last)
    if first in CONJUNCTIONS and not (after_one or joins_words):
        return _BEFORE_CONJUNCTION
    if before.span == after.span:
        return _IN_AN_AMOUNT
    if first in NEVER_FIRST or first in AUXILIARIES or last in _LEADS_ON:
        return _IN_A_PHRASE
    if last.endswith(_CLAUSE_MARKS):
        return _BETWEEN_CLAUSES
    return _AFTER_POSTPOSITION if last in _CLOSES_PHRASE else _BETWEEN_WORDS


def _ends_verb(word: str) -> bool:
    """चर्चा की और … joins clauses, चीन और रूस does not."""
    return is_finite(word.rstrip(_MARKS)) or word in {"की", "कीं"}
