"""The text of an OpenDocument as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from briefing.devanagari import has_hindi
from briefing.read.docx.numbering import written
from briefing.read.markup import FILL, PICTURES, counted
from briefing.read.odf import charts, pictures, unseen
from briefing.read.odf.cells import repeated
from briefing.read.odf.formulas import formula
from briefing.read.odf.styles import ListLevel, Styles
from briefing.read.to_html import Converter, note_mark, tagged

SILENT = {
    "text:tracked-changes": "deleted text",
    "office:annotation": "comment",
    "text:table-of-content": "contents list",
    "text:illustration-index": "contents list",
    "text:table-index": "contents list",
    "text:object-index": "contents list",
    "text:user-index": "contents list",
    "text:alphabetical-index": "contents list",
    "text:bibliography-source": "contents list",
    "text:note-citation": "note mark",
    "text:ruby-text": "reading over a word",
    "text:number": "list number",
    "text:script": "script",
    "text:variable-decls": "field code",
    "text:sequence-decls": "field code",
    "text:user-field-decls": "field code",
    "office:forms": "form",
    "office:event-listeners": "script",
    "table:shapes": "shape",
    "table:title": "description of a table",
    "table:desc": "description of a table",
    "svg:title": "name of a picture",
    "svg:desc": "description of a picture",
    "presentation:footer-decl": "page footer",
    "presentation:date-time-decl": "page footer",
    "presentation:header-decl": "page header",
    "office:binary-data": "picture",
    "office:document": "embedded object",
    **charts.REASONS,
    **unseen.REASONS,
}
"""What need not be read, by the element that it is in."""

FURNITURE = frozenset(("page-number", "date-time", "footer", "header"))
"""Classes of frames on slides that hold no text of their own."""

_SHAPES = str.split(
    "frame custom-shape rect ellipse circle line polygon regular-polygon polyline path connector "
    "measure caption control g"
)
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
            "क": "hindiVowels", "अ": "hindiConsonants", "१": "hindiNumbers"}  # fmt: skip
_LEVELS = 6


class Page:
    """Turns a body into HTML and gathers its notes."""

    def __init__(self, styles: Styles) -> None:
        """`styles` are those of the document."""
        self._styles = styles
        self._notes: list[str] = []
        self._boxes: list[str] = []
        self._in_paragraph = self._in_header = False
        self._lists: list[tuple[str, int]] = []  # of each open list, its style and number
        self._counts: dict[tuple[str, int], int] = {}
        self._pictures = self._embedded = 0
        self._converter = Converter(
            {"table:table": "table"},
            SILENT.keys(),
            {
                "text:h": self._heading,
                "text:p": self._paragraph,
                "text:span": self._span,
                "text:s": _blank,
                "text:tab": _blank,
                "text:line-break": _line_end,
                "text:note": self._note,
                "text:list": self._list,
                "table:table-header-rows": self._header_rows,
                "table:table-row": self._row,
                **dict.fromkeys(("table:table-cell", "table:covered-table-cell"), self._cell),
                "draw:object": self._object,
                "draw:object-ole": self._object,
                "draw:page": self._slide,
                **dict.fromkeys((f"draw:{name}" for name in _SHAPES), self._shape),
            },
        )

    def html(self, body: Element) -> str:
        """All of it, notes at the end."""
        said = self._converter.inside(body)
        items = (tagged("li", note, id=f"note{n}") for n, note in enumerate(self._notes, start=1))
        return said + tagged("ol", "".join(items)) if self._notes else said

    def notices(self) -> Iterator[str]:
        """What is left out that is no text."""
        yield from counted(PICTURES, self._pictures)
        yield from counted("embedded documents", self._embedded)

    def _heading(self, element: Element) -> str:
        level = element.get("text:outline-level", "1")
        number = "".join(each.text or "" for each in element if each.tag == "text:number")
        said, boxes = self._with_boxes(element)
        tag = f"h{min(int(level[:9]), _LEVELS)}" if level.isdecimal() else "h1"
        return tagged(tag, f"{escape(number)} {said}") + boxes

    def _paragraph(self, element: Element) -> str:
        style = element.get("text:style-name", "")
        said, boxes = self._with_boxes(element)
        paragraph = tagged("h1" if self._styles.is_title(style) else "p", said)
        if self._styles.is_quote(style):
            paragraph = tagged("blockquote", paragraph)
        return paragraph + boxes

    def _with_boxes(self, element: Element) -> tuple[str, str]:
        """What a paragraph says, and the text boxes in it, which come after it."""
        outer, self._boxes, self._in_paragraph = self._boxes, [], True
        said = self._converter.inside(element)
        boxes, self._boxes, self._in_paragraph = "".join(self._boxes), outer, False
        return said, boxes

    def _span(self, element: Element) -> str:
        said, style = self._converter.inside(element), element.get("text:style-name", "")
        if said.isspace() and self._styles.is_line_to_write_on(style, element):
            return FILL
        return tagged("sup", said) if self._styles.is_raised(style) else said

    def _apart(self, element: Element) -> str:
        """What is in `element` as if it stood in no paragraph and in no item of a list."""
        outer = self._in_paragraph, self._lists
        self._in_paragraph, self._lists = False, []
        said = self._converter.inside(element)
        self._in_paragraph, self._lists = outer
        return said

    def _note(self, element: Element) -> str:
        at = len(self._notes)
        self._notes.append("")
        self._notes[at] = self._apart(element)
        return note_mark(f"note{at + 1}", str(at + 1))

    def _shape(self, element: Element) -> str:
        """A text box or a drawn shape; of a picture its description if that is Hindi."""
        if element.get("presentation:class") in FURNITURE:
            return ""
        said = self._apart(element)
        if not said.strip():
            about = (each.text or "" for each in element if each.tag in {"svg:desc", "svg:title"})
            described = next(filter(has_hindi, about), "")
            if not described:
                self._pictures += pictures.shows_something(element)
                return ""
            return f'<img alt="{escape(described)}">'
        if self._in_paragraph and not any(formula(each) for each in element):
            self._boxes.append(said)
            return ""
        return said

    def _object(self, element: Element) -> str:
        """A formula or a chart; of what else there is, nothing."""
        charts = [each for each in element if each.tag == "chart:chart"]
        said = formula(element)
        self._embedded += not (said or charts)
        return said or "".join(map(self._converter.inside, charts))

    def _list(self, element: Element) -> str:
        style = element.get("text:style-name") or (self._lists[-1][0] if self._lists else "")
        level = len(self._lists) + 1
        shown = self._styles.list_level(style, level)
        goes_on = element.get("text:continue-numbering") == "true"
        goes_on = goes_on or "text:continue-list" in element.attrib
        number = self._counts.get((style, level), shown.start) if goes_on else shown.start
        items = []
        for each in element:
            own = each.get("text:start-value", "")
            number = int(own) if own.isdecimal() and len(own) < 10 else number
            self._lists.append((style, number))
            said = self._converter.inside(each)
            is_item = each.tag == "text:list-item" and not _is_only_a_list(each)
            items.append(self._item(said, shown) if is_item else tagged("ul", said))
            self._lists.pop()
            number += is_item
        self._counts[style, level] = number
        return "".join(items)

    def _item(self, said: str, shown: ListLevel) -> str:
        """An item as a list of its own, as each may have a number of its own."""
        number = self._lists[-1][1]
        if not shown.format or not said:
            return tagged("ul", tagged("li", said))
        if shown.format == "1" and shown.levels < 2:
            return tagged("ol", tagged("li", said), start=str(number))
        numbers = [each for _, each in self._lists][-shown.levels :]
        label = ".".join(written(each, _FORMATS.get(shown.format[:1], "")) for each in numbers)
        return tagged("ul", tagged("li", f"<p>{label}) {said.removeprefix('<p>')}"))

    def _header_rows(self, element: Element) -> str:
        outer, self._in_header = self._in_header, True
        said = self._converter.inside(element)
        self._in_header = outer
        return said

    def _row(self, element: Element) -> str:
        said = tagged("tr", self._converter.inside(element))
        is_empty = not "".join(element.itertext()).strip()
        return said if is_empty else repeated(said, element, "rows")

    def _cell(self, element: Element) -> str:
        said = tagged("th" if self._in_header else "td", self._apart(element))
        return repeated(said, element, "columns")

    def _slide(self, element: Element) -> str:
        """A slide: its title, what is on it, the notes of the speaker."""
        title = ""
        rest: list[str] = []
        notes: list[str] = []
        for each in element:
            if each.get("presentation:class") == "title" and not title:
                title = " ".join(self._with_boxes(line)[0] for line in each.iter("text:p"))
            else:
                said = self._converter.html(each)
                (notes if each.tag == "presentation:notes" else rest).append(said)
        return tagged("h2", title) + "".join(rest + notes)


def _is_only_a_list(item: Element) -> bool:
    """Whether it has no text of its own; then it is not counted either."""
    return all(each.tag == "text:list" for each in item) and len(item) > 0


def _blank(_: Element) -> str:
    return " "


def _line_end(_: Element) -> str:
    return "<br>"
