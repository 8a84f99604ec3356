"""The RSS 2.0 feed of a podcast, with the tags of Apple and of Podcasting 2.0.

Written with an XML library, so that nothing in it is unescaped; what XML cannot hold is
taken out first. The same episodes give the same bytes.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET  # only to write: nothing is parsed with it

from briefing.document import Episode
from briefing.episode import chapters, transcripts
from briefing.episode.page.view import summary
from briefing.episode.text import one_line, shortened
from briefing.podcast.categories import category
from briefing.podcast.show import Show, web_address

MEDIA_TYPE = "application/rss+xml"
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}
IN_FEED = ("vtt", "srt", "json", "html")
"""The transcript formats that Podcasting 2.0 knows."""

_DESCRIPTION = 4000  # bytes (Apple: the most for a description)
_TITLE = 255  # characters (Apple: the most for any other tag)
_SUMMARY = 1200  # bytes of the text's beginning


@dataclass(frozen=True, slots=True)
class Entry:
    """An episode in the feed: what never changes of it, and the bytes of its audio.

    `files` are its addresses by what they are: "page", "audio", "chapters", "cover" and
    the names of transcript formats. What is not there is not told.
    """

    episode: Episode
    guid: str
    published: datetime
    size: int
    media_type: str
    files: dict[str, str]


def write(
    show: Show, guid: str, address: str, files: dict[str, str], entries: Sequence[Entry]
) -> bytes:
    """The feed at `address`, its entries in the order given; `files` are "page" and "cover"."""
    for prefix, namespace in NAMESPACES.items():
        ET.register_namespace(prefix, namespace)
    rss = ET.Element("rss", version="2.0")
    channel = ET.SubElement(rss, "channel")
    _channel(channel, show, guid, address, files)
    if entries:
        _add(channel, "pubDate", format_datetime(entries[0].published))
    for entry in entries:
        _item(ET.SubElement(channel, "item"), entry, show)
    ET.indent(rss)
    content: bytes = ET.tostring(rss, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _channel(
    channel: ET.Element, show: Show, guid: str, address: str, files: dict[str, str]
) -> None:
    link = web_address(show.link) if show.link else files["page"]
    title = _short(show.title)
    _add(channel, "atom:link", href=address, rel="self", type=MEDIA_TYPE)
    _add(channel, "title", title)
    _add(channel, "link", link)
    _add(channel, "description", _about(show))
    _add(channel, "language", show.language)
    _add(channel, "generator", "briefing")
    _add(channel, "itunes:author", _short(show.author) or title)
    _add(channel, "itunes:type", "episodic")
    _add(channel, "itunes:explicit", str(show.explicit).lower())
    above = channel
    for name in category(show.category):
        above = _add(above, "itunes:category", text=name)
    if "cover" in files:
        _add(channel, "itunes:image", href=files["cover"])
        image = _add(channel, "image")
        for tag, content in (("url", files["cover"]), ("title", title), ("link", link)):
            _add(image, tag, content)
    _add(channel, "podcast:guid", guid)
    _add(channel, "podcast:medium", "podcast")
    _synthetic(channel)
    if show.owner_email:
        owner = _add(channel, "itunes:owner")
        _add(owner, "itunes:name", _short(show.author) or title)
        _add(owner, "itunes:email", show.owner_email)
        _add(channel, "podcast:locked", "yes", owner=show.owner_email)
    else:
        _add(channel, "podcast:locked", "yes")


def _synthetic(element: ET.Element) -> None:
    """That the voice is synthetic, as Podcasting 2.0 says it since March 2026."""
    _add(element, "podcast:txt", "true", purpose="ai-content")


def _item(item: ET.Element, entry: Entry, show: Show) -> None:
    episode, files = entry.episode, entry.files
    _add(item, "title", _short(episode.title) or _short(episode.audio.stem) or entry.guid)
    _add(item, "link", files["page"])
    _add(item, "guid", entry.guid, isPermaLink="false")
    _add(item, "pubDate", format_datetime(entry.published))
    _add(item, "description", description(episode))
    _add(item, "enclosure", url=files["audio"], length=str(entry.size), type=entry.media_type)
    _add(item, "itunes:duration", str(round(episode.seconds)))
    _add(item, "itunes:explicit", str(show.explicit).lower())
    _add(item, "itunes:episodeType", "full")
    _synthetic(item)
    if "cover" in files:
        _add(item, "itunes:image", href=files["cover"])
    for name in IN_FEED:
        if name in files:
            rel = {"rel": "captions"} if name in {"vtt", "srt"} else {}
            kind = transcripts.FORMATS[name].media_type
            _add(
                item,
                "podcast:transcript",
                url=files[name],
                type=kind,
                language=show.language,
                **rel,
            )
    if "chapters" in files:
        _add(item, "podcast:chapters", url=files["chapters"], type=chapters.JSON_TYPE)
        listed = _add(item, "psc:chapters", version="1.2")
        for chapter in chapters.listed(episode):
            start = chapters.podlove_start(chapter)
            _add(listed, "psc:chapter", start=start, title=_short(chapter.title))


def description(episode: Episode) -> str:
    """What an app shows of the episode, as HTML: how it begins, then its chapters with times.

    At most 4000 bytes; the chapters are left out when they do not fit whole.
    """
    begins = f"<p>{_escaped(summary(episode, _SUMMARY), _SUMMARY)}</p>"
    stamps = _html(chapters.stamps(chapters.listed(episode))).replace("\n", "<br>")
    listed = f"<p>{stamps}</p>" if stamps else ""
    whole = begins + listed
    return whole if len(whole.encode()) <= _DESCRIPTION else begins


def _about(show: Show) -> str:
    """The show's description as HTML, its title where there is none."""
    return _escaped(one_line(show.description) or one_line(show.title), _DESCRIPTION)


def _escaped(text: str, most: int) -> str:
    """`text` as HTML of at most `most` bytes."""
    return _html(shortened(text, most, lambda cut: len(_html(cut).encode())))


def _html(text: str) -> str:
    return html.escape(text, quote=False)


def _short(text: str) -> str:
    return shortened(one_line(text), _TITLE, len)


def _add(parent: ET.Element, tag: str, content: str = "", **attributes: str) -> ET.Element:
    prefix, _, name = tag.rpartition(":")
    full = f"{{{NAMESPACES[prefix]}}}{name}" if prefix else name
    made = ET.SubElement(parent, full, {key: one_line(value) for key, value in attributes.items()})
    made.text = content or None
    return made
