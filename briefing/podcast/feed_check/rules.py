"""The tags of a podcast feed: who demands them, how many there may be, what they may hold.

To add a rule, give the tag a line here; rules about several items at once are in
`check.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefing.podcast.feed_check import podcasting, values
from briefing.podcast.feed_check.tree import Element
from briefing.podcast.feed_check.values import Check, address_in, one_of, text

_RSS = "RSS 2.0"
_APPLE = "Apple"
_PODCAST = "Podcasting 2.0"
_PSP = "PSP-1"
_CORE = "RSS 2.0, Apple, PSP-1"
_BOTH = "Apple, PSP-1"
_LONG = 10_000  # bytes: Apple and PSP-1 now; Apple's older guide said 4000
_NOTES = 100_000  # bytes of show notes; the feeds of directories end at some megabytes
_MEDIUMS = (
    "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
    "podcastl", "musicl", "videol", "filml", "audiobookl", "newsletterl", "blogl", "publisherl",
    "coursel", "mixed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked of a tag."""

    tag: str
    """Its name with the usual prefix."""
    standard: str
    """Those that speak of it."""
    need: Literal["must", "should", "may"]
    """Whether it must be there."""
    check: Check
    """What it may hold."""
    single: bool = True
    """Whether it may be there only once."""
    strict: bool = True
    """Whether what it may not hold is an error, or only a warning."""


_YEAR = re.compile(r"copyright|©|\b(19|20)\d\d\b", re.IGNORECASE)


def _rights(element: Element) -> str:
    """PSP-1 advises against the word, the sign and the year."""
    found = _YEAR.search(element.text)
    return f"names {found[0]!r}; only who holds the rights is meant" if found else ""


def _free_text(element: Element) -> str:
    purpose = element.attributes.get("purpose", "")
    if purpose == "ai-content" and element.text.strip() not in {"true", "false"}:
        return f"with purpose 'ai-content' is {element.text.strip()!r}; allowed: true, false"
    too_long = "purpose has over 128 characters" if len(purpose) > 128 else ""
    return too_long or text(4000)(element)


CHANNEL = (
    Rule("title", _CORE, "must", text(255)),
    Rule("link", _CORE, "must", values.address_text),
    Rule("description", _CORE, "must", text(4000, "bytes")),
    Rule("language", _BOTH, "must", values.language),
    Rule("pubDate", _RSS, "may", values.date),
    Rule("lastBuildDate", _RSS, "may", values.date),
    Rule("atom:link", _PSP, "may", address_in("href"), single=False),
    Rule("itunes:image", _BOTH, "must", values.picture),
    Rule("itunes:category", _BOTH, "must", values.category, single=False),
    Rule("itunes:explicit", _BOTH, "must", one_of("true", "false", "yes", "no", "clean")),
    Rule("itunes:author", _BOTH, "should", text(255)),
    Rule("itunes:title", _APPLE, "may", text(255)),
    Rule("itunes:type", _APPLE, "may", one_of("episodic", "serial")),
    Rule("itunes:complete", _BOTH, "may", one_of("yes"), strict=False),
    Rule("itunes:block", _APPLE, "may", one_of("yes"), strict=False),
    Rule("copyright", _PSP, "may", _rights, strict=False),
    Rule("itunes:new-feed-url", _APPLE, "may", values.address_text),
    Rule("podcast:guid", "Podcasting 2.0, PSP-1", "should", values.guid_of_podcast),
    Rule("podcast:locked", "Podcasting 2.0, PSP-1", "should", one_of("yes", "no")),
    Rule("podcast:txt", "Podcasting 2.0, PSP-1", "may", _free_text, single=False),
    Rule("podcast:medium", _PODCAST, "may", one_of(*_MEDIUMS)),
    Rule("podcast:funding", _PODCAST, "may", podcasting.funding, single=False),
    Rule("podcast:person", _PODCAST, "may", podcasting.person, single=False),
    Rule("podcast:location", _PODCAST, "may", text(128), single=False),
    Rule("podcast:license", _PODCAST, "may", podcasting.license_),
    Rule("podcast:images", _PODCAST, "may", podcasting.images),
    Rule("podcast:updateFrequency", _PODCAST, "may", podcasting.update_frequency),
)

ITEM = (
    Rule("title", _BOTH, "must", text(255)),
    Rule("enclosure", _BOTH, "must", values.enclosure),
    Rule("guid", _PSP, "must", text(255)),
    Rule("pubDate", _CORE, "should", values.date),
    Rule("description", _BOTH, "should", text(_LONG, "bytes")),
    Rule("link", _BOTH, "should", values.address_text),
    Rule("itunes:duration", _BOTH, "should", values.duration),
    Rule("itunes:image", _BOTH, "should", values.picture),
    Rule("itunes:explicit", _BOTH, "should", one_of("true", "false", "yes", "no", "clean")),
    Rule("itunes:title", _APPLE, "may", text(255)),
    Rule("itunes:episode", _BOTH, "may", values.number),
    Rule("itunes:season", _BOTH, "may", values.number),
    Rule("itunes:episodeType", _BOTH, "may", one_of("full", "trailer", "bonus")),
    Rule("itunes:block", _BOTH, "may", one_of("yes"), strict=False),
    Rule("podcast:transcript", "Podcasting 2.0, PSP-1", "should", values.transcript, single=False),
    Rule("podcast:chapters", _PODCAST, "may", values.chapters),
    Rule("podcast:soundbite", _PODCAST, "may", podcasting.soundbite, single=False),
    Rule("podcast:person", _PODCAST, "may", podcasting.person, single=False),
    Rule("podcast:txt", "Podcasting 2.0, PSP-1", "may", _free_text, single=False),
    Rule("podcast:license", _PODCAST, "may", podcasting.license_),
    Rule("podcast:images", _PODCAST, "may", podcasting.images),
    Rule("podcast:season", _PODCAST, "may", podcasting.season),
    Rule("podcast:episode", _PODCAST, "may", podcasting.episode),
    Rule("podcast:alternateEnclosure", _PODCAST, "may", podcasting.alternate, single=False),
    Rule("content:encoded", "RSS content module", "may", text(_NOTES, "bytes"), strict=False),
    Rule("itunes:author", _APPLE, "may", text(255)),
    Rule("psc:chapters", "Podlove Simple Chapters 1.2", "may", values.podlove),
)
