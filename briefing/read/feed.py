"""Feeds, RSS and Atom: each entry a text of its own."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.optional import need
from briefing.read import html
from briefing.read.accounting import account
from briefing.read.addresses import is_address
from briefing.read.attributes import refuse_many_attributes
from briefing.read.dates import iso_date, iso_time
from briefing.read.encoding import decode_page, refuse_other_kinds
from briefing.read.feed_contents import with_contents
from briefing.read.files import contents
from briefing.read.html.blocks import blocks
from briefing.read.html.elements import words
from briefing.read.markup import heading, join, one_line, with_numbers_joined
from briefing.read.seen.feed import entries_seen, is_words

_NEEDS = "reading a feed"
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_UTF_8 = '<?xml version="1.0" encoding="utf-8"?>'
_MARKUP = re.compile(r"</?[a-zA-Z]|&[a-zA-Z#]")
_MAIL = re.compile(r"(?:mailto:)?[^\s<>()\"]+@[^\s<>()\"]+")
_CODE = 12  # hexadecimal digits


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
    Entries that share one guid are told apart by a digest. Entries without text are left
    out. Raises InputError when it is no feed, MissingError without the extra `feed`.
    """
    feedparser = need("feedparser", "feed", _NEEDS)
    refuse_other_kinds(data, origin)
    text = _DECLARATION.sub("", decode_page(data, origin), count=1)
    refuse_many_attributes(text, origin)
    if _ENTITY.search(text):
        raise InputError(f"{origin}: XML with entities is not read", "choose another feed")
    seen = list(entries_seen(text))
    text = with_contents(text)
    try:
        parsed = feedparser.parse(
            (_UTF_8 + text).encode(errors="replace"), response_headers={"content-location": origin}
        )
    except (RecursionError, ValueError) as error:
        raise InputError(f"{origin}: damaged feed: {error}", "get the feed again") from error
    if not parsed.version:
        raise InputError(f"{origin}: this is not a feed", "give the address of an RSS or Atom feed")
    if len(seen) != len(parsed.entries):
        raise InputError(
            f"{origin}: damaged feed: {len(parsed.entries)} of {len(seen)} entries can be read",
            "get the feed again",
        )
    found = [
        account(source, runs)
        for source, runs in zip(_sources(parsed, origin), seen, strict=True)
        if source.text
    ]
    return _told_apart(_in_order(found))


def _bytes(origin: str) -> bytes:
    if not is_address(origin):
        return contents(origin)
    need("httpcore", "feed", _NEEDS)
    from briefing.read.web.fetch import fetch

    return fetch(origin).data


def _sources(parsed: Any, origin: str) -> Iterator[Source]:
    """Every entry, those without text too."""
    for number, entry in enumerate(parsed.entries, start=1):
        where = entry.get("link") or f"{origin}, entry {number}"
        title = _title(entry, where)
        whole = "\n\n".join(filter(None, [heading(1, title), _text(entry, where)]))
        time = _time(entry)
        yield Source(
            whole,
            where,
            title=title,
            author=_author(entry),
            date=time[:10],
            published=time if len(time) > len("2026-02-10") else "",
            language=parsed.feed.get("language", ""),
            guid=_guid(entry, parsed.feed.get("link") or origin, whole),
            headings_marked=True,
        )


def _title(entry: Any, origin: str) -> str:
    """Without the tags and entities that some feeds put in it."""
    written = entry.get("title", "")
    if not _MARKUP.search(written) or entry.get("title_detail", {}).get("type") == "text/plain":
        return one_line(written)
    body = html.parse(written, origin).body
    return words(body) if body is not None else ""


def _text(entry: Any, origin: str) -> str:
    """The longest of what an entry gives as its content, without pictures; "" without any."""
    every = [*entry.get("content", []), entry.get("summary_detail", {})]
    given = [each for each in every if is_words(each.get("type", ""))] or [{}]
    longest = max(given, key=lambda each: len(each.get("value", "")))
    written = longest.get("value", "")
    if longest.get("type") == "text/plain" or not written.strip():
        return str(written).strip()
    return join(with_numbers_joined(blocks(html.parse(written, origin).body)))


def _author(entry: Any) -> str:
    """Names, without the e-mail addresses that RSS asks for: `a@e.org (रमेश)` is रमेश."""
    names = [each.get("name", "") for each in entry.get("authors", [])] or [entry.get("author", "")]
    plain = (one_line(_MAIL.sub("", name)).strip(" ,;()<>") for name in names)
    return ", ".join(dict.fromkeys(filter(None, plain)))


def _guid(entry: Any, site: str, text: str) -> str:
    """What the entry is known by; a bare number, known only to its own site, with the site's."""
    own = entry.get("id") or entry.get("link") or _digest(text)
    return own if ":" in own else f"{site}#{own}"


def _told_apart(sources: list[Source]) -> list[Source]:
    """Different entries have different guids; one that stands in the feed twice is one."""
    texts: dict[str, set[str]] = {}
    for source in sources:
        texts.setdefault(source.guid, set()).add(source.text)
    own = [
        replace(source, guid=f"{source.guid}#{_digest(source.text)[:_CODE]}")
        if len(texts[source.guid]) > 1
        else source
        for source in sources
    ]
    return list({(source.guid, source.text): source for source in own}.values())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def _time(entry: Any) -> str:
    """When an entry was written, where it was written, ISO 8601, perhaps a day; "" without one."""
    written = entry.get("published") or entry.get("updated") or ""
    return iso_time(written) or iso_date(written)


def _in_order(sources: Sequence[Source]) -> list[Source]:
    """The entries; those of one day without a time of it are a second apart, as the feed has them.

    A feed has its newest entry first, unless its days say that it does not.
    """
    days = [source.date for source in sources if source.date]
    oldest_first = days == sorted(days) and len(set(days)) > 1
    number: Counter[str] = Counter()
    ordered = []
    for source in sources if oldest_first else reversed(sources):
        timed = source
        if source.date and not source.published:
            second = timedelta(seconds=number[source.date])
            number[source.date] += 1
            start = datetime.fromisoformat(f"{source.date}T00:00:00+05:30")  # as India writes days
            timed = replace(source, published=(start + second).isoformat())
        ordered.append(timed)
    return ordered if oldest_first else ordered[::-1]
