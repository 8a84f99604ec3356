"""Commands that look at what there is: voices, doctor."""

from __future__ import annotations

import click

from briefing.errors import MissingError


@click.command()
def voices() -> None:
    """List the voices of every engine."""
    from briefing import report

    report.voices()


@click.command()
def doctor() -> None:
    """Say what is installed, what is missing, and the command that mends it.

    It also gets the neural voice ready, so that the first briefing starts at once.
    """
    from briefing import report
    from briefing.doctor import examine

    findings = examine()
    report.findings(findings)
    if any(finding.needed and not finding.good for finding in findings):
        raise MissingError("something needed is missing", "run the commands shown above")
