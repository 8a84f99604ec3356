"""Texts on their way to a finished briefing: one after another, in bounded memory and disk."""

from __future__ import annotations

import logging
import secrets
import shutil
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from briefing.document import Episode, Source
from briefing.errors import BriefingError
from briefing.io.scratch import scratch
from briefing.server.api.values import Refusal
from briefing.server.limits import LONGEST, PACE
from briefing.settings import Settings

_log = logging.getLogger(__name__)

WAITING = 20
"""Briefings that wait or are at work."""
KEPT = 100
"""Briefings that are known, finished ones too; the oldest finished makes room."""
DISK = 2_000_000_000
"""Bytes of audio that are kept."""
_BYTES = {"mp3": 12_000, "m4a": 12_000, "opus": 12_000, "flac": 60_000, "wav": 88_200}
"""The most that a second of each kind takes."""

FORMATS = tuple(_BYTES)
"""Kinds of file that can be asked for."""


class _Stopped(Exception):  # noqa: N818 - it says what happened
    """Who asked for it does not want it any more."""


@dataclass(slots=True)
class Task:
    """A briefing that is to be made."""

    number: str
    """What it is asked for by; nobody can guess it."""
    sources: list[Source]
    """Its texts, a chapter each."""
    settings: Settings
    """How it is to be read."""
    kind: str
    """The kind of file."""
    room: int
    """Bytes that the file may come to."""
    created: int = field(default_factory=lambda: int(time.time()))
    """Seconds since 1970."""
    status: str = "queued"
    """"queued", "in_progress", "completed", "failed" or "cancelled"."""
    share: float = 0.0
    """How much of it is said, 0 to 1."""
    message: str = ""
    """Why it failed."""
    episode: Episode | None = None
    """What became of it."""
    stopped: bool = False
    """Whether it is not wanted any more."""

    @property
    def over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status in {"completed", "failed", "cancelled"}


class Tasks:
    """Makes briefings one at a time into a folder of its own."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the files go."""
        self.folder = folder
        self._tasks: dict[str, Task] = {}
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, "briefing")

    def start(self, sources: list[Source], settings: Settings, kind: str) -> Task:
        """Queue a briefing. Raises Refusal when it is too long or too many wait."""
        length = sum(len(source.text) for source in sources)
        if length > LONGEST:
            message = f"the texts have {length} characters: at most {LONGEST} at once"
            raise Refusal(400, message, "string_above_max_length", "input")
        room = round(length / PACE / settings.speed * _BYTES[kind]) + 1_000_000
        if room > DISK:
            raise Refusal(400, f"too long for {kind}: choose mp3", "invalid_value", "input")
        task = Task(secrets.token_urlsafe(12), sources, settings, kind, room)
        with self._lock:
            self._make_room(room)
            self._tasks[task.number] = task
        self._worker.submit(self._run, task)
        return task

    def get(self, number: str) -> Task | None:
        """The briefing of that number."""
        return self._tasks.get(number)

    def every(self) -> list[Task]:
        """All that are known, the newest first."""
        return list(self._tasks.values())[::-1]

    def remove(self, task: Task) -> None:
        """Stop it, or take what it made away."""
        task.stopped = True
        if task.over:
            with self._lock:
                self._drop(task)

    def close(self) -> None:
        """Stop everything; what is being said ends with its sentence."""
        for task in self.every():
            task.stopped = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _make_room(self, room: int) -> None:
        if sum(not task.over for task in self._tasks.values()) >= WAITING:
            raise Refusal(429, f"{WAITING} briefings are waiting already", "too_many_requests")
        finished = [task for task in self._tasks.values() if task.over]
        while finished and (len(self._tasks) >= KEPT or self._room() + room > DISK):
            self._drop(finished.pop(0))
        if self._room() + room > DISK:
            raise Refusal(429, "what is being made fills the disk's share", "too_many_requests")

    def _room(self) -> int:
        return sum(task.room for task in self._tasks.values())

    def _drop(self, task: Task) -> None:
        self._tasks.pop(task.number, None)
        shutil.rmtree(self.folder / task.number, ignore_errors=True)

    def _run(self, task: Task) -> None:
        try:
            episode = self._made(task)
            if task.stopped:  # while its file was written
                task.status = "cancelled"
            else:
                task.episode, task.room = episode, episode.report.size
                task.share, task.status = 1.0, "completed"
        except _Stopped:
            task.status = "cancelled"
        except BriefingError as error:
            task.message, task.status = str(error), "failed"
        except Exception:
            _log.exception("a briefing of %d texts failed", len(task.sources))
            task.message, task.status = "an error in briefing itself: please report it", "failed"
        if task.status != "completed":
            task.room = 0
            shutil.rmtree(self.folder / task.number, ignore_errors=True)

    def _made(self, task: Task) -> Episode:
        from briefing import pipeline

        def progress(done: int, total: int) -> None:
            if task.stopped:
                raise _Stopped
            task.share = 0.98 * done / max(total, 1)

        progress(0, 1)
        task.status = "in_progress"
        folder = self.folder / task.number
        folder.mkdir(parents=True)
        output = folder / f"briefing.{task.kind}"
        return pipeline.make(task.sources, output, task.settings, progress=progress)


@contextmanager
def tasks() -> Iterator[Tasks]:
    """The briefings of a server; their files go when it ends."""
    with scratch() as folder:
        made = Tasks(Path(folder))
        try:
            yield made
        finally:
            made.close()
