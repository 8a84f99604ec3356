"""What the pictures of a tagged PDF show: the /Alt of its figures (ISO 32000-1, 14.7, 14.9.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, resolve1

from briefing.devanagari import has_hindi
from briefing.read.pdf.added import Box, box, name, text

_MOST = 200_000  # elements; a book has some ten thousand


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that is described in Hindi."""

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
    root = resolve1(document.catalog.get("StructTreeRoot"))
    waiting: list[tuple[object, int]] = [(root, 0)]
    seen: set[int] = set()
    number = 0
    while waiting and number < _MOST:
        number += 1
        reference, page = waiting.pop()
        if isinstance(reference, PDFObjRef):
            if reference.objid in seen:
                continue
            seen.add(reference.objid)
        element = resolve1(reference)
        if isinstance(element, list):
            waiting += [(each, page) for each in reversed(element)]
        elif isinstance(element, dict):
            page = _page(element, page)
            described = text(element.get("Alt"))
            if has_hindi(described) and name(element.get("S")) != "Formula":
                marks = frozenset(_marks(element.get("K")))
                yield Figure(described, page, marks, _place(element))
            else:
                waiting.append((element.get("K"), page))


def _page(element: dict[str, Any], usual: int) -> int:
    own = element.get("Pg")
    return int(own.objid) if isinstance(own, PDFObjRef) else usual


def _marks(content: object, depth: int = 0) -> Iterator[int]:
    inside = resolve1(content)
    if isinstance(inside, int):
        yield inside
    elif isinstance(inside, list) and depth < 4:
        for each in inside:
            yield from _marks(each, depth + 1)
    elif isinstance(inside, dict):
        mark = resolve1(inside.get("MCID"))
        if isinstance(mark, int):
            yield mark
        elif depth < 4:
            yield from _marks(inside.get("K"), depth + 1)


def _place(element: dict[str, Any]) -> Box | None:
    said = resolve1(element.get("A"))
    for each in said if isinstance(said, list) else [said]:
        attributes = resolve1(each)
        if isinstance(attributes, dict) and "BBox" in attributes:
            return box(attributes["BBox"])
    return None
