"""Pages saved whole by a browser: all text of the page, and of what was saved beside it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.mail_parts import content_of, is_page, is_text, taken_apart, text_of
from briefing.read.mhtml import page
from briefing.read.seen import html

_BESIDE = "frame of the page"


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text of the page that was saved, by the lines of that page; then the frames in it."""
    yield from html.seen(page(data, origin), origin)
    is_first = True
    for part in taken_apart(data, origin).walk():
        if is_page(part) and is_first:
            is_first = False
        elif is_text(part):
            content, _ = content_of(part, origin)
            text = text_of(part, content, origin) if content.strip() else ""
            runs = html.page(text) if is_page(part) else [Seen(text)]
            yield Seen("\n".join(run.text for run in runs if not run.why), why=_BESIDE)
