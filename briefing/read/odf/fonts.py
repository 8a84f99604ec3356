"""What is typed in an OpenDocument for a font from before Unicode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from briefing.read.legacy import is_legacy_font
from briefing.read.odf.styles import Styles
from briefing.read.typed import Node, convert

_PARAGRAPHS = frozenset(("text:p", "text:h"))
_IN_WORDS = frozenset(
    str.split(
        "text:a text:bookmark text:bookmark-start text:bookmark-end text:change-start "
        "text:change-end text:change text:soft-page-break text:reference-mark-start "
        "text:reference-mark-end text:meta"
    )
)
_UNREAD = frozenset(("text:tracked-changes", "office:annotation"))


def put_into_unicode(parts: Sequence[Element], styles: Styles, origin: str) -> None:
    """Convert it in its place. InputError, naming the paragraph, where that is not certain."""
    if not any(map(is_legacy_font, styles.fonts())):
        return
    number = 0
    for part in parts:
        for body in part.iter("office:body"):
            unread = {
                id(each) for outer in body.iter() if outer.tag in _UNREAD for each in outer.iter()
            }
            for each in body.iter():
                if each.tag in _PARAGRAPHS:
                    number += 1
                    hidden = styles.is_hidden(each.get("text:style-name", ""))
                    font = styles.font(each.get("text:style-name", ""))
                    where = f"{origin}, paragraph {number}"
                    is_read = id(each) not in unread and not hidden
                    convert(_nodes(each, font, styles), where, is_read=is_read)


def _nodes(element: Element, font: str, styles: Styles) -> Iterator[Node]:
    """The text of a paragraph, but for paragraphs in it; what is no letter breaks a word."""
    yield Node(element, False, font)
    for each in element:
        if each.tag == "text:span":
            own = styles.font(each.get("text:style-name", ""), usual=font)
            yield from _nodes(each, own, styles)
        elif each.tag in _IN_WORDS:
            yield from _nodes(each, font, styles)
        else:
            yield Node(each, False, "")
        yield Node(each, True, font)
