"""Glyphs of a page joined to lines: where blanks are meant, which figures stand raised."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from pdfminer.layout import LTChar

from briefing.devanagari import CONSONANTS, NASALS, NUKTA, VIRAMA, VISARGA, VOWEL_SIGNS, VOWELS
from briefing.document.raised import raised
from briefing.read.markup import one_line
from briefing.read.pdf.layout import Cell, Line

_BLANK = 0.18  # of the size of the letters; the blank of Devanagari fonts is 0.2 to 0.26
_GAP = 0.45  # of the size; a blank where blanks are glyphs too: letters may be set apart
_SLACK = 0.1  # of the size; how far the middle of a blank may lie over a letter
_BLANKS = 0.04  # of the glyphs of a page whose producer writes blanks as glyphs
_LEVEL = 0.4  # of the size; raised and lowered figures are still on the line
_HIGH = 1.0  # of the size; small figures that touch what they belong to may stand so high
_BACK = 1.0  # of the size; how far a sign may stand before the end of what it belongs to
_SMALLER, _HIGHER = 0.9, 0.12  # of the size; producers raise by 0.33 and set at 0.58 to 0.83
_NARROWEST = 0.42  # of the size; a letter of Hindi is wider
_SAME_PLACE = 0.06  # of the size; letters are made bold by 0.02 to 0.05, the narrowest has 0.2
_LETTER = re.compile(rf"(?<!{VIRAMA})[{CONSONANTS}{VOWELS}]")
_AFTER_VOWEL = NASALS + VISARGA
_SIGNS = VOWEL_SIGNS.replace(r"\u093e-\u094c", r"\u093e\u0940-\u094c") + _AFTER_VOWEL
_DETACHED = re.compile(
    rf"(?<=[{CONSONANTS}{NUKTA}]) +(?=[{_SIGNS}{VIRAMA}{NUKTA}])"
    rf"|(?<=[{VOWELS}{VOWEL_SIGNS}]) +(?=[{_AFTER_VOWEL}])"
)  # no word begins with a sign; ि alone may be one of a text in the order of the eye


class Glyph(LTChar):
    """A glyph as pdfminer has it, and `baseline`, where it stands, in points."""

    baseline: float
    mark: int | None = None
    """The number of the marked content it is of (MCID)."""
    cell: Cell | None = None
    """The cell of a table it is of."""
    is_filled = False
    """Whether it is what a form was filled with, as a whole."""
    is_hidden = False
    """Whether it is of a layer that is not shown."""

    @property
    def start(self) -> float:
        """Where it begins on its baseline; slanted letters lean over others."""
        return float(self.matrix[4])

    @property
    def end(self) -> float:
        """Where the next one would begin."""
        return float(self.matrix[4] + self.adv * self.matrix[0])

    @property
    def is_blank(self) -> bool:
        """Whether it is only a blank."""
        return self.get_text().isspace()


def drawn_once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """`glyphs` without those that stand on one like them: so some programs make letters bold."""
    known: set[tuple[str, float, int, int]] = set()
    kept = []
    for glyph in glyphs:
        text, size = glyph.get_text(), round(glyph.size, 1)
        near = _SAME_PLACE * (size or 1.0)
        across, up = round(glyph.start / near), round(glyph.baseline / near)
        around = ((text, size, across + x, up + y) for x in (0, -1, 1) for y in (0, -1, 1))
        if not text or not any(place in known for place in around):
            kept.append(glyph)
            known.add((text, size, across, up))
    return kept


class _Blanks:
    """The blanks of a page: programs may draw them all before or after the letters of a line."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        blanks = [glyph for glyph in glyphs if glyph.is_blank]
        self.are_written = len(blanks) > _BLANKS * len(glyphs)
        self._middles: dict[int, list[float]] = defaultdict(list)
        for glyph in blanks:
            self._middles[round(glyph.baseline)].append((glyph.start + glyph.end) / 2)
        for middles in self._middles.values():
            middles.sort()

    def stand_before(self, glyph: Glyph, right: float) -> bool:
        """Whether one stands between `right`, where the letter before ends, and `glyph`."""
        gap = glyph.start - right
        if gap > (_GAP if self.are_written else _BLANK) * glyph.size:
            return True
        slack = _SLACK * glyph.size
        level = round(glyph.baseline)
        for middles in (self._middles.get(level + step, ()) for step in (0, -1, 1)):
            at = bisect_left(middles, right - slack)
            if at < len(middles) and middles[at] <= glyph.start + slack:
                return True
        return False


def page_lines(glyphs: Sequence[Glyph], height: float) -> list[Line]:
    """The lines that `glyphs` make on a page of `height` points."""
    blanks = _Blanks(glyphs)
    letters = [glyph for glyph in glyphs if not glyph.is_blank]
    return [line for run in _runs(letters) if (line := _line(run, height, blanks)).written]


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that follow each other on one line."""
    run: list[Glyph] = []
    right = 0.0
    for glyph in glyphs:
        if run and not _continues(run[-1], right, glyph):
            yield run
            run = []
        right = max(right, glyph.end) if run else glyph.end
        run.append(glyph)
    if run:
        yield run


def _continues(before: Glyph, right: float, glyph: Glyph) -> bool:
    if before.cell != glyph.cell:
        return False
    small, size = sorted((before.size, glyph.size))
    touches = small <= _SMALLER * size and abs(glyph.start - right) <= _GAP * size
    level = (_HIGH if touches else _LEVEL) * size
    return abs(before.baseline - glyph.baseline) <= level and glyph.start >= right - _BACK * size


def _line(run: list[Glyph], height: float, blanks: _Blanks) -> Line:
    sizes = sorted(glyph.size for glyph in run)
    size = sizes[len(sizes) // 2]
    level = Counter(glyph.baseline for glyph in run if glyph.size >= size).most_common(1)[0][0]
    right = run[0].start
    text, marks, written = "", [], ""
    groups = [
        (is_raised, list(group))
        for is_raised, group in groupby(run, lambda each: _is_raised(each, size, level))
    ]
    for index, (is_raised, group) in enumerate(groups):
        said, right = _joined(group, right, blanks)
        following = groups[index + 1][1][0].get_text() if index + 1 < len(groups) else ""
        mark = is_raised and not following.startswith(("/", "\u2044"))  # which makes a fraction
        read = raised(text, said) if mark else said
        marks += [said] if said.strip() and not read.strip() else []
        text, written = text + read, written + said
    return Line(
        _DETACHED.sub("", one_line(text)),
        run[0].start,
        right,
        level,
        size,
        height,
        tuple(marks),
        one_line(written),
        _is_cut(run, written, size),
        run[-1].is_filled,
        run[0].cell,
    )


def _is_cut(run: Sequence[Glyph], written: str, size: float) -> bool:
    drawn = sum(glyph.end - glyph.start for glyph in run)
    return drawn < _NARROWEST * size * len(_LETTER.findall(written))


def _is_raised(glyph: Glyph, size: float, level: float) -> bool:
    return glyph.size <= _SMALLER * size and glyph.baseline >= level + _HIGHER * size


def _joined(glyphs: Sequence[Glyph], right: float, blanks: _Blanks) -> tuple[str, float]:
    """What `glyphs` say after what ends at `right`, and where they end."""
    pieces: list[str] = []
    for glyph in glyphs:
        text = glyph.get_text()  # "" where one before it says the characters of a group
        if text and blanks.stand_before(glyph, right):
            pieces.append(" ")
        pieces.append(text)
        right = max(right, glyph.end) if glyph.adv else right
    return "".join(pieces), right
