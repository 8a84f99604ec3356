"""What was put onto the pages of a PDF afterwards: comments, notes, what a form was filled with.

It is no part of what the producer wrote, and has no place in its order (ISO 32000-1, 12.5, 12.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from briefing.devanagari import has_hindi

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge, in points."""

_KINDS = {"FreeText": "text put over the page", "Widget": "form field", "Link": "tooltip"}
"""Why each is not read; all others are comments."""
_HIDDEN = 2 | 32  # bits of /F: hidden, not to be viewed
_PASSWORD = 1 << 13  # bit of /Ff
_MOST_CHOICES = 2000  # of a field; the longest lists are of places
_MOST_DEEP = 16  # fields in fields
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Put:
    """A text that has a place on a page, but none in its order."""

    text: str
    """As it is read, or would be."""
    why: str
    """Why it is not read; "" for what is."""
    box: Box | None = None
    """Where it stands, in the coordinates of the file; None where that is not told."""


def added_to(page: PDFPage) -> Iterator[Put]:
    """Each text: what fields are filled with is read, all others are not."""
    listed = resolve1(page.annots)
    for each in listed if isinstance(listed, list) else ():
        said = resolve1(each)
        if isinstance(said, dict):
            kind = _KINDS.get(name(said.get("Subtype")), "comment")
            yield from _of_field(said) if kind == "form field" else _of_annotation(said, kind)


def values(fields: object, depth: int = 0) -> Iterator[str]:
    """What the fields of a form are filled with that are shown on no page."""
    listed = resolve1(fields)
    for each in listed if isinstance(listed, list) and depth < _MOST_DEEP else ():
        field = resolve1(each)
        if isinstance(field, dict):
            shown = "Rect" in field or "Kids" in field
            yield from () if shown or not (value := _value(field)) else (value,)
            yield from values(field.get("Kids"), depth + 1) if "Rect" not in field else ()


def _of_annotation(said: dict[str, Any], kind: str) -> Iterator[Put]:
    written = text(said.get("Contents")) or _TAG.sub(" ", text(said.get("RC"))).strip()
    if written and (kind != "tooltip" or has_hindi(written)):
        yield Put(written, kind)
    subject = text(said.get("Subj"))
    if has_hindi(subject):
        yield Put(subject, kind)


def _of_field(said: dict[str, Any]) -> Iterator[Put]:
    """What stands in a field, then what is said of it."""
    value, flags = _value(said), resolve1(said.get("F"))
    if value:
        hidden = isinstance(flags, int) and flags & _HIDDEN
        yield Put(value, "form field" if hidden else "", box(said.get("Rect")))
    look = resolve1(said.get("MK"))
    caption = text(look.get("CA")) if isinstance(look, dict) else ""
    for other in (text(_inherited(said, "TU")), caption, *_choices(said).values()):
        if has_hindi(other) and other not in value:
            yield Put(other, "form")


def _value(field: dict[str, Any]) -> str:
    """What stands in a field; "" for a button and for a password."""
    flags = _inherited(field, "Ff")
    if isinstance(flags, int) and flags & _PASSWORD and name(_inherited(field, "FT")) == "Tx":
        return ""
    value, shown = _inherited(field, "V"), _choices(field)
    several = value if isinstance(value, list) else [value]  # a choice of several
    written = [text(each) for each in several]
    return "\n".join(filter(None, (shown.get(each, each) for each in written)))


def _choices(field: dict[str, Any]) -> dict[str, str]:
    """What can be chosen in a field: what each is called in the file, and how it is shown."""
    listed = _inherited(field, "Opt")
    pairs = [resolve1(each) for each in listed[:_MOST_CHOICES]] if isinstance(listed, list) else []
    return {
        text(each[0] if isinstance(each, list) else each): text(
            each[1] if isinstance(each, list) else each
        )
        for each in pairs
        if not isinstance(each, list) or len(each) == 2
    }


def _inherited(field: dict[str, Any], key: str) -> object:
    """What is said under `key` of the field, or of the fields it is a part of."""
    for _ in range(_MOST_DEEP):
        value = resolve1(field.get(key))
        if value is not None:
            return value
        parent = resolve1(field.get("Parent"))
        if not isinstance(parent, dict):
            break
        field = parent
    return None


def box(written: object) -> Box | None:
    """The four edges that `written` gives; None where it gives none."""
    edges = resolve1(written)
    numbers = [resolve1(each) for each in edges] if isinstance(edges, list) else []
    if len(numbers) != 4 or not all(isinstance(each, int | float) for each in numbers):
        return None
    left, lower, right, upper = (float(each) for each in numbers)
    return min(left, right), min(lower, upper), max(left, right), max(lower, upper)


def text(value: object) -> str:
    """The characters of a string of the file; "" for anything else."""
    said = resolve1(value)
    if isinstance(said, PDFStream):  # a long one
        said = said.get_data()
    if not isinstance(said, bytes):
        return ""
    return decode_text(said).replace("\r\n", "\n").replace("\r", "\n").strip()


def name(value: object) -> str:
    """A name of the file; "" for anything else."""
    said = resolve1(value)
    return str(said.name) if isinstance(said, PSLiteral) else ""
