"""What code of other packages does to this process while it is called: it prints, closes, exits."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn


class _Apart(threading.local):
    """How many calls of a foreign engine this thread is in."""

    depth = 0


class Exited(BaseException):
    """A foreign engine wanted to end this process."""


Exited.__module__ = "foreign"  # it is no wish of ours to end

_apart = _Apart()
_turn = threading.Lock()
_inside = 0
_out: Any = None
_streams: dict[int, int] = {}
_really_exit = os._exit


@contextmanager
def kept_apart() -> Iterator[None]:
    """What is printed meanwhile goes to standard error, and `os._exit` only ends the call.

    Standard output and error are open again afterwards, and numpy warns and raises as before.
    """
    from numpy import errstate

    global _inside, _out  # noqa: PLW0603 - standard output is one for all threads
    with _turn:
        if not _inside:
            _out, sys.stdout = sys.stdout, sys.stderr
            os._exit = _exit(os.getpid())  # type: ignore[assignment]
            _streams.update(_copied())
        _inside += 1
    _apart.depth += 1
    try:
        with errstate():
            yield
    finally:
        _apart.depth -= 1
        with _turn:
            _inside -= 1
            if not _inside:
                sys.stdout = _out
                _reopen()


def _copied() -> Iterator[tuple[int, int]]:
    """Standard output and error by their numbers, as far as they are open, each with a copy."""
    for number in (1, 2):
        with suppress(OSError):
            yield number, os.dup(number)


def _reopen() -> None:
    """Open those again that were closed: the next file would get their number, and our output."""
    while _streams:
        number, copy = _streams.popitem()
        try:
            os.fstat(number)
        except OSError:
            os.dup2(copy, number)
        os.close(copy)


def _exit(process: int) -> Callable[[int], NoReturn]:
    """An `os._exit` that ends no call of a foreign engine in `process`, but its children's do."""

    def leave(status: int) -> NoReturn:
        if _apart.depth and os.getpid() == process:
            raise Exited(f"it ended with os._exit({status})")
        _really_exit(status)

    return leave
