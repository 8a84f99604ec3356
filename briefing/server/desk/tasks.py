"""What the desk is asked to make, one after another; the list is on the disk and survives."""

from __future__ import annotations

import json
import logging
import re
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, UsageError
from briefing.io import atomic, locks

_log = logging.getLogger(__name__)

MOST_WAITING = 50
"""Tasks that may wait at once."""
_KEPT = 100  # finished ones that can still be looked at
_NUMBER = re.compile(r"[0-9a-f]{16}")
WAITING, WORKING, DONE, FAILED = "waiting", "working", "done", "failed"
KINDS = ("make", "publish", "send")


class StoppedError(BriefingError):
    """Someone stopped the task."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to make."""

    number: str
    """Nobody can guess it: 16 hexadecimal digits."""
    kind: str
    """One of `KINDS`: a file of a draft, an episode of the show, one of the private feed."""
    draft: str = ""
    """The draft; "" where it is still to be read from `given`."""
    given: dict[str, str] = field(default_factory=dict)
    """What was sent: "text" or "address", and "title"."""
    suffix: str = ".mp3"
    """The kind of file."""
    created: str = ""
    """ISO 8601 in UTC; they are done in this order."""
    state: str = WAITING
    """`waiting`, `working`, `done` or `failed`."""
    message: str = ""
    """Why it failed."""
    name: str = ""
    """What its episode is called, once that is decided: begun again it is the same one."""
    made: dict[str, str] = field(default_factory=dict)
    """What came of it: "audio" and "title", and addresses of what was published."""
    told: bool = False
    """Whether the webhook knows."""

    @property
    def over(self) -> bool:
        """Whether nothing more will be done for it."""
        return self.state in {DONE, FAILED}


Report = Callable[[float], None]
"""Told which share is done; raises StoppedError when it is to end."""
Keep = Callable[[Task], None]
"""Keeps what was decided for a task, so that it goes on from there should this run be killed."""
Work = Callable[[Task, Report, Keep], Task]
"""Does a task and loads it with what was made. Raises BriefingError."""


class Tasks:
    """The list in a folder, and the thread that works it off."""

    def __init__(self, folder: Path, work: Work, tell: Callable[[Task], bool]) -> None:
        """`work` does a task; `tell` says that one is over, and whether that is settled.

        What an earlier run had begun begins again.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._work, self._tell = folder, work, tell
        self._shares: dict[str, float] = {}
        self._stopped: set[str] = set()
        self._changed = threading.Condition(threading.RLock())
        self._closing = False
        self._tasks = {task.number: task for task in self._load()}
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)
        self._thread.start()

    def add(self, kind: str, **what: Any) -> Task:
        """Put a task at the end; the list is on the disk when this returns.

        Raises UsageError when too many wait.
        """
        with self._changed:
            if sum(not task.over for task in self._tasks.values()) >= MOST_WAITING:
                raise UsageError("too many texts are waiting", "wait until one is finished")
            now = datetime.now(UTC).isoformat(timespec="microseconds")
            task = Task(secrets.token_hex(8), kind, created=now, **what)
            self._put(task)
            self._make_room()
            self._changed.notify()
            return task

    def get(self, number: str) -> Task | None:
        """The task of that number."""
        return self._tasks.get(number)

    def share(self, task: Task) -> float:
        """How much of it is done, 0 to 1."""
        return 1.0 if task.state == DONE else self._shares.get(task.number, 0.0)

    def every(self) -> list[Task]:
        """All of them, the newest first."""
        with self._changed:
            return sorted(self._tasks.values(), key=lambda task: task.created, reverse=True)

    def stop(self, number: str) -> None:
        """End a task; what is being said ends with its sentence."""
        with self._changed:
            task = self._tasks.get(number)
            if task and task.state == WAITING:
                self._put(replace(task, state=FAILED, message="stopped", told=True))
            elif task and not task.over:
                self._stopped.add(number)

    def remove(self, number: str) -> None:
        """Take one that is over out of the list; what was made stays."""
        with self._changed:
            task = self._tasks.get(number)
            if task and task.over:
                self._forget(task)

    def close(self) -> None:
        """Stop working; what is not finished is begun again by the next run."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()

    def _load(self) -> list[Task]:
        locks.sweep(self._folder)
        known = {one.name for one in fields(Task)}
        tasks = []
        for path in self._folder.glob("*.json"):
            with suppress(OSError, ValueError, TypeError, AttributeError):
                kept = json.loads(path.read_bytes())
                task = Task(**{name: value for name, value in kept.items() if name in known})
                if _NUMBER.fullmatch(task.number):
                    tasks.append(task if task.over else replace(task, state=WAITING))
        return tasks

    def _put(self, task: Task) -> None:
        content = json.dumps(asdict(task), ensure_ascii=False).encode(errors="replace")
        atomic.write(self._folder / f"{task.number}.json", content)
        self._tasks[task.number] = task

    def _keep(self, task: Task) -> None:
        with self._changed:
            self._put(replace(task, state=WAITING))
            self._tasks[task.number] = task

    def _make_room(self) -> None:
        over = [task for task in self.every() if task.over]
        for task in over[_KEPT:]:
            self._forget(task)

    def _forget(self, task: Task) -> None:
        del self._tasks[task.number]
        (self._folder / f"{task.number}.json").unlink(missing_ok=True)

    def _run(self) -> None:
        for known in self.every():
            if known.over:
                self._tell_of(known)
        while (task := self._next()) is not None:
            self._do(task)

    def _next(self) -> Task | None:
        with self._changed:
            while not self._closing:
                waiting = [task for task in self._tasks.values() if task.state == WAITING]
                if waiting:
                    task = replace(min(waiting, key=lambda each: each.created), state=WORKING)
                    self._tasks[task.number] = task
                    return task
                self._changed.wait()
            return None

    def _do(self, task: Task) -> None:
        def report(share: float) -> None:
            self._shares[task.number] = share
            if self._closing or task.number in self._stopped:
                raise StoppedError("stopped")

        try:
            report(0.0)
            done = replace(self._work(task, report, self._keep), state=DONE)
        except StoppedError:
            if self._closing:
                return  # it is WAITING on the disk
            done = self._failed(task, "stopped", told=True)
        except BriefingError as error:
            done = self._failed(task, str(error))
        except Exception:
            _log.exception("the desk failed on a task")
            done = self._failed(task, "an error in briefing itself: please report it")
        self._settle(done)
        self._shares.pop(task.number, None)
        self._tell_of(done)

    def _settle(self, task: Task) -> None:
        """Keep one that is over; where the disk takes nothing, it is known as long as this runs."""
        with self._changed:
            self._tasks[task.number] = task
            try:
                self._put(task)
            except BriefingError as error:
                _log.warning("%s", error)

    def _failed(self, task: Task, message: str, *, told: bool = False) -> Task:
        """The task with what was decided for it until it failed."""
        kept = self._tasks.get(task.number, task)
        return replace(kept, state=FAILED, message=message, told=told)

    def _tell_of(self, task: Task) -> None:
        if task.told or self._closing:
            return
        settled = self._tell(task)
        with self._changed:
            if settled and task.number in self._tasks:  # nobody took it out meanwhile
                self._settle(replace(task, told=True))
