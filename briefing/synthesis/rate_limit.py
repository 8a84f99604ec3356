"""Turns of an online service: so many a minute, whoever on this machine asks."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from briefing.errors import EngineBusy, OutputError

LONGEST_BAN = 3600.0  # seconds; a service that asks for more is asked again after an hour


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a service may be asked, counted over all processes of a user."""

    folder: Path
    """Holds a file for each service with the time of its next turn, seconds since 1970."""
    per_minute: float = 60.0
    """Requests a minute at most."""

    def turn(self, service: str, most: float) -> None:
        """Wait for the next turn and take it.

        Raises EngineBusy at once, and takes none, when that is over `most` seconds away.
        """
        wait = 0.0

        def take(now: float, turn: float) -> float:
            nonlocal wait
            wait = max(turn - now, 0.0)
            return turn if wait > most else now + wait + 60 / self.per_minute

        self._next(service, take)
        if wait > most:
            raise EngineBusy(
                f"{service} asked not to be contacted for another {wait:.0f} s",
                "run the same command again then, or use the built-in engine, kokoro",
                wait,
            )
        time.sleep(wait)

    def leave_alone(self, service: str, seconds: float) -> None:
        """Give nobody a turn for so long."""
        ban = min(seconds, LONGEST_BAN)
        self._next(service, lambda now, turn: max(turn, now + ban))

    def _next(self, service: str, change: Callable[[float, float], float]) -> None:
        """Make `change(now, turn)` the time of the next turn; one process at a time."""
        with _opened(self.folder / f"{service}.turn") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            now, turn = time.time(), _seconds(file.read())
            if turn > now + 2 * LONGEST_BAN:  # the clock was put back
                turn = now
            file.seek(0)
            file.write(f"{change(now, turn):.6f}\n")
            file.truncate()


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The file at `path`, new if need be, to read and to write. Raises OutputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
            yield file
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror}",
            "free space there, or set BRIEFING_CACHE to a folder that can be written",
        ) from error


def _seconds(text: str) -> float:
    """The time a file holds; 0 for a new file or a damaged one."""
    try:
        return float(text)
    except ValueError:
        return 0.0
