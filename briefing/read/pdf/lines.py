"""The lines of a PDF's pages, as its producer wrote them, with their places and sizes.

Producers that shape Hindi say the characters of each group of glyphs in /ActualText (ISO
32000-1, 14.9.4); glyphs alone are in the order of the eye and often have no character.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from pdfminer.layout import LTContainer, LTImage
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from briefing.errors import InputError
from briefing.read.legacy import is_passed_over
from briefing.read.pdf import ocr
from briefing.read.pdf.added import Box, Put, added_to
from briefing.read.pdf.device import Device, Interpreter
from briefing.read.pdf.glyphs import Glyph, drawn_once, page_lines
from briefing.read.pdf.layers import Layers
from briefing.read.pdf.layout import Line
from briefing.read.pdf.locked import opened
from briefing.read.pdf.ocr import Recognized
from briefing.read.pdf.placed import Placed, put_in
from briefing.read.pdf.structure import Figure, cells, figures
from briefing.read.pdf.tables import rows_together

_MOST_PLACED = 500  # fields and pictures of a page
_MOST_LOOKS = 1_500_000  # at glyphs, for the places of these; each is looked for among all
_MOST_TURNED = 0.8  # of the letters of a page that was laid on its side, or upside down
_SLANT = 0.1  # of the width; marks across a page stand at 30 degrees and more
_TOP = 5  # lines of a page, of which the first of its text is one


def open_document(data: bytes, origin: str) -> PDFDocument:
    """The document in `data`. InputError when it is locked, and not with the password given."""
    try:
        return opened(
            lambda password: PDFDocument(PDFParser(io.BytesIO(data)), password),
            PDFPasswordIncorrect,
            origin,
        )
    except PDFEncryptionError as error:
        raise InputError(
            f"{origin}: locked in an unknown way", "save it without a password"
        ) from error


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page."""

    lines: list[Line]
    """In the order of the producer."""
    unseen: tuple[tuple[str, str], ...]
    """What is drawn and not read, of each kind why ("turned text"), then all of it."""
    has_characters: bool
    """Whether its producer says the characters, and not only which each glyph may stand for."""
    has_picture: bool
    """Whether there is a picture on it."""
    added: tuple[Put, ...] = ()
    """What was put onto it afterwards and is not read."""
    recognized: Recognized | None = None
    """What Tesseract reads on a page that is only a picture; None where it was not asked."""


