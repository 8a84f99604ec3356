"""The command for many texts: batch."""

from __future__ import annotations

import logging
from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.config import config_files
from briefing.cli.given_text import missing_text
from briefing.cli.language import said
from briefing.cli.options import announced, briefing_options, options_of, settings_of
from briefing.cli.sections import Sectioned
from briefing.errors import BriefingError, MissingError
from briefing.io.folders import make_folder
from briefing.io.machine import cores
from briefing.io.places import is_file, is_folder, is_there, real
from briefing.read import STDIN
from briefing.settings.toml import CONFIG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.jobs.driver import Job, Outcome, Workers

_log = logging.getLogger(__name__)
_MOST_NAMED = 10  # texts in a notice
_batch_options = options_of(
    click.option(
        "-d",
        "-o",
        "--folder",
        metavar="FOLDER",
        default="output",
        show_default=True,
        help="Where the episodes go, one for each text: a folder, or an address such as s3://….",
    ),
    click.option(
        "--workers",
        type=click.IntRange(1),
        metavar="N",
        help="Processes. [default: as cores and memory allow]",
    ),
    click.option(
        "--time-limit",
        metavar="S",
        type=click.FloatRange(0, min_open=True),
        default=3600,
        show_default=True,
        help="Seconds before giving up on a text.",
    ),
    click.option(
        "--watch",
        is_flag=True,
        help="Keep running until stopped: narrate whatever is new or changed.",
    ),
    click.option(
        "--every",
        metavar="S",
        type=click.FloatRange(1),
        default=60,
        show_default=True,
        help="Seconds between checks, with --watch.",
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        default="",
        help="Work on a Dask cluster: tcp://HOST:8786, or 'local' for one on this machine.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print nothing but failures."),
    click.option("-v", "--verbose", is_flag=True, help="Also print what no rule understood."),
)


@click.command(cls=Sectioned)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@_batch_options
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
    from briefing.jobs.driver import jobs
    from briefing.jobs.sources import passed_over
    from briefing.jobs.watch import everything
    from briefing.jobs.watch import watch as rounds

    if len(sources) == 1 and not watch and _is_missing(sources[0]):
        raise missing_text(sources[0])
    crew = _Crew(*(options.pop(name) for name in ("cluster", "workers", "time_limit")))
    settings, place = announced(settings_of(options)), _place(folder)
    private = settings.online.allow_private
    for notice in passed_over(sources, place):
        _log.info("%s", notice)
    for beside in _unused_settings(sources):
        _log.info("%s is beside the texts and is not used: run the command in its folder", beside)
    found = (
        rounds(sources, every, allow_private=private)
        if watch
        else [everything(sources, allow_private=private)]
    )
    for one in found:
        every_job = jobs([item.text for item in one.items], place, settings)
        both = zip(one.items, every_job, strict=True)
        todo = [job for item, job in both if item in one.ready]
        if len(todo) > 1 and settings.title and "{" not in settings.title:
            told = _(
                "all {n} episodes get the title {title}; write {{title}} in it for each text's own"
            )
            _log.info("%s", told.format(n=len(todo), title=settings.title))
        _tell_set_apart(todo)
        texts = [item.key for item in one.items]
        read: list[str | Path] = [*sources, *config_files(), *texts]
        failures = [(str(error), error.exit_code) for error in one.failures]
        failures += _narrate(todo, crew, str(place), read, quiet=quiet, verbose=verbose)
        _tell_failures(failures)
        if failures and not watch:
            total = len(todo) + len(one.failures)
            missing = all(code == MissingError.exit_code for _, code in failures)
            told = f"{len(failures)} of {total} texts failed"
            if missing:
                ended = BriefingError(told, "install what is named above and run it again")
            else:
                ended = BriefingError(told, "fix them and run it again")
            ended.exit_code = min(code for _, code in failures)  # 1, our own, before all
            raise ended


