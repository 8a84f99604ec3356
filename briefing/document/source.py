"""What was read: a text, and where in its file each part of it stands."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


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
    shortened: bool = False
    """Whether a short form of it is read instead."""

    @property
    def reason(self) -> str:
        """Why, for a person: "menu", or "byline, shortened"."""
        return f"{self.why}, shortened" if self.shortened else self.why

    @property
    def where(self) -> str:
        """ "line 12", "ch1.xhtml, line 12" or "page 3"."""
        return ", ".join(filter(None, [self.part, f"line {self.line}" if self.line else ""]))


@dataclass(frozen=True, slots=True)
class Anchor:
    """From `offset` of a source's text on, the text stands in this line of the file."""

    offset: int
    """Character of the text, counted from 0."""
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
    label: str = ""
    """The mark itself as written ("1", "*"); "" where the file only counts its notes."""
    paragraph: int = -1
    """Tells marks of one paragraph (the same number) from those of another; -1 where unknown."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """An earlier message that a mail repeats."""

    text: str
    """Whole lines of the text: what introduces it, and the message."""
    author: str = ""
    """Who wrote it; "" where only an address is told."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and where it came from; what the file does not say is ""."""

    text: str
    """Unicode NFC with "\\n" newlines."""
    origin: str
    """A file name, "-" or an address, for messages."""
    title: str = ""
    """What the file calls itself."""
    author: str = ""
    """Who wrote it."""
    date: str = ""
    """ISO 8601 (YYYY-MM-DD)."""
    language: str = ""
    """A BCP 47 tag."""
    notices: tuple[str, ...] = ()
    """Sentences for the user about what was put right or left out in reading."""
    guid: str = ""
    """What a feed knows it by."""
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
    figures: tuple[str, ...] = ()
    """What the text says for the pictures of the file, in order: descriptions and captions."""
    quoted: tuple[Quoted, ...] = ()
    """The earlier messages that a mail repeats, in order."""
    signatures: tuple[str, ...] = ()
    """The signatures of a mail, as whole lines of the text."""
    headings_marked: bool = False
    """Whether its format says what is a heading, so that none is guessed from how lines look."""
    title_unmarked: bool = False
    """Whether its first line may be its title though the format has marks for one."""

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
