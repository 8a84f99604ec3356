"""Commands that bring episodes to listeners on this machine: serve, play."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.config import show_of
from briefing.cli.language import said
from briefing.cli.plain import is_plain
from briefing.cli.publish import EPISODES
from briefing.cli.settings_options import PORT, KindType, named
from briefing.io.folders import make_folder
from briefing.io.places import is_file, is_folder, is_there, real
from briefing.io.scratch import scratch
from briefing.podcast.addresses import base_address, web_address
from briefing.podcast.show import Show
from briefing.settings.kinds import Number
from briefing.settings.making import made_from

if TYPE_CHECKING:
    from socket import socket

    from briefing.server.serve import Studio


@click.command()
@EPISODES
@click.option(
    "--port",
    type=KindType(PORT),
    default=8000,
    show_default=True,
    help="Port to listen on; 0 takes any free one.",
)
@click.option("--lan", is_flag=True, help="Also for phones on the same network, with a QR code.")
@click.option("--no-qr", is_flag=True, help="No QR code; pipes and logs get none anyway.")
@click.option(
    "--studio", is_flag=True, help="Also serve the desk: correct a text by ear, and publish."
)
@click.option(
    "--key", default="", metavar="KEY", help="A password for the desk: needed with --lan."
)
@click.option(
    "--webhook",
    default="",
    metavar="URL",
    help="With --studio: an address to call when a submitted text has become an episode.",
)
def serve(folder: Path, port: int, *, key: str, webhook: str, **given: bool) -> None:
    """Serve a published site, or a folder of episodes as a site, from this machine.

    FOLDER is "output" unless named.
    """
    from briefing.server import serve as server

    lan, studio = given["lan"], given["studio"]
    webhook = web_address(webhook) if webhook else ""
    if studio and not is_there(folder):
        make_folder(folder)
    host = server.ANYWHERE if lan else server.LOCAL
    if studio:
        server.check_key(host, key)
    with server.listener(host, port) as bound:
        here = server.address(bound)
        desk = f"{here}studio?key={key}" if key else f"{here}studio"

        def ready(address: str) -> None:
            click.echo(_("{address} (Ctrl-C stops it)").format(address=address))
            click.echo("  " + _("feed: {address}").format(address=f"{address}feed.xml"))
            if studio:
                click.echo("  " + _("desk: {address}").format(address=desk))
            if lan and not given["no_qr"] and _is_terminal():
                click.echo(server.qr_code(desk if studio else address))

        _serve(folder, bound, ready, server.Studio(key, None, webhook) if studio else None)


def _serve(
    folder: Path, bound: socket, ready: Callable[[str], None], studio: Studio | None
) -> None:
    """The folder itself if it is a site, otherwise one made of the episodes in it."""
    from briefing.podcast.feed import published_at
    from briefing.server import serve as server

    here = server.address(bound)
    if is_file(folder / "index.html") or not is_folder(folder):
        made_for = published_at(folder)
        if made_for and made_for != here:
            told = _("published for {made_for}: its feed and shared links point there, not here")
            click.echo(f"{_('note')}: {told.format(made_for=made_for)}")
        server.serve_at(bound, folder, ready, studio)
        return
    from briefing.server.desk.target import Own, Target

    file = show_of(folder)
    given = file.publish
    place = real(folder)
    called = place.parent if place.name == "output" else place  # where `make` puts all
    show = made_from(Show, {"show": called.name} | named(Show, given))
    own = None
    if "base_url" in given:
        own = Own(given["site"], base_address(given["base_url"]))
    with scratch() as site:
        public = Path(given["site"])
        target = Target(folder, Path(site), here, show, own, file.settings, public, file.folder)
        shown = target.preview()
        for problem in shown.problems:
            click.echo(f"briefing: {said(problem.message)}", err=True)
        if not (shown.episodes or studio):
            told = _("{folder} has no episodes yet: 'briefing batch' makes them")
            click.echo(f"{_('note')}: {told.format(folder=folder)}")
        server.serve_at(bound, target.site, ready, studio and replace(studio, show=target))


def _is_terminal() -> bool:
    """Whether what is printed is seen by a person, in a terminal that can show blocks."""
    return sys.stdout.isatty() and not is_plain()


@click.command()
@click.argument("episode", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--speed",
    type=KindType(Number(0.5, 3, metavar="X")),
    default=1.0,
    show_default=True,
    help="Playback speed, 0.5 to 3; 1 is the episode's own.",
)
def play(episode: Path, speed: float) -> None:
    """Play an episode here, with chapters and the sentence being said.

    Space pauses and resumes, arrows skip, n and p change chapters, + and - the speed, q quits;
    next time it resumes there.
    """
    from briefing.playback import player
    from briefing.playback.screen import FOOTER

    player.play(episode, speed, out=sys.stdout, footer=said(FOOTER), plain=is_plain())
