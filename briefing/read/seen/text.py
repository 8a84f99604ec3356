"""Plain text: all of it but front matter."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.io.later import later
from briefing.read.accounting import Seen
from briefing.read.encoding import decode

_FENCE = later(r"\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n")
_LINE = later(r"\s*$|\s+\S|#|[A-Za-z_][\w .-]*\s*[:=]|- |\[")


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The text as one run, after what describes it."""
    text = decode(data, origin)
    end = described(text)
    yield Seen(text[:end], 1, why="front matter")
    yield Seen(text[end:], 1 + text.count("\n", 0, end))


def described(text: str) -> int:
    """Where the description at the beginning of `text` ends; 0 where there is none."""
    fence = _FENCE.match(text)
    if fence is None:
        return 0
    position = fence.end()
    while position < len(text):
        line = _line(text, position)
        position += len(line)
        if line.rstrip() in {fence[1], "..."}:
            return position
        if not _LINE.match(line):
            return 0
    return 0


def _line(text: str, position: int) -> str:
    end = text.find("\n", position)
    return text[position:] if end < 0 else text[position : end + 1]
