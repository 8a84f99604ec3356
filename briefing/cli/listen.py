"""Commands that bring episodes to listeners: publish, check-feed, serve, play."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import Any

import click

from briefing.cli.complete import files
from briefing.cli.config import config_files
from briefing.cli.language import said
from briefing.cli.plain import is_plain
from briefing.cli.settings_options import chosen, options
from briefing.errors import BriefingError, InputError, UsageError
from briefing.podcast.addresses import web_address
from briefing.podcast.show import Show
from briefing.settings import Settings
from briefing.settings.fields import made_from

_EPISODES = click.argument(
    "folder", metavar="FOLDER", default=Path("output"), type=click.Path(path_type=Path)
)


@click.command()
@_EPISODES
@click.option("--base-url", required=True, metavar="URL", help="Where the site will be served.")
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="FOLDER",
    help="The folder to make; copy it to any web server.",
)
@options(Show, "publish")
@options(Settings, "publish")
def publish(folder: Path, base_url: str, site: Path, *, force: bool, **given: Any) -> None:
    """Make a podcast of the episodes in FOLDER: feed, pages, covers, transcripts.

    Run it again after every new episode: only what changed is written, and addresses never
    move. FOLDER is "output" unless named.
    """
    from briefing.cli.report import number, progress
    from briefing.io.overwrite import Guard, Inputs
    from briefing.podcast.publish import publish as make_site

    show = made_from(Show, chosen(Show, given))
    guard = Guard(Inputs(config_files()), force)
    with progress(shown=True, label=_("Publishing")) as count:
        made = make_site(folder, site, base_url, show, guard=guard, progress=count)
    for problem in made.problems:
        click.echo(f"briefing: {said(problem.message)}", err=True)
    told = _("{address}: {episodes}, {files} written, {removed} removed, in {site}")
    click.echo(
        told.format(
            address=made.address,
            episodes=number(len(made.episodes), "episode"),
            files=number(len(made.written), "file"),
            removed=len(made.removed),
            site=site,
        )
    )
    if made.problems:
        raise InputError(
            f"left out of {folder}: {number(len(made.problems), 'thing')}",
            "fix that and publish again",
        )
    if made.missing:
        raise made.missing
    if show.feed.hub:
        click.echo(f"  when it is copied: briefing check-feed --ping {made.address}")
    silent = [one for one in made.episodes if one.report.disclosure == "none"]
    if silent:
        told = _(
            "  note: {silent} of {all} episodes without a spoken notice that the voice is "
            "synthetic ('briefing make --disclosure start' adds it)"
        )
        click.echo(told.format(silent=len(silent), all=len(made.episodes)))


@click.command("check-feed")
@click.argument("feed", metavar="FILE|URL", shell_complete=files)
@click.option("--ping", is_flag=True, help="Then tell the feed's hub that it is new (WebSub).")
def check_feed(feed: str, *, ping: bool) -> None:
    """Test any podcast feed against the published rules, and say what breaks where."""
    from briefing.podcast.feed_check.check import check, check_file, grouped

    content = _fetched(feed) if "://" in feed else b""
    if ping and not content:
        raise UsageError("Unsupported feed to tell of: a file", "give its address on the web")
    findings = check(content) if content else check_file(Path(feed))
    for told in grouped(findings):
        click.echo(f"{feed}: {said(str(told))}")
    errors = sum(finding.error for finding in findings)
    told = _("{feed}: {errors} errors, {warnings} warnings")
    click.echo(told.format(feed=feed, errors=errors, warnings=len(findings) - errors))
    if errors:
        rules = "a rule" if errors == 1 else f"{errors} rules"
        raise BriefingError(f"{feed} breaks {rules}", "what is wrong is listed above")
    if ping:
        from briefing.podcast import websub

        for hub in websub.ping(content):
            click.echo(f"{feed}: told {hub}")


@click.command()
@_EPISODES
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0 takes any free one.",
)
@click.option("--lan", is_flag=True, help="Also for the phone on the same network, with a QR code.")
@click.option("--studio", is_flag=True, help="Also the desk: correct a text by ear, and publish.")
@click.option(
    "--key", default="", metavar="KEY", help="Opens the studio to the network, for who knows it."
)
@click.option(
    "--webhook",
    default="",
    metavar="URL",
    help="With --studio: told when something sent is an episode.",
)
def serve(folder: Path, port: int, lan: bool, studio: bool, key: str, webhook: str) -> None:
    """Serve a published site, or the episodes in a folder as one, from this machine."""
    from briefing.server import serve as server

    def ready(address: str) -> None:
        click.echo(_("{address} (Ctrl-C ends it)").format(address=address))
        if lan:
            click.echo(server.qr_code(f"{address}studio?key={key}" if studio else address))

    if webhook:
        web_address(webhook)
    if studio and not folder.exists():
        folder.mkdir(parents=True)
    with _site(folder, port) as site:
        host = server.ANYWHERE if lan else server.LOCAL
        episodes = folder if site != folder else None
        desk = server.Studio(key, episodes, webhook) if studio else None
        server.serve(site, host, port, ready, desk)


@contextmanager
def _site(folder: Path, port: int) -> Iterator[Path]:
    """The folder itself if it is a site, otherwise one made of the episodes in it."""
    if (folder / "index.html").is_file() or not folder.is_dir():
        yield folder
        return
    from briefing.podcast.publish import publish as make_site

    with tempfile.TemporaryDirectory(prefix="briefing-") as site:
        title = folder.resolve().name
        made = make_site(folder, Path(site), f"http://127.0.0.1:{port}/", Show(title=title))
        for problem in made.problems:
            click.echo(f"briefing: {said(problem.message)}", err=True)
        yield Path(site)


@click.command()
@click.argument("episode", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--speed", type=click.FloatRange(0.5, 3), default=1.0, show_default=True, help="0.5 to 3."
)
def play(episode: Path, speed: float) -> None:
    """Play an episode here, with chapters and the sentence being said.

    Space stops and goes on, arrows move, n and p change chapters, + and - the speed, q ends;
    the next time it goes on from there.
    """
    from briefing.playback import player
    from briefing.playback.screen import FOOTER

    player.play(episode, speed, out=sys.stdout, footer=said(FOOTER), plain=is_plain())


def _fetched(address: str) -> bytes:
    from briefing.read.web.fetch import fetch

    return fetch(address).data
