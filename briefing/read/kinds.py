"""Which reader a file needs: by its name, else by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib import import_module

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.accounting import Seen, account
from briefing.read.encoding import ZIP, beginning
from briefing.read.not_prose import refuse_not_prose
from briefing.read.program_titles import own_title
from briefing.read.refusals import counting

_OFFICE = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
_KINDS = {
    "text": (".txt .text", ""),
    "markdown": (".md .markdown .mkd .mdown", "text/markdown text/x-markdown"),
    "html": (".html .htm .xhtml .xht", "text/html application/xhtml+xml"),
    "mhtml": (".mhtml .mht", "multipart/related application/x-mimearchive message/rfc822"),
    "mail": (".eml", ""),
    "docx": (".docx .docm", f"{_OFFICE}.wordprocessingml.document"),
    "pptx": (".pptx .pptm .ppsx", f"{_OFFICE}.presentationml.presentation"),
    "odf": (".odt .odp .fodt .fodp", f"{_ODF}.text {_ODF}.presentation"),
    "epub": (".epub", "application/epub+zip"),
    "fb2": (".fb2", "application/x-fictionbook+xml"),
    "ssml": (".ssml", "application/ssml+xml"),
    "mobi": (
        ".mobi .azw .azw3 .prc",
        "application/x-mobipocket-ebook application/vnd.amazon.ebook",
    ),
    "rtf": (".rtf", "application/rtf text/rtf"),
    "subtitles": (".srt .vtt .ass .ssa", "text/vtt application/x-subrip text/x-ssa"),
    "pdf": (".pdf", "application/pdf"),
}
"""Each reader, by the ends of names and the media types of what it reads."""

_BY_SUFFIX = {end: kind for kind, (ends, _) in _KINDS.items() for end in ends.split()}
_BY_MEDIA_TYPE = {each: kind for kind, (_, types) in _KINDS.items() for each in types.split()}
SUFFIXES = frozenset(_BY_SUFFIX)
"""The ends of the names of files that are read."""

_UNTOLD = frozenset(
    ("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/zip")
)
_BEFORE = (
    r"\s*+(?:<\?[^>]*+>\s*+|<!--(?:(?!-->).)*+-->\s*+"
    r"|<!doctype(?!\s+html)[^>\[]*+(?:\[[^\]]*+\]\s*+)?>\s*+)*+"
)
_PAGE = later(rf"{_BEFORE}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FEED = later(rf"{_BEFORE}<(?:\w+:)?(?:rss|feed|rdf)\b", re.I | re.S)
_MARK = rb"(?:\xef\xbb\xbf)?"
_FIELD = rb"[!-9;-~]{1,60}+:[^\n]*+\n(?:[ \t][^\n]*+\n)*+"
_CARRIED = rb"(?:received|return-path|delivered-to|message-id|dkim-signature|arc-seal):"
_XML = rb"\s*<\?xml[^>]*>.{0,2000}?"
_SIGNS = {
    "pdf": re.compile(rb"%PDF-"),
    "rtf": re.compile(rb"\s*\{\\rtf"),
    "mobi": re.compile(rb".{60}BOOKMOBI", re.S),
    "mail": re.compile(
        rb"(?:From [^\n]*\n)?(?=(?:%b){3})(?:%b)*?%b" % (_FIELD, _FIELD, _CARRIED), re.I
    ),  # what a server wrote into its head, which nobody types
    "mhtml": re.compile(
        rb"(?:From: <Saved by |(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*Content-Type: "
        rb"multipart/related\b)",
        re.I,
    ),
    "archive": re.compile(ZIP),
    "subtitles": re.compile(
        _MARK + rb"(?:WEBVTT|\[Script Info\]|\s*\d+\s*\n\d{1,2}:\d\d:\d\d,\d{3} *-->)"
    ),
    "fb2": re.compile(_MARK + _XML + rb"<FictionBook\b", re.S),
    "odf": re.compile(_MARK + _XML + rb"<office:document\b", re.S),
}
"""How a file of each kind begins."""

_SSML = later(rf"{_BEFORE}<(?:\w+:)?speak\b", re.I | re.S)
_DATED = later(r"[\W_]{0,9}\d")
"""How every chat begins; most other texts do not, and need not load its reader."""

_TYPESET = frozenset(("docx", "odf", "rtf", "pdf"))
"""What people write without styles: a title is a line set large."""

_TABLES = frozenset((".csv", ".tsv"))
_JSON = frozenset((".json", ".jsonl", ".ndjson"))
_START = 4096
_LONG = 500_000  # characters


def source_of(
    data: bytes, origin: str, suffix: str = "", media_type: str = "", field: str = ""
) -> Source:
    """The text of `data`, read as what its server, else its name, else its content says it is.

    `field` names what is read of each record, where it holds records. Raises InputError as
    the reader of that kind does, and for a media type that is no text.
    """
    if is_feed(data):
        raise InputError(f"{origin}: this is a feed, not one text", "give it to `briefing batch`")
    if _are_records(data, suffix, field):
        source = import_module("briefing.read.records").read(data, origin, field)
        return account(
            source, import_module("briefing.read.seen.records").seen(data, origin, field)
        )
    kind = _kind(data, suffix, media_type)
    if not kind:
        raise InputError(f"{origin}: this is {media_type}, not text", "give the address of a page")
    read: Callable[[bytes, str], Source] = import_module(f"briefing.read.{kind}").read
    if kind == "text":
        refuse_not_prose(data, origin, suffix)
    source = read(data, origin)
    source = replace(
        source,
        title=own_title(source.title),
        headings_marked=kind != "text",
        title_unmarked=kind in _TYPESET,
    )
    _tidy_up(source)
    with counting():
        accounted = account(source, _seen(kind, data, origin))
    _tidy_up(source)
    return accounted


def _tidy_up(source: Source) -> None:
    """Let go of what reading a long text took, before more is asked for."""
    if len(source.text) > _LONG:
        import_module("briefing.io.machine").give_back()


def _are_records(data: bytes, suffix: str, field: str) -> bool:
    """Whether it is to be read by a field: CSV always, JSON where one is named."""
    if suffix.lower() in _TABLES:
        return True
    if not field or _BY_SUFFIX.get(suffix.lower(), "text") != "text" or _by_content(data) != "text":
        return False
    return suffix.lower() in _JSON or beginning(data[:_START]).lstrip()[:1] in {"{", "["}


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
    kind = _BY_SUFFIX.get(suffix.lower()) or _by_content(data)
    if kind != "text":
        return kind
    start = beginning(data[:_START])
    if _SSML.match(start):
        return "ssml"
    return "whatsapp" if _is_chat(start) else "mail" if _is_mail(data) else kind


def _is_chat(start: str) -> bool:
    if not _DATED.match(start):
        return False
    found: bool = import_module("briefing.read.whatsapp").is_chat(start)
    return found


def _is_mail(data: bytes) -> bool:
    return _SIGNS["mail"].match(data[:_START]) is not None


def _by_content(data: bytes) -> str:
    start = data[:_START]
    for kind, sign in _SIGNS.items():
        if sign.match(start):
            return _in_archive(data) if kind == "archive" else kind
    return "html" if _PAGE.match(beginning(start)) else "text"


def _in_archive(data: bytes) -> str:
    """Which document an archive is, by the names of the entries that each must have."""
    signs = {
        b"META-INF/container.xml": "epub",
        b"word/document.xml": "docx",
        b"ppt/presentation.xml": "pptx",
        b"mimetypeapplication/vnd.oasis.opendocument": "odf",
        b".fb2": "fb2",
        b"_chat.txt": "whatsapp",
        b"WhatsApp Chat with": "whatsapp",
    }
    return next((kind for sign, kind in signs.items() if sign in data), "text")
