"""The paragraphs of a page, gathered piece by piece, and the notes that their marks refer to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from briefing.hindi.cleaning.divided import join_divided_words
from briefing.read.markup import Noted, Pictured, heading, one_line, quote

_BETWEEN = re.compile(r"\n\s*\n")  # two <br> make a paragraph on many a page
_SEPARATORS = str.maketrans({"\n": " ", "\u2028": "\n", "\u2029": "\n\n"})


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, item, quote or row of a table, and where in the page it stands."""

    text: str
    """With its mark, as `markup.py` has it."""
    linked: float = 0.0
    """How much of it is in links or in what the page calls advertisement and such, 0 to 1."""
    inside: bool = True
    """Whether it stands in the part asked about."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note."""

    file: str
    """Where the note is, as the link has it; "" in the same file."""
    name: str
    """The id of the note."""
    before: str
    """What stands before the mark in its paragraph."""
    label: str
    """The mark as written."""
    block: int
    """The block it stands in."""


class Paragraphs:
    """Gathers the pieces of a paragraph until it ends."""

    def __init__(self, *, plain: bool, inside: bool, titles: Mapping[str, str]) -> None:
        """With `plain`, no marks are written; `inside` is that of the blocks to come.

        `titles` are those of chapters by the id at which they begin, "" at once.
        """
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.begins: dict[str, int] = {}  # the block that begins with an id
        self._plain = plain
        self._inside = inside
        self._pieces: list[str] = []
        self._links = 0  # open ones
        self._linked = 0  # characters of the paragraph that are in links
        self._mark = ""
        self._quotes = 0
        self._in_term = False
        self._titles = dict(titles)
        self._title = self._titles.pop("", "")  # of the chapter that begins here
        self._described = False  # whether a picture's description is all there is of the paragraph

    def end(self) -> None:
        """End the paragraph, if there is one; lines apart by an empty one are several."""
        written, self._pieces = "".join(self._pieces), []
        linked = self._linked / (len(written) or 1)
        for paragraph in _BETWEEN.split(written):
            lines = [one_line(line) for line in paragraph.split("\n")]
            if any(lines):
                text = "\n".join(filter(None, lines))
                self._end_paragraph(Pictured(text) if self._described else text, linked)
        self._linked = 0
        self._in_term = self._described = False

    def _end_paragraph(self, text: str, linked: float) -> None:
        if self._mark and not self._plain:
            text = type(text)(self._mark + one_line(text))
        elif self._quotes and not self._plain:
            text = quote(text)
        self._add(text, linked)

    def _add(self, text: str, linked: float = 0.0) -> None:
        if self._title:
            if text == self._title:
                text = heading(1, text)
            elif not text.startswith("#"):
                self.blocks.append(Block(heading(1, self._title), 0.0, self._inside))
            self._title = ""
        self.blocks.append(Block(text, linked, self._inside))
        self._mark = ""

    def _text(self, text: str) -> None:
        self._described = self._described and not text.strip()
        self._pieces.append(join_divided_words(text).translate(_SEPARATORS))
        if self._links:
            self._linked += len(text)

    def _begin_chapter(self, name: str) -> None:
        title = self._titles.pop(name, "") if name else ""
        if title:
            if "".join(self._pieces).strip():
                self.end()
            self._title = title

    def mark_notes(self) -> None:
        """Know the blocks that marks of this file refer to as notes, once all is read."""
        for mark in self.marks:
            if not mark.file:
                self.note(mark, mark.block)

    def note(self, mark: Mark, paragraph: int) -> None:
        """Know the block that a mark refers to as its note; the first mark of a note counts.

        `paragraph` tells where the mark stands, in the order of the whole text.
        """
        at = self.begins.get(mark.name, len(self.blocks))
        if at >= len(self.blocks) or isinstance(self.blocks[at].text, Noted):
            return
        text = self.blocks[at].text
        if not text.startswith("#"):
            noted = Noted(text, mark.before, mark.label, paragraph)
            self.blocks[at] = replace(self.blocks[at], text=noted)

    def _refer(self, node: LexborNode) -> None:
        """A mark that refers to a note stands here."""
        link = node if node.tag == "a" else node.css_first("a")
        file, _, name = ((link.attributes.get("href") if link else "") or "").partition("#")
        if name:
            label = node.text().strip().strip("[]()")
            written = "".join(self._pieces)
            self.marks.append(Mark(file, name, written, label, len(self.blocks)))
