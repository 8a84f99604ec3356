"""Commands that look at what there is: doctor, cache."""

from __future__ import annotations

import math

import click

from briefing.errors import MissingError


@click.command()
def doctor() -> None:
    """Say what is installed, what is missing, and the command that mends it.

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
    help="Remove the longest unused over N MB.",
)
def cache(clear: bool, keep_days: float | None, keep_mb: float | None) -> None:
    """Say how many clips are kept and where; clear or prune them.

    A clip is kept so that a sentence need not be said twice. Removing clips loses nothing
    but the time to say them again. Over 2 GB, or BRIEFING_CACHE_MB megabytes, the longest
    unused go by themselves.
    """
    from briefing.cli.report import size
    from briefing.synthesis.entry import cache_limit
    from briefing.synthesis.synthesize import open_cache

    clips = open_cache()
    if clear or keep_days is not None or keep_mb is not None:
        removed = clips.prune(
            keep_bytes=0 if clear else math.inf if keep_mb is None else keep_mb * 1e6,
            keep_days=math.inf if keep_days is None else keep_days,
        )
        click.echo(f"{removed} clips removed")
    number, used = clips.usage()
    click.echo(f"{number} clips, {size(used)} of at most {size(cache_limit())}, in {clips.folder}")
