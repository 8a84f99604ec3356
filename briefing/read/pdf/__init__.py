"""PDF with a text layer: its paragraphs and headings, without running heads and page numbers."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.devanagari import has_hindi
from briefing.document import Source
from briefing.errors import BriefingError, InputError
from briefing.io.optional import need
from briefing.read.dates import iso_date
from briefing.read.markup import counted, cut_off, join
from briefing.read.pdf.layout import paragraphs
from briefing.read.pdf.pages import (
    is_page_number,
    notes_last,
    without_contents,
    without_furniture,
)
from briefing.read.pdf.spelling import not_spelt, refuse_damaged

if TYPE_CHECKING:  # pdfminer is an extra
    from briefing.read.pdf.layout import Line
    from briefing.read.pdf.lines import Page

_GUESSING = ("WeasyPrint",)
"""Producers that give a glyph of Hindi the characters of the first syllable it was in."""

_LEAST_SURE = 50.0
"""Of a hundred: what is recognized with less is mostly other words."""

_NEEDS = "reading a PDF"
_END, _LAST = b"%%EOF", 2048
"""How a PDF ends (ISO 32000-1, 7.5.5), and the bytes in which; some have a few more behind it."""
_STREAM = re.compile(rb"stream\r?\n")
_MOST_UNPACKED = 64 << 20  # bytes of one stream that is no picture; a long book has less
_DAMAGED = "open it in a reader and print it to a new PDF"


def read(data: bytes, origin: str) -> Source:
    """The text of a PDF in the order its producer wrote it.

    Raises InputError for what is not a PDF, a damaged or locked one, one without a text
    layer or with none that its pages show, one in a font from before Unicode, and one whose
    text layer is not Hindi as it is spelled; MissingError without the extra `pdf`.
    """
    need("pdfminer", "pdf", _NEEDS)
    if not data[:1024].lstrip().startswith(b"%PDF-"):
        raise InputError(f"{origin}: this is not a PDF document", "check the file")
    _refuse_bombs(data, origin)
    try:
        return _source(data, origin)
    except BriefingError:
        raise
    except Exception as error:  # whatever pdfminer trips over in a file no program wrote
        raise InputError(f"{origin}: damaged PDF", _DAMAGED) from error


def _source(data: bytes, origin: str) -> Source:
    from briefing.read.pdf import about
    from briefing.read.pdf.lines import open_document, pages

    document = open_document(data, origin)
    about.refuse_dynamic(document, origin)
    found = pages(data, origin)
    if not any(page.lines or page.recognized for page in found):
        _refuse_unseen(found, origin)
        raise InputError(
            f"{origin}: no text layer, only pictures of pages",
            "install Tesseract with Hindi and what the extra `ocr` brings, or have the text "
            "recognized first, for example with `ocrmypdf -l hin`",
        )
    _refuse_unsure(found, origin)
    body = without_contents(without_furniture([page.lines for page in found]))
    body, notes = notes_last(body)
    text = join([*_blocks(found, body), *paragraphs([notes])])
    told = any(page.has_characters for page in found)
    if not told and has_hindi(text) and about.said(document, "Producer").startswith(_GUESSING):
        raise not_spelt(origin, text)
    refuse_damaged(text, origin, told)
    return Source(
        text,
        origin,
        title=about.said(document, "Title", "title"),
        author=about.said(document, "Author", "creator"),
        date=iso_date(about.said(document, "CreationDate").removeprefix("D:")[:8]),
        notices=(
            *_notices(found),
            *counted("embedded documents", about.attached(document)),
            *cut_off(_END not in data[-_LAST:]),
        ),
    )


def _blocks(pages: list[Page], body: list[list[Line]]) -> Iterator[str]:
    """The paragraphs of all pages; those of scanned ones stand between those of the others."""
    for is_scanned, group in groupby(
        zip(pages, body, strict=True), lambda each: each[0].recognized is not None
    ):
        if is_scanned:
            for page, _ in group:
                said = page.recognized.paragraphs if page.recognized else ()
                yield from (text for text in said if not is_page_number(text))
        else:
            yield from paragraphs([lines for _, lines in group])


def _refuse_unseen(pages: list[Page], origin: str) -> None:
    """Raise InputError when there is text but no page shows it, and no picture of it either."""
    unseen = [each for page in pages for each in page.unseen if each[1].strip()]
    if unseen and not any(page.has_picture for page in pages):
        why, _ = max(unseen, key=lambda each: len(each[1]))
        raise InputError(
            f"{origin}: none of its text can be read aloud ({why})",
            "open it in a reader; if you see the text there, print it to a new PDF",
        )


def _refuse_unsure(pages: list[Page], origin: str) -> None:
    """Raise InputError when Tesseract itself does not trust what it has read."""
    for number, page in enumerate(pages, start=1):
        read = page.recognized
        if read and read.words and read.confidence < _LEAST_SURE:
            raise InputError(
                f"{origin}, page {number}: recognized with a confidence of {read.confidence:.0f}%",
                "scan it again, straight and at 300 dots per inch",
            )


def _notices(pages: list[Page]) -> Iterator[str]:
    read = [page.recognized for page in pages if page.recognized and page.recognized.words]
    if read:
        sure = sum(each.confidence * each.words for each in read) / sum(e.words for e in read)
        least = min(each.confidence for each in read)
        yield (
            f"scanned pages recognized by Tesseract: {len(read)}, with a confidence of "
            f"{sure:.0f}% on average, {least:.0f}% on the worst page"
        )
    blank = [
        str(number)
        for number, page in enumerate(pages, start=1)
        if not page.lines and not (page.recognized and page.recognized.words)
    ]
    if blank:
        yield f"pages without text, not read: {', '.join(blank)}"


def _refuse_bombs(data: bytes, origin: str) -> None:
    """Raise InputError when a packed stream, not a picture, unpacks beyond bounds."""
    for match in _STREAM.finditer(data):
        if b"/Image" in data[max(match.start() - 400, 0) : match.start()].rpartition(b" obj")[2]:
            continue
        size, unpacker, packed = 0, zlib.decompressobj(), data[match.end() : match.end() + 4096]
        start = match.end()
        try:
            while packed and not unpacker.eof and size <= _MOST_UNPACKED:
                size += len(unpacker.decompress(packed, 1 << 20))
                start += 0 if unpacker.unconsumed_tail else 4096
                packed = unpacker.unconsumed_tail or data[start : start + 4096]
        except zlib.error:
            continue  # packed in another way, or damaged: pdfminer will say
        if size > _MOST_UNPACKED:
            raise InputError(
                f"{origin}: a part of it unpacks to over {_MOST_UNPACKED >> 20} MB",
                "this is not a document to read",
            )
