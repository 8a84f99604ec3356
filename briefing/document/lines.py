"""The text of a source changed, each character still known to be from its line of the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.document import Anchor, Source
from briefing.document.alignment import align
from briefing.document.folding import fold


def with_text(source: Source, text: str) -> Source:
    """`source` with its text changed to `text`; what comes from a line of the file still does."""
    unmoved = not source.anchors and source.text.count("\n") == text.count("\n")
    if unmoved or len(text) == len(source.text):
        return replace(source, text=text)
    anchors = source.anchors or tuple(line_anchors(source.text))
    old, new = fold(source.text), fold(text)
    matches = align(old.text, new.text)
    pairs: Iterable[tuple[int, int]] = zip(
        _line_starts(source.text), _line_starts(text), strict=False
    )
    if 2 * sum(match.length for match in matches) >= len(old.text):
        pairs = (
            (old.offsets[match.left + n], new.offsets[match.right + n])
            for match in sorted(matches, key=lambda match: match.right)
            for n in range(match.length)
        )
    return replace(source, text=text, anchors=tuple(_carried(anchors, pairs)))


def _carried(anchors: Sequence[Anchor], pairs: Iterable[tuple[int, int]]) -> Iterator[Anchor]:
    """The anchors of a text that changed: `pairs` of offsets, the old one and the new."""
    offsets = [anchor.offset for anchor in anchors]
    last = start = end = -1
    for old, new in pairs:
        if start <= old < end:
            continue
        index = max(bisect_right(offsets, old) - 1, 0)
        start = offsets[index] if index else 0
        end = offsets[index + 1] if index + 1 < len(offsets) else old + (1 << 62)
        if index != last:
            yield replace(anchors[index], offset=new)
        last = index


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    yield from (match.end() for match in re.finditer("\n", text))


def line_anchors(text: str) -> Iterator[Anchor]:
    """The anchors of a text whose lines are those of its file."""
    return (Anchor(offset, line) for line, offset in enumerate(_line_starts(text), start=1))
