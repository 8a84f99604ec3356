"""Lines of a tagged PDF that are rows of a table: a paragraph each, cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefing.read.pdf.layout import Line

_MOST = 300  # characters of a row; a table that lays out a page has whole texts in its cells
_FEWEST = 2  # cells


def rows_together(lines: Sequence[Line]) -> list[Line]:
    """`lines` of a page with those of each row next to each other, in the order of its cells.

    Those of what only lays out a page are no longer of a row.
    """
    rows: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.cell is not None:
            rows[line.cell.row].append(line)
    ordered: list[Line] = []
    for line in lines:
        if line.cell is None:
            ordered.append(line)
        elif not _is_row(rows[line.cell.row]):
            ordered.append(replace(line, cell=None))
        elif line is rows[line.cell.row][0]:
            ordered += sorted(rows[line.cell.row], key=_number)
    return ordered


def _number(line: Line) -> int:
    return line.cell.number if line.cell else 0


def _is_row(lines: Sequence[Line]) -> bool:
    letters = sum(len(line.text) for line in lines)
    return len({line.cell for line in lines}) >= _FEWEST and letters <= _MOST
