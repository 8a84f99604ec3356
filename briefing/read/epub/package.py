"""The package of an EPUB: what it is called, its files in reading order, its contents."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.read import xml
from briefing.read.archive import Archive
from briefing.read.dates import iso_date
from briefing.read.epub.contents import from_navigation, from_ncx

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OCF = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMLENC = "{http://www.w3.org/2001/04/xmlenc#}"
_TEXT = frozenset(("application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"))


@dataclass(frozen=True, slots=True)
class Package:
    """`spine` are entries of the archive in reading order; `contents` gives some of them titles."""

    spine: tuple[str, ...]
    contents: dict[str, str] = field(default_factory=dict)
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of the book."""

    entry: str
    media_type: str
    properties: tuple[str, ...]


def open_package(archive: Archive) -> Package:
    """The package document of `archive`, which the container names. InputError when damaged."""
    if _CONTAINER not in archive:
        raise InputError(f"{archive.origin}: this is not an EPUB book", f"it has no {_CONTAINER}")
    container = xml.parse(archive.read(_CONTAINER), f"{archive.origin}, {_CONTAINER}", doctype=True)
    rootfile = container.find(f".//{_OCF}rootfile")
    path = rootfile.get("full-path", "") if rootfile is not None else ""
    root = xml.parse(archive.read(path), f"{archive.origin}, {path}", doctype=True)
    items = _items(root, posixpath.dirname(path))
    spine = tuple(_spine(root, items))
    _refuse_protected(archive, spine)
    said = {name: xml.texts(root, _DC + name) for name in ("title", "date", "language")}
    return Package(
        spine,
        _contents(archive, root, items),
        title=next(iter(said["title"]), ""),
        author=", ".join(xml.texts(root, f"{_DC}creator")),
        date=next(filter(None, map(iso_date, said["date"])), ""),
        language=next(iter(said["language"]), ""),
    )


def _items(root: Element, folder: str) -> dict[str, _Item]:
    """The files of the manifest by their id."""
    return {
        item.get("id", ""): _Item(
            posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "")))),
            item.get("media-type", ""),
            tuple(item.get("properties", "").split()),
        )
        for item in root.iter(f"{_OPF}item")
    }


def _spine(root: Element, items: dict[str, _Item]) -> list[str]:
    """What is read from the first page to the last: no notes aside, no table of contents."""
    contents = {
        reference.get("href", "").partition("#")[0].rpartition("/")[2]
        for reference in root.iter(f"{_OPF}reference")
        if reference.get("type") == "toc"
    }
    entries = []
    for reference in root.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or reference.get("linear") == "no" or item.media_type not in _TEXT:
            continue
        if "nav" not in item.properties and posixpath.basename(item.entry) not in contents:
            entries.append(item.entry)
    return entries


def _contents(archive: Archive, root: Element, items: dict[str, _Item]) -> dict[str, str]:
    """Titles of entries: from the navigation document, else from the NCX of older books."""
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
            f"{archive.origin}: this book is protected against copying",
            "ask its publisher for one without protection",
        )
