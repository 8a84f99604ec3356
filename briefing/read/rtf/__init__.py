"""RTF: headings by their styles, lists, tables, notes at the end.

Read by ourselves: striprtf, the library for it, drops notes without a word and knows neither
headings nor lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Source
from briefing.document.raised import raised
from briefing.errors import InputError
from briefing.read.docx.numbering import marker
from briefing.read.docx.styles import QUOTES
from briefing.read.markup import (
    PICTURES,
    Noted,
    counted,
    footnotes,
    heading,
    join,
    one_line,
    quote,
    table,
    tables,
)
from briefing.read.rtf.pictures import Pictures
from briefing.read.rtf.walk import Event, State, Walk
from briefing.read.typed import Typed, in_font, shown

READ = frozenset(
    ("fldrslt", "field", "shptxt", "shpinst", "*shpinst", "result", "object", "ud", "upr", "do")
)
"""Destinations whose text is part of the document's own."""

LABELS = frozenset(("listtext", "pntext"))
"""Destinations that hold the number or the bullet of an item."""

_LONGEST_LABEL = 8  # characters
_MOST_LEVELS = 6
_DIGITS = 9  # of a number; Python makes none of very many


def read(data: bytes, origin: str) -> Source:
    """The text without comments and deletions.

    Raises InputError for what is no RTF, has no text, or is typed for a font from before Unicode.
    """
    reader = _Reader(origin)
    for event in Walk(data, origin).events():
        reader.take(event)
    blocks = [*reader.blocks(), *reader.notes()]
    text = join(blocks)
    if not text:
        raise InputError(f"{origin}: no text in it", "check the file")
    title, author = (_said(reader.info.get(name, "")) for name in ("title", "author"))
    return Source(
        text,
        origin,
        title=title,
        author=author,
        notices=counted(PICTURES, reader.pictures.undescribed),
        footnotes=footnotes(blocks),
        tables=tables(blocks),
    )


class _Flow:
    """Paragraphs as they come: of the document, or of one note."""

    def __init__(self, before: str = "", paragraph: int = -1) -> None:
        """Of a note: what stands `before` its mark, in which block of the document."""
        self.before, self.paragraph = before, paragraph
        self.blocks: list[str] = []
        self.pieces: list[str] = []
        self.where = ""  # the place of what is typed for a font from before Unicode
        self.label = ""
        self.has_header = False
        self.level = 0
        self.rows: list[list[str]] = []
        self.cells: list[str] = []

    def describe(self, picture: str) -> None:
        """A picture that shows `picture`, if that is known, stands here."""
        if picture:
            self.pieces.append(f" {picture} ")

    def end(self, state: State, level: int, is_quote: bool = False) -> None:
        """A paragraph ends; `level` is that of a heading, 0 for what is none."""
        text, label = shown(self.pieces, self.where), self.label
        self.pieces, self.label = [], ""
        first, tab, rest = text.partition("\t")
        if not label and state.is_hanging and tab and len(first) <= _LONGEST_LABEL:
            label, text = first, rest
        if state.in_table:
            self.pieces = [text, " "]
            return
        self.end_table()
        lines = list(filter(None, map(one_line, text.split("\n"))))
        if not lines:
            return
        if level:
            self.blocks.append(heading(level, f"{one_line(label)} {text}"))
        elif label.strip():
            self.blocks.append(marker(one_line(label), state.level) + " ".join(lines))
        else:
            self.blocks.append(quote("\n".join(lines)) if is_quote else "\n".join(lines))

    def end_cell(self) -> None:
        """A cell of a table ends."""
        self.cells.append(one_line(shown(self.pieces, self.where)))
        self.pieces, self.label = [], ""

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
            self.blocks += table(rows, header)
            self.rows, self.cells, self.has_header = [], [], False


