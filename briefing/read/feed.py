"""Feeds, RSS and Atom: each entry a text of its own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.optional import need
from briefing.read import html
from briefing.read.addresses import is_address
from briefing.read.dates import iso_date
from briefing.read.encoding import refuse_other_kinds
from briefing.read.files import contents
from briefing.read.html.elements import blocks
from briefing.read.markup import heading, join, one_line

_NEEDS = "reading a feed"
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def entries(feed: str | Path) -> list[Source]:
    """The entries of the feed in the file or at the web address `feed`, in its order.

    Raises what `parse` and, for an address, `fetch` do.
    """
    need("feedparser", "feed", _NEEDS)  # before anything is fetched
    return parse(_bytes(str(feed)), str(feed))


def parse(data: bytes, origin: str) -> list[Source]:
    """The entries of the feed that is `data`, in its order.

    The text of each is what the feed itself has of it, under its title; `origin` is the
    address of the entry, where the whole of it can be read when the feed has only its
    beginning; `guid` is what the feed knows it by, else its address, else a digest of it.
    Entries without text are left out. Raises InputError when it is no feed, MissingError
    without the extra `feed`.
    """
    feedparser = need("feedparser", "feed", _NEEDS)
    headers = {"content-location": origin}
    refuse_other_kinds(data, origin)
    if _ENTITY.search(data):
        raise InputError(f"{origin}: XML with entities is not read", "choose another feed")
    parsed = feedparser.parse(data, response_headers=headers)
    if not parsed.version:
        raise InputError(f"{origin}: this is not a feed", "give the address of an RSS or Atom feed")
    return list(_sources(parsed, origin))


def _bytes(origin: str) -> bytes:
    if not is_address(origin):
        return contents(origin)
    need("httpcore", "feed", _NEEDS)
    from briefing.read.web.fetch import fetch

    return fetch(origin).data


def _sources(parsed: Any, origin: str) -> Iterator[Source]:
    for number, entry in enumerate(parsed.entries, start=1):
        title = one_line(entry.get("title", ""))
        where = entry.get("link") or f"{origin}, entry {number}"
        text = _text(entry, where)
        if text or title:
            whole = "\n\n".join(filter(None, [heading(1, title), text]))
            yield Source(
                whole,
                where,
                title=title,
                author=one_line(entry.get("author", "")),
                date=_day(entry),
                language=parsed.feed.get("language", ""),
                guid=_guid(entry, parsed.feed.get("link") or origin, whole),
            )


def _text(entry: Any, origin: str) -> str:
    """The longest of what an entry gives as its content; "" without any."""
    given = [*entry.get("content", []), entry.get("summary_detail", {})]
    longest = max(given, key=lambda each: len(each.get("value", "")))
    written = longest.get("value", "")
    if longest.get("type") == "text/plain" or not written.strip():
        return str(written).strip()
    return join(blocks(html.parse(written, origin).body))


def _guid(entry: Any, site: str, text: str) -> str:
    """What the entry is known by; a bare number, known only to its own site, with the site's."""
    own = entry.get("id") or entry.get("link")
    own = own or hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
    return own if ":" in own else f"{site}#{own}"


def _day(entry: Any) -> str:
    """The day of an entry where it was written, ISO 8601; "" without one."""
    written = entry.get("published") or entry.get("updated") or ""
    try:
        return iso_date(written) or parsedate_to_datetime(written).date().isoformat()
    except ValueError:
        return ""
