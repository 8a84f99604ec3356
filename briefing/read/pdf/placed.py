"""Texts that have a place on a page but none in its order: put among its glyphs where they stand.

What fills a field follows its label, on the same line or above; what a picture shows follows what
is above the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.read.pdf.added import Box
from briefing.read.pdf.glyphs import Glyph

_SIZE = 10.0  # points; of a text on a page without others
_WIDTH = 0.5  # of the size; of a letter
_DEEP = 0.25  # of the height of a box: what letters take below the baseline
_SAME = 0.5  # of the size, by which the baselines of one line may differ


@dataclass(frozen=True, slots=True)
class Placed:
    """A text and where it stands."""

    text: str
    """What is read."""
    box: Box
    """In points from the lower left of the page."""
    is_picture: bool = False
    """Whether it tells what a picture shows; then it is no part of the line beside it."""


class _Whole(Glyph):
    """A text in the place of one glyph."""

    def __init__(self, placed: Placed, level: float, size: float) -> None:
        left, lower, right, upper = placed.box
        self.matrix = (1.0, 0.0, 0.0, 1.0, left, level)
        self.fontname, self.upright = "", True
        self._text = f" {' '.join(placed.text.split())} "
        self.adv = min(right - left, _WIDTH * size * len(self._text))
        self.baseline, self.size, self.is_filled = level, size, not placed.is_picture
        self.set_bbox((left, lower, right, upper))


def put_in(glyphs: Sequence[Glyph], texts: Iterable[Placed]) -> list[Glyph]:
    """`glyphs` in their order, with `texts` among them."""
    found = list(glyphs)
    for placed in sorted(texts, key=lambda each: (-each.box[3], each.box[0])):
        at = None if placed.is_picture else _label(found, placed.box)
        if at is not None:
            beside = found[at]
            whole = _Whole(placed, beside.baseline, beside.size)
            whole.cell = beside.cell
            found.insert(at + 1, whole)
        else:
            level = placed.box[1] + _DEEP * (placed.box[3] - placed.box[1])
            above = _above(found, placed.box)
            size = found[above].size if above >= 0 else _SIZE
            found.insert(above + 1, _Whole(placed, level, size))
    return found


def _label(glyphs: Sequence[Glyph], box: Box) -> int | None:
    """Which glyph stands before `box` on the same line, nearest to it."""
    left, lower, _, upper = box
    beside = [
        (glyph.start, at)
        for at, glyph in enumerate(glyphs)
        if lower <= glyph.baseline + _DEEP * glyph.size <= upper
        and glyph.start < left
        and not glyph.is_blank
    ]
    return max(beside)[1] if beside else None


def _above(glyphs: Sequence[Glyph], box: Box) -> int:
    """The last glyph of the line that is nearest above `box`, if one is over it; else -1."""
    left, lower, right, _ = box
    above = [
        (at, glyph)
        for at, glyph in enumerate(glyphs)
        if glyph.baseline >= lower and not glyph.is_blank
    ]
    over = [(at, glyph) for at, glyph in above if glyph.start < right and glyph.end > left]
    if not over and not above:
        return -1
    nearest = min((glyph for _, glyph in over or above), key=lambda glyph: glyph.baseline)
    line = (
        at for at, glyph in above if abs(glyph.baseline - nearest.baseline) <= _SAME * nearest.size
    )
    return max(line)
