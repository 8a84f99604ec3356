"""Lines of pages joined to paragraphs; what is set larger is a heading."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.devanagari import DIGITS
from briefing.read.markup import heading

LARGER = 1.12
"""Times the size of most letters; what is set so is a heading."""

_MOST_HEADING = 200  # characters
_APART = 1.3  # times the usual distance of lines
_INDENT = 0.7  # of the size
_SAME_SIZE = 0.1  # of the size
_SOFT_HYPHENS = ("\u00ad", "\u2010")
_HYPHENS = ("-", *_SOFT_HYPHENS)
_SAME_COLUMN = 3.0  # of the size, by which beginnings of lines may differ
_BULLET = re.compile(r"[•●○◦▪■□‣⁃➤►▶✓✔\uf0b7\uf0a7]")
_ITEM = re.compile(rf"{_BULLET.pattern}|\(?[0-9{DIGITS}]{{1,3}}[.)]")  # its text may hang


@dataclass(frozen=True, order=True, slots=True)
class Cell:
    """A cell of a table, by the numbers of its row in the file and of itself in the row."""

    row: int
    """Counted from 0."""
    number: int
    """Counted from 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """`text` from `left` to `right` on the baseline `y`, in points from the page's lower left.

    `size` is that of most of its letters in points; `height` is the page's.
    """

    text: str
    """As it is read."""
    left: float
    """Points from the left edge of the page."""
    right: float
    """Points from the left edge of the page."""
    y: float
    """Of the baseline: points from the lower edge."""
    size: float
    """Of most of its letters, in points."""
    height: float
    """Of the page, in points."""
    marks: tuple[str, ...]
    """Raised marks of notes, which are not in `text`."""
    written: str
    """All of it, with the marks."""
    is_cut: bool = False
    """Whether most of what its letters would take is not drawn."""
    ends_filled: bool = False
    """Whether it ends with what a form was filled with; the next is another field's."""
    cell: Cell | None = None
    """The cell it is of, where it is of a row of a table."""

    @property
    def row(self) -> int | None:
        """The row of a table it is of."""
        return self.cell.row if self.cell else None

    @property
    def is_note(self) -> bool:
        """Whether it begins with the mark of a note."""
        return bool(self.marks) and self.written.startswith(self.marks[0].strip())


def paragraphs(pages: Sequence[list[Line]]) -> list[str]:
    """The paragraphs of all pages, those that go over the end of a page or column whole."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = usual_size(lines)
    groups = list(_groups(lines, _edges(lines), _leading(lines), body))
    sizes = sorted({_size(group) for group in groups if _is_heading(group, body)}, reverse=True)
    known = Counter(word for line in lines for word in line.text.split())
    return [
        heading(1 + sizes.index(_size(group)), _joined(group, known))
        if _is_heading(group, body)
        else _joined(group, known)
        for group in groups
    ]


def _edges(lines: Sequence[Line]) -> list[float]:
    """For each line, how far lines of its column reach to the right."""
    columns = [[lines[0]]]
    for before, line in itertools.pairwise(lines):
        if _is_same_column(before, line):
            columns[-1].append(line)
        else:
            columns.append([line])
    return [
        edge for column in columns for edge in [max(each.right for each in column)] * len(column)
    ]


def _is_same_column(before: Line, line: Line) -> bool:
    return (
        line.y < before.y + 0.5 * line.size
        and abs(line.left - before.left) <= _SAME_COLUMN * line.size
        and abs(line.size - before.size) <= _SAME_SIZE * line.size
    )


def usual_size(lines: Sequence[Line]) -> float:
    """The size of most letters, in points."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0]


def _leading(lines: Sequence[Line]) -> float:
    """The distance of one line from the next inside paragraphs, which most are, or many."""
    pairs = [pair for pair in itertools.pairwise(lines) if pair[0].size == pair[1].size]
    distances = sorted(a.y - b.y for a, b in pairs if 0.5 * a.size < a.y - b.y < 4 * a.size)
    return distances[len(distances) // 4] if distances else 0.0


def _groups(
    lines: Sequence[Line], edges: Sequence[float], leading: float, body: float
) -> Iterator[list[Line]]:
    """Lines that make one paragraph or one heading."""
    group = [lines[0]]
    for index, line in enumerate(lines[1:]):
        before = lines[index]
        larger = line.size >= LARGER * body
        usual = leading * max(line.size / body, 1.0)  # lines of a heading stand wider apart
        if before.row is not None or line.row is not None:
            begins = before.row != line.row
        else:
            begins = not larger and _begins(before, line, edges[index])
            begins = begins or _is_apart(before, line, usual)
        if begins:
            yield group
            group = []
        group.append(line)
    yield group


def _is_apart(before: Line, line: Line, leading: float) -> bool:
    """Whether size, distance or a bullet part `line` from the one before."""
    distance = before.y - line.y
    return (
        abs(before.size - line.size) > _SAME_SIZE * before.size
        or distance > _APART * leading
        or _BULLET.match(line.text) is not None
    )


def _begins(before: Line, line: Line, edge: float) -> bool:
    """Whether `line` begins a paragraph after `before`, which might have gone on to `edge`."""
    if abs(before.y - line.y) < 0.5 * before.size:
        return False  # a piece of the same line
    if before.ends_filled or _had_room(before, line, edge):
        return True
    if before.y < line.y:  # the next column or page
        return False
    return line.left - before.left > _INDENT * line.size and not _ITEM.match(before.text)


def _had_room(before: Line, line: Line, edge: float) -> bool:
    """Whether the first word of `line` would have fitted on the line before."""
    word = len(line.text.split(" ", 1)[0]) / len(line.text) * (line.right - line.left)
    return before.right + word + line.size < edge


def _is_heading(group: list[Line], body: float) -> bool:
    if group[0].row is not None:
        return False
    letters = sum(len(line.text) for line in group)
    return _size(group) >= LARGER * body and letters <= _MOST_HEADING


def _size(group: list[Line]) -> float:
    return round(group[0].size, 1)


def _joined(group: list[Line], known: Counter[str]) -> str:
    """The lines as one; a word hyphenated at a line's end is whole if the text has it so.

    So is one whose hyphen is one that only programs write there.
    """
    if group[0].row is not None:
        of_cells = groupby(group, key=lambda line: line.cell)
        return f"- {'; '.join(_running(list(lines), known) for _, lines in of_cells)}"
    return _running(group, known)


def _running(group: list[Line], known: Counter[str]) -> str:
    words: list[str] = []
    for line in group:
        first, *others = line.text.split(" ")
        if words and words[-1].endswith(_HYPHENS) and len(words[-1]) > 1:
            broken = words.pop()
            whole = broken[:-1] + first
            is_whole = known[whole] or broken.endswith(_SOFT_HYPHENS)
            first = whole if is_whole else broken + first
        words += [first, *others]
    return " ".join(words).replace("\u00ad", "")
