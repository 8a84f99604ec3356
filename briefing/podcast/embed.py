"""A small player for other people's pages: a page to frame, oEmbed, and what to copy.

oEmbed 1.0 (https://oembed.com) as a static file: a page names it in its head, and whoever is
given the address of the page (WordPress, Discourse, Notion) finds the frame in it.
"""

from __future__ import annotations

import html
import json

from briefing.document import Episode
from briefing.episode.text import one_line, shortened, title_of
from briefing.podcast.feed_item import Entry
from briefing.podcast.show import Show

PAGE_SUFFIX = ".embed.html"
OEMBED_SUFFIX = ".oembed.json"
WIDTH, HEIGHT = 600, 120  # pixels; the width adapts down to 240
_TITLE = 255  # characters, as in the feed
_KEPT = 86_400  # seconds a consumer may keep the answer


def frame(address: str, name: str) -> str:
    """The HTML that shows the player at `address` in another page."""
    return (
        f'<iframe src="{html.escape(address)}" title="{html.escape(name)}" width="100%" '
        f'height="{HEIGHT}" style="border:0" loading="lazy" allow="autoplay"></iframe>'
    )


def title(episode: Episode) -> str:
    """What an episode is called where others show it."""
    return shortened(title_of(episode), _TITLE, len)


def oembed(entry: Entry, show: Show, home: str) -> bytes:
    """The oEmbed answer for an episode whose player is `entry.files["embed"]`."""
    name = title(entry.episode)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": name,
        "provider_name": one_line(show.title),
        "provider_url": home,
        "html": frame(entry.files["embed"], name),
        "width": WIDTH,
        "height": HEIGHT,
        "cache_age": _KEPT,
    }
    if author := one_line(entry.episode.author) or one_line(show.author):
        answer["author_name"] = author
    if "small" in entry.files:
        answer |= {
            "thumbnail_url": entry.files["small"],
            "thumbnail_width": 600,
            "thumbnail_height": 600,
        }
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()
