"""OpenDocument: every text of the body, and of the heads and feet of pages."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.read.accounting import Seen
from briefing.read.odf import open_document, unseen
from briefing.read.odf.fonts import put_into_unicode
from briefing.read.odf.page import FURNITURE, SILENT
from briefing.read.odf.styles import Styles
from briefing.read.seen.beside import DOCUMENT, FORM, TOOLTIP, beside
from briefing.read.seen.tree import texts

_REASONS = SILENT | {
    "furniture": "page footer",
    "raised": "note mark",
    "annotation": "second form of the same",
    "annotation-xml": "second form of the same",
    "mphantom": "hidden text",
}
_ATTRIBUTES = {
    "office:title": TOOLTIP,
    "form:title": TOOLTIP,
    **dict.fromkeys(("form:label", "form:value", "form:current-value"), FORM),
    "text:string-value": "hidden text",
    "text:value": FORM,
    "text:string-value-if-true": "field code",
    "text:string-value-if-false": "field code",
}
"""What is Hindi in them need not be read (ISO/IEC 26300-3, 19)."""
_HEADS = {
    **dict.fromkeys(("style:header", "style:header-left", "style:header-first"), "page header"),
    **dict.fromkeys(("style:footer", "style:footer-left", "style:footer-first"), "page footer"),
    "header-first": "page header",  # as LibreOffice wrote them before ODF 1.3 had them
    "footer-first": "page footer",
}
_OVER_A_LETTER = frozenset("→⇀⟶∼ˆ")


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The texts of the document, then those of its pages' heads and feet."""
    parts = open_document(data, origin)
    styles = Styles(parts)
    put_into_unicode(parts, styles, origin)
    unseen.rename(parts, styles)
    for part in parts:
        for each in part.iter():
            each.tag = _tag(each, styles)
    for part in parts:
        body = next(part.iter("office:body"), None)  # others are of what is embedded in it
        if body is not None:
            yield from texts(body, _REASONS, paragraphs="text:p")
            yield from _attributes(body)
        for master in part.iter("style:master-page"):
            for each in master:
                yield from _on_every_page(each)
        for meta in part.iter("office:meta"):
            for text in meta.itertext():
                yield from beside(text, DOCUMENT)


def _on_every_page(element: Element) -> Iterator[Seen]:
    """A head or a foot, or what stands on every slide, without places for texts of the slides."""
    if element.tag in _HEADS:
        yield from texts(element, _REASONS | _HEADS)
    elif element.tag != "presentation:notes":
        holders = [each for each in element.iter() if "presentation:class" in each.attrib]
        places = {id(inner) for each in holders for inner in each.iter()}
        for each in element.iter():
            for text in () if id(each) in places else (each.text or "", each.tail or ""):
                yield from beside(text, "running head")


def _attributes(body: Element) -> Iterator[Seen]:
    for each in body.iter():
        for name in _ATTRIBUTES.keys() & each.attrib.keys():
            yield from beside(each.attrib[name], _ATTRIBUTES[name])


def _tag(element: Element, styles: Styles) -> str:
    """The name of `element`, or what its attributes make of it."""
    _order_formula(element)
    tag = str(element.tag)
    if tag == "text:span" and styles.is_raised(element.get("text:style-name", "")):
        return "raised"
    return "furniture" if element.get("presentation:class") in FURNITURE else tag


def _order_formula(element: Element) -> None:
    """Put the degree of a root of MathML before what is under it, and signs on their letters."""
    if element.tag == "mroot":
        element[:] = reversed(list(element))
    elif element.tag == "mover" and len(element) and element[-1].text in _OVER_A_LETTER:
        element[-1].text = "\u20d7"
