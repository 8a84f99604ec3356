"""Many texts to an episode each: on a supervised pool of processes, or any executor.

A job can be done again without harm: what is finished is recognised by what it was made
from, and skipped. A job never takes another with it: its failure is an outcome, a worker
that dies is replaced and its job tried again, one that hangs is ended.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.errors import BriefingError
from briefing.fingerprint import fingerprint
from briefing.podcast.record import load, record_path
from briefing.read import read
from briefing.settings import Settings

TRIES = 3
"""Times a job is given to a worker when workers die over it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One text to narrate, and where to."""

    text: Path
    output: Path
    settings: Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: `state` is "made", "kept" (it was finished already) or "failed".

    `seconds` is the length of the episode; `message` says why it failed.
    """

    job: Job
    state: str
    seconds: float = 0.0
    message: str = ""


class Workers(Protocol):
    """Where jobs run: a pool of processes here, or a cluster."""

    def submit(self, job: Job) -> Future[Outcome]:
        """Start `run` on `job`. It may raise `Lost`, which is tried again, or `Overdue`."""
        ...


class Lost(Exception):  # noqa: N818 - it says what happened to the worker
    """The worker died before it could say what became of its job."""


class Overdue(Exception):  # noqa: N818 - likewise
    """The job took longer than it may, and was ended."""


def jobs(texts: Sequence[Path], folder: Path, settings: Settings) -> list[Job]:
    """A job for each text; texts of the same name in different folders stay apart."""
    names = Counter(text.stem for text in texts)
    return [
        Job(text, folder / f"{_name(text, unique=names[text.stem] == 1)}.mp3", settings)
        for text in texts
    ]


def batch(todo: Iterable[Job], workers: Workers) -> Iterator[Outcome]:
    """Yield the outcome of every job as it finishes, in no particular order."""
    tries: Counter[Job] = Counter()
    waiting: dict[Future[Outcome], Job] = {workers.submit(job): job for job in todo}
    while waiting:
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            job = waiting.pop(future)
            tries[job] += 1
            try:
                yield future.result()
            except Lost as lost:
                if tries[job] < TRIES:
                    waiting[workers.submit(job)] = job
                else:
                    yield Outcome(job, "failed", message=f"{job.text}: {lost}, {TRIES} times")
            except Overdue as overdue:
                yield Outcome(job, "failed", message=f"{job.text}: {overdue}")


def run(job: Job) -> Outcome:
    """Do one job, in whatever process this is; a failure is an outcome too."""
    from briefing import pipeline

    try:
        source = read(job.text)
        kept = finished(job.output, fingerprint([source], job.settings))
        if kept:
            return Outcome(job, "kept", kept)
        made = pipeline.make(source, job.output, job.settings)
    except BriefingError as error:
        return Outcome(job, "failed", message=str(error))
    except Exception as error:  # a fault of ours must not end the others either
        return Outcome(job, "failed", message=f"{job.text}: {type(error).__name__}: {error}")
    return Outcome(job, "made", made.seconds)


def finished(output: Path, made_from: str) -> float:
    """The length in seconds of `output` if it is whole and made from just this, else 0."""
    try:
        episode = load(record_path(output))
        size = output.stat().st_size
    except (BriefingError, OSError):
        return 0.0
    report = episode.report
    same = report.get("made_from") == made_from and report.get("bytes") == size
    return episode.seconds if same else 0.0


def _name(text: Path, *, unique: bool) -> str:
    if unique:
        return text.stem
    folder = hashlib.sha256(str(text.resolve().parent).encode()).hexdigest()[:6]
    return f"{text.stem}-{folder}"
