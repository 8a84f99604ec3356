"""Tables of contents of an EPUB: which chapter has which title, and where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from briefing.read import html, xml
from briefing.read.archive import Archive
from briefing.read.encoding import decode
from briefing.read.html.elements import words

_MADE_UP = re.compile(r"(?i:(?:section|file|part)[ _-]?\d+|untitled|unknown|start|.*\.x?html?)")
"""Names that programs give to files without a title; nobody wrote them."""
_NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


def from_navigation(archive: Archive, entry: str) -> dict[str, dict[str, str]]:
    """Titles by entry of the archive and id in it, from the navigation document of EPUB 3."""
    where = f"{archive.origin}, {entry}"
    tree = html.parse(html.as_html(decode(archive.read(entry), where), where), where)
    for nav in tree.css("nav"):
        if "toc" in (nav.attributes.get("epub:type") or "").split():
            links = nav.css("a[href]")
            named = ((link.attributes.get("href") or "", words(link)) for link in links)
            return _first(archive, entry, named)
    return {}


def from_ncx(archive: Archive, entry: str) -> dict[str, dict[str, str]]:
    """The same from the NCX of EPUB 2."""
    root = xml.parse(archive.read(entry), f"{archive.origin}, {entry}", doctype=True)
    points = root.iter(f"{_NCX}navPoint")
    found = ((point.find(f"{_NCX}content"), xml.texts(point, f"{_NCX}text")) for point in points)
    return _first(
        archive,
        entry,
        (
            (content.get("src", ""), texts[0])
            for content, texts in found
            if texts and content is not None
        ),
    )


def _first(
    archive: Archive, entry: str, links: Iterable[tuple[str, str]]
) -> dict[str, dict[str, str]]:
    """The first title of each place; links are relative to `entry`."""
    titles: dict[str, dict[str, str]] = {}
    for link, title in links:
        target, _, place = link.partition("#")
        name = archive.linked(target, entry) if target else entry
        if title.strip() and not _MADE_UP.fullmatch(title.strip()):
            titles.setdefault(name, {}).setdefault(unquote(place), title)
    return titles
