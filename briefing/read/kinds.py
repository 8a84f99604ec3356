"""Which reader a file needs: by its name, else by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.accounting import Seen, account
from briefing.read.encoding import beginning
from briefing.read.not_prose import refuse_not_prose

_BY_SUFFIX = {
    ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mkd": "markdown", ".mdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".xht": "html",
    ".docx": "docx", ".docm": "docx",
    ".epub": "epub",
    ".srt": "subtitles", ".vtt": "subtitles",
    ".pdf": "pdf",
}  # fmt: skip
_BY_MEDIA_TYPE = {
    "text/markdown": "markdown", "text/x-markdown": "markdown",
    "text/html": "html", "application/xhtml+xml": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/epub+zip": "epub",
    "text/vtt": "subtitles", "application/x-subrip": "subtitles",
    "application/pdf": "pdf",
}  # fmt: skip
_UNTOLD = frozenset(
    ("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/zip")
)
_BEFORE = r"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!doctype(?!\s+html)[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*"
_PAGE = re.compile(rf"{_BEFORE}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FEED = re.compile(rf"{_BEFORE}<(?:\w+:)?(?:rss|feed|rdf)\b", re.I | re.S)
_SRT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\d+\s*\n\d{1,2}:\d\d:\d\d,\d{3} *-->")
_START = 4096


def source_of(data: bytes, origin: str, suffix: str = "", media_type: str = "") -> Source:
    """The text of `data`, read as what its server, else its name, else its content says it is.

    Raises InputError as the reader of that kind does, and for a media type that is no text.
    """
    if is_feed(data):
        raise InputError(f"{origin}: this is a feed, not one text", "give it to `briefing batch`")
    kind = _kind(data, suffix, media_type)
    if not kind:
        raise InputError(f"{origin}: this is {media_type}, not text", "give the address of a page")
    read: Callable[[bytes, str], Source] = import_module(f"briefing.read.{kind}").read
    if kind == "text":
        refuse_not_prose(data, origin, suffix)
    source = read(data, origin)
    return account(source, _seen(kind, data, origin))


def seen_in(data: bytes, origin: str, suffix: str) -> Iterable[Seen]:
    """All text that `data` holds, as `source_of` counts it."""
    return _seen(_kind(data, suffix, ""), data, origin)


def _seen(kind: str, data: bytes, origin: str) -> Iterable[Seen]:
    seen: Callable[[bytes, str], Iterable[Seen]] = import_module(f"briefing.read.seen.{kind}").seen
    return seen(data, origin)


def is_page(data: bytes, suffix: str, media_type: str) -> bool:
    """Whether it is HTML."""
    return _kind(data, suffix, media_type) == "html"


def is_feed(data: bytes) -> bool:
    """Whether it begins as RSS, Atom or RDF does."""
    return _FEED.match(beginning(data[:_START])) is not None


def _kind(data: bytes, suffix: str, media_type: str) -> str:
    """The name of a reader; "" for a media type that none reads."""
    if media_type in _BY_MEDIA_TYPE:
        return _BY_MEDIA_TYPE[media_type]
    if media_type not in _UNTOLD and not media_type.startswith("text/"):
        return ""
    return _BY_SUFFIX.get(suffix.lower()) or _by_content(data)


def _by_content(data: bytes) -> str:
    start = data[:_START]
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return _in_archive(data)
    if start.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") or _SRT.match(start):
        return "subtitles"
    return "html" if _PAGE.match(beginning(start)) else "text"


def _in_archive(data: bytes) -> str:
    """Which document an archive is, by the names of the entries that each must have."""
    if b"META-INF/container.xml" in data:
        return "epub"
    return "docx" if b"word/document.xml" in data else "text"
