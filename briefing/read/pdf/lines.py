"""The lines of a PDF's pages, as its producer wrote them, with their places and sizes.

Producers that shape Hindi say the characters of each group of glyphs in /ActualText (ISO
32000-1, 14.9.4); glyphs alone are in the order of the eye and often have no character.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTPage
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from briefing.errors import InputError
from briefing.read.legacy import refuse_font_name
from briefing.read.markup import one_line
from briefing.read.pdf.layout import Line
from briefing.read.pdf.spelling import UNKNOWN

_BLANK = 0.18  # of the size of the letters; the blank of Devanagari fonts is 0.2 to 0.26
_LEVEL = 0.4  # of the size; raised and lowered figures are still on the line
_BACK = 1.0  # of the size; how far a sign may stand before the end of what it belongs to


def open_document(data: bytes, origin: str) -> PDFDocument:
    """The document in `data`. InputError when it is locked with a password."""
    try:
        return PDFDocument(PDFParser(io.BytesIO(data)))
    except PDFEncryptionError as error:
        raise InputError(f"{origin}: locked with a password", "save it without one") from error


def page_lines(document: PDFDocument, origin: str) -> Iterator[list[Line]]:
    """The lines of each page. InputError, naming the page, for a font from before Unicode."""
    resources = PDFResourceManager()
    device = _Device(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        interpreter.process_page(page)
        layout = device.get_result()
        glyphs = [glyph for glyph in _glyphs(layout) if glyph.upright and glyph.matrix[1] == 0]
        for name in {glyph.fontname for glyph in glyphs if not glyph.get_text().isspace()}:
            refuse_font_name(name.rpartition("+")[2], f"{origin}, page {number}")
        yield [line for run in _runs(glyphs) if (line := _line(run, layout)).text]


class _Device(PDFPageAggregator):
    """Gathers the glyphs of a page, with the characters that /ActualText gives for them."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self._marked: list[bool] = []
        self._actual: str | None = None

    def begin_tag(self, tag: Any, props: Any = None) -> None:  # noqa: ARG002 - pdfminer's
        properties = resolve1(props)
        actual = properties.get("ActualText") if isinstance(properties, dict) else None
        text = resolve1(actual)
        self._marked.append(isinstance(text, bytes))
        if isinstance(text, bytes):
            self._actual = decode_text(text)

    def end_tag(self) -> None:
        if self._marked and self._marked.pop():
            self._actual = None

    def render_char(  # noqa: PLR0913, PLR0917 - pdfminer's
        self,
        matrix: Any,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        glyph = LTChar(
            matrix,
            font,
            fontsize,
            scaling,
            rise,
            self._character(font, cid),
            font.char_width(cid),
            font.char_disp(cid),
            ncs,
            graphicstate,
        )
        self.cur_item.add(glyph)
        return glyph.adv

    def _character(self, font: PDFFont, cid: int) -> str:
        if self._actual is not None:  # all of it at the first glyph of the group
            text, self._actual = self._actual, ""
            return text
        try:
            return font.to_unichr(cid).replace("\0", UNKNOWN)
        except PDFUnicodeNotDefined:
            return UNKNOWN


def _glyphs(container: LTContainer[Any]) -> Iterator[LTChar]:
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _glyphs(item)


def _runs(glyphs: list[LTChar]) -> Iterator[list[LTChar]]:
    """Glyphs that follow each other on one line."""
    run: list[LTChar] = []
    right = 0.0
    for glyph in glyphs:
        if run and not _continues(run[-1], right, glyph):
            yield run
            run = []
        right = max(right, glyph.x1) if run else glyph.x1
        run.append(glyph)
    if run:
        yield run


def _continues(before: LTChar, right: float, glyph: LTChar) -> bool:
    size = max(before.size, glyph.size)
    level = abs(before.matrix[5] - glyph.matrix[5]) <= _LEVEL * size
    return level and glyph.x0 >= right - _BACK * size


def _line(run: list[LTChar], page: LTPage) -> Line:
    pieces: list[str] = []
    right = run[0].x0
    for glyph in run:
        if glyph.x0 - right > _BLANK * glyph.size:
            pieces.append(" ")
        pieces.append(glyph.get_text())
        right = max(right, glyph.x1)
    sizes = sorted(glyph.size for glyph in run)
    return Line(
        one_line("".join(pieces)),
        run[0].x0,
        right,
        run[0].matrix[5],
        sizes[len(sizes) // 2],
        page.height,
    )
