"""Text of DrawingML, in slides, diagrams and charts."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.read.ooxml import child
from briefing.read.typed import Node, convert


def put_into_unicode(root: Element, where: str, *, is_read: bool) -> None:
    """Convert what is typed for a font from before Unicode, in its place.

    InputError, naming `where`, for what `is_read` and cannot be converted for certain.
    """
    waiting: list[tuple[Element, Element | None]] = [(root, None)]
    while waiting:
        each, styles = waiting.pop()
        if each.tag == "a:p":
            convert(_nodes(each, styles), where, is_read=is_read)
        else:
            styles = _child_or(each, "a:lstStyle", styles)
            waiting += [(inner, styles) for inner in each]


def _child_or(element: Element, name: str, usual: Element | None) -> Element | None:
    found = child(element, name)
    return usual if found is None else found


def _nodes(paragraph: Element, styles: Element | None) -> Iterator[Node]:
    properties = child(paragraph, "a:pPr")
    level = "" if properties is None else properties.get("lvl", "")
    level = f"a:lvl{int(level) + 1 if level.isdecimal() and len(level) < 2 else 1}pPr"
    usual = _typeface(child(styles, level, "a:defRPr"))
    for each in paragraph:
        text = child(each, "a:t") if each.tag == "a:r" else None
        if text is None:
            yield Node(each, True, "")
        else:
            yield Node(text, False, _typeface(child(each, "a:rPr")) or usual)


def _typeface(properties: Element | None) -> str:
    latin = child(properties, "a:latin")
    return "" if latin is None else latin.get("typeface", "")