@lru_cache(maxsize=1)  # the reader and the accounting look at the same document in turn
def pages(data: bytes, origin: str) -> list[Page]:
    """All pages. InputError for a locked document, and for a font from before Unicode."""
    document = open_document(data, origin)
    resources = PDFResourceManager()
    device = Device(resources, Layers(document))
    interpreter = Interpreter(resources, device)
    found = []
    described, of_tables = list(figures(document)), cells(document)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        layout, every = _drawn(page, interpreter, device)
        kinds = _by_kind(every, device.box(page.cropbox))
        glyphs = drawn_once(kinds.pop("", []))
        unseen = tuple((why, "".join(g.get_text() for g in some)) for why, some in kinds.items())
        where = f"{origin}, page {number}"
        fonts = {glyph.fontname for glyph in glyphs if not glyph.get_text().isspace()}
        unread = {name for name in fonts if is_passed_over(name.rpartition("+")[2], where)}
        glyphs = [glyph for glyph in glyphs if glyph.fontname not in unread]
        for glyph in glyphs:
            glyph.cell = of_tables.get((page.pageid, glyph.mark))
        has_picture = _has_picture(layout)
        is_scanned = has_picture and not glyphs
        most = 0 if is_scanned else min(_MOST_PLACED, _MOST_LOOKS // max(len(glyphs), 1))
        texts, rest = _placed(page, device, described, most)
        lines = rows_together(page_lines(put_in(glyphs, texts), layout.height))
        found.append(Page(lines, unseen, device.told, has_picture, rest))
    return _with_scanned(_without_overhang(found), data, origin)


def _drawn(
    page: PDFPage, interpreter: Interpreter, device: Device
) -> tuple[LTContainer[Any], list[Glyph]]:
    """What stands on a page, turned so that most of its letters are level."""
    interpreter.process_page(page)
    layout = device.get_result()
    every = list(_glyphs(layout))
    turns = Counter(_turn(each) for each in every if not each.is_blank)
    turn, most = turns.most_common(1)[0] if turns else (0, 0)
    if turn and most >= _MOST_TURNED * turns.total():
        page.rotate = (page.rotate + turn) % 360
        interpreter.process_page(page)
        layout = device.get_result()
        every = list(_glyphs(layout))
    return layout, every


def _turn(glyph: Glyph) -> int:
    """By how many degrees to the right, of 0, 90, 180 and 270, a page makes `glyph` level."""
    across, up = glyph.matrix[0], glyph.matrix[1]
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 180
    return 90 if up > 0 else 270


def _by_kind(glyphs: Sequence[Glyph], shown: Box) -> dict[str, list[Glyph]]:
    """The glyphs by why they are not read; "" for those that are. `shown` is seen of the page."""
    kinds: dict[str, list[Glyph]] = {}
    left, lower, right, upper = shown
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
        if glyph.is_hidden:
            why = "hidden layer"
        elif not (left <= x <= right and lower <= y <= upper):
            why = "outside the page"
        else:
            why = "" if _is_level(glyph) else "turned text"
        kinds.setdefault(why, []).append(glyph)
    return kinds


def _placed(
    page: PDFPage, device: Device, described: Sequence[Figure], most: int
) -> tuple[list[Placed], tuple[Put, ...]]:
    """What stands among the text of a page without being of it, and what else is put on it.

    At `most` so many have a place: none among the words of a page that is a picture.
    """
    texts: list[Placed] = []
    rest: list[Put] = []
    for put in added_to(page):
        if put.why or put.box is None or len(texts) >= most:
            rest.append(put if put.why else replace(put, why="form field"))
        else:
            texts.append(Placed(put.text, device.box(put.box)))
    for each in described:
        if each.page == page.pageid:
            place = device.box(each.box) if each.box else device.marked(each.marks)
            if place and len(texts) < most:
                texts.append(Placed(each.text, place, is_picture=True))
            else:
                rest.append(Put(each.text, "description of a picture"))
    return texts, tuple(rest)


def _without_overhang(found: list[Page]) -> list[Page]:
    """The pages; signs over the first line of the next, which Chromium draws at the foot too, out.

    /ActualText gives them the letters they belong to, though these are not drawn.
    """
    pages = []
    for page, following in zip_longest(found, found[1:]):
        top = [line for line in (following.lines if following else ()) if not line.is_cut][:_TOP]
        lines = [line for line in page.lines if not (line.is_cut and _is_said(line, top))]
        pages.append(replace(page, lines=lines))
    return pages


def _is_said(line: Line, others: Sequence[Line]) -> bool:
    words = line.text.split()
    return any(
        abs(line.size - other.size) < 1 and all(word in other.text for word in words)
        for other in others
    )


def _with_scanned(found: list[Page], data: bytes, origin: str) -> list[Page]:
    """The pages, those that are only pictures recognized, where the means are there."""
    scanned = [n for n, page in enumerate(found, start=1) if page.has_picture and not page.lines]
    if not scanned or not ocr.is_installed():
        return found
    read = ocr.recognize(data, origin, scanned)
    return [replace(page, recognized=read.get(n)) for n, page in enumerate(found, start=1)]


def _has_picture(container: LTContainer[Any]) -> bool:
    return any(
        isinstance(item, LTImage) or (isinstance(item, LTContainer) and _has_picture(item))
        for item in container
    )


def _glyphs(container: LTContainer[Any]) -> Iterator[Glyph]:
    for item in container:
        if isinstance(item, Glyph):
            yield item
        elif isinstance(item, LTContainer):
            yield from _glyphs(item)


def _is_level(glyph: Glyph) -> bool:
    """Whether it stands on a line of text, which the scanner may have slanted a little."""
    across, up = glyph.matrix[0], glyph.matrix[1]
    return glyph.upright and across > 0 and abs(up) <= _SLANT * across
