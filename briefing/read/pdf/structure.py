"""What a tagged PDF says of its content: described pictures, rows of tables (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, resolve1

from briefing.devanagari import has_hindi
from briefing.read.pdf.added import Box, box, name, text
from briefing.read.pdf.layout import Cell

_MOST = 200_000  # elements; a book has some ten thousand


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that is described in Hindi (14.9.3)."""

    text: str
    """What it shows."""
    page: int
    """The number of its page's object; 0 where that is not told."""
    marks: frozenset[int]
    """The numbers of what is marked as its content on the page (MCID)."""
    box: Box | None
    """Where it stands, in the coordinates of the file; None where only its marks tell."""


def figures(document: PDFDocument) -> Iterator[Figure]:
    """Every described one, in the order of the structure."""
    root = document.catalog.get("StructTreeRoot")
    for element, page in _elements(root, 0, _is_described):
        if _is_described(element):
            marks = frozenset(mark for _, mark in _content(element, page))
            yield Figure(text(element.get("Alt")), page, marks, _place(element))


def cells(document: PDFDocument) -> dict[tuple[object, int | None], Cell]:
    """The cell that each marked content is of, by the object of its page and its number (MCID)."""
    found: dict[tuple[object, int | None], Cell] = {}
    row = 0
    root = document.catalog.get("StructTreeRoot")
    for element, page in _elements(root, 0, _is_row):
        if not _is_row(element):
            continue
        inside = [each for each in _elements(element.get("K"), page, _is_cell) if _is_cell(each[0])]
        for number, (cell, where) in enumerate(inside):
            found |= dict.fromkeys(_content(cell, where), Cell(row, number))
        row += 1
    return found


def _is_described(element: dict[str, Any]) -> bool:
    return has_hindi(text(element.get("Alt"))) and name(element.get("S")) != "Formula"


def _is_row(element: dict[str, Any]) -> bool:
    return name(element.get("S")) == "TR"


def _is_cell(element: dict[str, Any]) -> bool:
    return name(element.get("S")) in {"TH", "TD"}


def _content(element: dict[str, Any], page: int) -> Iterator[tuple[int, int]]:
    """What is marked as the content of `element`: the objects of pages, and the numbers there."""
    for each, where in _elements(element.get("K"), page, lambda _: False):
        mark = resolve1(each.get("MCID"))
        if isinstance(mark, int):
            yield where, mark


def _elements(
    root: object, page: int, ends: Callable[[dict[str, Any]], bool]
) -> Iterator[tuple[dict[str, Any], int]]:
    """`root` and what is below it, with their pages; nothing is below an element that `ends`.

    A number that stands alone for marked content comes as what names it would: {"MCID": 3}.
    """
    waiting: list[tuple[object, int]] = [(root, page)]
    seen: set[int] = set()
    for _ in range(_MOST):
        if not waiting:
            return
        reference, on = waiting.pop()
        if isinstance(reference, PDFObjRef):
            if reference.objid in seen:
                continue
            seen.add(reference.objid)
        element = resolve1(reference)
        if isinstance(element, list):
            waiting += [(each, on) for each in reversed(element)]
        elif isinstance(element, int):
            yield {"MCID": element}, on
        elif isinstance(element, dict):
            on = _page(element, on)
            yield element, on
            if not ends(element):
                waiting.append((element.get("K"), on))


def _page(element: dict[str, Any], usual: int) -> int:
    own = element.get("Pg")
    return int(own.objid) if isinstance(own, PDFObjRef) else usual


def _place(element: dict[str, Any]) -> Box | None:
    said = resolve1(element.get("A"))
    for each in said if isinstance(said, list) else [said]:
        attributes = resolve1(each)
        if isinstance(attributes, dict) and "BBox" in attributes:
            return box(attributes["BBox"])
    return None
