"""Keys one by one, as they are pressed."""

from __future__ import annotations

import os
import re
import select
import sys
import termios
import tty
from types import TracebackType

_NAMED = {
    b"\x1b[A": "up", b"\x1b[B": "down", b"\x1b[C": "right", b"\x1b[D": "left",
    b"\x1bOA": "up", b"\x1bOB": "down", b"\x1bOC": "right", b"\x1bOD": "left",
    b"\x1b[1;2C": "shift right", b"\x1b[1;2D": "shift left", b"\x1b": "escape", b" ": "space",
}  # fmt: skip
# A function key sends an escape sequence (ECMA-48, 5.4); those we do not know mean nothing.
_SEQUENCE = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|O[@-~])")
_BEGUN = re.compile(rb"\x1b(\[[0-?]*[ -/]*|O)?")
_REST = 0.05  # seconds in which a terminal sends the rest of a sequence


class Keyboard:
    """The terminal's keyboard, read without waiting for the return key while it is in use.

    Without a terminal there are no keys, and nothing is changed.
    """

    def __init__(self, source: int | None = None) -> None:
        """`source` is a file descriptor; standard input without it."""
        self._source = _standard_input() if source is None else source
        self._before: list[object] | None = None
        self._open = True
        self._typed = b""

    def __enter__(self) -> Keyboard:
        """Take the keyboard over."""
        if self._source >= 0 and os.isatty(self._source):
            self._before = termios.tcgetattr(self._source)
            tty.setcbreak(self._source, termios.TCSANOW)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give it back as it was."""
        if self._before is not None:
            termios.tcsetattr(self._source, termios.TCSANOW, self._before)  # type: ignore[arg-type]

    def key(self, wait: float) -> str:
        """The key pressed within `wait` seconds: a letter, "left", "space" …; "" for none."""
        if self._before is None or not self._open:
            select.select([], [], [], wait)
            return ""
        if not self._typed and select.select([self._source], [], [], wait)[0]:
            self._read()
        # A held arrow may fill what is read at once and break off inside a sequence, whose
        # beginning alone would be the escape key.
        while _BEGUN.fullmatch(self._typed) and select.select([self._source], [], [], _REST)[0]:
            if not self._read():
                break
        name, self._typed = _first(self._typed)
        return name

    def _read(self) -> bool:
        """Add what was typed; False where there is nothing to read: the terminal is gone."""
        more = os.read(self._source, 64)
        self._typed += more
        self._open = bool(more)
        return self._open


def _first(typed: bytes) -> tuple[str, bytes]:
    """The first key in what was typed, and what follows it."""
    sequence = _SEQUENCE.match(typed)
    if sequence:
        return _NAMED.get(sequence[0], ""), typed[sequence.end() :]
    text = typed.decode(errors="ignore")
    first = text[:1]
    return _NAMED.get(first.encode(), first), text[1:].encode()


def _standard_input() -> int:
    """Its file descriptor; -1 where a program runs without one."""
    try:
        return sys.stdin.fileno()
    except (OSError, ValueError, AttributeError):
        return -1
