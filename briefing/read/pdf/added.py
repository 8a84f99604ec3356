"""What was put onto the pages of a PDF afterwards: comments, notes, what a form was filled with.

It is no part of what the producer wrote, and has no place in its order (ISO 32000-1, 12.5, 12.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

_KINDS = {"FreeText": "text put over the page", "Widget": "form field", "Link": ""}
"""Why each is not read; all others are comments. Of a link the text says where it leads."""
_MOST_DEEP = 16  # fields in fields


def added_to(page: PDFPage) -> Iterator[tuple[str, str]]:
    """Each text, and why it is not read."""
    listed = resolve1(page.annots)
    for each in listed if isinstance(listed, list) else ():
        said = resolve1(each)
        if isinstance(said, dict):
            kind = _KINDS.get(_name(said.get("Subtype")), "comment")
            text = _value(said) if kind == "form field" else _text(said.get("Contents"))
            if kind and text:
                yield text, kind


def _value(field: dict[str, Any]) -> str:
    """What stands in a field, which may be said of the field it is a part of; "" for a button."""
    for _ in range(_MOST_DEEP):
        value = resolve1(field.get("V"))
        if isinstance(value, list):  # a choice of several
            return "\n".join(filter(None, map(_text, value)))
        if value is not None:
            return _text(value)
        parent = resolve1(field.get("Parent"))
        if not isinstance(parent, dict):
            break
        field = parent
    return ""


def _text(value: object) -> str:
    said = resolve1(value)
    if not isinstance(said, bytes):
        return ""
    return decode_text(said).replace("\r\n", "\n").replace("\r", "\n").strip()


def _name(value: object) -> str:
    said = resolve1(value)
    return str(said.name) if isinstance(said, PSLiteral) else ""
