"""What is gathered while a Word document is read, element by element."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree.ElementTree import Element

from briefing.read import ooxml
from briefing.read.archive import Archive
from briefing.read.docx.numbering import Numbering
from briefing.read.docx.styles import Style, Styles, is_field_of_contents
from briefing.read.typed import shown

Handlers: TypeAlias = "Mapping[str, Callable[[Reader, Element], None]]"
"""By the name of an element: what to do with it. Any other is gone through for what is in it."""


@dataclass(slots=True)
class Field:
    """A field that is open: its code comes first, then what it shows."""

    code: str = ""
    """What it computes."""
    is_shown: bool = False
    """Whether what follows is its result."""
    is_simple: bool = False
    """Whether it is an element of its own, whose end is its end."""


class Described(str):
    """What a picture shows."""

    __slots__ = ()


@dataclass(slots=True)
class Reader:
    """The text read so far, and what decides about the text that follows."""

    archive: Archive
    """The file."""
    handlers: Handlers
    """What reads each element, by its name."""
    styles: Styles
    """Of paragraphs and runs."""
    numbering: Numbering
    """Of lists."""
    depth: int
    """How many documents this one stands in."""
    main: str
    """The entry of the archive that is the document itself."""
    part: str
    """The entry that is being read."""
    related: dict[str, ooxml.Relation]
    """What `part` refers to."""
    blocks: list[str] = field(default_factory=list)
    """Paragraphs, items and headings, with their marks (`briefing.read.markup`)."""
    pieces: list[str] = field(default_factory=list)
    """Of the paragraph that is open."""
    paragraph: Style = field(default_factory=Style)
    """Of the paragraph that is open."""
    carried: str = ""
    """Text of a paragraph that goes on in the next: a large first letter, a deleted line end."""
    silences: int = 0
    """How many things around what follows say that it is not to be read."""
    fields: list[Field] = field(default_factory=list)
    """Those that are open, the outermost first."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """The notes referred to, in order: "footnotes" or "endnotes", and the id."""
    before: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    """What stands before the mark of each note in its paragraph, and the number of that."""
    mark_follows: bool = False
    """Whether the next text is the mark of a note that the writer chose."""
    number: int = 0
    """Of the paragraph of `part` that is open, counted from 1."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many things that are no text were left out, by what they are."""

    def read(self, element: Element) -> None:
        """Read `element` and all in it."""
        handler = self.handlers.get(element.tag)
        if handler is None:
            self.inside(element)
        else:
            handler(self, element)

    @property
    def place(self) -> str:
        """Where the paragraph that is open stands, for messages: "x.docx, paragraph 12"."""
        part = "" if self.part == self.main else f"{self.part}, "
        return f"{self.archive.origin}, {part}paragraph {self.number}"

    @contextmanager
    def in_part(self, part: str) -> Iterator[None]:
        """What is read inside it stands in `part` of the archive."""
        kept = self.part, self.related, self.number
        self.part, self.related, self.number = part, ooxml.relations(self.archive, part), 0
        yield
        self.part, self.related, self.number = kept

    def referred(self, name: str) -> str:
        """The entry that the id `name` stands for in `part`; "" for none, and for an address."""
        return ooxml.referred(self.archive, self.related, name)

    def text(self) -> str:
        """All of the paragraph that is open; what is typed for Kruti Dev is put into Unicode.

        InputError where that cannot be done for certain.
        """
        return shown(self.pieces, self.place)

    def inside(self, element: Element) -> None:
        """Read what is in `element`."""
        for each in element:
            self.read(each)

    def say(self, text: str) -> None:
        """`text` follows, if nothing speaks against it."""
        if not self.is_silent:
            self.pieces.append(text)

    def describe(self, text: str) -> None:
        """A picture that shows `text` follows."""
        if not self.is_silent:
            self.pieces.append(Described(f" {text} "))

    @property
    def is_picture(self) -> bool:
        """Whether the paragraph that is open holds pictures and nothing else."""
        filled = [piece for piece in self.pieces if piece.strip()]
        return bool(filled) and all(isinstance(piece, Described) for piece in filled)

    def add(self, block: str) -> None:
        """A block that is whole: a document that stands in this one."""
        if not self.is_silent:
            self.blocks.append(block)

    def count(self, what: str) -> None:
        """One more thing that is no text and that nobody will hear of."""
        if not self.is_silent:
            self.counts[what] = self.counts.get(what, 0) + 1

    @property
    def is_silent(self) -> bool:
        """Whether what follows is not read: it is hidden, a field's code, a table of contents."""
        return self.silences > 0 or any(
            not each.is_shown or is_field_of_contents(each.code) for each in self.fields
        )

    @contextmanager
    def silent(self, silent: bool) -> Iterator[None]:
        """Nothing is read inside it if `silent`."""
        self.silences += silent
        yield
        self.silences -= silent

    @contextmanager
    def apart(self) -> Iterator[list[str]]:
        """What is read inside it goes into blocks of its own."""
        pieces, blocks, carried = self.pieces, self.blocks, self.carried
        self.pieces, self.blocks, self.carried = [], [], ""
        yield self.blocks
        self.pieces, self.blocks, self.carried = pieces, blocks, carried
