"""The command for many texts: batch."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import reading_options, settings_of, voice_options
from briefing.errors import BriefingError, InputError

_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".docx", ".epub", ".srt", ".vtt", ".pdf"})


@click.command()
@click.argument(
    "texts", metavar="TEXT...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "-d",
    "--folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="Where the episodes go, one for each text.",
)
@click.option("--workers", type=click.IntRange(1), help="Processes. [default: one a core]")
@click.option(
    "--time-limit",
    metavar="S",
    type=float,
    default=3600,
    show_default=True,
    help="Seconds after which a text is given up.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but failures.")
@voice_options
@reading_options
def batch(
    texts: tuple[Path, ...],
    folder: Path,
    workers: int | None,
    time_limit: float,
    quiet: bool,
    **options: Any,
) -> None:
    """Narrate every TEXT into an episode of its own; of a folder, every text in it.

    What is finished and unchanged is kept. One that fails does not stop the others; they
    are listed at the end, and the exit code is that of a failure.
    """
    from briefing import report
    from briefing.batch import batch as run_all
    from briefing.batch import jobs
    from briefing.pool import pool

    todo = jobs(_files(texts), folder, settings_of(options))
    folder.mkdir(parents=True, exist_ok=True)
    cores = len(os.sched_getaffinity(0))
    failures = []
    with (
        pool(min(workers or cores, len(todo)), cores, time_limit) as processes,
        report.counting(len(todo), shown=not quiet) as count,
    ):
        for outcome in run_all(todo, processes):
            count(outcome)
            if outcome.state == "failed":
                failures.append(outcome)
    for failure in failures:
        click.echo(f"briefing: {failure.message}", err=True)
    if failures:
        raise BriefingError(
            f"{len(failures)} of {len(todo)} texts failed", "mend them and run it again"
        )


def _files(texts: tuple[Path, ...]) -> list[Path]:
    """The files named, and those in the folders named, in order and once each."""
    found: dict[Path, None] = {}
    for text in texts:
        inside = (
            sorted(p for p in text.iterdir() if p.suffix.lower() in _SUFFIXES)
            if text.is_dir()
            else [text]
        )
        found |= dict.fromkeys(inside)
    if not found:
        raise InputError(f"{texts[0]}: no texts in it", "name files, or a folder that holds some")
    return list(found)
