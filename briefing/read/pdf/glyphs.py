"""Glyphs of a page joined to lines: where blanks are meant, which figures stand raised."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from pdfminer.layout import LTChar

from briefing.devanagari import CONSONANTS, NASALS, NUKTA, VIRAMA, VISARGA, VOWEL_SIGNS, VOWELS
from briefing.read.markup import one_line
from briefing.read.pdf.layout import Line
from briefing.read.raised import raised

_BLANK = 0.18  # of the size of the letters; the blank of Devanagari fonts is 0.2 to 0.26
_GAP = 0.45  # of the size; a blank where blanks are glyphs too: letters may be set apart
_BLANKS = 0.04  # of the glyphs of a page whose producer writes blanks as glyphs
_LEVEL = 0.4  # of the size; raised and lowered figures are still on the line
_HIGH = 1.0  # of the size; small figures that touch what they belong to may stand so high
_BACK = 1.0  # of the size; how far a sign may stand before the end of what it belongs to
_SMALLER, _HIGHER = 0.9, 0.12  # of the size; producers raise by 0.33 and set at 0.58 to 0.83
_AFTER_VOWEL = NASALS + VISARGA
_SIGNS = VOWEL_SIGNS.replace(r"\u093e-\u094c", r"\u093e\u0940-\u094c") + _AFTER_VOWEL
_DETACHED = re.compile(
    rf"(?<=[{CONSONANTS}{NUKTA}]) +(?=[{_SIGNS}{VIRAMA}{NUKTA}])"
    rf"|(?<=[{VOWELS}{VOWEL_SIGNS}]) +(?=[{_AFTER_VOWEL}])"
)  # no word begins with a sign; ि alone may be one of a text in the order of the eye


class Glyph(LTChar):
    """A glyph as pdfminer has it, and `baseline`, where it stands, in points."""

    baseline: float


def page_lines(glyphs: Sequence[Glyph], height: float) -> list[Line]:
    """The lines that `glyphs` make on a page of `height` points."""
    blanks = sum(glyph.get_text().isspace() for glyph in glyphs)
    gap = _GAP if blanks > _BLANKS * len(glyphs) else _BLANK
    return [line for run in _runs(glyphs) if (line := _line(run, height, gap)).written]


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that follow each other on one line."""
    run: list[Glyph] = []
    right = 0.0
    for glyph in glyphs:
        if run and not _continues(run[-1], right, glyph):
            yield run
            run = []
        right = max(right, glyph.x1) if run else glyph.x1
        run.append(glyph)
    if run:
        yield run


def _continues(before: Glyph, right: float, glyph: Glyph) -> bool:
    small, size = sorted((before.size, glyph.size))
    touches = small <= _SMALLER * size and abs(glyph.x0 - right) <= _GAP * size
    level = (_HIGH if touches else _LEVEL) * size
    return abs(before.baseline - glyph.baseline) <= level and glyph.x0 >= right - _BACK * size


def _line(run: list[Glyph], height: float, gap: float) -> Line:
    sizes = sorted(glyph.size for glyph in run)
    size = sizes[len(sizes) // 2]
    level = Counter(glyph.baseline for glyph in run if glyph.size >= size).most_common(1)[0][0]
    right = run[0].x0
    text, marks, written = "", [], ""
    groups = [
        (is_raised, list(group))
        for is_raised, group in groupby(run, lambda each: _is_raised(each, size, level))
    ]
    for index, (is_raised, group) in enumerate(groups):
        said, right = _joined(group, right, gap * size)
        following = groups[index + 1][1][0].get_text() if index + 1 < len(groups) else ""
        mark = is_raised and not following.startswith(("/", "\u2044"))  # which makes a fraction
        read = raised(text, said) if mark else said
        marks += [said] if said and not read.strip() else []
        text, written = text + read, written + said
    return Line(
        _DETACHED.sub("", one_line(text)),
        run[0].x0,
        right,
        level,
        size,
        height,
        tuple(marks),
        one_line(written),
    )


def _is_raised(glyph: Glyph, size: float, level: float) -> bool:
    return glyph.size <= _SMALLER * size and glyph.baseline >= level + _HIGHER * size


def _joined(glyphs: Sequence[Glyph], right: float, gap: float) -> tuple[str, float]:
    """What `glyphs` say after what ends at `right`, and where they end."""
    pieces: list[str] = []
    for glyph in glyphs:
        text = glyph.get_text()  # "" where one before it says the characters of a group
        if text and glyph.x0 - right > gap:
            pieces.append(" ")
        pieces.append(text)
        right = max(right, glyph.x1) if glyph.adv else right
    return "".join(pieces), right
