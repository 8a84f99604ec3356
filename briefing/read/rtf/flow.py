"""Paragraphs and tables of an RTF document as they come, and the boxes that stand in them."""

from __future__ import annotations

from dataclasses import replace

from briefing.read.docx.numbering import marker
from briefing.read.markup import heading, one_line, quote, table
from briefing.read.rtf.state import State
from briefing.read.typed import shown

_LONGEST_LABEL = 8  # characters


class Flow:
    """Paragraphs of the document, of one note, or of a box."""

    def __init__(self, before: str = "", paragraph: int = -1) -> None:
        """Of a note: what stands `before` its mark, in which block of the document."""
        self.before, self.paragraph = before, paragraph
        self.blocks: list[str] = []
        self.boxes: list[str] = []  # what boxes in the paragraph say, after which it comes
        self.pieces: list[str] = []
        self.state = State()  # of what was read last
        self.where = ""  # the place of what is typed for a font from before Unicode
        self.label = ""
        self.has_header = False
        self.level = 0
        self.rows: list[list[str]] = []
        self.cells: list[str] = []
        self._boxes_of_table: list[str] = []

    @property
    def is_note(self) -> bool:
        """Whether it is of a note."""
        return self.paragraph >= 0

    def written(self) -> str:
        """What stands in the paragraph so far."""
        return shown(self.pieces, self.where)

    def describe(self, picture: str) -> None:
        """A picture that shows `picture`, if that is known, stands here."""
        if picture:
            self.pieces.append(f" {picture} ")

    def end(self, state: State, level: int, is_quote: bool = False) -> None:
        """A paragraph ends; `level` is that of a heading, 0 for what is none."""
        if state.is_initial:  # it goes on in the next one
            return
        text, label = self.written(), self.label
        self.pieces, self.label = [], ""
        first, tab, rest = text.partition("\t")
        if not label and state.is_hanging and tab and len(first) <= _LONGEST_LABEL:
            label, text = first, rest
        if state.in_table:
            self.pieces = [text, " "]
            return
        self.end_table()
        lines = list(filter(None, map(one_line, text.split("\n"))))
        if lines and level:
            self.blocks.append(heading(level, f"{one_line(label)} {text}"))
        elif lines and label.strip():
            self.blocks.append(marker(one_line(label), state.level) + " ".join(lines))
        elif lines:
            self.blocks.append(quote("\n".join(lines)) if is_quote else "\n".join(lines))
        self.blocks += self.boxes
        self.boxes = []

    def end_cell(self) -> None:
        """A cell of a table ends."""
        self.cells.append(one_line(self.written()))
        self.pieces, self.label = [], ""
        self._boxes_of_table += self.boxes
        self.boxes = []

    def end_row(self) -> None:
        """A row ends."""
        self.rows.append(self.cells)
        self.cells = []

    def end_table(self) -> None:
        """What comes next is in no table."""
        if "".join(self.pieces).strip():  # a cell that is not ended
            self.end_cell()
        if self.rows or self.cells:
            rows = [*self.rows, self.cells] if self.cells else self.rows
            header = rows.pop(0) if self.has_header and len(rows) > 1 else []
            self.blocks += [*table(rows, header), *self._boxes_of_table]
            self.rows, self.cells, self.has_header = [], [], False
            self._boxes_of_table = []

    def finish(self, level: int) -> None:
        """The last paragraph ends, which may be a heading of that `level`, or a table."""
        in_table = self.state.in_table and bool(self.rows or self.cells)
        self.end(replace(self.state, in_table=in_table, is_initial=False), level)
        self.end_table()
        self.blocks += self.boxes
        self.boxes = []
