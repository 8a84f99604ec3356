"""Every character of text that a file holds: read, or left out for a reason, or missing.

What a reader returns is held against what the file holds, as a second, simpler look at the
same bytes finds it (`briefing.read.seen`). The two share no code that leaves anything out.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO

from briefing.document import Anchor, LeftOut, Source
from briefing.document.alignment import Match, align
from briefing.document.folding import fold
from briefing.read.unread import LONG, left_out, taken_by

_LINE_END = re.compile(r"\r\n?|\n")
NUMBER = "list number"
"""Why the number of an item need not be read: where it is, it may be read in another form."""
_NUMBERED = re.compile(r"(?m)^[ \t>]*(?:- )?(?:[0-9०-९]{1,9}\.|[^\s-]{1,9}\)) ")
_TELLING = 4  # characters of a piece that is worth counting
_MOST_DOUBTED = 500  # pieces; where more are unread, something is missing indeed


@dataclass(frozen=True, slots=True)
class Seen:
    """A run of text that a file holds."""

    text: str
    """As written; each "\\n" in it ends a line of the file."""
    line: int = 0
    """Where it begins, counted from 1; 0 where the file has no lines."""
    part: str = ""
    """A file in an archive, a page ("page 3"); "" where the file has no parts."""
    why: str = ""
    """What it is, where it need not be read ("menu"); "" for text that must be."""
    page: str = ""
    """The page of the book it is on, as the book numbers it; "" where it has no pages."""
    beside: bool = False
    """Whether it stands in an attribute or a property: what is said anyway is not named again."""


def account(source: Source, seen: Iterable[Seen], around: str = "") -> Source:
    """`source` with what was left out, what is missing, and its lines in the file.

    `seen` is all text that the file holds, in its order. `around` is why what stands before
    the first thing read and after the last need not be; "" when it must.
    """
    others: list[Seen | None] = []
    must = _Lines(_that_must_be(seen, others))
    every = _without_said_numbers(others, source.text)
    read = fold(source.text)
    matches = align(must.text, read.text, must.starts)
    unread = list(_missing(must, matches, read.text))
    long = [match for match in matches if match.length >= LONG] if around else []
    first = min((match.left for match in long), default=0)
    last = max((match.left + match.length for match in long), default=len(must.text))
    beside = [replace(each, why=around) for at, each in unread if not first <= at < last]
    return replace(
        source,
        left_out=(
            *source.left_out,
            *left_out(every, read.text, matches, fold(f"{source.title} {source.author}").text),
            *beside,
        ),
        unaccounted=(*source.unaccounted, *(each for at, each in unread if first <= at < last)),
        anchors=tuple(_anchors(must, matches, source.text, read.offsets)),
    )


def _that_must_be(seen: Iterable[Seen], others: list[Seen | None]) -> Iterator[Seen]:
    """The runs that must be read; `others` gets the rest, and None where such runs stand."""
    for run in seen:
        if not run.text.strip():
            continue
        if run.why:
            others.append(run)
            continue
        if not others or others[-1]:
            others.append(None)
        yield run


def _without_said_numbers(others: list[Seen | None], read: str) -> list[Seen | None]:
    """The runs; no numbers of lists where as many are read: they are too short to be found."""
    numbers = sum(run is not None and run.why == NUMBER for run in others)
    if not numbers or len(_NUMBERED.findall(read)) < numbers:
        return others
    return [run for run in others if run is None or run.why != NUMBER]


class _Lines:
    """Runs, line by line, as one folded text.

    In arrays: a book has hundreds of thousands, and as objects each takes 450 bytes.
    """

    def __init__(self, runs: Iterable[Seen]) -> None:
        self.starts = array("I")
        self._written, self._begins = "", array("I")
        self._offsets = array("I")  # where each character of `text` stands in what is written
        self._numbers, self._places = array("I"), array("I")
        known: dict[tuple[str, str], int] = {}
        written, folded = StringIO(), StringIO()
        for run in runs:
            place = known.setdefault((run.part, run.page), len(known))
            for number, text in enumerate(_LINE_END.split(run.text)):
                plain = fold(text)
                if plain.text:
                    begin = written.tell()
                    self.starts.append(folded.tell())
                    self._begins.append(begin)
                    self._numbers.append(run.line + number if run.line else 0)
                    self._places.append(place)
                    self._offsets.extend(begin + offset for offset in plain.offsets)
                    written.write(text)
                    folded.write(plain.text)
        self.starts.append(folded.tell())
        self.text, self._written = folded.getvalue(), written.getvalue()
        self._known = list(known)

    def between(self, start: int, end: int) -> Iterator[tuple[Seen, int]]:
        """What is written from `start` to `end`, line by line, and where each line begins."""
        while start < end:
            number = bisect_right(self.starts, start) - 1
            count = min(end, self.starts[number + 1]) - start
            text = self._written[self._offsets[start] : self._offsets[start + count - 1] + 1]
            part, page = self._known[self._places[number]]
            yield Seen(text, self._numbers[number], part, page=page), start
            start += count

    def line(self, index: int) -> str:
        """The whole line that a character is of."""
        number = bisect_right(self.starts, index) - 1
        return self.text[self.starts[number] : self.starts[number + 1]]

    def begins(self, index: int) -> bool:
        """Whether a line begins there."""
        return self.starts[bisect_right(self.starts, index) - 1] == index


def _unread(must: _Lines, matches: Sequence[Match]) -> Iterator[tuple[int, LeftOut]]:
    """What nothing matches, and where it begins.

    Where two cuts are as good, it is the one at the beginning of a line.
    """
    taken = taken_by(len(must.text), matches)
    for gap in re.finditer(rb"\0+", bytes(taken)):
        start, end = gap.span()
        first = start
        while first > 0 and taken[first - 1] and must.text[first - 1] == must.text[end - 1]:
            first, end = first - 1, end - 1
            if must.begins(first):
                start = first
                break
        for piece, at in must.between(start, start + len(gap[0])):
            yield at, LeftOut(piece.text, "", piece.line, piece.part)


def _missing(must: _Lines, matches: Sequence[Match], read: str) -> Iterator[tuple[int, LeftOut]]:
    """What is unread, without what was read as often as it is written, or its line was.

    Where a table is said row by row, names of columns stand between what stands together in
    the file, and a piece may be taken for another that is spelled the same.
    """

    def often_enough(text: str, fewest: int) -> bool:
        return len(text) >= fewest and read.count(text) >= must.text.count(text)

    for number, (at, each) in enumerate(_unread(must, matches)):
        found = number < _MOST_DOUBTED and (
            often_enough(fold(each.text).text, _TELLING) or often_enough(must.line(at), LONG)
        )
        if not found:
            yield at, each


def _anchors(
    must: _Lines, matches: Sequence[Match], text: str, offsets: Sequence[int]
) -> Iterator[Anchor]:
    """Where in the text read another line of the file begins: with the marks before its words."""
    last: Anchor | None = None
    for match in sorted(matches, key=lambda match: match.right):
        for piece, start in must.between(match.left, match.left + match.length):
            index = match.right + start - match.left
            place = (piece.line, piece.part, piece.page)
            if last is None or place != (last.line, last.part, last.page):
                between = text[offsets[index - 1] + 1 if index else 0 : offsets[index]]
                marks = len(between) - 1 - max(between.rfind(" "), between.rfind("\n"))
                last = Anchor(offsets[index] - marks, *place)
                yield last
