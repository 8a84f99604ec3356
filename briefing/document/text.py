"""Nouns of the text half: from a file's text to what will be said.

Offsets are characters into `Source.text` after cleaning, so that every spoken thing
knows what it came from.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the cleaned source text."""

    start: int
    end: int


_QUOTED = 40  # characters of a text that a message shows


def quoted(text: str) -> str:
    """The beginning of `text` on one line, for a message."""
    text = " ".join(text.split())
    return f"“{text}”" if len(text) <= _QUOTED else f"“{text[: _QUOTED - 1]}…”"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text that a file holds and that is not read."""

    text: str
    """As it stands in the file, blanks and all."""
    why: str
    """What it is, in a word or two ("menu", "page number"); "" where nothing explains it."""
    line: int = 0
    """Of the file, or of its `part`, counted from 1; 0 where it has no lines."""
    part: str = ""
    """A file in an archive, a page ("page 3"); "" where the file has no parts."""

    @property
    def where(self) -> str:
        """ "line 12", "ch1.xhtml, line 12" or "page 3"."""
        return ", ".join(filter(None, [self.part, f"line {self.line}" if self.line else ""]))


@dataclass(frozen=True, slots=True)
class Anchor:
    """From `offset` of a source's text on, the text stands in this line of the file."""

    offset: int
    line: int
    """Of the file, or of its `part`, counted from 1; 0 where it has no lines."""
    part: str = ""
    """As in `LeftOut`."""
    page: str = ""
    """The page of the book it is on, as the book numbers it; "" where it has no pages."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file, which the text says row by row."""

    header: tuple[str, ...]
    """The names of the columns; () where they have none."""
    rows: tuple[tuple[str, ...], ...]
    """The cells of each row, as written."""
    lines: tuple[str, ...]
    """What the text says for the header, "" where it says the names with each cell, then for each
    row; "" for one that says nothing."""
    names_rows: bool = False
    """Whether the first cell of each row is its name."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of the file, which the text has as a paragraph, and where it is referred to."""

    before: str
    """The end of what stands before the mark in its paragraph."""
    text: str
    """The note as the text has it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and where it came from.

    `text` is Unicode NFC with "\\n" newlines; `origin` is a file name, "-" or an
    address, for messages. The rest is what the file itself says of the text, or "":
    `date` is ISO 8601 (YYYY-MM-DD), `language` a BCP 47 tag, `guid` what a feed knows it
    by. `notices` are sentences for the user about what had to be put right or left out in
    reading. `anchors` are in order; without any, the lines of `text` are those of the file.
    """

    text: str
    origin: str
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    notices: tuple[str, ...] = ()
    guid: str = ""
    published: str = ""
    """When it was written, ISO 8601 with the time of day, of `date`; "" where that is not known."""
    left_out: tuple[LeftOut, ...] = ()
    """What the file holds and is rightly not read, each with the reason, in the file's order."""
    unaccounted: tuple[LeftOut, ...] = ()
    """What the file holds and is neither in `text` nor left out for a reason: it is missing."""
    anchors: tuple[Anchor, ...] = ()
    """Which line of the file the text is from, where that changes."""
    sounds: tuple[tuple[str, str], ...] = ()
    """Words that the file itself says how to say, each with its phonemes between slashes."""
    footnotes: tuple[Footnote, ...] = ()
    """The notes that are referred to, in the order of their marks, which are not in the text."""
    tables: tuple[Table, ...] = ()
    """The tables of the file, in order."""
    headings_marked: bool = False
    """Whether its format says what is a heading, so that none is guessed from how lines look."""

    @classmethod
    def of(cls, text: str, title: str = "", origin: str = "the text given") -> Source:
        """The words themselves as a source; `origin` is what messages call it.

        Raises TypeError for what is no str.
        """
        for name, value in (("text", text), ("title", title), ("origin", origin)):
            if not isinstance(value, str):
                raise TypeError(f"Source.of: {name} must be str, not {type(value).__name__}")
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        return cls(unicodedata.normalize("NFC", lines), origin, title)

    def anchor(self, offset: int) -> Anchor:
        """Where the character at `offset` of the text stands in the file."""
        if not self.anchors:
            return Anchor(offset, self.text.count("\n", 0, offset) + 1)
        index = bisect_right(self.anchors, offset, key=lambda anchor: anchor.offset)
        return self.anchors[max(index - 1, 0)]

    def where(self, offset: int) -> str:
        """The same for a message: "news.html, line 12", "book.epub, ch1.xhtml, line 12"."""
        anchor = self.anchor(offset)
        return self.named(LeftOut("", "", anchor.line, anchor.part))

    def named(self, left_out: LeftOut) -> str:
        """Where it stands, with the name of the file, for a message."""
        return ", ".join(filter(None, [self.origin, left_out.where]))


Text: TypeAlias = str | Path | Source
"""What a person gives as a text: a file name, "-", an address, or the text itself."""


class Kind(StrEnum):
    """What a paragraph is; headings become chapters."""

    BODY = "body"
    HEADING = "heading"
    QUOTE = "quote"
    ITEM = "item"
    VERSE = "verse"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `text` is exactly the characters of `span`, without outer blanks."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together; never empty."""

    sentences: tuple[Sentence, ...]
    kind: Kind = Kind.BODY


@dataclass(frozen=True, slots=True)
class PauseMark:
    """A pause of `seconds` that the text asks for, such as `[विराम 2s]`; never spoken."""

    span: Span
    seconds: float


@dataclass(frozen=True, slots=True)
class VoiceMark:
    """From `span` on another voice reads, or at another pace; the mark itself is not spoken."""

    span: Span
    voice: str | None = None
    """A voice, or a speaker who has one; "" is the reader, None leaves it as it is."""
    rate: float | None = None
    """Times the pace of the voice; None leaves it as it is."""


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned source cut into paragraphs; `title` is for tags and summaries."""

    source: Source
    title: str
    paragraphs: tuple[Paragraph, ...]
    pauses: tuple[PauseMark, ...] = ()
    voices: tuple[VoiceMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken token, closing punctuation attached, and the written text it stands for.

    Several words may share a span: "₹2.5 लाख" is one amount and three words.
    `phonemes` is set only where a lexicon gives the sound instead of a respelling.
    """

    spoken: str
    span: Span
    phonemes: str = ""


class Boundary(StrEnum):
    """What ends where an utterance ends; the settings give each a pause."""

    WORD = "word"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    ITEM = "item"
    QUOTE = "quote"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    END = "end"


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an engine is given at once: a sentence, or a piece of one that was too long.

    `sentence` and `paragraph` count from 0 through the document. `mark` is an extra
    pause in seconds that the text asks for after it; `voice` is "" until it is cast.
    """

    words: tuple[Word, ...]
    sentence: int
    paragraph: int
    boundary: Boundary
    mark: float = 0.0
    voice: str = ""

    @property
    def spoken(self) -> str:
        """What the voice says, one blank between words."""
        return " ".join(word.spoken for word in self.words)

    @property
    def span(self) -> Span:
        """The written text it stands for."""
        return Span(min(w.span.start for w in self.words), max(w.span.end for w in self.words))


@dataclass(frozen=True, slots=True)
class Note:
    """Something written that no rule understood: said as `spoken`, and reported."""

    span: Span
    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Script:
    """A document turned into what will be said."""

    document: Document
    utterances: tuple[Utterance, ...]
    notes: tuple[Note, ...] = ()
    lead: float = 0.0
    """Seconds of silence that the text asks for before its first word."""
