"""Elements of a feed, written with an XML library: nothing is unescaped, nothing too long.

What XML cannot hold is taken out before it is written.
"""

from __future__ import annotations

import html
from xml.etree import ElementTree as ET  # only to write: nothing is parsed with it

from briefing.episode.text import one_line, shortened

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}

_TITLE = 255  # characters (Apple: the most for any tag but a description)
_NAME = 128  # characters (Podcasting 2.0: the most for a person or a funding text)


def add(parent: ET.Element, tag: str, content: str = "", **attributes: str) -> ET.Element:
    """Add an element such as "itunes:title" to `parent`."""
    prefix, _, name = tag.rpartition(":")
    full = f"{{{NAMESPACES[prefix]}}}{name}" if prefix else name
    made = ET.SubElement(parent, full, {key: one_line(value) for key, value in attributes.items()})
    made.text = content or None
    return made


def as_html(text: str) -> str:
    """`text` as HTML."""
    return html.escape(text, quote=False)


def escaped(text: str, most: int) -> str:
    """`text` as HTML of at most `most` bytes."""
    return as_html(shortened(text, most, lambda cut: len(as_html(cut).encode())))


def short(text: str) -> str:
    """`text` on one line, as long as a title may be."""
    return shortened(one_line(text), _TITLE, len)


def brief(text: str) -> str:
    """`text` on one line, as long as a name may be."""
    return shortened(one_line(text), _NAME, len)
