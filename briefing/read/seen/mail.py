"""Messages of mail: the subject, and every text of what was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.read.accounting import Seen
from briefing.read.mail import opened
from briefing.read.seen.html import page


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The texts in order. They have no lines: most messages are sent in another form than read."""
    mail = opened(data, origin)
    yield Seen(mail.head, 1, why="mail header")
    if mail.is_heading:
        yield Seen(mail.subject)
    for body in mail.bodies:
        for run in page(body.text) if body.is_page else (Seen(body.text),):
            yield replace(run, line=0)
