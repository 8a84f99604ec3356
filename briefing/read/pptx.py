"""PPTX: slides under their titles, each with the speaker's notes after it.

Read by ourselves, with what reads Word documents: python-pptx brings lxml, Pillow and a writer of
spreadsheets, and passes over diagrams and what stands in groups of shapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from xml.etree.ElementTree import Element

from briefing.devanagari import has_hindi
from briefing.document import Source
from briefing.errors import InputError
from briefing.read import charts, drawn, html, omml, ooxml
from briefing.read.archive import Archive
from briefing.read.docx.numbering import written
from briefing.read.docx.pictures import is_decoration
from briefing.read.markup import PICTURES, counted
from briefing.read.ooxml import child
from briefing.read.to_html import Converter, tagged

_MAIN = "ppt/presentation.xml"
TITLES = frozenset(("title", "ctrTitle"))
FURNITURE = frozenset(("dt", "ftr", "hdr", "sldNum", "sldImg"))
"""Types of placeholders that hold the date, the foot, the number of the slide, its picture."""

_NUMBERS = {"arabic": "decimal", "alphaLc": "lowerLetter", "alphaUc": "upperLetter",
            "romanLc": "lowerRoman", "romanUc": "upperRoman", "hindiNum": "hindiNumbers",
            "hindiAlpha": "hindiVowels"}  # fmt: skip


def read(data: bytes, origin: str) -> Source:
    """The text of all slides that are shown.

    Raises InputError for what is no PPTX, a damaged or locked one, and one without text.
    """
    archive = Archive(data, origin, "a PPTX presentation")
    every = [_Slide(archive, entry) for entry in slides(archive) if is_shown(archive, entry)]
    source = html.source(f"<body>{''.join(each.page() for each in every)}</body>", origin)
    pictures = sum(each.pictures for each in every)
    told = (*source.notices, *counted(PICTURES, pictures))
    source = replace(source, title="", notices=told)
    return ooxml.with_properties(archive, source)


def slides(archive: Archive) -> Iterator[str]:
    """The entries of the slides in their order. InputError when there is no presentation."""
    main = ooxml.main_part(archive, _MAIN)
    if main not in archive:
        raise InputError(f"{archive.origin}: this is not a PPTX presentation", "save it as PPTX")
    related = ooxml.relations(archive, main)
    root = ooxml.tree(archive.read(main), f"{archive.origin}, {main}")
    for each in root.iter("p:sldId"):
        if entry := ooxml.referred(archive, related, each.get("r:id", "")):
            yield entry


def part(archive: Archive, entry: str, *, is_read: bool = True) -> Element:
    """The root of a part, what is typed for a font from before Unicode converted.

    Raises InputError where that is not certain, for what `is_read`.
    """
    where = f"{archive.origin}, {entry}"
    root = ooxml.tree(archive.read(entry), where)
    drawn.put_into_unicode(root, where, is_read=is_read)
    return root


def is_shown(archive: Archive, entry: str) -> bool:
    """Whether a slide is not one that is passed over when the presentation is shown."""
    root = ooxml.tree(archive.read(entry), f"{archive.origin}, {entry}")
    return root.get("show") not in {"0", "false"}


def notes_of(archive: Archive, entry: str) -> str:
    """The entry of the speaker's notes on a slide; "" without any."""
    return ooxml.of_kind(archive, ooxml.relations(archive, entry), "notesSlide")


def placeholder(shape: Element) -> str:
    """The type of the placeholder that a shape is; "" for none, "obj" for the usual one."""
    found = next(shape.iter("p:ph"), None)
    return "" if found is None else found.get("type", "obj")


