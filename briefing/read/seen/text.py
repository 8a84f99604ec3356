"""Plain text: all of it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.encoding import decode


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text as one run."""
    yield Seen(decode(data, origin), 1)
