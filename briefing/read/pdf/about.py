"""What a PDF says of itself beside its pages: properties, bookmarks, attached files, forms.

The properties are in the information dictionary or, as PDF 2.0 has it, in a packet of XMP
(ISO 32000-2, 14.3; ISO 16684-1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from pdfminer.pdfdocument import PDFDocument, PDFNoOutlines
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException

from briefing.errors import InputError
from briefing.read import xml
from briefing.read.markup import one_line
from briefing.read.pdf.added import name, text, values

_DC = "{http://purl.org/dc/elements/1.1/}"
_DESCRIPTIVE = frozenset(("Title", "Author", "Subject", "Keywords"))
_ATTACHED = "FileAttachment"
_MOST_DEEP = 32  # nodes of a tree of names
_MOST_NODES = 10_000


def said(document: PDFDocument, key: str, xmp: str = "") -> str:
    """What the document says of itself under `key`, or in XMP's `xmp` ("title"); "" for nothing."""
    found = (text(each[key]) for each in document.info if key in each)
    own = next(filter(None, map(one_line, found)), "")
    return own or (next(_in_packet(document, xmp), "") if xmp else "")


def properties(document: PDFDocument) -> Iterator[str]:
    """Every text that describes the document as a whole."""
    for each in document.info:
        yield from (text(each[key]) for key in each if key in _DESCRIPTIVE)
    for key in ("title", "creator", "description", "subject", "rights"):
        yield from _in_packet(document, key)


def bookmarks(document: PDFDocument) -> Iterator[str]:
    """The titles of its outline."""
    try:
        for number, (_, title, *_rest) in enumerate(document.get_outlines()):
            if number > _MOST_NODES:
                return
            yield str(title)
    except (PDFNoOutlines, PSException, RecursionError):
        return


def unplaced(document: PDFDocument) -> Iterator[str]:
    """What fields of its form are filled with that are shown on no page."""
    form = resolve1(document.catalog.get("AcroForm"))
    if isinstance(form, dict):
        yield from values(form.get("Fields"))


def attached(document: PDFDocument) -> int:
    """How many files are attached to it, or to places on its pages."""
    names = resolve1(document.catalog.get("Names"))
    own = _leaves(names.get("EmbeddedFiles")) if isinstance(names, dict) else 0
    return own + sum(map(_attached_to, PDFPage.create_pages(document)))


def _attached_to(page: PDFPage) -> int:
    listed = resolve1(page.annots)
    found = map(resolve1, listed if isinstance(listed, list) else [])
    return sum(isinstance(one, dict) and name(one.get("Subtype")) == _ATTACHED for one in found)


def refuse_dynamic(document: PDFDocument, origin: str) -> None:
    """Raise InputError where its pages are only made when it is opened (XFA)."""
    if resolve1(document.catalog.get("NeedsRendering")) is True:
        raise InputError(
            f"{origin}: a form that is only a program; its pages hold none of its text",
            "open it in Acrobat Reader and print it to a new PDF",
        )


def _leaves(node: Any, depth: int = 0) -> int:
    inside = resolve1(node)
    if not isinstance(inside, dict) or depth > _MOST_DEEP:
        return 0
    names, kids = resolve1(inside.get("Names")), resolve1(inside.get("Kids"))
    own = len(names) // 2 if isinstance(names, list) else 0
    below = kids[:_MOST_NODES] if isinstance(kids, list) else []
    return own + sum(_leaves(each, depth + 1) for each in below)


def _in_packet(document: PDFDocument, key: str) -> Iterator[str]:
    packet = _packet(document)
    for each in packet.iter(_DC + key) if packet is not None else ():
        yield from filter(None, (one_line(written) for written in each.itertext()))


def _packet(document: PDFDocument) -> Element | None:
    stream = resolve1(document.catalog.get("Metadata"))
    if not isinstance(stream, PDFStream) or name(stream.get("Subtype")) != "XML":
        return None
    try:
        return xml.parse(stream.get_data().strip(b"\0 \r\n"), "XMP")
    except Exception:  # what packs it may be damaged in any way
        return None
