"""Paragraphs, lists, tables and diagrams of a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.read import charts, ooxml
from briefing.read.docx.numbering import marker
from briefing.read.docx.reader import Handlers, Reader
from briefing.read.docx.styles import Style, outline_level, to_number
from briefing.read.markup import Pictured, heading, one_line, quote, table
from briefing.read.ooxml import child, is_on, value

_BETWEEN = re.compile(r"\n\s*\n")  # two line breaks make a paragraph in many a file
_LAYOUT = re.compile(r"[#>]|\s*(?:- |\d+\. |\S{1,5}\) )")  # blocks that are more than plain text
_WIDEST = 63  # columns of a table (17.4.17)


def _paragraph(reader: Reader, element: Element) -> None:
    """Text boxes and the like inside it come after it."""
    properties = child(element, "w:pPr")
    style = reader.styles.style("paragraph", value(properties, "w:pStyle"))
    outer, reader.paragraph = reader.paragraph, style
    at, pieces, reader.pieces = len(reader.blocks), reader.pieces, [reader.carried]
    reader.carried = ""
    reader.number += 1
    with reader.silent(style.is_contents):
        reader.inside(element)
        label = _label(reader, properties, style)
    text, is_picture = reader.text(), reader.is_picture
    reader.pieces, reader.paragraph = pieces, outer
    reader.fields = [each for each in reader.fields if each.is_shown]
    if _goes_on(properties):
        reader.carried = text
    else:
        marked = _marked(text, label, style, outline_level(properties))
        reader.blocks[at:at] = map(Pictured, marked) if is_picture else marked


def _goes_on(properties: Element | None) -> bool:
    """Whether its text is the beginning of the next one: a large first letter, a deleted end."""
    frame = child(properties, "w:framePr")
    large = frame is not None and frame.get("w:dropCap") in {"drop", "margin"}
    return large or child(properties, "w:rPr", "w:del") is not None


def _label(reader: Reader, properties: Element | None, style: Style) -> tuple[str, int] | None:
    """What an item shows, and its level; None for a paragraph that is none."""
    own = child(properties, "w:numPr")
    list_id = value(own, "w:numId") or style.list_id
    level = to_number(value(own, "w:ilvl")) if value(own, "w:ilvl") else style.list_level
    if list_id in {"", "0"} or reader.is_silent:
        return None
    shown = reader.numbering.label(list_id, level)
    return None if shown is None else (shown, level)


def _marked(
    text: str, label: tuple[str, int] | None, style: Style, own_level: int | None
) -> list[str]:
    """The blocks that the text of a paragraph makes."""
    level = style.level if own_level is None else own_level
    if level:
        shown = f"{label[0]} {text}" if label and text.strip() else text
        return list(filter(None, [heading(level, shown)]))
    paragraphs: list[str] = []
    for paragraph in _BETWEEN.split(text):
        lines = list(filter(None, map(one_line, paragraph.split("\n"))))
        if lines and label and not paragraphs:
            paragraphs.append(marker(*label) + " ".join(lines))
        elif lines:
            paragraphs.append("\n".join(lines))
    return [quote(each) for each in paragraphs] if style.is_quote else paragraphs


def _drawn_paragraph(reader: Reader, element: Element) -> None:
    """A paragraph of a shape."""
    with reader.apart() as blocks:
        reader.inside(element)
        text = reader.text()
    reader.blocks += [*_marked(text, None, Style(), None), *blocks]


def _table(reader: Reader, element: Element) -> None:
    rows: list[list[list[str]]] = []
    headers = 0
    for row in _under(element, "w:tr"):
        properties = child(row, "w:trPr")
        if child(properties, "w:del") is not None or is_on(properties, "w:hidden"):
            continue
        is_header = headers == len(rows) and bool(is_on(properties, "w:tblHeader"))
        headers += is_header
        rows.append(list(_cells(reader, row, is_header)))
    if _is_data(rows):
        texts = [[" ".join(cell) for cell in row] for row in rows]
        header = texts[0] if headers == 1 < len(texts) else []
        reader.blocks += table(texts[1:] if header else texts, header)
    else:
        reader.blocks += [block for row in rows for cell in row for block in cell]


def _cells(reader: Reader, row: Element, is_header: bool) -> Iterator[list[str]]:
    """The blocks of each cell; one that spans columns is followed by empty ones for the others.

    In a header what spans columns is the name of each of them.
    """
    before = to_number(value(row, "w:trPr", "w:gridBefore"))
    yield from [[]] * min(before, _WIDEST)
    for cell in _under(row, "w:tc"):
        with reader.apart() as blocks:
            reader.inside(cell)
        yield blocks
        span = to_number(value(cell, "w:tcPr", "w:gridSpan"))
        yield from [blocks if is_header else []] * (min(span, _WIDEST) - 1)


def _under(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in content controls and the like."""
    for each in element:
        if each.tag == name:
            yield each
        elif each.tag not in {"w:del", "w:moveFrom"}:
            yield from _under(each, name)


def _is_data(rows: list[list[list[str]]]) -> bool:
    """Whether a table says something of things in rows, and is not there for its layout."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    return all(len(cell) < 2 and not any(map(_LAYOUT.match, cell)) for cell in cells)


def _diagram(reader: Reader, element: Element) -> None:
    """SmartArt: its words are in a part of their own."""
    entry = reader.referred(element.get("r:dm", ""))
    if not entry:
        reader.count("diagrams")
        return
    root = ooxml.tree(reader.archive.read(entry), f"{reader.archive.origin}, {entry}")
    with reader.in_part(entry):
        for point in ooxml.points(root):
            with reader.apart() as blocks:
                reader.inside(point)
            if blocks:
                reader.blocks.append(f"- {one_line(' '.join(blocks))}")


def _chart(reader: Reader, element: Element) -> None:
    """Its words and figures are in a part of their own."""
    entry = reader.referred(element.get("r:id", ""))
    if not entry:
        reader.count("charts")
        return
    root = ooxml.tree(reader.archive.read(entry), f"{reader.archive.origin}, {entry}")
    found = charts.chart(root)
    if not found.grids:
        reader.count("charts")
    if found.title:
        reader.add(found.title)
    for grid in found.grids:
        for row in table(grid.rows, grid.names if any(grid.names) else ()):
            reader.add(row)


def _other_document(reader: Reader, _: Element) -> None:
    reader.count("documents in other files")


BLOCKS: Handlers = {
    "w:p": _paragraph,
    "a:p": _drawn_paragraph,
    "w:tbl": _table,
    "dgm:relIds": _diagram,
    "c:chart": _chart,
    "w:subDoc": _other_document,
}
