"""Many texts to an episode each: on a supervised pool of processes, or on a cluster.

A job can be done again without harm: what is finished is recognized by what it was made
from, and skipped. No job ends another: its failure is an outcome, a worker that dies is replaced
and its job tried again, one that hangs is ended.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from briefing.document import Episode, LeftOut, Source, Text
from briefing.episode.fingerprint import fingerprint
from briefing.episode.pair import load_pair
from briefing.episode.record import record_path
from briefing.errors import (
    BriefingError,
    InUse,
    MissingError,
    OutputError,
    SynthesisFailed,
)
from briefing.hindi.paratext.reduce import in_short
from briefing.io.locks import sweep, wait_for
from briefing.io.overwrite import Guard, Inputs
from briefing.io.places import is_file
from briefing.jobs import store
from briefing.jobs.naming import known_by, outputs
from briefing.read import checked, read
from briefing.read.refusals import passing_over
from briefing.read.teaser import whole_entry
from briefing.settings import Settings, files

TRIES = 3
"""Times a job is given to a worker when workers die over it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One text to narrate, and where to."""

    text: Text
    """A file, an address, or the text itself, such as an entry of a feed."""
    output: Path | str
    """A file, or an address in an object store."""
    settings: Settings
    """How it is to be read."""

    @property
    def name(self) -> str:
        """Where the text is, for messages."""
        if not isinstance(self.text, Source):
            return str(self.text)
        title = f" ({self.text.title})" if self.text.title else ""
        return f"{self.text.origin}{title}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job."""

    job: Job
    """The job."""
    state: str
    """ "made", "kept" (it was finished already) or "failed"."""
    seconds: float = 0.0
    """Length of the episode."""
    message: str = ""
    """Why it failed."""
    exit_code: int = BriefingError.exit_code
    """Of the failure, as in `briefing.errors`."""
    notices: tuple[str, ...] = ()
    """What a person should know of one that was made."""
    fell_back: bool = False
    """Whether another voice reads it."""
    left_out: tuple[LeftOut, ...] = ()
    """What of its text one that was made does not say, and why."""
    unknown: tuple[str, ...] = ()
    """What no rule understood of one that was made or kept: a line each, as in its report."""
    again: bool = False
    """Whether one that was made takes the place of an earlier episode."""


class Workers(Protocol):
    """Where jobs run: a pool of processes here, or a cluster."""

    def submit(self, job: Job) -> Future[Outcome]:
        """Start `run` on `job`. It may raise `Lost`, which is tried again, or `Overdue`."""
        ...


class Lost(Exception):  # noqa: N818 - it says what happened to the worker
    """The worker died before it could say what became of its job."""


class Overdue(Exception):  # noqa: N818 - likewise
    """The job took longer than it may, and was ended."""


def jobs(texts: Sequence[Text], folder: Path | str, settings: Settings) -> list[Job]:
    """A job for each text, with an output of its own in `folder`."""
    both = zip(texts, outputs(texts, folder), strict=True)
    return [Job(text, output, settings) for text, output in both]


def batch(
    todo: Sequence[Job], workers: Workers, inputs: Iterable[str | Path] = ()
) -> Iterator[Outcome]:
    """Yield the outcome of every job as it finishes, in no particular order.

    A job that would write over what any of them reads is not begun; `inputs` are files that
    are read besides their texts.
    """
    for folder in {job.output.parent for job in todo if isinstance(job.output, Path)}:
        sweep(folder)  # a run killed at its very end leaves the lock of what is finished
    tries: Counter[Job] = Counter()
    refused = _refused(todo, inputs)
    yield from refused.values()
    waiting: dict[Future[Outcome], Job] = {
        workers.submit(job): job for job in todo if job not in refused
    }
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
                    yield _given_up(job, f"{lost}, {TRIES} times")
            except Overdue as overdue:
                yield _given_up(job, str(overdue))


def _given_up(job: Job, why: str) -> Outcome:
    """A voice that dies or does not come to an end cannot say this text."""
    told = f"{job.name}: {why}"
    return Outcome(job, "failed", message=told, exit_code=SynthesisFailed.exit_code)


def _refused(todo: Sequence[Job], inputs: Iterable[str | Path]) -> dict[Job, Outcome]:
    texts = [job.text for job in todo if not isinstance(job.text, Source)]
    named = {file for job in todo for file in files(job.settings)}
    guard = Guard(Inputs([*texts, *named, *inputs]))
    refused = {}
    for job in todo:
        try:
            for file in store.written(job.output, job.settings):
                guard.check_input(file)
        except OutputError as error:
            refused[job] = Outcome(job, "failed", 0.0, str(error), error.exit_code)
    return refused


def run(job: Job) -> Outcome:
    """Do one job, in whatever process this is; a failure is an outcome too."""
    try:
        source = _source(job)
        again = isinstance(job.output, Path) and _is_episode(job.output)
        state, episode = _done(job, source)
    except MissingError as error:  # which names no text
        return Outcome(job, "failed", 0.0, f"{job.name}: {error}", error.exit_code)
    except BriefingError as error:
        return Outcome(job, "failed", 0.0, str(error), error.exit_code)
    except Exception as error:  # a fault of ours must not end the others either
        return Outcome(job, "failed", message=f"{job.name}: {type(error).__name__}: {error}")
    if state == "kept":
        return Outcome(job, state, episode.seconds, unknown=episode.report.unknown)
    report = episode.report
    cut = [each for each in report.left_out if each.shortened]
    short = (in_short(each.where, each, each.text) for each in cut)
    return Outcome(
        job,
        state,
        episode.seconds,
        notices=(*report.notices, *short),
        fell_back=report.substitution is not None,
        left_out=report.left_out,
        unknown=report.unknown,
        again=again,
    )


def _done(job: Job, source: Source) -> tuple[str, Episode]:
    """The episode of a job, and whether it was "kept" or "made"."""
    made_from = fingerprint([source], job.settings)
    while True:
        if (kept := finished(job.output, made_from)) is not None:
            return "kept", kept
        if (made := _made(job, source)) is not None:
            return "made", made


def _made(job: Job, source: Source) -> Episode | None:
    """The episode; None when another run was at it, which is then over."""
    from briefing import pipeline

    try:
        with store.staged(job.output, job.settings) as output:
            return pipeline.make(source, output, job.settings)
    except InUse:
        if isinstance(job.output, str):
            raise
        wait_for(job.output)
        return None


def _is_episode(output: Path) -> bool:
    """Whether there is one, of whatever text; audio alone is what a worker left that died."""
    return is_file(output) and is_file(record_path(output))


def finished(output: Path | str, made_from: str) -> Episode | None:
    """The episode in `output` if it is whole and made from just this."""
    try:
        if isinstance(output, str):
            episode, size = store.load(output)
        else:
            episode, size = load_pair(record_path(output)).episode, output.stat().st_size
    except (BriefingError, OSError):
        return None
    report = episode.report
    same = report.made_from == made_from and report.size == size
    return episode if same else None


def _source(job: Job) -> Source:
    """The text of a job, and what it is known by."""
    text, field, private = job.text, job.settings.field, job.settings.online.allow_private
    if isinstance(text, Source):
        return checked(whole_entry(text, job.settings.online))
    stored = isinstance(text, str) and store.is_store(text)
    with passing_over(wanted=job.settings.keep_going):
        source = (
            store.read(str(text), field) if stored else read(text, field, allow_private=private)
        )
    folder = job.output.parent if isinstance(job.output, Path) else job.output
    return replace(source, guid=known_by(text, folder))
