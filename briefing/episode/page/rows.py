"""The rows of tables as a page shows them: in cells, each piece of a sentence in its own.

The voice says "राज्य: बिहार; सीटें: 40"; the page shows two cells. A sentence that is shown in
several pieces counts one character between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from briefing.document import Cue, Span, Table
from briefing.document.folding import Folded, fold
from briefing.episode.text import carried

Cells = list[dict[str, Any]]
"""For each cell its text, and its pieces: sentence, text, first character in the sentence."""

_AROUND = ":; \n"  # what the row has between cells


def cells_of(table: Table, row: int, said: Sequence[tuple[int, Cue]]) -> Cells:
    """The cells of a row (-1 for the names of the columns) and what is said of each.

    [] where what is said is not what the table has, or a sentence would be nowhere.
    """
    cues = [cue for _, cue in said]
    first = cues[0].span.start
    if any(a.span.end > b.span.start for a, b in pairwise(cues)):
        return []
    text = ""
    for cue in cues:
        text = text.ljust(cue.span.start - first) + cue.text
    written = table.header if row < 0 else table.rows[row]
    names = table.header if row >= 0 and len(table.header) == len(written) else ()
    spans = _spans(fold(text), text, written, names)
    made: Cells = []
    for cell, span in zip(written, spans, strict=False):
        pieces = [] if span is None else list(_pieces(said, span, first))
        made.append({"text": carried(cell), "pieces": pieces})
    shown = {piece["number"] for cell in made for piece in cell["pieces"]}
    whole = len(made) == len(written) and shown == {number for number, _ in said}
    return _first_marked(made) if whole else []


def visible(cells: Cells, number: int) -> list[Span]:
    """The characters of sentence `number` that are shown, piece by piece."""
    return [
        Span(piece["from"], piece["from"] + len(piece["written"]))
        for cell in cells
        for piece in cell["pieces"]
        if piece["number"] == number
    ]


def _spans(
    folded: Folded, text: str, written: Sequence[str], names: Sequence[str]
) -> list[Span | None]:
    """Where in the text of a row each cell stands, None for an empty one; [] if it is another."""
    at = 0
    edges: list[tuple[int, int]] = []
    for number, cell in enumerate(written):
        inside = fold(cell).text
        name = fold(names[number]).text if names and cell.strip() else ""
        if not folded.text.startswith(name + inside, at):
            return []
        at += len(name)
        edges.append((at, at + len(inside)))
        at += len(inside)
    if at < len(folded.text):
        return []
    return [_span(folded, text, begin, end) for begin, end in edges]


def _span(folded: Folded, text: str, begin: int, end: int) -> Span | None:
    """The cell with the marks that belong to it, quotation marks and stops."""
    if begin == end:
        return None
    start = folded.offsets[begin]
    before = folded.offsets[begin - 1] + 1 if begin else 0
    while start > before and text[start - 1] not in _AROUND:
        start -= 1
    stop = folded.offsets[end] if end < len(folded.offsets) else len(text)
    inside = text[start:stop]
    if end < len(folded.offsets):
        last = folded.offsets[end - 1] + 1 - start
        after = inside.find(";", last)
        inside = inside[:after] if after >= 0 else inside
    return Span(start, start + len(inside.rstrip(_AROUND)))


def _pieces(said: Sequence[tuple[int, Cue]], span: Span, first: int) -> Iterable[dict[str, Any]]:
    for number, cue in said:
        offset = cue.span.start - first
        start, end = max(span.start - offset, 0), min(span.end - offset, len(cue.text))
        if start < end:
            written = cue.text[start:end]
            yield {
                "number": number,
                "text": carried(written),
                "written": written,
                "from": start,
                "more": True,
            }


def _first_marked(cells: Cells) -> Cells:
    """The first piece of each sentence carries its name."""
    known = set()
    for cell in cells:
        for piece in cell["pieces"]:
            piece["more"] = piece["number"] in known
            known.add(piece["number"])
    return cells