class _Reader:
    """Gathers what is read."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._flow = _Flow()
        self._notes: list[_Flow] = []
        self._styles: dict[int, str] = {}
        self._fonts: dict[int, str] = {}
        self._state = State()
        self._paragraphs = 1
        self.pictures = Pictures()
        self.info: dict[str, str] = {}

    def take(self, event: Event) -> None:
        """A character or a command."""
        state = event.state
        last = state.inside[-1] if state.inside else ""
        if "stylesheet" in state.inside:
            self._styles[state.style] = self._styles.get(state.style, "") + event.text
        elif "fonttbl" in state.inside:
            if last == "fonttbl":  # not its other name, nor what it looks like
                self._fonts[state.font] = self._fonts.get(state.font, "") + event.text
        elif "info" in state.inside and not _is_doubled(state):
            self.info[last] = self.info.get(last, "") + event.text
        elif "footnote" in state.inside:
            self._note(event)
        else:
            self._flow.describe(self.pictures.take(event))
            self._body(event, self._flow)

    def _note(self, event: Event) -> None:
        if event.word == "footnote":
            written = shown(self._flow.pieces, self._flow.where)
            self._notes.append(_Flow(written, len(self._flow.blocks)))
        flow = self._notes[-1]
        if event.word == "}" and event.state.inside[-1:] == ("footnote",):
            flow.end(event.state, 0)
        else:
            self._body(event, flow)

    def _body(self, event: Event, flow: _Flow) -> None:
        state = event.state
        if LABELS & set(state.inside):
            flow.label += event.text
        elif not is_read(state):
            return
        elif event.text:
            self._say(event, flow)
        elif event.word in {"par", "sect", "page"}:
            self._paragraphs += event.word == "par"
            flow.end(state, self._level(state), self._style(state) in QUOTES)
        elif event.word == "trhdr" and not flow.rows:
            flow.has_header = True
        elif event.word in {"cell", "nestcell"}:
            flow.end_cell()
        elif event.word in {"row", "nestrow"}:
            flow.end_row()
        self._state = state

    def _say(self, event: Event, flow: _Flow) -> None:
        state, text = event.state, event.text
        level = self._level(state)
        if level and not flow.level and "".join(flow.pieces).strip() and not state.in_table:
            flow.end(state, 0)  # Calibre begins a heading in the paragraph before it
        flow.level = level
        text = in_font(text, self._fonts.get(state.font, "").strip(" ;"))
        if isinstance(text, Typed):
            flow.where = f"{self._origin}, paragraph {self._paragraphs}"
        if state.is_raised and text.strip():
            text = raised("" if isinstance(text, Typed) else "".join(flow.pieces), text)
        flow.pieces.append(text)

    def _level(self, state: State) -> int:
        """Of a heading; 0 for what is none."""
        if 0 <= state.outline < _MOST_LEVELS:
            return state.outline + 1
        name = self._style(state)
        if name == "title":
            return 1
        number = name.removeprefix("heading")[:_DIGITS]
        is_heading = name.startswith("heading") and number.isdecimal()
        return min(int(number), _MOST_LEVELS) if is_heading and int(number) else 0

    def _style(self, state: State) -> str:
        return "".join(self._styles.get(state.style, "").lower().split()).strip(";")

    def blocks(self) -> list[str]:
        """The paragraphs of the document."""
        self._flow.end(self._state, self._level(self._state))
        self._flow.end_table()
        return self._flow.blocks

    def notes(self) -> Iterator[str]:
        """Its notes, numbered."""
        number = 0
        for flow in self._notes:
            flow.end_table()
            if flow.blocks:
                number += 1
                text = f"{number}. {one_line(flow.blocks[0])}"
                yield Noted(text, flow.before, str(number), flow.paragraph)
                yield from flow.blocks[1:]


def _said(written: str) -> str:
    """A text of the description; "" where a program could not write its letters."""
    return "" if "??" in written else one_line(written)


def is_read(state: State) -> bool:
    """Whether characters in this state are the document's own text."""
    known = all(name in READ or name == "footnote" for name in state.inside)
    return known and not (state.is_hidden or state.is_deleted or _is_doubled(state))


def _is_doubled(state: State) -> bool:
    """Whether the same follows in Unicode."""
    return "upr" in state.inside and "ud" not in state.inside
