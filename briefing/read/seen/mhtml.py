"""Pages saved whole by a browser: all text of the page."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.mhtml import page
from briefing.read.seen import html


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text of the page that was saved, by the lines of that page."""
    return html.seen(page(data, origin), origin)
