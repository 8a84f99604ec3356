"""Plain text: the characters themselves."""

from __future__ import annotations

from briefing.document import Source
from briefing.read.encoding import decode


def read(data: bytes, origin: str) -> Source:
    """The text as it is. Raises InputError when it is none."""
    return Source(decode(data, origin), origin)
