"""PDF: the lines of every page, with what is turned; furniture is known by its look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from briefing.devanagari import DIGITS, LETTERS
from briefing.io.later import later
from briefing.read.accounting import Seen
from briefing.read.pdf import about
from briefing.read.pdf.layout import Line
from briefing.read.pdf.lines import open_document, pages
from briefing.read.seen.beside import DOCUMENT, beside

_EDGE = 0.12  # of the height
_FIGURES = later(rf"[0-9{DIGITS}]+|[ivxlc]+\Z")
_ADDRESS = later(r"://|\d{1,2}/\d{1,2}/\d{2,4},")
_LETTER = later(rf"[A-Za-z{LETTERS}]")
_NAMES = later(r"पृष्ठ|पेज|page|of|का|में से", re.IGNORECASE)
_DOTS = later(r"(?:[.·_…] ?){2,}")


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The lines page by page, in the order of the producer."""
    for each in _seen(data, origin):
        yield replace(each, page=each.part.removeprefix("page "))
    document = open_document(data, origin)
    for text in about.properties(document):
        yield from beside(text, DOCUMENT)
    for text in about.bookmarks(document):
        yield from beside(text, "contents list")
    yield from (Seen(text, why="form field") for text in about.unplaced(document))


def _seen(data: bytes, origin: str) -> Iterator[Seen]:
    every = pages(data, origin)
    repeated = Counter(
        key for page in every for key in {_plain(line) for line in page.lines if _is_edge(line)}
    )
    sized = {_plain(line) for page in every for line in page.lines if not _is_edge(line)}
    for number, page in enumerate(every, start=1):
        part = f"page {number}"
        listed = False
        for line in page.lines:
            key = _plain(line)
            listed = listed or _is_contents(key)
            why = "contents list" if listed or _DOTS.search(line.written) else ""
            if _is_edge(line) and (
                repeated[key] > 1 or key in sized or _ADDRESS.search(line.written)
            ):
                why = "running head"
            if _is_edge(line) and _is_number(key):
                why = "page number"
            yield from _pieces(line, part, why)
        for why, text in page.unseen:
            yield Seen(text.replace("\n", " "), part=part, why=why)
        for each in page.added:
            yield Seen(each.text, part=part, why=each.why)
        for text in page.recognized.paragraphs if page.recognized else ():
            number_only = _is_number(_FIGURES.sub("#", text))
            yield Seen(text, part=part, why="page number" if number_only else "")


def _pieces(line: Line, part: str, why: str) -> Iterator[Seen]:
    """A line, apart where a note's mark stands in it."""
    rest = line.written
    for mark in line.marks:
        before, _, rest = rest.partition(mark.strip())
        yield Seen(before, part=part, why=why)
        yield Seen(mark, part=part, why="note mark")
    yield Seen(rest, part=part, why=why)


def _is_edge(line: Line) -> bool:
    return line.y <= _EDGE * line.height or line.y >= (1 - _EDGE) * line.height


def _plain(line: Line) -> str:
    return _FIGURES.sub("#", line.written)


def _is_number(key: str) -> bool:
    return "#" in key and not _LETTER.search(_NAMES.sub("", key))


def _is_contents(key: str) -> bool:
    plain = key.strip(" :–-").lower().replace("-", " ")
    return plain in {"विषय सूची", "विषयसूची", "अनुक्रम", "अनुक्रमणिका", "contents", "table of contents"}
