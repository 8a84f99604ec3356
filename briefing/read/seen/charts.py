"""Charts of Word documents and presentations: every word and figure."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.read.accounting import Seen
from briefing.read.charts import chart, number
from briefing.read.markup import one_line

_NUMBERS = frozenset(("c:numCache", "c:numLit"))


def seen(root: Element, part: str, why: str = "") -> Iterator[Seen]:
    """What is said of the chart whose part is `root`, in that order; then the rest as "chart"."""
    said = chart(root)
    cells = [cell for grid in said.grids for row in (grid.names, *grid.rows) for cell in row]
    for text in (said.title, *cells):
        yield Seen(text, part=part, why=why)
    known = {said.title, *cells}
    for text in _every(root):
        if text not in known and not (text and text in said.title):
            yield Seen(text, part=part, why=why or "chart")


def _every(root: Element) -> Iterator[str]:
    waiting = [(root, "", False)]
    while waiting:
        each, shape, is_number = waiting.pop()
        if each.tag in _NUMBERS:
            is_number = True
            shape = next((code.text or "" for code in each if code.tag == "c:formatCode"), "")
        shape = each.get("formatCode", shape)
        if each.tag in {"a:t", "c:v"}:
            yield number(each.text or "", shape) if is_number else one_line(each.text or "")
        waiting += [(inner, shape, is_number) for inner in reversed(each)]
