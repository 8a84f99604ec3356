"""Whether a file's lines were wrapped to a width, and which of its line ends are then none."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.devanagari import DIGITS, LETTERS, SIGNS, WORD, columns, has_hindi
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.paragraphs.lines import Line, Role
from briefing.io.later import later

WIDEST, _NARROWEST = 130, 28  # columns; nobody wraps outside these
_PROSE_WIDTH = 60  # narrower lines may be verse: then a stop inside a line must speak for prose
_FULL_SHARE = 0.8  # of the lines that end in mid-sentence, how many must be full
_LONGER_SHARE = 0.1  # of all lines, how many may exceed the width: addresses, headlines
_STOP_INSIDE = later(
    rf"(?:।[”’\"')]* *|(?:[?!]|(?P<dot>\.))[”’\"')]* +)[“‘(]?[{WORD}A-Za-z0-9{DIGITS}]"
)
_LONGEST = 20  # characters of an abbreviation
_NUMBER_OR_INITIAL = later(rf"(?:[0-9{DIGITS}]+|[A-Za-z]|[ivx]+|[{LETTERS}][{SIGNS}]?)")


class Wrapping(NamedTuple):
    """How lines were filled up."""

    measure: Callable[[str], int]
    """What counts their length: characters or columns."""
    width: int
    """How long they may be by that."""

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the first word of `following` would not have fitted on `line`."""
        room = self.width - self.measure(line.written) - 1
        return self.measure(following.first_word) > room

    def joins(self, line: Line, following: Line) -> bool:
        """Whether the line end between the two is only the wrapping."""
        if line.stopped:
            return self.is_full(line, following) and following.indent <= line.indent
        return self.is_full(line, following) or self.measure(line.written) > 0.6 * self.width


def find_wrapping(lines: Sequence[Line]) -> Wrapping | None:
    """How the lines of a file are wrapped; None where each line end is meant.

    In wrapped text most lines end in mid-sentence, and the next word would not have
    fitted; a heading or a line of verse ends early, a long paragraph has no width.
    """
    pairs = _consecutive(lines)
    cut = [pair for pair in pairs if not pair[0].stopped]
    if not cut or 2 * len(cut) < len(pairs):
        return None
    texts = [line for line in lines if line.role not in {Role.BLANK, Role.RULE}]
    found = [_wrapping(measure, pairs, texts) for measure in (len, columns)]
    shares = [
        (sum(wrapping.is_full(*pair) for pair in cut) / len(cut), wrapping)
        for wrapping in found
        if wrapping
    ]
    share, best = max(shares, key=lambda entry: entry[0], default=(0.0, None))
    return best if share >= _FULL_SHARE else None


def _consecutive(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Each line with the one that could be its continuation."""
    return [
        (line, following)
        for line, following in itertools.pairwise(lines)
        if following.role is Role.TEXT
        and line.role in {Role.TEXT, Role.ITEM, Role.QUOTE}
        and not _changes_language(line, following)
    ]


def _changes_language(line: Line, following: Line) -> bool:
    """Whether Hindi stands below a line in English."""
    return has_hindi(following.written) and not has_hindi(line.written)


def _wrapping(
    measure: Callable[[str], int], pairs: list[tuple[Line, Line]], texts: list[Line]
) -> Wrapping | None:
    width = max(measure(line.written) for line, _ in pairs)
    longer = sum(measure(line.written) > width for line in texts)
    if not _NARROWEST <= width <= WIDEST or longer > _LONGER_SHARE * len(texts):
        return None
    if width < _PROSE_WIDTH and not any(stops_inside(line) for line in texts):
        return None
    return Wrapping(measure, width)


def stops_inside(line: Line) -> bool:
    """Whether a sentence ends in mid-line, as it does in prose and hardly in verse."""
    return any(
        not stop["dot"] or not _belongs_to_a_word(line.written[: stop.start()])
        for stop in _STOP_INSIDE.finditer(line.written)
    )


def _belongs_to_a_word(before: str) -> bool:
    """Whether the full stop is that of an abbreviation, an initial or the number of an item."""
    word = before[-_LONGEST:].rsplit(" ", maxsplit=1)[-1].lstrip("-–—([“‘*")
    return bool(_NUMBER_OR_INITIAL.fullmatch(word)) or f"{word}." in readings("abbreviations")


def is_ragged(lines: Sequence[Line]) -> bool:
    """Whether consecutive lines are prose broken by hand, at no certain width."""
    *inner, last = lines
    if not inner or not last.stopped:
        return False
    if any(_changes_language(line, last) for line in inner):
        return False
    longest = max(line.columns for line in lines)
    cut = [line for line in inner if not line.stopped]
    even = all(line.columns >= longest / 2 for line in inner)
    if not _PROSE_WIDTH * 0.75 <= longest <= WIDEST or not even or 2 * len(cut) < len(inner):
        return False
    if len(inner) == 1:
        return last.columns <= inner[0].columns
    return longest >= _PROSE_WIDTH or any(stops_inside(line) for line in lines)
