"""The files of a site: what an episode gets, the front page, and what no longer belongs."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from briefing.audio.formats.media_types import MEDIA_TYPES
from briefing.document import Episode
from briefing.episode import chapters, transcripts
from briefing.episode.page import bundle, page
from briefing.episode.page.page import Links
from briefing.episode.page.view import view
from briefing.episode.text import one_line
from briefing.podcast import embed, ledger, offline, sitemap
from briefing.podcast.art import Art, Pictures
from briefing.podcast.audio_file import inspect
from briefing.podcast.cards import Cards
from briefing.podcast.feed import Entry
from briefing.podcast.ledger import Ledger
from briefing.podcast.output import Output
from briefing.podcast.sharing import SUFFIXES, Sharing, assets
from briefing.podcast.show import Show
from briefing.podcast.site_audio import put_audio

_log = logging.getLogger(__name__)

FEED = "feed.xml"
INDEX = "index.html"
_EPISODES = "episodes"
_ASSETS = "assets"
_OF_EPISODE = (
    ".html",
    chapters.JSON_SUFFIX,
    chapters.VTT_SUFFIX,
    *SUFFIXES,
    *(form.suffix for form in transcripts.FORMATS.values()),
    *MEDIA_TYPES,
)
_PICTURE = re.compile(r"(?P<stem>.+)-[0-9a-f]{10}(-600|-card)?\.jpg")
_ICON = re.compile(r"icon-[0-9a-f]{10}-(any|maskable)-\d+\.png")
_APPS = (
    ("Apple Podcasts", "podcast://{bare}"),
    ("AntennaPod", "antennapod-subscribe://{bare}"),
    ("Pocket Casts", "pktc://subscribe/{bare}"),
    ("Overcast", "overcast://x-callback-url/add?url={quoted}"),
    ("Podcast Addict", "podcastaddict://{bare}"),
)


@dataclass(frozen=True, slots=True)
class Site:
    """A site being written: where, at which address, and as what; `art` None draws nothing."""

    output: Output
    book: Ledger
    show: Show
    base: str
    art: Art | None

    def check_free(self, episodes: Sequence[Episode]) -> None:
        """OutputError when a file would be written over that is not ours, or is an episode.

        Covers are left out: their names say what they show, so none is ever replaced.
        """
        before = {place.slug for place in self.book.places.values()}
        names = [ledger.FILE, INDEX, FEED, sitemap.FILE, *offline.FILES, *self._assets()]
        fixed = set(names)
        for slug in self.book.slugs(episodes):
            names += [f"{_EPISODES}/{slug}{end}" for end in _OF_EPISODE]
        self.output.check_free(
            names, lambda name: bool(before) and (name in fixed or _ours(Path(name), before))
        )

    def put_assets(self) -> None:
        """The style, script and fonts that all pages share."""
        for name, content in self._assets().items():
            self.output.put(name, content)

    def _assets(self) -> dict[str, bytes]:
        fonts = {f"{_ASSETS}/fonts/{name}": font for name, font in bundle.fonts().items()}
        return (
            {
                f"{_ASSETS}/player.css": bundle.style().encode(),
                f"{_ASSETS}/player.js": bundle.script().encode(),
                f"{_ASSETS}/icon.svg": bundle.icon().encode(),
            }
            | fonts
            | assets()
        )

    def admit(self, episode: Episode) -> None:
        """Give an episode its place; InputError when its audio is not whole."""
        self._check_audio(episode)
        self.book.place(episode)

    def sharing(self, cards: Cards | None) -> Sharing:
        """What lets the pages of this site be shared, its pictures drawn by `cards`."""
        return Sharing(
            output=self.output,
            show=self.show,
            base=self.base,
            home=self.base + INDEX,
            feed=self.base + FEED,
            shared=self._shared(""),
            cards=cards,
            icons=cards.icons() if cards else {},
        )

    def put_episode(self, episode: Episode, sharing: Sharing) -> Entry:
        """Everything of one episode that was admitted; several threads may do it at once."""
        place = self.book.place(episode)
        stem = f"{_EPISODES}/{place.slug}"
        suffix = episode.audio.suffix.lower()
        pictures = self.art.of_episode(episode, stem) if self.art else Pictures("", "")
        size = put_audio(self.output, episode, stem + suffix, self.show, pictures.small)
        files = {"audio": stem + suffix, "page": f"{stem}.html"}
        for name, form in transcripts.FORMATS.items():
            files[name] = stem + form.suffix
            self.output.put(files[name], form.write(episode).encode())
        if chapters.listed(episode):
            files["chapters"] = stem + chapters.JSON_SUFFIX
            self.output.put(files["chapters"], chapters.write_json(episode).encode())
            self.output.put(stem + chapters.VTT_SUFFIX, chapters.write_vtt(episode).encode())
        files["embed"] = stem + embed.PAGE_SUFFIX
        if pictures.full:
            files |= {"cover": pictures.full, "small": pictures.small}
        entry = Entry(
            episode=episode,
            guid=place.guid,
            published=place.published,
            size=size,
            media_type=MEDIA_TYPES[suffix],
            files={name: self.base + path for name, path in files.items()},
        )
        links = self._links(episode, place.slug, pictures, sharing.put_episode(entry, stem))
        shown = replace(episode, show=self.show.title)
        content = page.site_page(shown, place.guid, links, self._language)
        self.output.put(files["page"], content.encode())
        return entry

    def put_index(
        self, entries: Sequence[Entry], pictures: Pictures, share: dict[str, Any]
    ) -> None:
        """The front page, the newest episode first."""
        feed = self.base + FEED
        bare = feed.partition("://")[2]
        apps = [
            {"name": name, "href": form.format(bare=bare, quoted=quote(feed, safe=""))}
            for name, form in _APPS
        ]
        content = page.index_page(
            show={
                "title": one_line(self.show.title),
                "author": one_line(self.show.author),
                "description": one_line(self.show.description),
                "cover": pictures.small,
            },
            episodes=[self._card(entry) for entry in entries],
            site=self._shared("")
            | {
                "share": share,
                "feed_address": feed,
                "apps": apps,
            },
            language=self._language,
        )
        self.output.put(INDEX, content.encode())

    def remove_others(self) -> tuple[Path, ...]:
        """Delete what belongs to episodes and covers that are not part of the site any more."""
        slugs = {place.slug for place in self.book.places.values()}
        here = [*self.output.root.glob("*.[jp][pn]g"), *self.output.root.glob(f"{_EPISODES}/*")]
        stale = sorted(p for p in here if p not in self.output.present and _ours(p, slugs))
        removed = tuple(path for path in stale if self.output.is_ours(path))
        for path in removed:
            self.output.remove(path)
        for path in set(stale) - set(removed):
            _log.warning("%s was changed or is not ours: it is left as it is", path)
        return removed

    @property
    def _language(self) -> str:
        return bundle.page_language(self.show.language)

    def _check_audio(self, episode: Episode) -> None:
        """Look at the audio unless it is the very file that was found whole before."""
        stamp = episode.audio.stat()
        known = f"{stamp.st_size}-{stamp.st_mtime_ns}-{episode.seconds:.3f}"
        if self.book.whole(episode) != known:
            inspect(episode.audio, episode.seconds)
            self.book.found_whole(episode, known)

    def _shared(self, up: str) -> dict[str, str]:
        """Addresses that every page needs, from a page `up` from the root."""
        style, script = bundle.fingerprint(bundle.style()), bundle.fingerprint(bundle.script())
        return {
            "index": f"{up}{INDEX}",
            "feed": f"{up}{FEED}",
            "style": f"{up}{_ASSETS}/player.css?v={style}",
            "script": f"{up}{_ASSETS}/player.js?v={script}",
            "icon": f"{up}{_ASSETS}/icon.svg",
        }

    def _links(
        self, episode: Episode, slug: str, pictures: Pictures, share: dict[str, Any]
    ) -> Links:
        suffix = episode.audio.suffix.lower()
        formats = transcripts.FORMATS.items()
        return Links(
            **self._shared("../"),
            audio=slug + suffix,
            cover=f"../{pictures.small}" if pictures.small else "",
            share=share,
            chapters=slug + chapters.VTT_SUFFIX if chapters.listed(episode) else "",
            transcripts=tuple((name.upper(), slug + form.suffix) for name, form in formats),
        )

    def _card(self, entry: Entry) -> dict[str, Any]:
        words = bundle.words(self._language)
        shown = view(entry.episode, words, "")
        paths = {name: address[len(self.base) :] for name, address in entry.files.items()}
        known = {name: shown[name] for name in ("title", "date", "day", "length", "summary")}
        return known | {
            "slug": Path(paths["page"]).stem,
            "seconds": round(entry.episode.seconds),
            "page": paths["page"],
            "audio": paths["audio"],
            "cover": paths.get("small", ""),
        }


def _ours(path: Path, slugs: set[str]) -> bool:
    """Whether we wrote a file of this name: for an episode in the ledger, or as a cover."""
    if _ICON.fullmatch(path.name):
        return True
    picture = _PICTURE.fullmatch(path.name)
    if picture:
        return picture["stem"] in slugs | {"cover"}
    return any(
        path.name.removesuffix(end) in slugs for end in _OF_EPISODE if path.name.endswith(end)
    )
