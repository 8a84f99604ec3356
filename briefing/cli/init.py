"""The command that begins a show: init."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="[FOLDER]", default=Path(), type=click.Path(path_type=Path))
@click.option(
    "--show", default="", metavar="NAME", help="Title of the show. [default: the folder's]"
)
@click.option("--base-url", default="", metavar="URL", help="Where the site will be served.")
def init(folder: Path, show: str, base_url: str) -> None:
    """Make the folder of a new show: settings explained line by line, and a first text.

    What is there already stays as it is.
    """
    from briefing.podcast.new_show import TEXTS, new_show

    started = new_show(folder, show, base_url)
    for path in started.made:
        click.echo(path)
    for path in started.kept:
        click.echo(_("{path} is there already and stays as it is").format(path=path))
    click.echo()
    click.echo(_("Look through briefing.toml, then:"))
    if folder != Path():
        click.echo(f"  cd {folder}")
    click.echo(f"  briefing batch {TEXTS}")
    click.echo("  briefing publish output")
    click.echo("  briefing serve site")
