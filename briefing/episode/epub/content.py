"""The text of an episode as chapters of a book: levels, pages, and when each sentence is heard."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.document import Anchor, Cue, Document, Form, Kind, Source
from briefing.episode.structure import forms, note_marks, number_of, outline
from briefing.hindi.chapters import chapter_starts


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
    label: str
    """As written, or the number of the note."""
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
    form: Form
    """How it stands in its text."""
    level: int = 0
    """Of a heading, 1 to 6 in its file."""
    referred_by: str = ""
    """The id of the mark that refers to it, if it is a note."""

    @property
    def numbered(self) -> bool:
        """Whether it is an item that begins with its number."""
        return number_of(self.lines[0].text) is not None

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
    stands, breaks = forms(document), _page_breaks(document.source)
    marks = note_marks(document)
    referred = {mark.note: f"ref{before + mark.note + 1}" for mark in marks}
    for index, paragraph in enumerate(document.paragraphs):
        number = before + index
        lines: list[Line] = []
        for position, sentence in enumerate(paragraph.sentences):
            span, name = sentence.span, f"s{number + 1}-{position + 1}"
            pages: list[Page] = []
            while breaks and breaks[0].offset < span.end:
                begun = breaks.popleft()
                offset = max(begun.offset - span.start, 0)
                pages.append(Page(offset, begun.page, f"page-{name}-{len(pages) + 1}"))
            start = heard.get((number, span.start))
            references = tuple(
                Reference(
                    mark.offset - span.start,
                    mark.label,
                    f"p{before + mark.note + 1}",
                    referred[mark.note],
                )
                for mark in marks
                if span.start < mark.offset <= span.end
            )
            lines.append(Line(sentence.text, name, start, tuple(pages), references))
        yield Block(
            paragraph.kind,
            tuple(lines),
            f"p{number + 1}",
            stands[index],
            stands[index].level,
            referred.get(index, ""),
        )


def _page_breaks(source: Source) -> deque[Anchor]:
    """The anchors with which a page begins, in order."""
    before = [Anchor(0, 0), *source.anchors]
    pairs = zip(before, source.anchors, strict=False)
    return deque(anchor for last, anchor in pairs if anchor.page != last.page and anchor.page)


def _with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; headings begin with level 1 in each file, and none skips a level."""
    levels = {n: b.form.level for n, b in enumerate(blocks) if b.kind is Kind.HEADING}
    inside = dict(outline(levels))
    return tuple(replace(block, level=inside.get(n, 0)) for n, block in enumerate(blocks))
