"""What stands on pages only because they are pages: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.devanagari import DIGITS
from briefing.read.pdf.layout import Line

_MARGIN = 0.12  # of the height, at the top and at the foot
_AROUND = r"[ .:|~*()\[\]·•–—-]*"
_DIGIT = re.compile(rf"[0-9{DIGITS}]+")
_NUMBER = re.compile(
    rf"{_AROUND}(?:पृष्ठ|पेज|page|p\.)?{_AROUND}#(?: *(?:/|of|का|में से) *#)?{_AROUND}", re.IGNORECASE
)
_REPEATS = 3  # pages; on fewer, all must have it


def without_furniture(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without what heads or foots of pages repeat."""
    seen = Counter(
        key for lines in pages for key in {_key(line) for line in lines if _at_edge(line)}
    )
    enough = min(_REPEATS, max(len(pages), 2))
    return [
        [line for line in lines if not (_at_edge(line) and _is_furniture(_key(line), seen, enough))]
        for lines in pages
    ]


def _is_furniture(key: str, seen: Counter[str], enough: int) -> bool:
    return seen[key] >= enough or _NUMBER.fullmatch(key) is not None


def _at_edge(line: Line) -> bool:
    return not _MARGIN * line.height < line.y < (1 - _MARGIN) * line.height


def _key(line: Line) -> str:
    """The line with its numbers all alike."""
    return _DIGIT.sub("#", line.text)
