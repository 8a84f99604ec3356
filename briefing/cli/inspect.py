"""Commands that look at what there is: doctor, cache."""

from __future__ import annotations

import math
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path

import click

from briefing.errors import MissingError, UsageError


@click.command()
def doctor() -> None:
    """Say what is installed, what is missing, and the command that fixes it.

    It also gets the neural voice ready, so that the first briefing starts at once.
    """
    from briefing.cli import report
    from briefing.cli.doctor import examine

    findings = examine()
    report.findings(findings)
    if any(finding.needed and not finding.good for finding in findings):
        raise MissingError("something needed is missing", "run the commands shown above")


def _number(_context: click.Context, option: click.Parameter, value: float | None) -> float | None:
    if value is not None and math.isnan(value):
        raise click.BadParameter("'nan' is not a number", param=option)
    return value


@click.command()
@click.option("--clear", is_flag=True, help="Remove every clip.")
@click.option(
    "--models",
    is_flag=True,
    help="With --clear: also the prepared neural voice and everything else that was kept.",
)
@click.option(
    "--keep-days",
    type=click.FloatRange(0),
    metavar="N",
    callback=_number,
    help="Remove clips not used for N days.",
)
@click.option(
    "--keep-mb",
    type=click.FloatRange(0),
    metavar="N",
    callback=_number,
    help="Remove the least recently used over N MB.",
)
def cache(*, clear: bool, models: bool, keep_days: float | None, keep_mb: float | None) -> None:
    """Show what is kept on this machine, where, and how much; clear or prune it.

    Clips are kept so that no sentence has to be made twice. Removing them costs only the time
    to make them again. Over 2 GB, or BRIEFING_CACHE_MB megabytes, the least recently used are
    removed automatically. With --clear --models nothing is left; the next briefing prepares
    the voice again.
    """
    from briefing.cli.report import size
    from briefing.engines.kokoro.model_store import kept
    from briefing.synthesis.clips import open_cache
    from briefing.synthesis.entry import cache_limit

    if models and not clear:
        raise UsageError("models cannot be removed alone", "add --clear")
    clips = open_cache()
    if clear or keep_days is not None or keep_mb is not None:
        removed = clips.prune(
            keep_bytes=0 if clear else math.inf if keep_mb is None else keep_mb * 1e6,
            keep_days=math.inf if keep_days is None else keep_days,
        )
        click.echo(_("clips removed: {count}").format(count=removed))
    if models:
        place = clips.folder
        del clips  # no run is at work on them any more
        _remove_rest(place)
        return
    number, used = clips.usage()
    told = _("clips: {count}, {used} of at most {limit}, in {folder}")
    click.echo(
        told.format(count=number, used=size(used), limit=size(cache_limit()), folder=clips.folder)
    )
    folder, used = kept()
    told = _("neural voice, prepared for this machine: {used}, in {folder}")
    click.echo(told.format(used=size(used), folder=folder))


def _remove_rest(place: Path) -> None:
    """Remove the prepared voice, what the player remembers, and the folders, `place` of clips."""
    from briefing.cli.report import size
    from briefing.engines.kokoro.model_store import remove_all
    from briefing.io.folders import cache_folder
    from briefing.playback.positions import forget_all
    from briefing.synthesis.cache import ClipCache

    click.echo(_("neural voice removed: {size}").format(size=size(remove_all())))
    ClipCache(place).remove_folder()
    forget_all()
    with suppress(OSError):  # something is in it that is not ours
        cache_folder().rmdir()
    left = cache_folder()
    there = _("something else remains in {folder}")
    click.echo((there if left.is_dir() else _("nothing is left in {folder}")).format(folder=left))
