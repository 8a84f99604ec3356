"""What lets the pages of a site be found and shared: previews, a player to embed, a sitemap."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET  # only to write: nothing is parsed with it

from briefing.episode import chapters
from briefing.episode.page import bundle, page
from briefing.episode.page.view import player_data
from briefing.episode.summary import summary
from briefing.episode.text import one_line
from briefing.podcast import embed, linked_data, offline
from briefing.podcast.art import Cards
from briefing.podcast.feed_item import Entry
from briefing.podcast.output import Output
from briefing.podcast.show import Show
from briefing.podcast.site_names import ASSETS

SUFFIXES = (embed.PAGE_SUFFIX, embed.OEMBED_SUFFIX)
"""How the names of an episode's files for sharing end, its pictures left out."""

SITEMAP = "sitemap.xml"
_SITEMAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_SITEMAP_PAGES = 50_000  # the most that one sitemap may list
_CARD = (1200, 630)
_SQUARE = (600, 600)


@dataclass(frozen=True, slots=True)
class Sharing:
    """A site being written, as far as sharing goes."""

    output: Output
    """The folder."""
    show: Show
    """What the podcast says of itself."""
    base: str
    """Where the site will be, ending with "/"."""
    home: str
    """The address of the front page."""
    feed: str
    """The address of the feed."""
    shared: Mapping[str, str]
    """Addresses that all pages share, from the root: style, script, icon, index, feed."""
    cards: Cards | None
    """Who draws pictures of links."""
    icons: Mapping[str, Mapping[str, str]]
    """Pictures for a home screen by file name, each with its `sizes` and `purpose`."""

    def put_episode(self, entry: Entry, stem: str) -> dict[str, Any]:
        """Write what an episode whose files begin with `stem` needs to be shared.

        Returns what its page says of it: `templates/share-meta.html`.
        """
        self._put_embed(entry, stem)
        told, files = entry.episode, entry.files
        title = embed.title(told)
        card = self.cards.of_episode(told, stem) if self.cards else ""
        image = self.base + card if card else files.get("small", "")
        return self._preview(files["page"], title, summary(told), image) | {
            "app": self._app("../"),
            "type": "article",
            "audio": files["audio"],
            "media_type": entry.media_type,
            "published": entry.published.isoformat(),
            "oembed": f"{self.base}{stem}{embed.OEMBED_SUFFIX}",
            "keep": self._keep(entry),
            "frame": embed.frame(files["embed"], title),
            "data": linked_data.episode(entry, self.show, self.home, self.feed, image),
        }

    def of_show(self) -> dict[str, Any]:
        """What the front page says of itself to who shows a link to it."""
        title, about = one_line(self.show.title), one_line(self.show.description)
        image = self.base + self.cards.of_show() if self.cards else ""
        return self._preview(self.home, title, about, image) | {
            "app": self._app(""),
            "type": "website",
            "audio": "",
            "oembed": "",
            "data": linked_data.series(self.show, self.home, self.feed, image),
        }

    def put_sitemap(self, entries: Sequence[Entry]) -> None:
        """The list of all pages, the front page first."""
        newest = max((entry.published for entry in entries), default=None)
        pages = [(entry.files["page"], entry.published) for entry in entries]
        self.output.put(SITEMAP, sitemap([(self.home, newest), *pages]))

    def put_app(self, entries: Sequence[Entry]) -> None:
        """What makes an app of the site, the newest of `entries` first; all else is written."""
        saved = offline.saved_page(self.show, self.shared, self._app(""))
        self.output.put(offline.PAGE, saved)
        self.output.put(offline.MANIFEST, offline.manifest(self.show, self.icons))
        worker = offline.worker(self.output, entries, self.base, self.shared)
        self.output.put(offline.WORKER, worker)

    def _app(self, up: str) -> dict[str, Any]:
        """What every page, `up` from the root, says of the app it belongs to."""
        touch = next((n for n, told in self.icons.items() if told["sizes"] == "192x192"), "")
        return {
            "manifest": up + offline.MANIFEST,
            "saved": up + offline.PAGE,
            "icon": up + touch if touch else "",
            "fonts": [f"{up}{ASSETS}/fonts/{name}" for name in offline.FONTS],
        }

    def _keep(self, entry: Entry) -> dict[str, Any]:
        """What the page needs to save the episode on a device."""
        folder = entry.files["page"].rpartition("/")[0] + "/"
        told = player_data(entry.episode, entry.guid, "")
        known = json.dumps([told, entry.size], sort_keys=True).encode(errors="replace")
        files = []
        if "small" in entry.files:
            files.append("../" + entry.files["small"][len(self.base) :])
        if "chapters" in entry.files:
            name = entry.files["chapters"][len(folder) :]
            files.append(name.removesuffix(chapters.JSON_SUFFIX) + chapters.VTT_SUFFIX)
        return {
            "version": hashlib.sha256(known).hexdigest()[:10],
            "bytes": entry.size,
            "files": files,
        }

    def _preview(self, url: str, title: str, about: str, image: str) -> dict[str, Any]:
        width, height = _CARD if self.cards else _SQUARE
        return {
            "url": url,
            "title": title,
            "description": about or title,
            "image": image,
            "wide": self.cards is not None,
            "width": width,
            "height": height,
        }

    def _put_embed(self, entry: Entry, stem: str) -> None:
        up, local = "../", stem.rpartition("/")[2]
        links = {
            "page": entry.files["page"],
            "style": f"{up}{ASSETS}/embed.css?v={bundle.fingerprint(bundle.embed_style())}",
            "script": f"{up}{ASSETS}/embed.js?v={bundle.fingerprint(bundle.embed_script())}",
            "icon": f"{up}{ASSETS}/icon.svg",
            "audio": local + entry.episode.audio.suffix.lower(),
            "cover": up + entry.files["small"][len(self.base) :] if "small" in entry.files else "",
        }
        language = bundle.page_language(self.show.language)
        content = page.embed_page(entry.episode, self.show.title, links, language)
        self.output.put(stem + embed.PAGE_SUFFIX, content.encode())
        answer = embed.oembed(entry, self.show, self.home)
        self.output.put(stem + embed.OEMBED_SUFFIX, answer)


def assets() -> dict[str, bytes]:
    """The files that all pages of a site use, by their names in it."""
    return {
        f"{ASSETS}/embed.css": bundle.embed_style().encode(),
        f"{ASSETS}/embed.js": bundle.embed_script().encode(),
    }


def sitemap(pages: Sequence[tuple[str, datetime | None]]) -> bytes:
    """The sitemap (sitemaps.org, 0.9) of `pages`: addresses, and when each last changed."""
    listed = ET.Element("urlset", xmlns=_SITEMAP_SPACE)
    for address, changed in pages[:_SITEMAP_PAGES]:
        page = ET.SubElement(listed, "url")
        ET.SubElement(page, "loc").text = address
        if changed is not None:
            ET.SubElement(page, "lastmod").text = changed.isoformat()
    ET.indent(listed)
    content: bytes = ET.tostring(listed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
