"""What nobody sees of an OpenDocument, as its styles and its own attributes say.

Sections, fields, paragraphs and slides that are hidden (ISO/IEC 26300-3, 19.837 `text:is-hidden`,
19.799 `text:display`, 20.373 `presentation:visibility`), and the prompts of empty form fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from briefing.read.odf.styles import Styles

REASONS = {
    "hidden": "hidden text",
    "hidden slide": "hidden slide",
    "placeholder": "placeholder of a form",
}
"""Why none of it need be read, by what `rename` calls it."""

_STYLED = frozenset(("text:p", "text:h", "text:span"))
_PARAGRAPHS = frozenset(("text:p", "text:h"))


def rename(parts: Sequence[Element], styles: Styles) -> None:
    """Call each hidden element of the bodies in `parts` as `REASONS` does."""
    for part in parts:
        for body in part.iter("office:body"):
            for each in body.iter():
                each.tag = _kind(each, styles) or each.tag


def _kind(element: Element, styles: Styles) -> str:
    """What it is called; "" where it is shown."""
    said, tag = element.attrib, element.tag
    if tag == "draw:page" and styles.is_hidden_slide(said.get("draw:style-name", "")):
        return "hidden slide"
    if tag == "content-control" and said.get("showing-place-holder") == "true":
        return "placeholder"
    hidden = said.get("text:display") == "none" or (
        said.get("text:is-hidden") == "true" and tag != "text:hidden-paragraph"
    )
    if tag in _STYLED:
        hidden = hidden or styles.is_hidden(said.get("text:style-name", ""))
    if tag in _PARAGRAPHS:
        fields = element.iter("text:hidden-paragraph")
        hidden = hidden or any(each.get("text:is-hidden") == "true" for each in fields)
    return "hidden" if hidden else ""
