"""What lets the pages of a site be shared: previews, a player to embed, a sitemap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.episode.page import bundle, embed_page
from briefing.episode.page.view import summary
from briefing.episode.text import one_line
from briefing.podcast import embed, linked_data, sitemap
from briefing.podcast.cards import Cards
from briefing.podcast.feed import Entry
from briefing.podcast.output import Output
from briefing.podcast.show import Show

SUFFIXES = (embed.PAGE_SUFFIX, embed.OEMBED_SUFFIX)
"""How the names of an episode's files for sharing end, its pictures left out."""

_ASSETS = "assets"
_CARD = (1200, 630)
_SQUARE = (600, 600)


@dataclass(frozen=True, slots=True)
class Sharing:
    """A site being written; `cards` None draws nothing. `home` and `feed` are addresses."""

    output: Output
    show: Show
    base: str
    home: str
    feed: str
    cards: Cards | None

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
            "type": "article",
            "audio": files["audio"],
            "media_type": entry.media_type,
            "published": entry.published.isoformat(),
            "oembed": f"{self.base}{stem}{embed.OEMBED_SUFFIX}",
            "frame": embed.frame(files["embed"], title),
            "data": linked_data.episode(entry, self.show, self.home, self.feed, image),
        }

    def of_show(self) -> dict[str, Any]:
        """What the front page says of itself to who shows a link to it."""
        title, about = one_line(self.show.title), one_line(self.show.description)
        image = self.base + self.cards.of_show() if self.cards else ""
        return self._preview(self.home, title, about, image) | {
            "type": "website",
            "audio": "",
            "oembed": "",
            "data": linked_data.series(self.show, self.home, self.feed, image),
        }

    def put_sitemap(self, entries: Sequence[Entry]) -> None:
        """The list of all pages, the front page first."""
        newest = max((entry.published for entry in entries), default=None)
        pages = [(entry.files["page"], entry.published) for entry in entries]
        self.output.put(sitemap.FILE, sitemap.write([(self.home, newest), *pages]))

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
            "style": f"{up}{_ASSETS}/embed.css?v={bundle.fingerprint(bundle.embed_style())}",
            "script": f"{up}{_ASSETS}/embed.js?v={bundle.fingerprint(bundle.embed_script())}",
            "icon": f"{up}{_ASSETS}/icon.svg",
            "audio": local + entry.episode.audio.suffix.lower(),
            "cover": up + entry.files["small"][len(self.base) :] if "small" in entry.files else "",
        }
        language = bundle.page_language(self.show.language)
        content = embed_page.embed_page(entry.episode, self.show.title, links, language)
        self.output.put(stem + embed.PAGE_SUFFIX, content.encode())
        answer = embed.oembed(entry, self.show, self.home)
        self.output.put(stem + embed.OEMBED_SUFFIX, answer)


def assets() -> dict[str, bytes]:
    """The files that all pages of a site use, by their names in it."""
    return {
        f"{_ASSETS}/embed.css": bundle.embed_style().encode(),
        f"{_ASSETS}/embed.js": bundle.embed_script().encode(),
    }
