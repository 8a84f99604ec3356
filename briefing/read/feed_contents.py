"""What an entry of a feed says under other names, under the name that feedparser reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.io.later import later

OTHERS = (
    "itunes:summary", "googleplay:description", "media:description", "yandex:full-text",
    "turbo:content",
)  # fmt: skip
"""Elements that hold what an entry says."""
_OTHERS = later(rf"<(/?)(?:{'|'.join(OTHERS)})(?=[\s>])")
_ROOT = later(r"<(?:rss|feed|(?:\w+:)?RDF)(?=[\s>])")
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_XHTML = "http://www.w3.org/1999/xhtml"
_DIV = later(r"<(?:\w+:)?div(?=[\s>])")
_TAG = later(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)(?P<said>[^<>]*)>",
    re.DOTALL,
)


def with_contents(text: str) -> str:
    """The feed with all that tells what an entry says as its content, of which it may have several.

    feedparser keeps one of description, <itunes:summary> and <media:description>, and not the
    longest; it does not know the names that Google and Yandex gave it, nor a <div> of XHTML
    beside the description.
    """
    if _DIV.search(text):
        text = "".join(_with_bodies(text))
    if not _OTHERS.search(text):
        return text
    renamed = _OTHERS.sub(lambda tag: f"<{tag[1]}content:encoded", text)
    if "xmlns:content=" in renamed:
        return renamed
    return _ROOT.sub(rf'\g<0> xmlns:content="{_CONTENT}"', renamed, count=1)


def _with_bodies(text: str) -> Iterator[str]:
    """The feed in pieces; a <div> that stands in an <item> itself is a <body>."""
    start = depth = 0
    opened: list[re.Match[str]] = []  # the <div>, where one stands in the entry itself
    for tag in _TAG.finditer(text):
        name = (tag["name"] or "").rpartition(":")[2]
        if name == "item":
            depth, opened = int(not tag["end"]), []
        elif not name or not depth or tag["said"].endswith("/"):
            continue
        elif not tag["end"]:
            depth += 1
            if depth == 2 and name == "div":
                opened = [tag]
        else:
            depth = max(depth - 1, 1)
            if depth == 1 and opened and tag["name"] == opened[0]["name"]:
                (begins,), opened = opened, []
                yield text[start : begins.start()]
                yield f'<xhtml:body xmlns:xhtml="{_XHTML}"{begins["said"]}>'
                yield text[begins.end() : tag.start()]
                yield "</xhtml:body>"
                start = tag.end()
    yield text[start:]
