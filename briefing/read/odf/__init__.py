"""OpenDocument (.odt, .odp, .fodt, .fodp; ISO/IEC 26300): texts, and slides with their notes.

Read by ourselves: odfpy, the library for it, was last kept in 2020, and gives the bare tree.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace
from xml.etree.ElementTree import Element

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html, xml
from briefing.read.archive import Archive, is_archive
from briefing.read.dates import iso_date
from briefing.read.markup import one_line
from briefing.read.odf import charts, unseen
from briefing.read.odf.fonts import put_into_unicode
from briefing.read.odf.page import Page
from briefing.read.odf.styles import Styles

_CONTENT, _STYLES, _META, _MANIFEST = (
    "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
)  # fmt: skip
_USUAL = {"drawing": "draw"}  # prefixes that are not the words of their namespaces
_FAMILY = "urn:oasis:names:tc:opendocument:xmlns:"


def read(data: bytes, origin: str) -> Source:
    """The text, notes at its end, without comments and deletions; slides with their notes.

    Raises InputError for what is no OpenDocument text or presentation, is damaged or locked,
    or has no text.
    """
    parts = open_document(data, origin)
    body = next((each for part in parts for each in part.iter("office:body")), None)
    text = None if body is None else next(iter(body), None)
    if text is None or text.tag not in {"office:text", "office:presentation"}:
        raise InputError(
            f"{origin}: this is not a text or a presentation", "export it as a text document"
        )
    styles = Styles(parts)
    put_into_unicode(parts, styles, origin)
    unseen.rename(parts, styles)
    page = Page(styles)
    source = html.source(f"<body>{page.html(text)}</body>", origin)
    source = replace(source, title="", notices=(*source.notices, *page.notices()))
    return _with_metadata(source, parts)


def open_document(data: bytes, origin: str) -> list[Element]:
    """The roots of its parts: content, styles and metadata, or the only one of a flat file."""
    if not is_archive(data):
        flat = _named(data, origin)
        for shown in list(flat.iter("draw:object")):
            charts.put_in(shown, shown)
        return [flat]
    archive = Archive(data, origin, "an OpenDocument")
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise InputError(f"{origin}: locked with a password", "save it without one")
    parts = [
        _named(archive.read(name), f"{origin}, {name}")
        for name in (_CONTENT, _STYLES, _META)
        if name == _CONTENT or name in archive
    ]
    _put_in_objects(archive, parts[0])
    return parts


def _put_in_objects(archive: Archive, content: Element) -> None:
    """A formula or a chart is a file of its own; it is put where it is shown, as in flat files."""
    for shown in list(content.iter("draw:object")):
        name = posixpath.normpath(f"{shown.get('href', '')}/{_CONTENT}")
        if name != _CONTENT and name in archive:
            found = _named(archive.read(name), f"{archive.origin}, {name}")
            if found.tag == "math":
                shown.append(found)
            charts.put_in(shown, found)


def _named(data: bytes, origin: str) -> Element:
    def name(namespace: str, local: str) -> str:
        prefix = namespace.removeprefix(_FAMILY).partition(":")[0].removesuffix("-compatible")
        known = namespace.startswith(_FAMILY)
        return f"{_USUAL.get(prefix, prefix)}:{local}" if known else local

    return xml.named(xml.parse(data, origin), name)


def _with_metadata(source: Source, parts: list[Element]) -> Source:
    meta = next((each for part in parts for each in part.iter("office:meta")), None)
    said = {} if meta is None else {each.tag: one_line("".join(each.itertext())) for each in meta}
    return replace(
        source,
        title=said.get("title", ""),
        author=said.get("creator", "") or said.get("meta:initial-creator", ""),
        date=iso_date(said.get("meta:creation-date", "") or said.get("date", "")),
        language=said.get("language", ""),
    )
