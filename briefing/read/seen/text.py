"""Plain text: all of it but front matter."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.encoding import decode
from briefing.read.seen.front import described


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text as one run, after what describes it."""
    text = decode(data, origin)
    end = described(text)
    yield Seen(text[:end], 1, why="front matter")
    yield Seen(text[end:], 1 + text.count("\n", 0, end))
