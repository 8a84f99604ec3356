"""FictionBook: every text of the description and of the bodies."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.fb2 import NOTES, book
from briefing.read.seen.tree import texts


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The texts in order; pictures are none."""
    root = book(data, origin)
    for link in root.iter("a"):
        link.tag = "note" if link.get("type") == "note" else "a"
    for notes in root.iter("body"):
        for title in notes.iter("title") if notes.get("name") in NOTES else ():
            title.tag = "note"
    for part in root:
        if part.tag not in {"binary", "stylesheet"}:
            reasons = {"description": "description of the book", "note": "note mark"}
            yield from texts(part, reasons, paragraphs="p")
