"""Documents of another kind that a Word document takes in whole (`w:altChunk`)."""

from __future__ import annotations

from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import kinds
from briefing.read.archive import Archive
from briefing.read.docx.reader import Reader

MOST_DEPTH = 3
"""Documents in documents; one may be made to hold itself."""

_WEB_ARCHIVES = frozenset((".mht", ".mhtml"))
_OF_EMAIL = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
"""What the standard library raises for heads that no program writes."""


def chunk(reader: Reader, element: Element, read_docx: Callable[[bytes, str, int], Source]) -> None:
    """Read the document that `element` names in its place; one of Word's own with `read_docx`."""
    target = reader.related.get(element.get("r:id", ""))
    entry = "" if target is None or target.external else target.target
    if entry not in reader.archive or reader.depth >= MOST_DEPTH:
        reader.count("documents in other files")
        return
    origin = f"{reader.archive.origin}, {entry}"
    try:
        data, suffix = unpacked(reader.archive, entry)
        if suffix == ".docx":
            source = read_docx(data, origin, reader.depth + 1)
        else:
            source = kinds.source_of(data, origin, suffix)
    except InputError:
        reader.count("inserted documents that cannot be read")
        return
    reader.add(source.text.strip("\n"))


def unpacked(archive: Archive, entry: str) -> tuple[bytes, str]:
    """The document that `entry` is, and the suffix of its kind. InputError for a damaged one."""
    data = archive.read(entry)
    suffix = PurePosixPath(entry).suffix.lower()
    if suffix in _WEB_ARCHIVES:
        try:
            body = message_from_bytes(data, policy=policy.default).get_body(("html", "plain"))
            data = body.get_content().encode() if body else b""
            kind = ".html" if body and body.get_content_subtype() == "html" else ".txt"
        except _OF_EMAIL as error:
            raise InputError(f"{archive.origin}, {entry}: damaged", "save it again") from error
        return data, kind
    return data, ".docx" if data.startswith(b"PK\x03\x04") else suffix
