"""What pdfminer is asked for: the glyphs of a page, their characters, and what is marked where.

Marked content: ISO 32000-1, 14.6; layers, which it calls optional content: 8.11.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_rect, decode_text

from briefing.read.pdf.added import Box, name
from briefing.read.pdf.glyphs import Glyph
from briefing.read.pdf.layers import Layers
from briefing.read.pdf.spelling import UNKNOWN

_UNSEEN = {0: UNKNOWN, 0x2060: None, 0xFEFF: None, 0x200B: None}
"""What stands for characters that no glyph shows."""


class Interpreter(PDFPageInterpreter):
    """Knows lists of properties by their names, and to which layer a form belongs."""

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - pdfminer's
        """Marked content begins; its properties may be named here and stand elsewhere."""
        if isinstance(props, PSLiteral):
            lists = resolve1(self.resources.get("Properties")) if self.resources else None
            props = lists.get(name(props)) if isinstance(lists, dict) else None
        super().do_BDC(tag, props)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - pdfminer's
        """A form or a picture is drawn."""
        drawn = resolve1(self.xobjmap.get(name(xobjid_arg)))
        layer = drawn.get("OC") if isinstance(drawn, PDFStream) else None
        if layer is None or not isinstance(self.device, Device):
            super().do_Do(xobjid_arg)
            return
        self.device.begin_layer(layer)
        super().do_Do(xobjid_arg)
        self.device.end_layer()


class Device(PDFPageAggregator):
    """Gathers the glyphs of a page, with the characters that /ActualText gives for them."""

    def __init__(self, resources: PDFResourceManager, layers: Layers) -> None:
        """`resources` are pdfminer's own."""
        super().__init__(resources, laparams=None)
        self._layers = layers
        self._off: list[bool] = []  # of each open mark and form, whether it is of a hidden layer
        self._marked: list[bool] = []
        self._began: list[tuple[int | None, int]] = []  # of each open mark, its number and place
        self._boxes: dict[int, Box] = {}
        self._matrix: Any = (1, 0, 0, 1, 0, 0)
        self._actual: str | None = None
        self.told = False
        """Whether /ActualText gave any characters of the page."""

    def begin_page(self, page: Any, ctm: Any) -> None:
        """A page begins; `ctm` is from the coordinates of the file to those of the page."""
        self.told = False
        self._boxes, self._began, self._matrix, self._off = {}, [], ctm, []
        super().begin_page(page, ctm)

    def box(self, written: Box) -> Box:
        """What the file calls the box `written`, on the page as it is looked at."""
        return apply_matrix_rect(self._matrix, written)

    def marked(self, numbers: Collection[int]) -> Box | None:
        """Where the content with these numbers (MCID) stands; None where there is none."""
        return _around([self._boxes[each] for each in numbers if each in self._boxes])

    def begin_layer(self, layer: object) -> None:
        """What is drawn from here on belongs to `layer`."""
        self._off.append(self._layers.hide(layer))

    def end_layer(self) -> None:
        """What is drawn from here on does not."""
        if self._off:
            self._off.pop()

    @property
    def _mark(self) -> int | None:
        return next((mark for mark, _ in reversed(self._began) if mark is not None), None)

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """Marked content begins, with what is said of it."""
        self.begin_layer(props if name(tag) == "OC" else None)
        properties = resolve1(props)
        mark = resolve1(properties.get("MCID")) if isinstance(properties, dict) else None
        self._began.append((mark if isinstance(mark, int) else None, len(self.cur_item)))
        actual = properties.get("ActualText") if isinstance(properties, dict) else None
        text = resolve1(actual)
        self._marked.append(isinstance(text, bytes))
        if isinstance(text, bytes):
            self._actual = decode_text(text).translate(_UNSEEN)
            self.told = True

    def end_tag(self) -> None:
        """Marked content ends."""
        self.end_layer()
        if self._marked and self._marked.pop():
            self._actual = None
        mark, start = self._began.pop() if self._began else (None, 0)
        if mark is not None:
            drawn = list(self.cur_item)[start:]
            around = _around([each.bbox for each in drawn])
            self._boxes |= {mark: around} if around else {}

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
        """A glyph is drawn; its width in points is returned."""
        glyph = Glyph(
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
        glyph.baseline = matrix[5] + rise * matrix[3]
        glyph.is_hidden = any(self._off)
        glyph.mark = self._mark
        self.cur_item.add(glyph)
        return glyph.adv

    def _character(self, font: PDFFont, cid: int) -> str:
        if self._actual is not None:  # all of it at the first glyph of the group
            text, self._actual = self._actual, ""
            return text
        try:
            return font.to_unichr(cid).translate(_UNSEEN)
        except PDFUnicodeNotDefined:
            return UNKNOWN


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    lefts, lowers, rights, uppers = zip(*boxes, strict=True)
    return min(lefts), min(lowers), max(rights), max(uppers)
