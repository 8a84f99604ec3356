"""Tables of HTML, row by row."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from briefing.read.markup import table

_LAYOUT = "table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, p + p, div + div"


def rows(node: LexborNode, words: Callable[[LexborNode], str]) -> list[str] | None:
    """The caption and the rows of the <table> `node`; None when it only lays out a page.

    `words` gives the text of a cell. A first row of <th> names the columns; a first cell
    of <th> names its row.
    """
    lines = [_cells(row) for row in node.css("tr")]
    lines = [cells for cells in lines if cells]
    if node.attributes.get("role") in {"presentation", "none"} or not _is_data(lines):
        return None
    caption = node.css_first("caption")
    titles = [words(caption)] if caption is not None else []
    header: list[str] = []
    if all(cell.tag == "th" for cell in lines[0]) and len(lines) > 1:
        header = [words(cell) for cell in lines.pop(0)]
    written = [[words(cell) for cell in cells] for cells in lines]
    if header or not all(map(_names_row, lines)):
        return titles + table([_said(cells, header, words) for cells in lines], header)
    return titles + table([_said(cells, header, words) for cells in lines], header, written)


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in {"td", "th"}]


def _names_row(cells: list[LexborNode]) -> bool:
    return cells[0].tag == "th" and len(cells) > 1 and cells[1].tag == "td"


def _is_data(lines: list[list[LexborNode]]) -> bool:
    several = len(lines) > 1 and max(map(len, lines)) > 1
    return several and all(cell.css_first(_LAYOUT) is None for row in lines for cell in row)


def _said(
    cells: list[LexborNode], header: list[str], words: Callable[[LexborNode], str]
) -> list[str]:
    """The texts of a row, its own name joined to the first where no header names the columns."""
    texts = [words(cell) for cell in cells]
    if _names_row(cells) and not header and texts[0]:
        return [f"{texts[0]}: {texts[1]}", *texts[2:]]
    return texts