class _Slide:
    """A slide, or the notes on one."""

    def __init__(self, archive: Archive, entry: str) -> None:
        self._archive, self._entry = archive, entry
        self._related = ooxml.relations(archive, entry)
        self._numbers: dict[int, int] = {}  # of the last item of each level of the shape
        self._has_bullets = False
        self._title: Element | None = None
        self.pictures = 0
        self._converter = Converter(
            {"a:tr": "tr"},
            {"p:nvPr", "p:style", "a:tblPr", "a:tblGrid", "p:extLst"},
            {
                "p:sp": self._shape,
                "p:pic": self._picture,
                **dict.fromkeys(("p:grpSp", "p:graphicFrame"), self._frame),
                "a:p": self._paragraph,
                "a:r": self._run,
                "a:br": lambda _: "<br>",
                "m:oMath": lambda element: escape(f" {omml.linear(element)} "),
                "a:tbl": self._table,
                "dgm:relIds": self._diagram,
                "c:chart": self._chart,
                "mc:AlternateContent": self._alternatives,
            },
        )

    def page(self) -> str:
        root = part(self._archive, self._entry)
        notes = notes_of(self._archive, self._entry)
        spoken = _Slide(self._archive, notes).page() if notes else ""
        titles = (each for each in root.iter("p:sp") if placeholder(each) in TITLES)
        title = self._title = next(titles, None)
        lines = [] if title is None else [self._converter.inside(p) for p in title.iter("a:p")]
        return tagged("h2", " ".join(lines)) + self._converter.inside(root) + spoken

    def _shape(self, element: Element) -> str:
        kind = placeholder(element)
        if kind in FURNITURE or element is self._title:
            return ""
        self._numbers = {}
        self._has_bullets = kind in {"obj", "body"} and not self._entry.startswith("ppt/notes")
        return self._converter.inside(element) or _described(element)

    def _frame(self, element: Element) -> str:
        """A group, a table, a chart: what it says, else what it is described as."""
        pictures = self.pictures
        said = self._converter.inside(element)
        if said or not (described := _described(element)):
            return said
        self.pictures = pictures
        return described

    def _paragraph(self, element: Element) -> str:
        properties = child(element, "a:pPr")
        said = self._converter.inside(element)
        if not said.strip():
            return ""
        deep = _attribute(properties, "lvl")
        level = int(deep) if deep.isdecimal() and len(deep) < 3 else 0
        number = child(properties, "a:buAutoNum")
        bullet = self._has_bullets or child(properties, "a:buChar") is not None
        if number is not None:
            return self._numbered(said, number, level)
        self._numbers = {at: each for at, each in self._numbers.items() if at < level}
        if bullet and child(properties, "a:buNone") is None:
            return tagged("ul", tagged("li", said))
        return tagged("p", said)

    def _numbered(self, said: str, number: Element, level: int) -> str:
        start = number.get("startAt", "1")
        first = int(start) if start.isdecimal() and len(start) < 6 else 1
        count = self._numbers.get(level, first - 1) + 1
        self._numbers = {at: each for at, each in self._numbers.items() if at < level}
        self._numbers[level] = count
        kind = number.get("type", "")
        form = next((form for name, form in _NUMBERS.items() if kind.startswith(name)), "decimal")
        if form == "decimal":
            return tagged("ol", tagged("li", said), start=str(count))
        return tagged("ul", tagged("li", f"{written(count, form)}) {said}"))

    def _run(self, element: Element) -> str:
        said = self._converter.inside(element)
        raised = _attribute(child(element, "a:rPr"), "baseline")
        return tagged("sup", said) if raised.isdecimal() and raised.strip("0") else said

    def _table(self, element: Element) -> str:
        rows = [each for each in element if each.tag == "a:tr"]
        header = _attribute(child(element, "a:tblPr"), "firstRow") in {"1", "true"}
        pieces = []
        for index, row in enumerate(rows):
            tag = "th" if header and index == 0 else "td"
            cells = (self._converter.inside(each) for each in row if each.tag == "a:tc")
            pieces.append(tagged("tr", "".join(tagged(tag, cell) for cell in cells)))
        return tagged("table", "".join(pieces))

    def _picture(self, element: Element) -> str:
        if described := _described(element):
            return described
        self.pictures += not any(map(is_decoration, element.iter()))
        return ""

    def _diagram(self, element: Element) -> str:
        entry = ooxml.referred(self._archive, self._related, element.get("r:dm", ""))
        if not entry:
            return ""
        root = part(self._archive, entry)
        said = (self._converter.inside(each) for each in ooxml.points(root))
        return "".join(tagged("ul", tagged("li", each)) for each in said if each.strip())

    def _chart(self, element: Element) -> str:
        entry = ooxml.referred(self._archive, self._related, element.get("r:id", ""))
        if not entry:
            return ""
        found = charts.chart(part(self._archive, entry))
        tables = (
            tagged("tr", "".join(tagged("th", escape(name)) for name in grid.names))
            + "".join(
                tagged("tr", "".join(tagged("td", escape(cell)) for cell in row))
                for row in grid.rows
            )
            for grid in found.grids
        )
        return tagged("p", escape(found.title)) + "".join(tagged("table", one) for one in tables)

    def _alternatives(self, element: Element) -> str:
        return "".join(map(self._converter.inside, ooxml.newest_form(element)))


def _described(shape: Element) -> str:
    """What a shape shows, if that is said in Hindi."""
    about = next(shape.iter("p:cNvPr"), None)
    said = (_attribute(about, name) for name in ("descr", "title"))
    described = next(filter(has_hindi, said), "")
    return tagged("p", f'<img alt="{escape(described)}">') if described else ""


def _attribute(element: Element | None, name: str) -> str:
    return "" if element is None else element.get(name, "")
