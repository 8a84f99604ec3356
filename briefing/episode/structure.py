"""How the paragraphs of a text stand: levels of headings, depths of items, rows of tables, notes.

    Document -> Form of each paragraph

What the reader of a file knew of its tables, notes and pictures is found again among the
paragraphs by what they say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefing.document import Document, Footnote, Form, Kind, Paragraph, Source, Table
from briefing.document.folding import Folded, fold
from briefing.hindi.chapters import heading_levels

_T = TypeVar("_T")
_INDENT = 2  # blanks that set an item in under another
_NUMBER = re.compile(r"\s*(?:(-?[0-9०-९]{1,9})[.)]|[a-zA-Zक-ह]{1,8}\))\s")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note."""

    offset: int
    """Character of the text after which it stands."""
    label: str
    """As written, or the number of the note."""
    note: int
    """The paragraph that is the note."""


def forms_of(documents: Iterable[Document]) -> dict[int, Form]:
    """The forms of all texts in order, their paragraphs counted through; plain ones have none."""
    found: dict[int, Form] = {}
    before = 0
    for document in documents:
        own = forms(document)
        found |= {before + at: form for at, form in own.items() if form != Form()}
        before += len(document.paragraphs)
    return found


def forms(document: Document) -> dict[int, Form]:
    """The form of each paragraph of a text."""
    said, levels, text = _said(document), heading_levels(document), document.source.text
    rows, figures = _rows(document.source.tables, said), _figures(document.source.figures, said)
    notes = {mark.note: mark for mark in _note_marks(document.source, said)}
    found: dict[int, Form] = {}
    for index, paragraph in enumerate(document.paragraphs):
        table, row = rows.get(index, (None, -1))
        mark = notes.get(index)
        found[index] = Form(
            levels[index] if index in levels else _depth(text, paragraph),
            table,
            row,
            mark.label if mark else "",
            index in figures and paragraph.kind is Kind.BODY,
        )
    return found


def note_marks(document: Document) -> list[NoteMark]:
    """The marks of notes with their places in the text, in order."""
    return _note_marks(document.source, _said(document)) if document.source.footnotes else []


def _said(document: Document) -> list[str]:
    """What each paragraph says, folded; nothing where there is nothing to find among them."""
    source = document.source
    if not (source.footnotes or source.tables or source.figures):
        return []
    return [
        "".join(fold(sentence.text).text for sentence in paragraph.sentences)
        for paragraph in document.paragraphs
    ]


def _note_marks(source: Source, said: Sequence[str]) -> list[NoteMark]:
    if not source.footnotes:
        return []
    text = source.text
    folded = fold(text)
    marks: list[NoteMark] = []
    taken: set[int] = set()
    start, paragraph = 0, -1
    for number, footnote in enumerate(source.footnotes, start=1):
        written = fold(footnote.text).text
        index = next((i for i, one in enumerate(said) if one == written and i not in taken), -1)
        found = _end_of(footnote, folded, start, paragraph)
        if found < 0 or index < 0:
            continue
        start, paragraph = found, footnote.paragraph
        at = folded.offsets[start - 1] + 1
        tail = footnote.before[fold(footnote.before).offsets[-1] + 1 :].rstrip()
        at += len(tail) if text.startswith(tail, at) else 0
        taken.add(index)
        marks.append(NoteMark(at, footnote.label or str(number), index))
    return marks


def _end_of(footnote: Footnote, folded: Folded, start: int, paragraph: int) -> int:
    """Where what stands before a mark ends in the folded text; -1 where it is not found.

    It stands after `start`, where the mark before it was found. What stands before two marks of
    one paragraph may begin alike; what stands before those of two does not overlap.
    """
    key = fold(footnote.before).text
    shared = footnote.paragraph == paragraph
    found = folded.text.find(key, max(start - len(key), 0) if shared else start) if key else -1
    return found + len(key) if found >= 0 else -1


def number_of(item: str) -> int | None:
    """The number that the text of an item begins with, 0 for a letter; None where there is none."""
    found = _NUMBER.match(item)
    return int(found[1] or 0) if found else None


def _depth(text: str, paragraph: Paragraph) -> int:
    """How many lists an item stands in beyond the first, by how far it is set in."""
    if paragraph.kind is not Kind.ITEM:
        return 0
    start = text.rfind("\n", 0, paragraph.sentences[0].span.start) + 1
    line = text[start : paragraph.sentences[0].span.start]
    return (len(line) - len(line.lstrip(" "))) // _INDENT


def _rows(tables: Iterable[Table], said: Sequence[str]) -> dict[int, tuple[Table, int]]:
    """Which paragraphs are rows of which table: those that say what it says, in its order."""
    found: dict[int, tuple[Table, int]] = {}
    start = 0
    for table in tables:
        lines = [(n, fold(line).text) for n, line in enumerate(table.lines, start=-1) if line]
        at = _run(said, [text for _, text in lines], start)
        if at >= 0:
            found |= {at + i: (table, n) for i, (n, _) in enumerate(lines)}
            start = at + len(lines)
    return found


def _figures(figures: Iterable[str], said: Sequence[str]) -> set[int]:
    """Which paragraphs say what pictures show."""
    found: set[int] = set()
    start = 0
    for figure in figures:
        at = _run(said, [fold(figure).text], start)
        if at >= 0:
            found.add(at)
            start = at + 1
    return found


def _run(said: Sequence[str], texts: Sequence[str], start: int) -> int:
    """Where `texts` follow one another from `start` on; -1 where they do not."""
    last = len(said) - len(texts)
    found = (i for i in range(start, last + 1) if said[i : i + len(texts)] == texts)
    return next(found, -1) if texts else -1


def nested(items: Sequence[_T], level: Callable[[_T], int]) -> Iterator[tuple[_T, Sequence[_T]]]:
    """Each item that stands under no other, with those that stand under it: deeper ones behind it.

    >>> [(item, list(under)) for item, under in nested([1, 2, 3, 1], lambda item: item)]
    [(1, [2, 3]), (1, [])]
    """
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and level(items[end]) > level(items[at]):
            end += 1
        yield items[at], items[at + 1 : end]
        at = end


def outline(levels: Mapping[int, int], least: int = 1) -> Iterator[tuple[int, int]]:
    """Paragraphs that are headings, with the level of each in a page: none skips a level.

    `levels` are theirs in the text; the highest of the page is `least`, and none is under 6.
    """
    open_levels: list[int] = []
    for index, level in levels.items():
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        yield index, min(least + len(open_levels) - 1, 6)
