"""The files of a site: what an episode gets, the front page, and what no longer belongs."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.audio.formats.media_types import MEDIA_TYPES
from briefing.document import Episode
from briefing.episode import chapters, transcripts
from briefing.episode.page import bundle, page
from briefing.episode.pair import Pair
from briefing.episode.text import one_line
from briefing.podcast import embed, ledger, offline
from briefing.podcast.art import Art, Cards, Pictures
from briefing.podcast.audio_file import inspect
from briefing.podcast.feed import STYLE, page_names
from briefing.podcast.feed_item import Entry
from briefing.podcast.front import Front, page_count, page_name
from briefing.podcast.ledger import Ledger
from briefing.podcast.numbering import kind_of, numbers_of
from briefing.podcast.output import Output
from briefing.podcast.page_links import Beside, links_of, shared
from briefing.podcast.recipe import recipe
from briefing.podcast.search_index import names as search_names
from briefing.podcast.search_index import put_search
from briefing.podcast.sharing import SITEMAP, Sharing, assets
from briefing.podcast.show import Show
from briefing.podcast.site_audio import put_audio, put_thin
from briefing.podcast.site_names import (
    ASSETS,
    EPISODES,
    FEED,
    INDEX,
    OF_EPISODE,
    PLACES,
    is_named_by_us,
    stem_of,
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Site:
    """A site being written."""

    output: Output
    """Where files are written."""
    book: Ledger
    """What never changes of each episode."""
    show: Show
    """What the show says of itself."""
    base: str
    """Its address."""
    art: Art | None
    """Covers; None draws nothing."""
    pairs: Mapping[Path, Pair]
    """The episodes as they were read, by their audio."""

    def check_free(self, episodes: Sequence[Episode]) -> None:
        """OutputError when a file would be written over that is not ours, or is an episode.

        Covers that are new are left out: their names say what they show.
        """
        before = {place.slug for place in self.book.places.values()}
        names = [ledger.FILE, INDEX, SITEMAP, *offline.FILES, *self._assets()]
        names += page_names(FEED, len(episodes), self.show.feed.per_page)
        names += [page_name(number + 1) for number in range(page_count(len(episodes)))]
        names += search_names()
        fixed = set(names)
        for slug in (*self.book.slugs(episodes), *self.book.withdrawn_slugs()):
            names += [f"{EPISODES}/{slug}{end}" for end in OF_EPISODE]
        self.output.check_free(
            names,
            lambda name: bool(before) and (name in fixed or is_named_by_us(Path(name), before)),
        )

    def put_assets(self) -> None:
        """The style, script and fonts that all pages share."""
        for name, content in self._assets().items():
            self.output.put(name, content)

    def _assets(self) -> dict[str, bytes]:
        fonts = {f"{ASSETS}/fonts/{name}": font for name, font in bundle.fonts().items()}
        return (
            {
                f"{ASSETS}/player.css": bundle.style().encode(),
                f"{ASSETS}/player.js": bundle.script().encode(),
                f"{ASSETS}/icon.svg": bundle.icon().encode(),
                f"{ASSETS}/search.js": bundle.search_script().encode(),
                STYLE: bundle.feed_style().encode(),
            }
            | fonts
            | assets()
        )

    def admit(self, episode: Episode) -> None:
        """Give an episode its place; InputError when its audio is not whole."""
        self._check_audio(self.pairs[episode.audio])
        self.book.place(episode)

    def sharing(self, cards: Cards | None) -> Sharing:
        """What lets the pages of this site be shared, its pictures drawn by `cards`."""
        return Sharing(
            output=self.output,
            show=self.show,
            base=self.base,
            home=self.base + INDEX,
            feed=self.base + FEED,
            shared=shared(""),
            cards=cards,
            icons=cards.icons() if cards else {},
        )

    def put_episode(self, episode: Episode, sharing: Sharing, beside: Beside) -> Entry:
        """Everything of one episode that was admitted; several threads may do it at once.

        What an earlier run made of the same is kept, unread. Raises ChangedError where the
        episode was made anew since it was read.
        """
        pair = self.pairs[episode.audio]
        slug = self.book.place(episode).slug
        stem = f"{EPISODES}/{slug}"
        pictures = self.art.of_episode(episode, stem) if self.art else Pictures("", "")
        suffix = episode.audio.suffix.lower()
        size = put_audio(self.output, pair, stem + suffix, self.show, pictures.small)
        thin = put_thin(self.output, pair, stem, self.show)
        entry = self._entry(episode, stem, pictures, size, thin)
        around = (sorted(sharing.icons), beside[slug])
        made_from = recipe(self.show, self.base, entry, pair.record, around)
        if not self.output.keep_all(f"{stem}.html", made_from, stem):
            self._write(entry, pictures, sharing, beside[slug], made_from)
        return entry

    def _entry(
        self, episode: Episode, stem: str, pictures: Pictures, size: int, thin: int
    ) -> Entry:
        place = self.book.place(episode)
        suffix = episode.audio.suffix.lower()
        files = {"audio": stem + suffix, "page": f"{stem}.html"}
        files |= {name: stem + form.suffix for name, form in transcripts.FORMATS.items()}
        if chapters.listed(episode):
            files["chapters"] = stem + chapters.JSON_SUFFIX
        files["embed"] = stem + embed.PAGE_SUFFIX
        if pictures.full:
            files |= {"cover": pictures.full, "small": pictures.small}
        if thin:
            files["thin"] = f"{stem}.opus"
        season, number = numbers_of(episode, place, self.show)
        return Entry(
            episode=episode,
            guid=place.guid,
            published=place.published,
            size=size,
            media_type=MEDIA_TYPES[suffix],
            files={name: self.base + path for name, path in files.items()},
            season=season,
            number=number,
            kind=kind_of(episode),
            thin_size=thin,
        )

    def _write(
        self,
        entry: Entry,
        pictures: Pictures,
        sharing: Sharing,
        beside: tuple[tuple[str, str, str], ...],
        made_from: str,
    ) -> None:
        """Transcripts, chapters and pages; the page last, which tells that all are there."""
        episode = entry.episode
        stem = entry.files["page"].removeprefix(self.base).removesuffix(".html")
        for form in transcripts.FORMATS.values():
            self.output.put(stem + form.suffix, form.write(episode).encode())
        if "chapters" in entry.files:
            content = chapters.write_json(episode).encode()
            self.output.put(stem + chapters.JSON_SUFFIX, content)
            self.output.put(stem + chapters.VTT_SUFFIX, chapters.write_vtt(episode).encode())
        share = sharing.put_episode(entry, stem)
        links = links_of(episode, stem.rpartition("/")[2], pictures, share)
        links = replace(links, beside=beside)
        shown = replace(episode, show=self.show.title)
        content = page.site_page(shown, entry.guid, links, self._language).encode()
        self.output.put(f"{stem}.html", content, made_from)

    def put_index(
        self, entries: Sequence[Entry], pictures: Pictures, share: dict[str, Any]
    ) -> None:
        """The front page, the newest episode first, and what is found when one searches."""
        Front(self.output, self.show, self.base, shared("")).put(entries, pictures, share)
        put_search(self.output, entries, self.base)

    def put_withdrawn(self) -> None:
        """At the address of an episode that was taken back, in its page and its player, say so."""
        site = shared("../")
        content = page.withdrawn_page(one_line(self.show.title), site, self._language).encode()
        for slug in self.book.withdrawn_slugs():
            for end in (".html", embed.PAGE_SUFFIX):
                self.output.put(f"{EPISODES}/{slug}{end}", content)

    def remove_others(self, *, only_withdrawn: bool = False) -> tuple[Path, ...]:
        """Delete what belongs to episodes and covers that are not part of the site any more.

        `only_withdrawn` leaves what may be missing by mistake.
        """
        slugs = {place.slug for place in self.book.places.values()}
        found = (path for form in PLACES for path in self.output.root.glob(form))
        here = [path for path in found if path.is_file()]
        stale = sorted(p for p in here if p not in self.output.present and is_named_by_us(p, slugs))
        if only_withdrawn:
            gone = {f"{EPISODES}/{slug}" for slug in self.book.withdrawn_slugs()}
            stale = [p for p in stale if stem_of(f"{EPISODES}/{p.name}") in gone]
        removed = tuple(path for path in stale if self.output.is_ours(path))
        for path in removed:
            self.output.remove(path)
        for path in set(stale) - set(removed):
            _log.warning("%s was changed, or was not made by briefing: left as it is", path)
        return removed

    @property
    def _language(self) -> str:
        return bundle.page_language(self.show.language)

    def _check_audio(self, pair: Pair) -> None:
        """Look at the audio unless it is the very file that was found whole before."""
        episode = pair.episode
        known = f"{pair.audio_version}-{episode.seconds:.3f}"
        if self.book.whole(episode) != known:
            with pair.read():
                inspect(episode.audio, episode.seconds)
            self.book.found_whole(episode, known)
