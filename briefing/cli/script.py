"""The command that shows what will be said: script."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli import complete
from briefing.cli.given_text import refuse_audio
from briefing.cli.language import said
from briefing.cli.options import briefing_options, settings_of
from briefing.cli.sections import Sectioned
from briefing.cli.settings_options import KindType
from briefing.errors import IncompleteError
from briefing.settings.kinds import Choice


@click.command(cls=Sectioned)
@click.argument("text", metavar="TEXT", shell_complete=complete.files)
@click.option(
    "--format",
    "form",
    type=KindType(Choice(("text", "json"))),
    default="text",
    show_default=True,
    help="JSON adds the written characters of every word.",
)
@click.option(
    "--explain",
    "explained",
    is_flag=True,
    help="Show which rule reads each number, date, name and the like, and which others could have.",
)
@click.option(
    "--strict", is_flag=True, help="Fail, with file and line, on anything no rule understood."
)
@briefing_options("script")
def script(text: str, form: str, explained: bool, strict: bool, **options: Any) -> None:
    """Print all that will be read aloud: TEXT, and any spoken opening, notice and closing."""
    from briefing import pipeline
    from briefing.cli import script_report

    refuse_audio(text)
    settings = settings_of(options)
    running = pipeline.running(text, settings)
    (section,) = running.texts
    spoken = section.script
    if explained:
        from briefing.cli import explanation

        explanation.show(explanation.of(spoken, settings.lexicons), form, spoken)
    else:
        shown = script_report.script_json if form == "json" else script_report.script_text
        click.echo(shown(running, settings))
    for line in script_report.notes(spoken, settings, strict=strict):
        click.echo(said(line), err=True)
    unread = len(spoken.document.source.unaccounted)
    if strict and unread:
        raise IncompleteError(
            f"{text}: places in the file that were not read: {unread}", "save it as plain text"
        )
    if strict and spoken.notes:
        raise IncompleteError(
            f"places that no rule covers: {len(spoken.notes)}", "add them to a lexicon"
        )
