"""Books for the Kindle: what is in the book that they are unpacked to."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.read.accounting import Seen
from briefing.read.mobi import unpacked
from briefing.read.seen import epub, html


def seen(data: bytes, origin: str) -> Iterable[Seen]:
    """The texts in order."""
    inner, is_epub = unpacked(data, origin)
    return epub.seen(inner, origin) if is_epub else html.seen(inner, origin)
