"""Plain text: the characters themselves."""

from __future__ import annotations

from briefing.document import Source
from briefing.read.encoding import decode
from briefing.read.front_matter import metadata, split


def read(data: bytes, origin: str) -> Source:
    """The text as it is, without front matter, which says what it is.

    Raises InputError when it is none.
    """
    front, body = split(decode(data, origin))
    return metadata(front, Source(body, origin)) if front else Source(body, origin)
