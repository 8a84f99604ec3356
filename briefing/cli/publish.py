"""Commands that make a podcast of episodes and test its feed: publish, check-feed."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from briefing.cli.complete import files
from briefing.cli.config import config_files
from briefing.cli.language import said
from briefing.cli.settings_options import chosen, options
from briefing.errors import BriefingError, FeedError, InputError, UsageError
from briefing.podcast.addresses import base_address
from briefing.podcast.show import Show
from briefing.read.dates import today
from briefing.settings import Settings
from briefing.settings.making import made_from

if TYPE_CHECKING:
    from briefing.podcast.publish import Published

_MOST_NAMED = 5  # groups of episodes in a note
EPISODES = click.argument(
    "folder", metavar="[FOLDER]", default=Path("output"), type=click.Path(path_type=Path)
)
"""The folder of the episodes."""


@click.command()
@EPISODES
@click.option(
    "--base-url", required=True, metavar="URL", help="The web address where the site will be."
)
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="FOLDER",
    help="The folder to make; copy it to any web server.",
)
@click.option(
    "--withdraw",
    multiple=True,
    metavar="NAME",
    help="Withdraw an episode, given its file name or address; its page will say so.",
)
@click.option("--restore", multiple=True, metavar="NAME", help="Publish a withdrawn episode again.")
@options(Show, "publish")
@options(Settings, "publish")
def publish(
    folder: Path,
    base_url: str,
    site: Path,
    *,
    withdraw: tuple[str, ...],
    restore: tuple[str, ...],
    force: bool,
    **given: Any,
) -> None:
    """Make a podcast of the episodes in FOLDER: feed, pages, covers, transcripts.

    Run it again after every new episode: only what changed is written, and addresses never
    move. FOLDER is "output" unless named.
    """
    from briefing.cli.report import progress
    from briefing.io.overwrite import Guard, Inputs
    from briefing.podcast.collect import check_folder
    from briefing.podcast.publish import publish as make_site

    values = chosen(Show, given)
    check_folder(folder)  # first: without it the settings of the show are somewhere else too
    _all_at_once(lambda: base_address(base_url), lambda: made_from(Show, values))
    show = made_from(Show, values)
    guard = Guard(Inputs(config_files()), force)
    with progress(shown=True, label=_("Publishing")) as count:
        made = make_site(
            folder,
            site,
            base_url,
            show,
            guard=guard,
            progress=count,
            withdraw=withdraw,
            restore=restore,
        )
    _told(made, folder, site)
    if made.problems:
        raise InputError(
            f"left out of {folder}: {_things(len(made.problems))}",
            "fix that and publish again",
        )
    if made.missing:
        raise made.missing
    _notes(made, folder, show)


def _all_at_once(*checks: Callable[[], object]) -> None:
    """Make every check, and tell of all that fail; the last is raised."""
    failures = []
    for check in checks:
        try:
            check()
        except BriefingError as error:
            failures.append(error)
    for failure in failures[:-1]:
        click.echo(f"briefing: {said(str(failure))}", err=True)
    if failures:
        raise failures[-1]


def _things(count: int) -> str:
    from briefing.cli.report import number

    return number(count, "thing")


def _told(made: Published, folder: Path, site: Path) -> None:
    from briefing.cli.report import number

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
    for name in made.gone:
        told = _("no longer in {folder}, so removed from the feed: {name}")
        click.echo("  " + told.format(folder=folder, name=name))
    for name, slug in made.set_apart:
        told = _("{name}: another episode has its address, so it is at {slug}.html")
        click.echo("  " + told.format(name=name, slug=slug))
    for address in made.withdrawn:
        click.echo("  " + _("withdrawn: {address}").format(address=address))
    for address in made.restored:
        click.echo("  " + _("published again: {address}").format(address=address))


def _notes(made: Published, folder: Path, show: Show) -> None:
    """What a person should know of a feed that was made."""
    from briefing.episode.text import some

    notes = []
    if not made.episodes and not made.withdrawn:
        notes.append(
            _("no episode in {folder}: 'briefing batch' makes one of each text").format(
                folder=folder
            )
        )
    if made.address.startswith("http:"):
        notes.append(_("the address is http: podcast directories and many apps take only https"))
    if urlsplit(made.address).hostname == "example.org":
        notes.append(_("example.org is only an example: set base-url to the address of your site"))
    day = today()
    ahead = [one for one in made.episodes if one.date > day]
    if ahead:
        told = _("{ahead} of {all} episodes are dated in the future: apps hide them until then")
        notes.append(told.format(ahead=len(ahead), all=len(made.episodes)))
    if made.same:
        groups = some([", ".join(names) for names in made.same], _MOST_NAMED)
        told = _("the same story more than once in the feed: {names}")
        notes.append(told.format(names="; ".join(groups)))
    silent = [one for one in made.episodes if one.report.disclosure == "none"]
    if silent:
        told = _(
            "episodes that do not say aloud that their voice is synthetic: {silent} of {all} "
            "('briefing make --disclosure start' adds it)"
        )
        notes.append(told.format(silent=len(silent), all=len(made.episodes)))
    if show.feed.hub:
        told = _("once it is copied: {command}")
        click.echo("  " + told.format(command=f"briefing check-feed --ping {made.address}"))
    for note in notes:
        click.echo(f"  {_('note')}: {note}")


@click.command("check-feed")
@click.argument("feed", metavar="FILE|URL", shell_complete=files)
@click.option("--allow-private", is_flag=True, help="Read pages and feeds on your own network too.")
@click.option("--ping", is_flag=True, help="Then notify the feed's hub of the update (WebSub).")
def check_feed(feed: str, *, allow_private: bool, ping: bool) -> None:
    """Check any podcast feed against the published rules, and name each line that breaks one."""
    from briefing.podcast.feed_check.check import check, check_file, grouped

    content = _fetched(feed, allow_private=allow_private) if "://" in feed else b""
    if ping and not content:
        raise UsageError("a feed in a file cannot be announced", "give its address on the web")
    findings = check(content) if content else check_file(Path(feed))
    for told in grouped(findings):
        click.echo(f"{feed}: {said(told)}")
    errors = sum(finding.error for finding in findings)
    warnings = len(findings) - errors
    counted = (
        ngettext("{count} error", "{count} errors", errors).format(count=errors),
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings),
    )
    click.echo(f"{feed}: {', '.join(counted)}")
    if errors:
        broken = f"{feed} breaks a rule" if errors == 1 else f"{feed} breaks {errors} rules"
        raise FeedError(broken, "what is wrong is listed above")
    if ping:
        from briefing.podcast import websub

        for hub in websub.ping(content):
            click.echo(_("{feed}: {hub} has been notified").format(feed=feed, hub=hub))


def _fetched(address: str, *, allow_private: bool) -> bytes:
    from briefing.read.addresses import policy
    from briefing.read.web.fetch import fetch

    return fetch(address, policy(allow_private=allow_private)).data
