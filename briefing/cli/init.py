"""The command that begins a show: init."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

import click

from briefing.cli.language import is_hindi
from briefing.cli.shell import as_typed


@click.command()
@click.argument("folder", metavar="[FOLDER]", default=Path(), type=click.Path(path_type=Path))
@click.option(
    "--show", default="", metavar="NAME", help="Title of the show. [default: the folder's]"
)
@click.option(
    "--base-url", default="", metavar="URL", help="The web address where the site will be."
)
def init(folder: Path, show: str, base_url: str) -> None:
    """Create the folder of a new show: settings explained line by line, and a text to try.

    Existing files stay as they are.
    """
    from briefing.podcast.new_show import EXAMPLE, TEXTS, new_show
    from briefing.read.dates import today

    started = new_show(folder, show, base_url, in_hindi=is_hindi())
    for path in started.made:
        click.echo(path)
    for path in started.kept:
        click.echo(_("{path} already exists and stays as it is").format(path=path))
    click.echo()
    click.echo(_("Look through briefing.toml, put a text (or the example) into texts, then:"))
    if folder != Path():
        click.echo(f"  cd {as_typed(folder)}")
    click.echo(f"  cp {EXAMPLE} {TEXTS}/{today()}.md")
    click.echo(f"  briefing batch {TEXTS}")
    click.echo("  briefing publish output")
    click.echo("  briefing serve site")
