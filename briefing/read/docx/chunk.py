"""Documents of another kind that a Word document takes in whole (`w:altChunk`)."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import docx, kinds
from briefing.read.docx.reader import Reader

_MOST_DEPTH = 3
_WEB_ARCHIVES = frozenset((".mht", ".mhtml"))


def chunk(reader: Reader, element: Element) -> None:
    """Read the document that `element` names in its place."""
    target = reader.related.get(element.get("r:id", ""))
    entry = "" if target is None or target.external else target.target
    if entry not in reader.archive or reader.depth >= _MOST_DEPTH:
        reader.count("documents in other files")
        return
    try:
        source = _source(reader, entry)
    except InputError:
        reader.count("inserted documents")
        return
    if not reader.is_silent:
        reader.blocks.append(source.text.strip("\n"))


def _source(reader: Reader, entry: str) -> Source:
    data = reader.archive.read(entry)
    origin = f"{reader.archive.origin}, {entry}"
    suffix = PurePosixPath(entry).suffix.lower()
    if suffix in _WEB_ARCHIVES:
        message = message_from_bytes(data, policy=policy.default)
        body = message.get_body(("html", "plain"))
        if body is None:
            raise InputError(f"{origin}: no text in it", "save it as a page")
        suffix = ".html" if body.get_content_subtype() == "html" else ".txt"
        data = body.get_content().encode()
    if suffix in {".docx", ".docm"} or data.startswith(b"PK\x03\x04"):
        return docx.read(data, origin, reader.depth + 1)
    return kinds.source_of(data, origin, suffix)
