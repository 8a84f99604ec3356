"""What may stand in the tags of a feed: each check gives what is wrong, or ""."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from briefing.podcast.categories import CATEGORIES
from briefing.podcast.feed_check.tree import Element

Check = Callable[[Element], str]
HTTPS = "https is required"
"""What is wrong with an address that is http where a rule wants https."""

_LANGUAGE = re.compile(r"[a-z]{2}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_UUID5 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.I)
_DURATION = re.compile(r"\d+(\.\d+)?|(\d+:)?\d{1,2}:\d{2}")
_WHOLE = re.compile(r"[1-9]\d*")
_TIME = re.compile(r"(\d+:)?([0-5]?\d:)?\d+(\.\d+)?")
_MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]+", re.IGNORECASE)
_SUFFIXES = {  # what Apple takes for an enclosure, by the end of its address
    ".mp3": {"audio/mpeg", "audio/mp3"},
    ".m4a": {"audio/x-m4a", "audio/mp4", "audio/m4a", "audio/aac"},
    ".m4b": {"audio/x-m4b", "audio/mp4", "audio/m4b"},
    ".mp4": {"video/mp4", "audio/mp4"},
    ".m4v": {"video/x-m4v", "video/mp4"},
    ".mov": {"video/quicktime"},
    ".pdf": {"application/pdf"},
}
_TRANSCRIPTS = {
    "text/plain", "text/html", "text/vtt", "application/json", "application/srt", "text/srt",
    "application/x-subrip",
}  # fmt: skip


def text(most: int, unit: str = "characters") -> Check:
    """Not empty, at most `most` characters (or "bytes"), no blanks around it."""

    def check(element: Element) -> str:
        content = element.text
        if not content.strip():
            return "is empty"
        size = len(content.encode()) if unit == "bytes" else len(content)
        if size > most:
            return f"has {size} {unit}; {most} are allowed"
        one_line = "\n" not in content and content != content.strip()
        return "has spaces before or after its text" if one_line else ""

    return check


def one_of(*allowed: str) -> Check:
    """Exactly one of the words allowed, in any case."""

    def check(element: Element) -> str:
        known = element.text.strip().lower() in allowed
        return "" if known else f"is {element.text.strip()!r}; allowed: {', '.join(allowed)}"

    return check


def matches(pattern: re.Pattern[str], what: str) -> Check:
    """Text that is `what`."""

    def check(element: Element) -> str:
        content = element.text.strip()
        return "" if pattern.fullmatch(content) else f"is {content!r}, not {what}"

    return check


language = matches(_LANGUAGE, "a language code such as hi or hi-IN")
guid_of_podcast = matches(_UUID5, "a version 5 UUID")
duration = matches(_DURATION, "a length in seconds or as hours:minutes:seconds")
number = matches(_WHOLE, "a number from 1 on")


def date(element: Element) -> str:
    """An RFC 2822 date with its zone."""
    content = element.text.strip()
    read = _read(content)
    if read is None:
        return f"is {content!r}, not a date such as Tue, 10 Feb 2026 07:00:00 +0530"
    return "" if read.tzinfo else f"is {content!r}, which has no time zone"


def moment(element: Element) -> datetime | None:
    """The time that an RFC 2822 date with its zone tells; None for any other text."""
    read = _read(element.text.strip())
    return read if read and read.tzinfo else None


def _read(content: str) -> datetime | None:
    try:
        return parsedate_to_datetime(content)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def address(content: str, secure: bool = False) -> str:
    """An absolute web address in ASCII; https where `secure`."""
    try:
        parts = urlsplit(content)
        whole = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        whole = False
    if not whole or content != content.strip():
        return f"is {content!r}, not a web address"
    if not content.isascii() or re.search(r"[\s<>\"]", content):
        return f"is {content!r}: letters outside ASCII and spaces must be percent-encoded"
    return f"is {content!r}; {HTTPS}" if secure and parts.scheme != "https" else ""


def address_text(element: Element) -> str:
    """A web address as the element's text."""
    return address(element.text.strip())


def address_in(attribute: str, secure: bool = False) -> Check:
    """A web address in an attribute."""

    def check(element: Element) -> str:
        wrong = address(element.attributes.get(attribute, ""), secure)
        return f"{attribute} {wrong}" if wrong else ""

    return check


def picture(element: Element) -> str:
    """itunes:image: the address of a .jpg or .png."""
    href = element.attributes.get("href", "")
    wrong = address(href)
    if wrong:
        return f"href {wrong}"
    known = urlsplit(href).path.lower().endswith((".jpg", ".jpeg", ".png"))
    return "" if known else f"href is {href!r}; Apple takes .jpg and .png"


def category(element: Element) -> str:
    """One of Apple's categories, and below it one that belongs to it."""
    name = element.attributes.get("text", "")
    if name not in CATEGORIES:
        return f"text {name!r} is not one of Apple's"
    for inner in element.all("itunes:category"):
        sub = inner.attributes.get("text", "")
        if sub not in CATEGORIES[name]:
            return f"text {sub!r} is not one of Apple's below {name!r}"
    return ""


def enclosure(element: Element) -> str:
    """url, length in bytes and type, fitting each other."""
    wrong = address(element.attributes.get("url", ""))
    if wrong:
        return f"url {wrong}"
    length = element.attributes.get("length", "")
    if not _WHOLE.fullmatch(length):
        return f"length is {length!r}, not the size in bytes"
    path = urlsplit(element.attributes["url"]).path.lower()
    kind = element.attributes.get("type", "")
    types = next((types for end, types in _SUFFIXES.items() if path.endswith(end)), None)
    if types is None:
        return f"url ends with none of {', '.join(_SUFFIXES)}, which Apple goes by"
    return "" if kind.lower() in types else f"type {kind!r} does not fit its url"


def transcript(element: Element) -> str:
    """url over https and a known type."""
    wrong = address(element.attributes.get("url", ""), secure=True)
    kind = element.attributes.get("type", "")
    if wrong:
        return f"url {wrong}"
    return (
        ""
        if kind in _TRANSCRIPTS
        else f"type {kind!r} is not one of {', '.join(sorted(_TRANSCRIPTS))}"
    )


def chapters(element: Element) -> str:
    """url over https and the type of JSON chapters."""
    wrong = address(element.attributes.get("url", ""), secure=True)
    if wrong:
        return f"url {wrong}"
    kind = element.attributes.get("type", "")
    return "" if _MEDIA.fullmatch(kind) else f"type is {kind!r}; application/json+chapters is meant"


def podlove(element: Element) -> str:
    """Chapters with a title each, in the order of their starts."""
    starts = []
    for chapter in element.all("psc:chapter"):
        start = chapter.attributes.get("start", "")
        if not _TIME.fullmatch(start):
            return f"start {start!r} (line {chapter.line}) is not a time"
        if not chapter.attributes.get("title", "").strip():
            return f"a chapter without a title (line {chapter.line})"
        starts.append(sum(float(part) * 60**i for i, part in enumerate(reversed(start.split(":")))))
    return "" if starts == sorted(starts) else "chapters are not in the order of their starts"
