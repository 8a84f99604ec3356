"""Charts of DrawingML: the title, and the figures of each category as a small table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from xml.etree.ElementTree import Element

from briefing.hindi.calendar import MONTHS
from briefing.io.later import later
from briefing.read.markup import one_line
from briefing.read.ooxml import child

MOST_ROWS = 30
"""Of a chart that can be listened to; a curve of more points is for the eye."""
_QUOTED = later(r'"[^"]*"|\[[^\]]*\]|\\.|;.*', re.S)
_DATE = later(r"[dmyDMY]")
_DECIMALS = later(r"[0#?]\.([0#?]+)")
_FIRST_DAY = date(1899, 12, 30)
_LAST = 2_900_000  # days; the year 9839
_LARGE = 1e15
_CLOSE = 10  # significant digits; more are those of binary fractions


@dataclass(frozen=True, slots=True)
class Grid:
    """Figures of a chart that have the same categories."""

    names: tuple[str, ...]
    """What stands over each column: "" over the categories, then the name of each series."""
    rows: tuple[tuple[str, ...], ...]
    """Each category, and its figure in each series; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart says."""

    title: str
    """Above it; "" without one."""
    grids: tuple[Grid, ...]
    """Its figures; none where they are too many to be listened to, or not in the file."""


def chart(root: Element) -> Chart:
    """What is said of the chart whose part is `root`."""
    title = child(next(root.iter("c:chart"), None), "c:title")
    said = "" if title is None else one_line(" ".join(_paragraphs(title)))
    series = [(_points(each, "c:cat", "c:xVal"), each) for each in root.iter("c:ser")]
    grids = [
        _grid(categories, [each for _, each in group])
        for categories, group in groupby(series, lambda pair: pair[0])
    ]
    if sum(len(grid.rows) for grid in grids) > MOST_ROWS:
        return Chart(said, ())
    return Chart(said, tuple(grid for grid in grids if grid.rows))


def _paragraphs(title: Element) -> Iterator[str]:
    for paragraph in title.iter("a:p"):
        yield "".join(each.text or "" for each in paragraph.iter("a:t"))
    for value in title.iter("c:v"):
        yield value.text or ""


def _grid(categories: dict[int, str], series: Sequence[Element]) -> Grid:
    names = [one_line(" ".join(_points(each, "c:tx").values())) for each in series]
    columns = [_points(each, "c:val", "c:yVal") for each in series]
    places = sorted({place for column in columns for place in column})
    rows = (
        (categories.get(place, ""), *(column.get(place, "") for column in columns))
        for place in places
    )
    return Grid(("", *names), tuple(rows))


def _points(series: Element, *names: str) -> dict[int, str]:
    """The values under the first of `names` that is there, by their place."""
    holder = next((each for name in names for each in series if each.tag == name), None)
    if holder is None:
        return {}
    levels = next(holder.iter("c:lvl"), holder)  # the innermost of categories in categories
    shape = next((each.text or "" for each in holder.iter("c:formatCode")), "")
    are_numbers = any(each.tag in {"c:numCache", "c:numLit"} for each in holder.iter())
    found: dict[int, str] = {}
    for place, point in enumerate(levels.iter("c:pt")):
        written = value_of(point)
        index = point.get("idx", "")
        key = int(index) if index.isdecimal() and len(index) < 7 else place
        own = point.get("formatCode", shape)
        found[key] = number(written, own) if are_numbers else one_line(written)
    return found or ({0: one_line(value_of(holder))} if value_of(holder) else {})


def value_of(element: Element) -> str:
    """What the value in `element` is written as."""
    found = child(element, "c:v")
    return "" if found is None else (found.text or "")


def number(written: str, shape: str) -> str:
    """A figure as the chart shows it (`shape` as in ECMA-376 18.8.31: "0.0%", "d/m/yyyy").

    >>> number("0.253", "0.0%"), number("12.600000000000001", "General"), number("44197", "d/m/yy")
    ('25.3%', '12.6', '1 जनवरी 2021')
    """
    try:
        value = float(written)
    except ValueError:
        return one_line(written)
    plain = _QUOTED.sub("", shape)
    if _DATE.search(plain) and plain.lower() != "general" and 0 < value < _LAST:
        return _day(_FIRST_DAY + timedelta(days=int(value)), plain.lower())
    found = _DECIMALS.search(plain)
    places = min(len(found[1]), _CLOSE) if found else 0
    if "%" in plain:
        return f"{value * 100:.{places}f}%"
    if "0" in plain and abs(value) < _LARGE:
        return f"{value:.{places}f}"
    return f"{value:.{_CLOSE}g}"


def _day(day: date, shape: str) -> str:
    if "d" in shape:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{MONTHS[day.month - 1]} {day.year}" if "m" in shape else str(day.year)
