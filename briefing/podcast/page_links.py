"""The addresses that the pages of a site hold, from where each page stands."""

from __future__ import annotations

from typing import Any

from briefing.document import Episode
from briefing.episode import chapters, transcripts
from briefing.episode.page import bundle
from briefing.episode.page.page import Links
from briefing.podcast.art import Pictures
from briefing.podcast.site_names import ASSETS, FEED, INDEX


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
