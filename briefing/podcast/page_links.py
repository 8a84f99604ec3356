"""The addresses that the pages of a site hold, from where each page stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.document import Episode
from briefing.episode import chapters, transcripts
from briefing.episode.page import bundle
from briefing.episode.page.page import Links
from briefing.episode.text import title_of
from briefing.podcast.art import Pictures
from briefing.podcast.ledger import Ledger
from briefing.podcast.site_names import ASSETS, FEED, INDEX

Beside = dict[str, tuple[tuple[str, str, str], ...]]
"""By slug of an episode: ("newer" or "older", title, slug) of those beside it."""


def shared(up: str) -> dict[str, Any]:
    """Addresses that every page needs, from a page `up` from the root."""
    style, script = bundle.fingerprint(bundle.style()), bundle.fingerprint(bundle.script())
    return {
        "index": f"{up}{INDEX}",
        "feed": f"{up}{FEED}",
        "style": f"{up}{ASSETS}/player.css?v={style}",
        "script": f"{up}{ASSETS}/player.js?v={script}",
        "icon": f"{up}{ASSETS}/icon.svg",
    }


def links_of(episode: Episode, slug: str, pictures: Pictures, share: dict[str, Any]) -> Links:
    """Addresses that the page of an episode needs besides, from its own folder."""
    suffix = episode.audio.suffix.lower()
    formats = transcripts.FORMATS.items()
    of_all: dict[str, Any] = shared("../")
    return Links(
        **of_all,
        audio=slug + suffix,
        cover=f"../{pictures.small}" if pictures.small else "",
        share=share,
        chapters=slug + chapters.VTT_SUFFIX if chapters.listed(episode) else "",
        transcripts=tuple((name.upper(), slug + form.suffix) for name, form in formats),
    )


def neighbors(book: Ledger, episodes: Sequence[Episode]) -> Beside:
    """The episodes beside each one in the order of the feed; all have a place in `book`."""
    placed = sorted(
        ((book.place(episode), episode) for episode in episodes),
        key=lambda pair: (pair[0].published, pair[0].slug),
    )
    named = [(place.slug, title_of(one)) for place, one in placed]
    beside: Beside = {}
    for at, (slug, _) in enumerate(named):
        newer = [("newer", title, near) for near, title in named[at + 1 : at + 2]]
        older = [("older", title, near) for near, title in named[max(at - 1, 0) : at]]
        beside[slug] = (*newer, *older)
    return beside
