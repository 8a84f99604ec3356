"""The page that others show in a frame: a player of 120 pixels."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document import Episode
from briefing.episode.page.page import SITE_POLICY, render
from briefing.episode.text import clock, one_line


def embed_page(episode: Episode, show: str, links: Mapping[str, str], language: str) -> str:
    """The player of an episode of `show` as an HTML page.

    `links` are its addresses: "page" (absolute), "audio", "cover" ("" for none), "style",
    "script" and "icon". Raises UsageError for a language the page does not speak.
    """
    return render(
        "embed.html",
        language,
        says=(),
        policy=SITE_POLICY,
        site=links,
        show={"title": one_line(show)},
        episode={
            "title": one_line(episode.title) or episode.audio.stem,
            "author": one_line(episode.author),
            "audio": links["audio"],
            "cover": links["cover"],
            "seconds": round(episode.seconds, 3),
            "clock": clock(episode.seconds),
        },
    )
