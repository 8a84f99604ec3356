"""Episodes in a folder to a podcast: a static site that any web server or object store holds.

    site/index.html  feed.xml  published.json  cover-….jpg
    site/assets/     style, script and fonts of the pages
    site/episodes/   for every episode its audio, page, transcripts, chapters and covers

Publishing again writes only what changed, takes away what belongs to removed episodes, and
moves nothing: `ledger` says how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing.document import Episode
from briefing.episode.pair import Pair, undisturbed
from briefing.errors import InputError, MissingError, OutputError
from briefing.io.overwrite import Guard
from briefing.podcast import feed, ledger, numbering, withdrawal
from briefing.podcast.addresses import base_address
from briefing.podcast.art import Art, Pictures, cards_of
from briefing.podcast.collect import Problem, collect, same_story, unwatched
from briefing.podcast.feed_item import Entry
from briefing.podcast.ledger import Ledger
from briefing.podcast.output import Output
from briefing.podcast.page_links import neighbors
from briefing.podcast.sharing import Sharing
from briefing.podcast.show import Show
from briefing.podcast.site import Site
from briefing.podcast.site_names import EPISODES, FEED, INDEX

Progress = Callable[[int, int], None]
"""Called with how many steps are done, and how many there are: each episode is read and written."""

_THREADS = 4


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did."""

    feed: Path
    """The feed's file."""
    address: str
    """Its address."""
    episodes: tuple[Episode, ...]
    """Those in it, newest first."""
    written: tuple[Path, ...]
    """The files that changed."""
    removed: tuple[Path, ...]
    """Those that no longer belong."""
    gone: tuple[str, ...]
    """Episodes that were published and are not in the folder any more: they left the feed."""
    problems: tuple[Problem, ...]
    """What was left out, and why."""
    withdrawn: tuple[str, ...]
    """The addresses that say that their episode was taken back."""
    restored: tuple[str, ...]
    """The addresses where an episode that had been taken back is published again."""
    same: tuple[tuple[str, ...], ...]
    """File names of episodes that tell the same story, a group for each story."""
    set_apart: tuple[tuple[str, str], ...]
    """Episodes that are new and whose own address was taken: file name, and what they got."""
    missing: MissingError | None
    """Why there are no covers, without which directories refuse a feed; None with them."""


def publish(  # noqa: PLR0913 - what, where, how, and what is taken back
    folder: Path,
    site: Path,
    base_url: str,
    show: Show,
    *,
    guard: Guard | None = None,
    progress: Progress | None = None,
    withdraw: Sequence[str] = (),
    restore: Sequence[str] = (),
) -> Published:
    """Make `site` the podcast of the episodes in `folder`, to be served at `base_url`.

    What is damaged is reported and left out; nothing is then removed from the site. Files in
    `site` that no earlier run wrote are not written over unless `guard` is forced; its inputs,
    and what is read here, never are.
    `progress(done, total)` counts each episode twice: read, and written. Episodes called
    `withdraw` are taken back for good, until they are among `restore`. Raises UsageError for an
    address or an episode that is none, InputError when the folder, the site's ledger or the
    show's picture cannot be read, OutputError when the site cannot be written: it then holds
    whole files, old and new, and publishing again fixes it. OutputError too, before anything is
    written, where the folder has none of several episodes that are published, unless `guard` is
    forced: it may be the wrong one. What is made anew meanwhile is read again; where that does
    not end, ChangedError, and the feed is as it was.
    """
    base, told = base_address(base_url), progress or unwatched
    given = guard or Guard(), told, withdraw, restore
    return undisturbed(partial(_publish, folder, site, base, show, *given))


def _publish(  # noqa: PLR0913, PLR0917 - as above
    folder: Path,
    site: Path,
    base: str,
    show: Show,
    guard: Guard,
    told: Progress,
    withdraw: Sequence[str],
    restore: Sequence[str],
) -> Published:
    pairs, problems = collect(folder, lambda done, total: told(done, 2 * total))
    episodes = ledger.in_order([pair.episode for pair in pairs])
    read = [*([show.picture] if show.picture else []), *_files(pairs, problems)]
    output = Output(site, guard.with_inputs(read))
    output.check()
    with output.alone():
        book = ledger.load(site, base + FEED, show.guid)
        withdrawn = book.withdrawn_slugs()
        withdrawal.change(book, episodes, withdraw, restore)
        episodes = [one for one in episodes if not book.is_withdrawn(one.audio.stem)]
        problems = [one for one in problems if not book.is_withdrawn(one.path.stem)]
        here = [one.audio.stem for one in episodes] + [one.path.stem for one in problems]
        gone = _gone(site, book, here, folder, force=output.guard.force)
        art, missing = _art(show, output)
        made = Site(output, book, show, base, art, {pair.episode.audio: pair for pair in pairs})
        made.check_free(episodes)
        known = set(book.places)
        entries = _put(made, episodes, problems, told)
        # What is damaged here may be whole on the site: listeners keep it until it is made again.
        removed = made.remove_others(only_withdrawn=bool(problems))
        output.end()
    slugs = {book.place(entry.episode).slug for entry in entries}
    return Published(
        feed=site / FEED,
        address=base + FEED,
        episodes=tuple(entry.episode for entry in entries),
        removed=removed,
        gone=gone,
        written=tuple(output.written),
        problems=tuple(problems),
        withdrawn=_addresses(base, book.withdrawn_slugs()),
        restored=_addresses(base, (slug for slug in withdrawn if slug in slugs)),
        same=same_story(entry.episode for entry in reversed(entries)),
        set_apart=book.set_apart(sorted(book.places.keys() - known)),
        missing=missing,
    )


