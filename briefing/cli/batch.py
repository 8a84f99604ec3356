"""The command for many texts: batch."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli import batch_notices as tell
from briefing.cli.config import config_files
from briefing.cli.given_text import missing_text
from briefing.cli.options import announced, briefing_options, settings_of
from briefing.cli.sections import Sectioned
from briefing.io.folders import make_folder
from briefing.io.machine import cores
from briefing.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.jobs.driver import Job, Workers
    from briefing.jobs.watch import Round


@click.command(cls=Sectioned)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-d",
    "-o",
    "--folder",
    metavar="FOLDER",
    default="output",
    show_default=True,
    help="Where the episodes go, one for each text: a folder, or an address such as s3://….",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    metavar="N",
    help="Processes. [default: as cores and memory allow]",
)
@click.option(
    "--time-limit",
    metavar="S",
    type=click.FloatRange(0, min_open=True),
    default=3600,
    show_default=True,
    help="Seconds before giving up on a text.",
)
@click.option(
    "--watch",
    is_flag=True,
    help="Keep running until stopped: narrate whatever is new or changed.",
)
@click.option(
    "--every",
    metavar="S",
    type=click.FloatRange(1),
    default=60,
    show_default=True,
    help="Seconds between checks, with --watch.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    default="",
    help="Work on a Dask cluster: tcp://HOST:8786, or 'local' for one on this machine.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but failures.")
@click.option("-v", "--verbose", is_flag=True, help="Also print what no rule understood.")
@briefing_options("batch")
def batch(
    sources: tuple[str, ...],
    folder: str,
    *,
    watch: bool,
    every: float,
    quiet: bool,
    verbose: bool,
    **options: Any,
) -> None:
    """Narrate every SOURCE into an episode of its own.

    A SOURCE is a file, a folder (every text in it), a feed (every entry), a web address, or with
    the extra 'cluster' an object store. What is finished and unchanged is kept. A text that
    fails does not stop the others; failures are listed at the end and set the exit code.
    """
    if len(sources) == 1 and not watch and tell.is_missing(sources[0]):
        raise missing_text(sources[0])
    resources = _Resources(*(options.pop(name) for name in ("cluster", "workers", "time_limit")))
    settings, place = announced(settings_of(options)), _place(folder)
    tell.unused(sources, place)
    work = _Work(sources, place, settings, resources, quiet, verbose)
    for found in work.looks(every if watch else None):
        failed = work.narrate(found)
        tell.failures(failed)
        if failed and not watch:
            raise tell.some_failed(failed, len(found.ready) + len(found.failures))


@dataclass(frozen=True, slots=True)
class _Work:
    """What a batch is to do, and how much of it a person wants to be told."""

    sources: tuple[str, ...]
    place: Path | str
    settings: Settings
    resources: _Resources
    quiet: bool
    verbose: bool

    def looks(self, every: float | None) -> Iterable[Round]:
        """What there is at the sources: once, or as it changes, looked at each `every` seconds."""
        from briefing.jobs.watch import everything, watch

        private = self.settings.online.allow_private
        if every is None:
            return [everything(self.sources, allow_private=private)]
        return watch(self.sources, every, allow_private=private)

    def narrate(self, found: Round) -> list[tuple[str, int]]:
        """Narrate what is ready; why some of what was found failed, each with its exit code."""
        from briefing.jobs.driver import jobs

        every_job = jobs([item.text for item in found.items], self.place, self.settings)
        both = zip(found.items, every_job, strict=True)
        todo = [job for item, job in both if item in found.ready]
        tell.one_title(self.settings.title, len(todo))
        tell.set_apart(todo)
        texts = [item.key for item in found.items]
        failed = [(str(error), error.exit_code) for error in found.failures]
        return failed + self._do(todo, [*self.sources, *config_files(), *texts])

    def _do(self, todo: Sequence[Job], read: Sequence[str | Path]) -> list[tuple[str, int]]:
        """Do the jobs, which read the files `read` too; why some failed, and the exit codes."""
        from briefing.cli import report
        from briefing.jobs.driver import batch as run_all

        if not todo:
            return []
        failed: dict[Job, tuple[str, int]] = {}
        with (
            self.resources.workers_for(len(todo)) as workers,
            report.counting(len(todo), str(self.place), shown=not self.quiet) as count,
        ):
            for outcome in run_all(todo, workers, read):
                count(outcome)
                tell.outcome(outcome, verbose=self.verbose)
                if outcome.state == "failed":
                    failed[outcome.job] = outcome.message, outcome.exit_code
        return [failed[job] for job in todo if job in failed]


@dataclass(frozen=True, slots=True)
class _Resources:
    """Who does the work: a cluster or, with "", this machine; how many; seconds for a text."""

    cluster: str
    workers: int | None
    limit: float

    def workers_for(self, texts: int) -> AbstractContextManager[Workers]:
        """The workers for so many texts, ready to work."""
        from briefing.jobs.pool import most_workers, pool

        workers = min(self.workers or most_workers(), texts)
        if not self.cluster:
            return pool(workers, cores(), self.limit)
        from briefing.jobs.cluster import cluster

        return cluster(self.cluster, workers, self.limit)


def _place(folder: str) -> Path | str:
    """Where episodes go, made if need be."""
    from briefing.jobs import store

    if store.is_store(folder):
        store.names(folder)  # whether it can be asked
        return folder
    make_folder(Path(folder), "folder")
    return Path(folder)
