"""Texts being narrated for the studio page: one after another, heard while they are made."""

from __future__ import annotations

import logging
import secrets
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.audio import RATE
from briefing.document import Episode, Source
from briefing.errors import BriefingError, UsageError
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.document import Samples

_log = logging.getLogger(__name__)

LONGEST = 200_000  # characters of a text
MOST = 20  # briefings kept; the oldest finished one makes room
_PACE = 12.5  # written characters that are said in a second, for the share that is done
_KILOBITS = 64


@dataclass(slots=True)
class Job:
    """A text on its way to an MP3. `state` is waiting, saying, finishing, done or failed.

    `sound` grows while it is said: an MP3 that can be played from its beginning.
    """

    number: str
    source: Source
    settings: Settings
    state: str = "waiting"
    share: float = 0.0
    message: str = ""
    sound: bytearray = field(default_factory=bytearray)
    episode: Episode | None = None
    stopped: bool = False

    @property
    def over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in {"done", "failed"}


class Jobs:
    """Narrates texts one at a time into `folder`; each is known by a number nobody can guess."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the finished files go."""
        self._folder = folder
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, "studio")

    def start(self, text: str, settings: Settings) -> Job:
        """Begin, or queue, the narration of `text`. UsageError when it is empty or too long."""
        if not text.strip():
            raise UsageError("there is no text", "paste one")
        if len(text) > LONGEST:
            raise UsageError(f"{len(text)} characters are too many", f"at most {LONGEST} at once")
        job = Job(secrets.token_urlsafe(12), Source(text, "the text pasted"), settings)
        with self._lock:
            self._make_room()
            self._jobs[job.number] = job
        self._worker.submit(self._run, job)
        return job

    def get(self, number: str) -> Job | None:
        """The job of that number."""
        return self._jobs.get(number)

    def close(self) -> None:
        """Stop everything; what is being said ends with its sentence."""
        for job in self._jobs.values():
            job.stopped = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _make_room(self) -> None:
        finished = [number for number, job in self._jobs.items() if job.over]
        if len(self._jobs) >= MOST:
            if not finished:
                raise UsageError("too many texts are waiting", "wait until one is finished")
            del self._jobs[finished[0]]
            shutil.rmtree(self._folder / finished[0], ignore_errors=True)

    def _run(self, job: Job) -> None:
        try:
            job.state = "saying"
            for piece in _encoded(job):
                job.sound += piece
            if job.stopped:
                job.message, job.state = "stopped", "failed"
                return
            job.state = "finishing"
            job.episode = self._finished(job)
            job.share, job.state = 1.0, "done"
        except BriefingError as error:
            job.message, job.state = str(error), "failed"
        except Exception:
            _log.exception("the studio failed on a text of %d characters", len(job.source.text))
            job.message, job.state = "an error of our own: please report it", "failed"

    def _finished(self, job: Job) -> Episode:
        """The briefing as a file; its clips were just said and are in the cache."""
        from briefing.api import make
        from briefing.episode.page.page import standalone

        folder = self._folder / job.number
        folder.mkdir(parents=True)
        episode = make(job.source, folder / "briefing.mp3", job.settings)
        (folder / "briefing.html").write_text(standalone(episode, folder), encoding="utf-8")
        return episode


def _encoded(job: Job) -> Iterator[bytes]:
    """The text as MP3 frames, as soon as they are said; keeps count of the share done."""
    # It needs numpy and the encoder.
    from briefing.audio.formats.mp3 import stream

    yield from stream(_said(job), _KILOBITS)


def _said(job: Job) -> Iterator[Samples]:
    from briefing.pipeline import say

    samples = 0
    whole = len(job.source.text) / _PACE / job.settings.speed * RATE
    for block in say(job.source, job.settings):
        if job.stopped:
            return
        yield block
        samples += len(block)
        job.share = min(samples / max(whole, 1.0), 0.98)