def _addresses(base: str, slugs: Iterable[str]) -> tuple[str, ...]:
    """Where the pages of episodes are."""
    return tuple(f"{base}{EPISODES}/{slug}.html" for slug in slugs)


def _gone(
    site: Path, book: Ledger, here: Sequence[str], folder: Path, *, force: bool
) -> tuple[str, ...]:
    """The published episodes that the folder has no longer. OutputError where these are all.

    `here` are the names of those it has, damaged ones too.
    """
    heard = {
        name: place
        for name, place in book.others(()).items()
        if (site / EPISODES / f"{place.slug}.html").is_file()
    }
    gone = sorted(heard.keys() & book.others(here).keys())
    if len(gone) == len(heard) > 1 and not force:
        raise OutputError(
            f"{folder} has none of the {len(gone)} published episodes, "
            f"so all would disappear from {site}",
            "name the folder that has them, withdraw them by name, or force it",
            "force",
        )
    return tuple(gone)


def _files(pairs: list[Pair], problems: list[Problem]) -> Iterator[Path]:
    """What lies in the folder and is read: episodes, their records, and what is left out."""
    for pair in pairs:
        yield from (pair.episode.audio, pair.path)
    yield from (problem.path for problem in problems)


def _put(
    made: Site, episodes: list[Episode], problems: list[Problem], progress: Progress
) -> list[Entry]:
    """Write all files of the site, the feed last: it names the others."""
    output, book, base = made.output, made.book, made.base
    pictures = made.art.of_show() if made.art else Pictures("", "")
    made.put_assets()
    sharing = made.sharing(cards_of(made.show, output, pictures))
    admitted = _admitted(made, episodes, problems)
    numbering.count(book, admitted, made.show)
    entries = _entries(made, sharing, admitted, progress)
    # The ledger before the feed: no app may ever see a guid that could be forgotten.
    output.put(ledger.FILE, book.to_json().encode())
    output.settle()
    made.put_withdrawn()
    made.put_index(entries, pictures, sharing.of_show())
    sharing.put_sitemap(entries)
    sharing.put_app(entries)
    output.settle()
    _put_feed(made, entries, _of_show(base, pictures))
    return entries


def _put_feed(made: Site, entries: list[Entry], shown: dict[str, str]) -> None:
    """Write the feed's pages, the one that apps subscribe to last."""
    address = made.base + FEED
    for page in reversed(feed.paged(FEED, entries, made.show.feed.per_page)):
        content = feed.write(made.show, made.book.guid, address, shown, page.entries, page)
        made.output.put(page.name, content)


def _admitted(made: Site, episodes: list[Episode], problems: list[Problem]) -> list[Episode]:
    """Every episode that is whole; the others are added to `problems`."""
    admitted = []
    for episode in episodes:
        try:
            made.admit(episode)
            admitted.append(episode)
        except InputError as error:
            problems.append(Problem(episode.audio, f"{error}; left out"))
    return admitted


def _entries(
    made: Site, sharing: Sharing, episodes: list[Episode], progress: Progress
) -> list[Entry]:
    """What is in the feed of every episode, the newest first, its files written.

    Several are written at once: the disk takes as long to be sure of a file as a cover to be
    drawn.
    """
    entries = []
    executor = ThreadPoolExecutor(_THREADS, "publish")
    try:
        beside = neighbors(made.book, episodes)
        waiting = [executor.submit(made.put_episode, e, sharing, beside) for e in episodes]
        for future in as_completed(waiting):
            entries.append(future.result())
            progress(len(episodes) + len(entries), 2 * len(episodes))
    finally:
        executor.shutdown(cancel_futures=True)
    return sorted(entries, key=lambda e: (e.published, e.files["page"]), reverse=True)


def _art(show: Show, output: Output) -> tuple[Art | None, MissingError | None]:
    try:
        return Art(show, output), None
    except MissingError as error:
        return None, error


def _of_show(base: str, pictures: Pictures) -> dict[str, str]:
    files = {"page": base + INDEX}
    pictured = {"cover": base + pictures.full, "small": base + pictures.small}
    return files | (pictured if pictures.full else {})
