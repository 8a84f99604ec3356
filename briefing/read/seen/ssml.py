"""SSML: all text in it; what has a substitute need not be read."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.encoding import decode_page
from briefing.read.seen.tags import Tag, tokens

_REASONS = {
    "sub": "said as its alias", "desc": "description of a sound", "audio": "sound",
    "metadata": "description", "lexicon": "lexicon",
}  # fmt: skip


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text between the tags, and the aliases."""
    open_reasons: list[str] = []
    for token in tokens(decode_page(data, origin)):
        if not isinstance(token, Tag):
            why = open_reasons[0] if open_reasons else "comment" if token.is_comment else ""
            yield Seen(token.text, token.line, "", why)
        elif token.name == "sub" and not token.end and "alias" in token.attributes:
            if not open_reasons:
                yield Seen(token.attributes["alias"])
            open_reasons += [] if token.closed else ["said as its alias"]
        elif token.name in _REASONS and not token.closed:
            if not token.end:
                open_reasons.append(_REASONS[token.name])
            elif open_reasons:
                open_reasons.pop()
