"""Output for screen readers and logs: whole lines, one after the other, nothing drawn over."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

_STEP = 10  # per cent from one line of progress to the next
_SOONEST = 2.0  # seconds; a screen reader says each line
_DIFFERS = frozenset(("make", "batch", "publish", "play", "voices", "serve", "script"))
_chosen = False


def _choose(_context: click.Context, _option: click.Parameter, plain: bool) -> None:
    global _chosen  # noqa: PLW0603 - one command line is one process
    _chosen = plain


def option(command: str) -> click.Option:
    """`--plain` for `command`: who needs it gives it everywhere, so all take it."""
    return click.Option(
        ["--plain"],
        is_flag=True,
        expose_value=False,
        envvar="BRIEFING_PLAIN",
        callback=_choose,
        hidden=command not in _DIFFERS,
        help="Whole lines instead of bars and tables, for screen readers and logs.",
    )


def is_chosen() -> bool:
    """Whether lines are asked for by name, by `--plain` or BRIEFING_PLAIN."""
    return _chosen


def is_plain() -> bool:
    """Whether lines are wanted: by `--plain` or BRIEFING_PLAIN, a dumb terminal, or NO_COLOR."""
    return _chosen or os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))


@contextmanager
def progress(label: str) -> Iterator[Callable[..., None]]:
    """Prints a line at the start, at each tenth of the way, and at the end.

    The first one waits until there is something to count, two seconds at most: what is refused
    at once is told without it. What is yielded is called as `report.progress` says.
    """
    lines = _Lines(label)
    timer = threading.Timer(_SOONEST, lines.begin)
    timer.daemon = True
    timer.start()
    try:
        yield lines.tell
    finally:
        timer.cancel()


class _Lines:
    """The lines of one piece of work; the timer and whoever does the work may print them."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._percent = -_STEP
        self._told = -_SOONEST
        self._lock = threading.Lock()

    def begin(self) -> None:
        with self._lock:
            self._begin()

    def tell(self, done: float, total: float, label: str = "") -> None:
        percent = int(100 * done / total) if total else 100
        with self._lock:
            self._begin()
            self._label = label or self._label
            late = percent >= 100 or time.monotonic() - self._told >= _SOONEST
            if percent >= self._percent + _STEP and late:
                self._print(percent - percent % _STEP)

    def _begin(self) -> None:
        if self._percent < 0:
            self._print(0)

    def _print(self, percent: int) -> None:
        self._percent, self._told = percent, time.monotonic()
        click.echo(f"{self._label}: {percent}%", file=sys.stderr)
