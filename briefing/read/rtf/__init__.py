"""RTF: headings by their styles, lists, tables, notes at the end.

Read by ourselves: striprtf, the library for it, drops notes without a word and knows neither
headings nor lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Source
from briefing.document.raised import raised
from briefing.errors import InputError
from briefing.read.docx.styles import QUOTES
from briefing.read.markup import (
    FILL,
    PICTURES,
    SHORTEST_FILL,
    Noted,
    counted,
    cut_off,
    footnotes,
    join,
    one_line,
    tables,
    without_contents_titles,
)
from briefing.read.rtf.flow import Flow
from briefing.read.rtf.forms import Choices
from briefing.read.rtf.pictures import Pictures
from briefing.read.rtf.state import Event, State
from briefing.read.rtf.styles import Styles
from briefing.read.rtf.walk import Walk
from briefing.read.typed import Typed, in_font

BOXES = frozenset(("shptxt", "dptxbxtext"))
"""Destinations that hold the text of a box."""

READ = BOXES | frozenset(
    ("fldrslt", "field", "shpinst", "*shpinst", "result", "object", "ud", "upr", "do", "footnote")
)
"""Destinations whose text is part of the document's own."""

LABELS = frozenset(("listtext", "pntext"))
"""Destinations that hold the number or the bullet of an item."""

_FLOWS = BOXES | {"footnote"}
_MOST_LEVELS = 6
_DIGITS = 9  # of a number; Python makes none of very many


def read(data: bytes, origin: str) -> Source:
    """The text without comments and deletions.

    Raises InputError for what is no RTF, has no text, or is typed for a font from before Unicode.
    """
    reader, walk = _Reader(origin), Walk(data, origin)
    for event in walk.events():
        reader.take(event)
    blocks = [*without_contents_titles(reader.blocks()), *reader.notes()]
    text = join(blocks)
    if not text:
        raise InputError(f"{origin}: no text in it", "check the file")
    title, author = (_said(reader.info.get(name, "")) for name in ("title", "author"))
    return Source(
        text,
        origin,
        title=title,
        author=author,
        notices=(
            *counted(PICTURES, reader.pictures.undescribed),
            *cut_off(walk.is_cut),
        ),
        footnotes=footnotes(blocks),
        tables=tables(blocks),
    )


class _Reader:
    """Gathers what is read."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._flows = [Flow()]  # of the document, and of what it is in: notes, boxes
        self._notes: list[Flow] = []
        self._styles = Styles()
        self._fonts: dict[int, str] = {}
        self._paragraphs = 1
        self.pictures, self._choices = Pictures(), Choices()
        self.info: dict[str, str] = {}

    def take(self, event: Event) -> None:
        """A character or a command."""
        state = event.state
        last = state.inside[-1] if state.inside else ""
        if self._styles.take(event):
            return
        if "fonttbl" in state.inside:
            if last == "fonttbl":  # not its other name, nor what it looks like
                self._fonts[state.font] = self._fonts.get(state.font, "") + event.text
        elif "info" in state.inside and not _is_doubled(state):
            self.info[last] = self.info.get(last, "") + event.text
        else:
            flow = self._flow(event)
            flow.describe(self.pictures.take(event) or self._choices.take(event))
            self._body(event, flow)

    def _flow(self, event: Event) -> Flow:
        """That of the innermost note or box that `event` is of, else that of the document."""
        inside = [name for name in event.state.inside if name in _FLOWS]
        begins = event.word in _FLOWS
        while len(self._flows) > len(inside) + (not begins):
            self._close()
        while len(self._flows) <= len(inside):
            self._open(inside[len(self._flows) - 1])
        return self._flows[-1]

    def _open(self, name: str) -> None:
        around = self._flows[-1]
        if name in BOXES:
            self._flows.append(Flow())
        else:
            self._flows.append(Flow(around.written(), len(self._flows[0].blocks)))
            self._notes.append(self._flows[-1])

    def _close(self) -> None:
        """End a note, or a box, whose text follows the paragraph that it stands in."""
        flow = self._flows.pop()
        flow.finish(0 if flow.is_note else self._level(flow.state))
        if not flow.is_note:
            self._flows[-1].boxes += flow.blocks

    def _body(self, event: Event, flow: Flow) -> None:
        state = event.state
        if LABELS & set(state.inside):
            flow.label += event.text
        elif not is_read(state) or self._styles.lists_contents(state):
            return
        elif event.text:
            self._say(event, flow)
        elif event.word in {"par", "sect", "page", "column"}:
            self._paragraphs += event.word == "par"
            flow.end(state, self._level(state), self._styles.name(state) in QUOTES)
        elif event.word == "trhdr" and not flow.rows:
            flow.has_header = True
        elif event.word in {"cell", "nestcell"}:
            flow.end_cell()
        elif event.word in {"row", "nestrow"}:
            flow.end_row()
        flow.state = state

    def _say(self, event: Event, flow: Flow) -> None:
        state, text = event.state, event.text
        level = self._level(state)
        if level and not flow.level and "".join(flow.pieces).strip() and not state.in_table:
            flow.end(state, 0)  # Calibre begins a heading in the paragraph before it
        flow.level = level
        is_long = len(text) >= SHORTEST_FILL or text == "\t"
        if state.is_underlined and text.isspace() and is_long:
            text = FILL
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
        name = self._styles.name(state)
        if name == "title":
            return 1
        number = name.removeprefix("heading")[:_DIGITS]
        is_heading = name.startswith("heading") and number.isdecimal()
        return min(int(number), _MOST_LEVELS) if is_heading and int(number) else 0

    def blocks(self) -> list[str]:
        """The paragraphs of the document."""
        while len(self._flows) > 1:  # in a file that was cut off
            self._close()
        flow = self._flows[0]
        flow.finish(self._level(flow.state))
        return flow.blocks

    def notes(self) -> Iterator[str]:
        """Its notes, numbered."""
        number = 0
        for flow in self._notes:
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
    known = all(name in READ for name in state.inside)
    return known and not (state.is_hidden or state.is_deleted or _is_doubled(state))


def _is_doubled(state: State) -> bool:
    """Whether the same follows in Unicode."""
    return "upr" in state.inside and "ud" not in state.inside