def _tell_failures(failures: Sequence[tuple[str, int]]) -> None:
    """Each once: a voice or a lexicon that cannot be used fails every text in the same words."""
    from briefing.cli.report import number

    for failure, times in Counter(failure for failure, _code in failures).items():
        all_of_them = f" ({number(times, 'text')})" if times > 1 else ""
        click.echo(f"briefing: {said(failure)}{all_of_them}", err=True)


def _tell_set_apart(todo: Sequence[Job]) -> None:
    """Say, once and in a line, which episodes get a code after the name of their text."""
    from briefing.episode.text import some
    from briefing.jobs.naming import set_apart

    both = set_apart([job.text for job in todo], [job.output for job in todo])
    if both:
        named = some([f"{text} → {name}" for text, name in both], _MOST_NAMED)
        told = _("another text has the same name, so a code is added: {names}")
        _log.info("%s", told.format(names=", ".join(named)))


def _is_missing(source: str) -> bool:
    return source != STDIN and "://" not in source and not is_there(source)


def _unused_settings(sources: Sequence[str]) -> list[Path]:
    """Each briefing.toml in or beside a folder of texts, where none is in use."""
    if any(map(is_file, config_files())):
        return []
    folders = [real(Path(s)) for s in sources if not _is_missing(s) and is_folder(s)]
    beside = [place / CONFIG for folder in folders for place in (folder, folder.parent)]
    return [path for path in dict.fromkeys(beside) if is_file(path)]


@dataclass(frozen=True, slots=True)
class _Crew:
    """Who does the work: a cluster or, with "", this machine; how many; seconds for a text."""

    cluster: str
    workers: int | None
    limit: float

    def called(self, texts: int) -> AbstractContextManager[Workers]:
        """The workers for so many texts, ready to work."""
        from briefing.jobs.pool import most_workers, pool

        workers = min(self.workers or most_workers(), texts)
        if not self.cluster:
            return pool(workers, cores(), self.limit)
        from briefing.jobs.cluster import cluster

        return cluster(self.cluster, workers, self.limit)


def _narrate(
    todo: Sequence[Job],
    crew: _Crew,
    place: str,
    read: Sequence[str | Path],
    *,
    quiet: bool,
    verbose: bool,
) -> list[tuple[str, int]]:
    """Do the jobs, which write in `place` and read the files `read` too; why some failed and the
    exit code.
    """
    from briefing.cli import report
    from briefing.jobs.driver import batch as run_all

    failures: dict[Job, tuple[str, int]] = {}
    if todo:
        with (
            crew.called(len(todo)) as workers,
            report.counting(len(todo), place, shown=not quiet) as count,
        ):
            for outcome in run_all(todo, workers, read):
                count(outcome)
                for notice in outcome.notices:
                    level = logging.WARNING if outcome.fell_back else logging.INFO
                    named = notice.startswith(outcome.job.name)
                    _log.log(level, "%s", notice if named else f"{outcome.job.name}: {notice}")
                _tell_left_out(outcome, verbose=verbose)
                if outcome.state == "failed":
                    failures[outcome.job] = outcome.message, outcome.exit_code
                for line in outcome.unknown if verbose else ():
                    click.echo(said(line), err=True)
    return [failures[job] for job in todo if job in failures]


def _tell_left_out(outcome: Outcome, *, verbose: bool) -> None:
    """What is not said of a text that was made: a line, or all of it where `verbose` asks."""
    from briefing.cli.script_report import kinds

    silent = [each for each in outcome.left_out if not each.shortened]  # those are notices
    whys = [said(each.why) for each in silent]
    if whys and not verbose:
        told = _("left out: {what}").format(what=kinds(whys))
        _log.info("%s: %s", outcome.job.name, told)
    for each, why in zip(silent, whys, strict=True) if verbose else ():
        told = _("left out: {what}").format(what=f"{why}: {each.text}")
        _log.info("%s: %s", each.where or outcome.job.name, told)


def _place(folder: str) -> Path | str:
    """Where episodes go, made if need be."""
    from briefing.jobs import store

    if store.is_store(folder):
        store.names(folder)  # whether it can be asked
        return folder
    make_folder(Path(folder), "folder")
    return Path(folder)
