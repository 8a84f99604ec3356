"""Documents of another kind that a Word document takes in whole (`w:altChunk`)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import kinds
from briefing.read.archive import is_archive
from briefing.read.docx.reader import Reader

MOST_DEPTH = 3
"""Documents in documents; one may be made to hold itself."""


def chunk(reader: Reader, element: Element, read_docx: Callable[[bytes, str, int], Source]) -> None:
    """Read the document that `element` names in its place; one of Word's own with `read_docx`."""
    entry = reader.referred(element.get("r:id", ""))
    if not entry or reader.depth >= MOST_DEPTH:
        reader.count("documents in other files")
        return
    origin = f"{reader.archive.origin}, {entry}"
    try:
        data = reader.archive.read(entry)
        suffix = kind_of(entry, data)
        if suffix == ".docx":
            source = read_docx(data, origin, reader.depth + 1)
        else:
            source = kinds.source_of(data, origin, suffix)
    except InputError:
        reader.count("inserted documents that cannot be read")
        return
    reader.add(source.text.strip("\n"))


def kind_of(entry: str, data: bytes) -> str:
    """The suffix of the kind of document that `data`, the content of `entry`, is."""
    return ".docx" if is_archive(data) else PurePosixPath(entry).suffix.lower()
