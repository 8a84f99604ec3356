"""A few lines at the foot of a terminal that show what is being heard."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import TextIO

from briefing.devanagari import aksharas, columns
from briefing.episode.text import clock, one_line

_BOLD, _DIM, _PLAIN, _MARK = "\x1b[1m", "\x1b[2m", "\x1b[0m", "\x1b[7m"
FOOTER = "space pause · ←→ 15 s · ↑↓ 1 min · n p chapter · - + speed · q quit"
"""The keys, shown below what is played."""

_SENTENCE_LINES = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen."""

    title: str
    """Of the episode."""
    chapter: str
    """The title of the one being played."""
    sentence: str
    """The one being said."""
    word: tuple[int, int]
    """First character of the word being said in `sentence`, and the one after its last."""
    position: float
    """Second of the episode."""
    seconds: float
    """Its length."""
    speed: float
    """Times the normal."""
    paused: bool
    """Whether it stands still."""


class Screen:
    """Draws over its own lines again and again; without a terminal it stays silent.

    In `plain` it prints whole lines and none again: the title and the keys, then each chapter as
    it begins, and where the sound is when it stops, goes on or changes its speed.
    """

    def __init__(self, out: TextIO, footer: str = FOOTER, *, plain: bool = False) -> None:
        """`out` is where to draw, `footer` the last line."""
        self._plain = plain
        self._told: tuple[str, bool, float] | None = None
        self._footer = footer
        self._out = out
        self._lines = 0
        self._last = ""
        self._is_terminal = out.isatty() and (plain or os.environ.get("TERM") != "dumb")

    def __enter__(self) -> Screen:
        """Hide the cursor."""
        if not self._plain:
            self._write("\x1b[?25l")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave the last picture, and the cursor below it."""
        if not self._plain:
            self._write("\x1b[?25h")

    def draw(self, shown: Shown) -> None:
        """Show this instead of what was shown before."""
        if self._plain:
            self._tell(shown)
            return
        width = max(shutil.get_terminal_size((80, 24)).columns - 1, 20)
        lines = list(_lines(shown, self._footer, width))
        picture = "".join(f"\x1b[2K{line}\n" for line in lines)
        if picture != self._last:
            up = f"\x1b[{self._lines}F" if self._lines else ""
            self._write(up + picture)
            self._last, self._lines = picture, len(lines)

    def _tell(self, shown: Shown) -> None:
        if self._told is None:
            self._write(f"{_safe(shown.title)}\n{self._footer}\n")
        chapter, paused, speed = self._told or ("", False, shown.speed)
        if shown.chapter != chapter:
            self._write(f"{_safe(shown.chapter)}\n")
        if (shown.paused, shown.speed) != (paused, speed):
            state = "paused" if shown.paused else "playing"
            times = f"{clock(shown.position)} / {clock(shown.seconds)}  {shown.speed:g}×"
            self._write(f"{state}  {times}\n")
        self._told = (shown.chapter, shown.paused, shown.speed)

    def _write(self, text: str) -> None:
        if self._is_terminal:
            self._out.write(text)
            self._out.flush()


def _lines(shown: Shown, footer: str, width: int) -> Iterator[str]:
    yield f"{_BOLD}{_cut(_safe(shown.title), width)}{_PLAIN}"
    yield _cut(_safe(shown.chapter), width)
    sentence = _wrapped(shown.sentence, shown.word, width)
    yield from [*sentence, "", "", ""][:_SENTENCE_LINES]
    state = "⏸" if shown.paused else "▶"
    times = f"{clock(shown.position)} / {clock(shown.seconds)}  {shown.speed:g}×"
    room = max(width - columns(times) - 5, 0)
    done = min(round(room * shown.position / max(shown.seconds, 1e-9)), room)
    yield f"{state}  {'━' * done}{_DIM}{'─' * (room - done)}{_PLAIN}  {times}"
    yield f"{_DIM}{_cut(footer, width)}{_PLAIN}"


def _safe(text: str) -> str:
    """One line without control characters, which a terminal would obey."""
    return "".join(c for c in one_line(text) if unicodedata.category(c) != "Cc")


def _cut(text: str, width: int) -> str:
    if columns(text) <= width:
        return text
    kept = ""
    for piece in aksharas(text):
        if columns(kept + piece) >= width:
            break
        kept += piece
    return f"{kept}…"


def _wrapped(text: str, word: tuple[int, int], width: int) -> list[str]:
    """The lines of a sentence around the word being said, which is marked."""
    lines: list[list[tuple[str, bool]]] = [[]]
    used = marked_line = 0
    offset = 0
    for piece in text.split(" "):
        is_said = offset < word[1] and word[0] < offset + len(piece)
        offset += len(piece) + 1
        shown = _cut(_safe(piece), width)
        if used and used + 1 + columns(shown) > width:
            lines.append([])
            used = 0
        lines[-1].append((shown, is_said))
        used += columns(shown) + 1
        marked_line = len(lines) - 1 if is_said else marked_line
    first = min(max(marked_line - 1, 0), max(len(lines) - _SENTENCE_LINES, 0))
    return [
        " ".join(f"{_MARK}{part}{_PLAIN}" if said else part for part, said in line)
        for line in lines[first : first + _SENTENCE_LINES]
    ]
