"""Output for screen readers and logs: whole lines, one after the other, nothing drawn over."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

import click

_STEP = 10  # per cent from one line of progress to the next
_SOONEST = 2.0  # seconds; a screen reader says each line
_chosen = False


def _choose(_context: click.Context, _option: click.Parameter, plain: bool) -> None:
    global _chosen  # noqa: PLW0603 - one command line is one process
    _chosen = plain


def option() -> click.Option:
    """`--plain`, for a command that moves things on the screen."""
    return click.Option(
        ["--plain"],
        is_flag=True,
        expose_value=False,
        envvar="BRIEFING_PLAIN",
        callback=_choose,
        help="Whole lines instead of a moving bar, for screen readers and logs.",
    )


def is_chosen() -> bool:
    """Whether lines are asked for by name, by `--plain` or BRIEFING_PLAIN."""
    return _chosen


def is_plain() -> bool:
    """Whether lines are wanted: by `--plain` or BRIEFING_PLAIN, a dumb terminal, or NO_COLOR."""
    return _chosen or os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))


def progress(label: str) -> Callable[..., None]:
    """Prints a line at the start, at each tenth of the way, and at the end.

    It is called as `report.progress` says.
    """
    last, told = -_STEP, -_SOONEST

    def tell(done: float, total: float, now: str = label) -> None:
        nonlocal last, told
        percent = int(100 * done / total) if total else 100
        late = percent >= 100 or time.monotonic() - told >= _SOONEST
        if percent >= last + _STEP and late:
            last, told = percent - percent % _STEP, time.monotonic()
            click.echo(f"{now}: {last} %", file=sys.stderr)

    tell(0, 1)
    return tell
