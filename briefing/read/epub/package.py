"""The package of an EPUB: what it is called, its files in reading order, its contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.read import xml
from briefing.read.archive import Archive
from briefing.read.dates import iso_date
from briefing.read.epub.contents import from_navigation, from_ncx
from briefing.read.epub.dtbook import MEDIA_TYPE

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OCF = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMLENC = "{http://www.w3.org/2001/04/xmlenc#}"
_TEXT = frozenset(
    (
        "application/xhtml+xml", "application/xhtml", "application/xml", "application/html",
        "text/html", "text/xml", "text/xhtml", "text/x-oeb1-document", MEDIA_TYPE,
    )
)  # fmt: skip
_PAGE = re.compile(rb"<(?:\w+:)?(?:html|body)[\s>]", re.IGNORECASE)
_START = 4096


@dataclass(frozen=True, slots=True)
class Package:
    """What the package document says."""

    spine: tuple[str, ...]
    """Entries of the archive in reading order."""
    contents: dict[str, dict[str, str]] = field(default_factory=dict)
    """Titles by entry and by the id in it where a chapter begins, "" for its first line."""
    lists: frozenset[str] = frozenset()
    """Entries of the spine that hold a table of contents, perhaps nothing else."""
    title: str = ""
    """Of the book."""
    author: str = ""
    """Who wrote it."""
    date: str = ""
    """ISO 8601 day."""
    language: str = ""
    """A BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of the book."""

    entry: str
    media_type: str
    properties: tuple[str, ...]
    fallback: str
    """The id of what to take where this is no text."""


def open_package(archive: Archive) -> Package:
    """The package document of `archive`, which the container names. InputError when damaged."""
    if _CONTAINER not in archive:
        raise InputError(f"{archive.origin}: this is not an EPUB book", f"it has no {_CONTAINER}")
    container = xml.parse(archive.read(_CONTAINER), f"{archive.origin}, {_CONTAINER}", doctype=True)
    rootfile = container.find(f".//{_OCF}rootfile")
    path = rootfile.get("full-path", "") if rootfile is not None else ""
    root = xml.parse(archive.read(path), f"{archive.origin}, {path}", doctype=True)
    items = _items(archive, root, path)
    spine = tuple(_spine(archive, root, items))
    _refuse_protected(archive, spine)
    said = {name: xml.texts(root, _DC + name) for name in ("title", "date", "language")}
    return Package(
        spine,
        _contents(archive, root, items),
        frozenset(_lists(archive, root, items, path)),
        title=next(iter(said["title"]), ""),
        author=", ".join(xml.texts(root, f"{_DC}creator")),
        date=next(filter(None, map(iso_date, said["date"])), ""),
        language=next(iter(said["language"]), ""),
    )


def _items(archive: Archive, root: Element, path: str) -> dict[str, _Item]:
    """The files of the manifest by their id; `path` is the entry of the package document."""
    items = {}
    for item in root.iter(f"{_OPF}item"):
        items[item.get("id", "")] = _Item(
            archive.linked(item.get("href", ""), path),
            item.get("media-type", "").partition(";")[0].strip().lower(),
            tuple(item.get("properties", "").split()),
            item.get("fallback", ""),
        )
    return items


def _spine(archive: Archive, root: Element, items: dict[str, _Item]) -> Iterator[str]:
    """What is read from the first page to the last, without notes aside."""
    for reference in root.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if reference.get("linear", "").strip().lower() == "no":
            continue
        passed: set[str] = set()
        while item is not None and not _is_text(archive, item) and item.entry not in passed:
            passed.add(item.entry)
            item = items.get(item.fallback)
        if item is not None and item.entry not in passed:
            yield item.entry


def _is_text(archive: Archive, item: _Item) -> bool:
    if item.media_type in _TEXT:
        return True
    is_picture = item.media_type.startswith(("image/", "audio/", "video/", "font/", "text/css"))
    if is_picture or item.entry not in archive:
        return False
    return _PAGE.search(archive.read(item.entry)[:_START]) is not None


def _lists(archive: Archive, root: Element, items: dict[str, _Item], path: str) -> Iterator[str]:
    yield from (item.entry for item in items.values() if "nav" in item.properties)
    for reference in root.iter(f"{_OPF}reference"):
        if reference.get("type", "").lower() == "toc":
            yield archive.linked(reference.get("href", ""), path)


def _contents(
    archive: Archive, root: Element, items: dict[str, _Item]
) -> dict[str, dict[str, str]]:
    """Titles of chapters: from the navigation document, else from the NCX of older books."""
    spine = root.find(f".//{_OPF}spine")
    ncx = items.get(spine.get("toc", "") if spine is not None else "")
    for item in items.values():
        if "nav" in item.properties and item.entry in archive:
            return from_navigation(archive, item.entry)
    return from_ncx(archive, ncx.entry) if ncx and ncx.entry in archive else {}


def _refuse_protected(archive: Archive, spine: tuple[str, ...]) -> None:
    """Fonts may be obfuscated; a text that is encrypted cannot be read by anyone without a key."""
    if _ENCRYPTION not in archive:
        return
    root = xml.parse(archive.read(_ENCRYPTION), f"{archive.origin}, {_ENCRYPTION}")
    encrypted = {unquote(each.get("URI", "")) for each in root.iter(f"{_XMLENC}CipherReference")}
    if not encrypted.isdisjoint(spine):
        raise InputError(
            f"{archive.origin}: this book is copy-protected",
            "ask its publisher for one without protection",
        )
