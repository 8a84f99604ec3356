"""The RSS 2.0 feed of a podcast, with the tags of Apple and of Podcasting 2.0.

A long feed comes in pages (RFC 5005): the feed that apps subscribe to has the newest episodes,
and links to the page before it. The pages are counted from the oldest episode on, so that a
page that is full never changes again. The same episodes give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET  # only to write: nothing is parsed with it

from briefing.episode.text import one_line
from briefing.io.places import contents
from briefing.podcast.addresses import web_address
from briefing.podcast.categories import category
from briefing.podcast.feed_item import Entry, add_item, add_pictures, add_synthetic
from briefing.podcast.feed_settings import FREQUENCIES, funding_of, license_of
from briefing.podcast.feed_xml import NAMESPACES, add, brief, escaped, short
from briefing.podcast.show import Show
from briefing.podcast.site_names import FEED

MEDIA_TYPE = "application/rss+xml"
STYLE = "assets/feed.css"
"""What browsers show a feed with, seen from the feed; no XSLT, which they are removing."""
_HEAD = f"""<?xml version='1.0' encoding='utf-8'?>
<?xml-stylesheet type='text/css' href='{STYLE}'?>
"""
_SELF = re.compile(rb'<atom:link\b[^>]*rel="self"[^>]*>')
_HREF = re.compile(rb'href="([^"]+)"')
_BEGINNING = 1 << 16  # bytes of a feed in which it names itself
_WITH_TEXT = 50  # the newest episodes; apps ask for all of the feed whenever it has changed
_DESCRIPTION = 4000  # bytes (Apple: the most for a description)


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the feed."""

    name: str
    """Its name."""
    entries: tuple[Entry, ...]
    """Its episodes, newest first."""
    older: str = ""
    """The page after it, "" for none."""
    newer: str = ""
    """The page before it, "" for none."""
    is_first: bool = True
    """Whether it is the one that apps subscribe to."""


def paged(feed: str, entries: Sequence[Entry], size: int) -> list[Page]:
    """The pages of the feed named `feed`, the newest first, from entries newest first.

    Every page but the newest has `size` episodes, the newest up to twice as many less one.
    """
    names = page_names(feed, len(entries), size)
    cut = len(entries) - (len(names) - 1) * size
    parts = [entries[:cut]]
    parts += [entries[at : at + size] for at in range(cut, len(entries), size)]
    around = ["", *names, ""]
    return [
        Page(name, tuple(part), older=around[at + 2], newer=around[at], is_first=at == 0)
        for at, (name, part) in enumerate(zip(names, parts, strict=True))
    ]


