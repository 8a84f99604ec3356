"""The text of an episode as the chapters of a book: each paragraph with its level, its page, and
when each of its sentences is heard.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.document import Anchor, Cue, Document, Kind, Paragraph, Sentence, Source, Table
from briefing.document.alignment import fold
from briefing.hindi.chapters import chapter_starts, heading_levels

_INDENT = 2  # blanks that set an item in under another
_NUMBERED = re.compile(r"\s*(?:-?[0-9०-९]+[.)]|[a-zA-Zक-ह]{1,8}\))\s")


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of the printed book begins."""

    offset: int
    """Characters into the sentence."""
    label: str
    """Its number, as the book has it."""
    id: str
    """Names the place in its file."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The mark of a note."""

    offset: int
    """Characters into the sentence."""
    number: int
    """Of the note, counted from 1 through a text."""
    note: str
    """The id of the note."""
    id: str
    """Its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the book."""

    text: str
    """As written."""
    id: str
    """Names it in its file."""
    start: float | None
    """Second of the audio at which it begins; None where nothing is said for it."""
    pages: tuple[Page, ...] = ()
    """The pages of the printed book that begin before it or in it."""
    references: tuple[Reference, ...] = ()
    """The marks of notes in it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the book, or a row of a table."""

    kind: Kind
    """What it is."""
    lines: tuple[Line, ...]
    """In order."""
    id: str
    """Of its element, which the overlay refers to."""
    level: int = 0
    """Of a heading, 1 to 6; of an item, how many lists it stands in beyond the first."""
    numbered: bool = False
    """Whether it is an item that begins with its number."""
    table: Table | None = None
    """The table it is a row of."""
    row: int = -1
    """Its number in the table; -1 is the row with the names of the columns."""
    outline: int = 0
    """Of a heading, its level in the text as a whole."""
    referred_by: str = ""
    """The id of the mark that refers to it, if it is a note."""

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(" ".join(line.text.split()) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the book: a chapter, an introduction, a close."""

    name: str
    """Of the file, without suffix."""
    title: str
    """"" where it has none of its own."""
    blocks: tuple[Block, ...]
    """In order."""

    @property
    def heard(self) -> list[Line]:
        """Its sentences that are said."""
        return [line for block in self.blocks for line in block.lines if line.start is not None]


def parts(documents: Sequence[Document], cues: Sequence[Cue]) -> tuple[Part, ...]:
    """The files of the book from its texts in order, and what is heard of them when."""
    heard = {(cue.paragraph, cue.span.start): cue.start for cue in cues}
    made: list[Part] = []
    before = 0
    for document in documents:
        blocks = list(_blocks(document, before, heard))
        before += len(document.paragraphs)
        for first, end in pairwise([*chapter_starts(document), len(blocks)]):
            inside = _with_levels(blocks[first:end])
            title = next((b.text for b in inside if b.kind is Kind.HEADING), "")
            made.append(Part(f"part{len(made) + 1:03}", title, inside))
    return tuple(part for part in made if part.blocks)


def _blocks(
    document: Document, before: int, heard: Mapping[tuple[int, int], float]
) -> Iterator[Block]:
    levels, text = heading_levels(document), document.source.text
    rows = _rows(document)
    breaks = _page_breaks(document.source)
    marks, notes = _notes(document, before)
    for index, paragraph in enumerate(document.paragraphs):
        number = before + index
        lines: list[Line] = []
        for place, sentence in enumerate(paragraph.sentences):
            span, name = sentence.span, f"s{number + 1}-{place + 1}"
            pages: list[Page] = []
            while breaks and breaks[0].offset < span.end:
                begun = breaks.popleft()
                offset = max(begun.offset - span.start, 0)
                pages.append(Page(offset, begun.page, f"page-{name}-{len(pages) + 1}"))
            start = heard.get((number, span.start))
            references = tuple(
                replace(mark, offset=at - span.start)
                for at, mark in marks
                if span.start < at <= span.end
            )
            lines.append(Line(sentence.text, name, start, tuple(pages), references))
        table, row = rows.get(index, (None, -1))
        yield Block(
            paragraph.kind,
            tuple(lines),
            f"p{number + 1}",
            levels.get(index, _depth(text, paragraph)),
            _NUMBERED.match(paragraph.sentences[0].text) is not None,
            table,
            row,
            referred_by=notes.get(index, ""),
        )


def _notes(document: Document, before: int) -> tuple[list[tuple[int, Reference]], dict[int, str]]:
    """The marks of notes with their places in the text, and the mark of each note by paragraph."""
    text = document.source.text
    folded = fold(text)
    said = [_folded(paragraph.sentences) for paragraph in document.paragraphs]
    marks: list[tuple[int, Reference]] = []
    notes: dict[int, str] = {}
    start = 0
    for number, footnote in enumerate(document.source.footnotes, start=1):
        key = fold(footnote.before).text
        found = folded.text.find(key, max(start - len(key), 0)) if key else -1
        written = fold(footnote.text).text
        index = next((i for i, each in enumerate(said) if each == written and i not in notes), -1)
        if found < 0 or index < 0:
            continue
        start = found + len(key)
        at = folded.offsets[start - 1] + 1
        tail = footnote.before[fold(footnote.before).offsets[-1] + 1 :].rstrip()
        at += len(tail) if text.startswith(tail, at) else 0
        own = f"ref{before + index + 1}"
        marks.append((at, Reference(0, number, f"p{before + index + 1}", own)))
        notes[index] = own
    return marks, notes


def _page_breaks(source: Source) -> deque[Anchor]:
    """The anchors with which a page begins, in order."""
    before = [Anchor(0, 0), *source.anchors]
    pairs = zip(before, source.anchors, strict=False)
    return deque(anchor for last, anchor in pairs if anchor.page != last.page and anchor.page)


def _depth(text: str, paragraph: Paragraph) -> int:
    """How many lists an item stands in beyond the first, by how far it is set in."""
    start = text.rfind("\n", 0, paragraph.sentences[0].span.start) + 1
    line = text[start : paragraph.sentences[0].span.start]
    return (len(line) - len(line.lstrip(" "))) // _INDENT


def _rows(document: Document) -> dict[int, tuple[Table, int]]:
    """Which paragraphs are rows of which table: those that say what it says, in its order."""
    said = [_folded(paragraph.sentences) for paragraph in document.paragraphs]
    found: dict[int, tuple[Table, int]] = {}
    start = 0
    for table in document.source.tables:
        lines = [(n, fold(line).text) for n, line in enumerate(table.lines, start=-1) if line]
        texts = [text for _, text in lines]
        last = len(said) - len(texts)
        at = next((i for i in range(start, last + 1) if said[i : i + len(texts)] == texts), -1)
        if at >= 0 and texts:
            found |= {at + i: (table, n) for i, (n, _) in enumerate(lines)}
            start = at + len(texts)
    return found


def _folded(sentences: Sequence[Sentence]) -> str:
    return "".join(fold(sentence.text).text for sentence in sentences)


def _with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; headings begin with level 1 in each file, and none skips a level."""
    made: list[Block] = []
    open_levels: list[int] = []
    for block in blocks:
        if block.kind is Kind.HEADING:
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            made.append(replace(block, level=len(open_levels), outline=block.level))
        else:
            made.append(block)
    return tuple(made)
