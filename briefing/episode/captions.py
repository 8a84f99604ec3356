"""Sentences cut into captions that can be read while they are heard.

Two lines of 42 characters are what subtitling houses allow; podcast SRT files should keep
to two of 32 (Podcasting 2.0, transcript file formats). Cuts fall between written words at
the times of `WordCue`, after a comma where there is one, and leave pieces of like length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from briefing.devanagari import columns
from briefing.document import Cue, Span, WordCue
from briefing.episode.text import one_line

LINES = 2
_CHUNK = re.compile(r"\S+")
_CLAUSE_END = tuple(",;:।॥?!…—–)\"'”’")
_ONE_MORE = 0.1  # what another caption costs, against the squared share of room left empty
_MID_CLAUSE = 0.8  # what a cut costs that is not at a clause's end


@dataclass(frozen=True, slots=True)
class Timed:
    """Written text that is never cut."""

    text: str
    """The text."""
    start: float
    """Second at which it is first heard."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Text shown from `start` to `end`, seconds in whole milliseconds; never empty."""

    start: float
    """Second, in whole milliseconds."""
    end: float
    """Second, in whole milliseconds."""
    timed: tuple[tuple[Timed, ...], ...]
    """Its lines, each of the words or amounts on it."""
    paragraph: int
    """Counted from 0 through the briefing."""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written on each line."""
        return tuple(" ".join(word.text for word in line) for line in self.timed)

    @property
    def text(self) -> str:
        """The caption on one line."""
        return " ".join(self.lines)


class _Row:
    """The tokens of one sentence, as text that can be measured and cut."""

    def __init__(self, tokens: Sequence[Timed], line: int) -> None:
        self.tokens = tokens
        self.line = line
        widths = (columns(token.text) + 1 for token in tokens)  # and the blank after it
        self._ends = list(accumulate(widths, initial=0))

    def width(self, first: int, after: int) -> int:
        """Columns of tokens[first:after] on one line."""
        return self._ends[after] - self._ends[first] - 1

    def fits(self, first: int, after: int) -> bool:
        """Whether tokens[first:after] go on two lines."""
        if self.width(first, after) <= self.line:
            return True
        turn = bisect_right(self._ends, self._ends[first] + self.line + 1) - 1
        return turn >= after or (turn > first and self.width(turn, after) <= self.line)

    def lines(self, first: int, after: int) -> tuple[tuple[Timed, ...], ...]:
        """tokens[first:after] on one line, or on two as even as they can be."""
        if after - first == 1 or self.width(first, after) <= self.line:
            return (self._line(first, after),)
        turn = min(
            range(first + 1, after),
            key=lambda turn: max(self.width(first, turn), self.width(turn, after)),
        )
        return self._line(first, turn), self._line(turn, after)

    def _line(self, first: int, after: int) -> tuple[Timed, ...]:
        return tuple(self.tokens[first:after])


@lru_cache(maxsize=4)  # several transcripts of one episode are written one after another
def captions(cues: tuple[Cue, ...], seconds: float, line: int = 42) -> tuple[Caption, ...]:
    """All that the cues say, as captions of at most two lines of `line` characters.

    In order, none empty, none overlapping, none after `seconds`. A single word or amount
    wider than a line stays whole on a line of its own.
    """
    last = int(seconds * 1000 + 1e-6)
    made: list[Caption] = []
    for start, end, lines, paragraph in _pieces(cues, line):
        begin = max(round(start * 1000), _milliseconds(made))
        finish = min(max(round(end * 1000), begin + 1), last)
        if begin < finish:
            made.append(Caption(begin / 1000, finish / 1000, lines, paragraph))
        elif made:  # no time is left in the audio: shown with the one before, not lost
            before = made[-1]
            made[-1] = Caption(before.start, before.end, before.timed + lines, before.paragraph)
    return tuple(made)


def _milliseconds(made: Sequence[Caption]) -> int:
    return round(made[-1].end * 1000) if made else 0


def _pieces(
    cues: Sequence[Cue], line: int
) -> Iterator[tuple[float, float, tuple[tuple[Timed, ...], ...], int]]:
    for cue in sorted(cues, key=lambda cue: cue.start):
        row = _Row(_tokens(cue), line)
        cuts = _cuts(row)
        for first, after in pairwise(cuts):
            start = row.tokens[first].start if first else cue.start
            end = row.tokens[after].start if after < len(row.tokens) else cue.end
            yield start, end, row.lines(first, after), cue.paragraph


def _tokens(cue: Cue) -> list[Timed]:
    """The cue's words with their punctuation; an amount of several words is one token."""
    words = cue.words or _estimated(cue)
    inside = {i for word in words for i in range(word.span.start + 1, word.span.end)}
    starts = [m.start() for m in _CHUNK.finditer(cue.text) if m.start() not in inside]
    tokens: list[Timed] = []
    following = iter(words)
    word = next(following, None)
    for start, end in pairwise([*starts, len(cue.text)]):
        text = one_line(cue.text[start:end])
        heard = word.start if word and word.span.start < end else None
        while word and word.span.start < end:
            word = next(following, None)
        if heard is None and tokens:
            tokens[-1] = Timed(f"{tokens[-1].text} {text}".rstrip(), tokens[-1].start)
        elif text:
            tokens.append(Timed(text, cue.start if heard is None else heard))
    return tokens


def _estimated(cue: Cue) -> Sequence[WordCue]:
    """Word times in proportion to the characters written, where the voice gave none."""
    pace = (cue.end - cue.start) / max(len(cue.text), 1)
    return tuple(
        WordCue(cue.start + m.start() * pace, cue.start + m.end() * pace, Span(*m.span()))
        for m in _CHUNK.finditer(cue.text)
    )


def _cuts(row: _Row) -> list[int]:
    """Where captions begin, from 0 to the last: the cheapest way to cut the whole row."""
    cheapest = [0.0]
    came_from = [0]
    for after in range(1, len(row.tokens) + 1):
        ends_well = after == len(row.tokens) or row.tokens[after - 1].text.endswith(_CLAUSE_END)
        best, origin = min(_ways(row, after, cheapest))
        cheapest.append(best + (0.0 if ends_well else _MID_CLAUSE))
        came_from.append(origin)
    cuts = [len(row.tokens)]
    while cuts[-1]:
        cuts.append(came_from[cuts[-1]])
    return cuts[::-1]


def _ways(row: _Row, after: int, cheapest: Sequence[float]) -> Iterator[tuple[float, int]]:
    """What it costs to have a caption tokens[first:after], for every `first` that fits.

    The last token alone always does.
    """
    room = LINES * row.line
    for first in range(after - 1, -1, -1):
        width = row.width(first, after)
        if first < after - 1 and (width > room or not row.fits(first, after)):
            return
        empty = max(room - width, 0) / room
        yield cheapest[first] + _ONE_MORE + empty * empty, first