def page_names(feed: str, episodes: int, size: int) -> list[str]:
    """The names of the feed's files, the newest page first, the oldest being "feed-1.xml"."""
    stem, _, suffix = feed.rpartition(".")
    full = max(episodes // size - 1, 0)
    return [feed, *(f"{stem}-{number}.{suffix}" for number in range(full, 0, -1))]


def write(
    show: Show,
    guid: str,
    address: str,
    files: dict[str, str],
    entries: Sequence[Entry],
    page: Page | None = None,
) -> bytes:
    """The feed at `address`, its entries in the order given.

    `files` are "page", "cover" and "small". With `page`, a part of it: the entries are then
    those of the page.
    """
    for prefix, namespace in NAMESPACES.items():
        ET.register_namespace(prefix, namespace)
    rss = ET.Element("rss", version="2.0")
    channel = ET.SubElement(rss, "channel")
    page = page or Page(address.rpartition("/")[2], ())
    _links(channel, show, address, page)
    _channel(channel, show, guid, files)
    if entries:
        add(channel, "pubDate", format_datetime(entries[0].published))
    for number, entry in enumerate(entries):
        add_item(channel, entry, show, with_text=page.is_first and number < _WITH_TEXT)
    ET.indent(rss)
    content: bytes = ET.tostring(rss, encoding="utf-8")
    return _HEAD.encode() + content + b"\n"


def _links(channel: ET.Element, show: Show, address: str, page: Page) -> None:
    """Where the feed is, its hub, and the pages around this one (RFC 5005, sections 3 and 4)."""
    base = address[: len(address) - len(address.rpartition("/")[2])]
    itself = address if page.is_first else base + page.name
    add(channel, "atom:link", href=itself, rel="self", type=MEDIA_TYPE)
    if show.feed.hub and page.is_first:
        add(channel, "atom:link", href=web_address(show.feed.hub), rel="hub")
    others = []
    if page.older:
        others += [("next", page.older), ("prev-archive", page.older)]
    if page.newer:
        others += [("previous", page.newer), ("first", address.rpartition("/")[2])]
    if not page.is_first:
        add(channel, "fh:archive")
        others.append(("current", address.rpartition("/")[2]))
    for rel, name in others:
        add(channel, "atom:link", href=base + name, rel=rel, type=MEDIA_TYPE)


def _channel(channel: ET.Element, show: Show, guid: str, files: dict[str, str]) -> None:
    link = web_address(show.link) if show.link else files["page"]
    title = short(show.title)
    add(channel, "title", title)
    add(channel, "link", link)
    add(channel, "description", _about(show))
    add(channel, "language", show.language)
    add(channel, "generator", "briefing")
    add(channel, "itunes:author", short(show.author) or title)
    add(channel, "itunes:type", "serial" if show.feed.serial else "episodic")
    add(channel, "itunes:explicit", str(show.explicit).lower())
    above = channel
    for name in category(show.category):
        above = add(above, "itunes:category", text=name)
    add_pictures(channel, files)
    if "cover" in files:
        image = add(channel, "image")
        for tag, content in (("url", files["cover"]), ("title", title), ("link", link)):
            add(image, tag, content)
    add(channel, "podcast:guid", guid)
    add(channel, "podcast:medium", "podcast")
    add_synthetic(channel)
    _people(channel, show)
    _rights(channel, show)
    _rhythm(channel, show)
    _owner(channel, show, title)


def _people(channel: ET.Element, show: Show) -> None:
    if author := brief(show.author):
        add(channel, "podcast:person", author, role="author", group="writing")
    if narrator := brief(show.feed.narrator):
        add(channel, "podcast:person", narrator, role="narrator", group="cast")


def _rights(channel: ET.Element, show: Show) -> None:
    if holder := short(show.feed.copyright or show.author):
        add(channel, "copyright", holder)
    name, address = license_of(show.feed.license)
    if name:
        add(channel, "podcast:license", name, url=address)
    for given in show.feed.funding:
        address, words = funding_of(given)
        add(channel, "podcast:funding", brief(words) or address, url=address)


def _rhythm(channel: ET.Element, show: Show) -> None:
    """How often episodes come, whether more will, and whether the feed has moved."""
    telling = show.feed
    if telling.frequency != "none":
        often = FREQUENCIES[telling.frequency]
        words = often.hindi if show.language.lower().startswith("hi") else often.english
        complete = {"complete": "true"} if telling.complete else {}
        add(channel, "podcast:updateFrequency", words, rrule=often.rule, **complete)
    if telling.complete:
        add(channel, "itunes:complete", "yes")
    if telling.block:
        add(channel, "itunes:block", "yes")
    if telling.moved_to:
        add(channel, "itunes:new-feed-url", web_address(telling.moved_to))


def _owner(channel: ET.Element, show: Show, title: str) -> None:
    if not show.owner_email:
        add(channel, "podcast:locked", "yes")
        return
    owner = add(channel, "itunes:owner")
    add(owner, "itunes:name", short(show.author) or title)
    add(owner, "itunes:email", show.owner_email)
    add(channel, "podcast:locked", "yes", owner=show.owner_email)


def _about(show: Show) -> str:
    """The show's description as HTML, its title where there is none."""
    return escaped(one_line(show.description) or one_line(show.title), _DESCRIPTION)


def published_at(site: Path) -> str:
    """The address that the site in a folder was made for, as its feed says; "" without one."""
    try:
        itself = _SELF.search(contents(site / FEED)[:_BEGINNING])
    except OSError:
        return ""
    found = _HREF.search(itself[0]) if itself else None
    return unescape(found[1].decode(errors="replace")).removesuffix(FEED) if found else ""
