"""Whose turn it is: an engine says no more at once than it can, however many ask in a process."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from briefing.engines import Engine, called


class Turns:
    """So many at once, the others in the order in which they came.

    The semaphores of Python let who has just left in again before those who wait.
    """

    def __init__(self, slots: int) -> None:
        """`slots` may be taken at once."""
        self._free = slots
        self._waiting: deque[Lock] = deque()
        self._lock = Lock()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a slot, and keep it meanwhile."""
        called = Lock()
        called.acquire()
        with self._lock:
            if self._free:
                self._free -= 1
                called.release()
            else:
                self._waiting.append(called)
        called.acquire()
        try:
            yield
        finally:
            with self._lock:
                if self._waiting:
                    self._waiting.popleft().release()
                else:
                    self._free += 1


_turns: dict[tuple[str, int], Turns] = {}
_making = Lock()


@contextmanager
def turn(engine: Engine) -> Iterator[None]:
    """Wait until `engine` may speak; all voices of one share what it loads, and its slots."""
    with _making:
        turns = _turns.setdefault((called(engine), engine.workers), Turns(engine.workers))
    with turns.turn():
        yield
