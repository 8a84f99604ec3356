"""Word documents: every text in every part that a document refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from briefing.devanagari import has_hindi
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read import ooxml
from briefing.read.accounting import Seen
from briefing.read.archive import Archive
from briefing.read.docx import fields
from briefing.read.docx.chunk import MOST_DEPTH, kind_of
from briefing.read.docx.styles import Styles, font_name
from briefing.read.kinds import seen_in
from briefing.read.markup import is_contents_title
from briefing.read.ooxml import child, is_on, value
from briefing.read.seen import charts, office
from briefing.read.typed import in_font, shown, shown_if_certain

_INSIDE = {
    "w:del": "deleted text",
    "w:moveFrom": "deleted text",
    "w:rt": "reading over a word",
    "w:instrText": "field code",
    "w:delInstrText": "field code",
}
"""What text is, by an element that it is in."""
_MEASURES = frozenset(("sizeRelH", "sizeRelV", "wp:positionH", "wp:positionV"))
_PARTS = {
    "footnotes": "",
    "endnotes": "",
    "diagramData": "",
    "header": "page header",
    "footer": "page footer",
    "comments": "comment",
    "glossaryDocument": "building block",
    "chart": "",
    "chartEx": "chart",
}
"""What text is, by the kind of relation that leads to its part; "" for what must be read."""
_RAISED = later(r"[\d\s*†‡§#()\[\],;+−–-]+")
_CONTENTS = later(r"\s*(?:TOC|INDEX|TOA)\b")


def seen(data: bytes, origin: str, depth: int = 0) -> Iterator[Seen]:
    """The paragraphs of the document, then those of its notes and of the parts around it.

    `depth` is how many documents it stands in.
    """
    archive = Archive(data, origin, "a DOCX document")
    main = ooxml.main_part(archive, "word/document.xml")
    related = ooxml.relations(archive, main)
    styles = next((each.target for each in related.values() if each.kind == "styles"), "")
    walk = _Walk(Styles(_root(archive, styles) if styles in archive else None))
    for element in fields.body(archive.read(main), f"{origin}, {main}"):
        yield from _in_unicode(walk.texts(element), origin)
    for target in related.values():
        if target.kind in _PARTS and target.target in archive:
            root = _root(archive, target.target)
            if target.kind == "chart":
                yield from charts.seen(root, target.target)
                continue
            for each in walk.texts(root, _PARTS[target.kind]):
                yield replace(each, part=f"{target.target}, {each.part}".removesuffix(", "))
        elif target.kind == "aFChunk" and target.target in archive and depth < MOST_DEPTH:
            yield from _inserted(archive, target.target, depth)
    yield from office.properties(archive)


class _Walk:
    """Goes through elements in their order and knows what their text is."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._paragraphs = 0
        self._fields: list[list[str]] = []  # of each open one, its code; then what it shows
        self._notes: set[str] = set()
        self._font = self._paragraph_font = ""

    def texts(self, element: Element, why: str = "") -> Iterator[Seen]:
        """All text in `element`; `why` it need not be read, if that is known."""
        if element.tag in _MEASURES:
            return
        if element.tag in {"w:p", "a:p"}:
            self._paragraphs += 1
        if element.tag == "m:oMath":
            self._font = ""
        why = why or _INSIDE.get(element.tag, "") or self._reason(element)
        self._note(element, why)
        place = f"paragraph {self._paragraphs}" if self._paragraphs else ""
        if element.text and not element.text.isspace():
            text = element.text.replace("\n", " ")
            yield Seen(in_font(text, self._font), part=place, why=why or self._field())
        yield from office.attributes(element, place, why)
        forms = 0
        for each in element:
            form = element.tag == "mc:AlternateContent" and bool("".join(each.itertext()).strip())
            yield from self.texts(
                each, why or ("second form of the same" if form and forms else "")
            )
            forms += form

    def _reason(self, element: Element) -> str:
        if element.tag == "w:r":
            return self._of_run(element)
        if element.tag == "w:p":
            return self._of_paragraph(element)
        if element.tag == "w:sdt":
            properties = child(element, "w:sdtPr")
            if is_on(properties, "w:showingPlcHdr"):
                return "placeholder of a form"
            gallery = value(properties, "w:docPartObj", "w:docPartGallery")
            return "contents list" if gallery == "Table of Contents" else ""
        if element.tag in {"w:footnote", "w:endnote"}:
            known = f"{element.tag}{element.get('w:id')}" in self._notes
            return "" if known else "note without a reference"
        row = child(element, "w:trPr")
        hidden = "hidden text" if is_on(row, "w:hidden") else ""
        return "deleted text" if child(row, "w:del") is not None else hidden

    def _of_paragraph(self, element: Element) -> str:
        style = self._styles.style("paragraph", value(element, "w:pPr", "w:pStyle"))
        self._paragraph_font = style.font
        if style.is_contents or is_contents_title("".join(element.itertext())):
            return "contents list"
        return "hidden text" if style.is_hidden else ""

    def _of_run(self, element: Element) -> str:
        properties = child(element, "w:rPr")
        style = self._styles.style("character", value(properties, "w:rStyle"))
        self._font = font_name(properties) or style.font or self._paragraph_font
        own = is_on(properties, "w:vanish")
        if own or (own is None and style.is_hidden):
            return "hidden text"
        reference = next((each for each in element if each.tag.endswith("Reference")), None)
        raised = style.is_raised or value(properties, "w:vertAlign") == "superscript"
        is_mark = raised and _RAISED.fullmatch("".join(element.itertext()))
        return "note mark" if is_mark or reference is not None else ""

    def _note(self, element: Element, why: str) -> None:
        if element.tag in {"w:footnoteReference", "w:endnoteReference"} and why != "deleted text":
            self._notes.add(f"{element.tag.removesuffix('Reference')}{element.get('w:id')}")
        elif element.tag == "w:fldChar":
            kind = element.get("w:fldCharType")
            if kind == "begin":
                self._fields.append([""])
            elif kind == "separate" and self._fields:
                self._fields[-1].append("")
            elif kind == "end" and self._fields:
                self._fields.pop()
        elif element.tag == "w:instrText" and self._fields:
            self._fields[-1][0] += element.text or ""

    def _field(self) -> str:
        for code, *result in self._fields:
            if not result:
                return "field code"
            if _CONTENTS.match(code):
                return "contents list"
        return ""


def _in_unicode(every: Iterable[Seen], origin: str) -> Iterator[Seen]:
    """What is typed for a font from before Unicode, as it is read."""
    for (font, part, why), group in groupby(
        every, lambda each: (getattr(each.text, "font", ""), each.part, each.why)
    ):
        runs = list(group)
        texts = [run.text for run in runs]
        if font and not has_hindi("".join(texts)):
            said = shown_if_certain(texts, origin) if why else shown(texts, origin)
            yield Seen(said, part=part, why=why)
        else:
            yield from runs


def _inserted(archive: Archive, entry: str, depth: int) -> Iterator[Seen]:
    """The text of a document in the document."""
    origin = f"{archive.origin}, {entry}"
    try:
        data = archive.read(entry)
        suffix = kind_of(entry, data)
        every = (
            seen(data, origin, depth + 1) if suffix == ".docx" else seen_in(data, origin, suffix)
        )
        for each in every:
            yield replace(each, part=", ".join(filter(None, [entry, each.part])))
    except InputError:  # which the reader names as a whole
        return


def _root(archive: Archive, entry: str) -> Element:
    return fields.part(archive.read(entry), f"{archive.origin}, {entry}")
