"""DOCX: what Word and others save; headings, lists, quotes, tables, notes, core properties.

Read by ourselves: mammoth, the library that does this, drops simple fields, changes of
direction, ruby, inserted documents, text boxes without a second form, diagrams and where a list
starts, all without a word, knows no place in the file, and needs 600 MB for 16 MB of XML.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import ooxml
from briefing.read.archive import Archive
from briefing.read.docx import fields
from briefing.read.docx.blocks import BLOCKS
from briefing.read.docx.chunk import chunk
from briefing.read.docx.inline import INLINE
from briefing.read.docx.numbering import Numbering
from briefing.read.docx.reader import Reader
from briefing.read.docx.styles import Styles
from briefing.read.markup import (
    Noted,
    counted,
    figures,
    footnotes,
    join,
    one_line,
    tables,
    without_contents_titles,
)

_MAIN = "word/document.xml"
_NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote"}


def read(data: bytes, origin: str, depth: int = 0) -> Source:
    """The text, footnotes at its end, without comments and deletions.

    `depth` is how many documents it stands in. Raises InputError for what is not a DOCX, a
    damaged or locked one, one that would swell, and one typed for a font from before Unicode.
    """
    archive = Archive(data, origin, "a DOCX document")
    main = ooxml.main_part(archive, _MAIN)
    if main not in archive:
        raise InputError(f"{origin}: this is not a DOCX document", "save it as DOCX in your editor")
    reader = _reader(archive, main, depth)
    for element in fields.body(archive.read(main), f"{origin}, {main}"):
        reader.read(element)
    if reader.carried.strip():
        reader.blocks.append(one_line(reader.carried))
    _read_notes(reader)
    text = join(without_contents_titles(reader.blocks))
    if not text:
        raise InputError(f"{origin}: no text in it", "check the file")
    found = Source(
        text,
        origin,
        notices=tuple(_notices(reader)),
        footnotes=footnotes(reader.blocks),
        tables=tables(reader.blocks),
        figures=figures(reader.blocks),
    )
    return ooxml.with_properties(archive, found)


def _reader(archive: Archive, main: str, depth: int) -> Reader:
    related = ooxml.relations(archive, main)

    def part(kind: str) -> Element | None:
        entry = ooxml.of_kind(archive, related, kind)
        return ooxml.tree(archive.read(entry), f"{archive.origin}, {entry}") if entry else None

    styles = part("styles")
    return Reader(
        archive,
        {**INLINE, **BLOCKS, "w:altChunk": partial(chunk, read_docx=read)},
        Styles(styles),
        Numbering(part("numbering"), styles),
        depth,
        main,
        main,
        related,
    )


def _read_notes(reader: Reader) -> None:
    """The notes that the text refers to, numbered, and those that only these refer to."""
    entries = ((kind, ooxml.of_kind(reader.archive, reader.related, kind)) for kind in _NOTES)
    parts = {kind: entry for kind, entry in entries if entry}
    found: dict[tuple[str, str], Element] = {}
    for kind, entry in parts.items():
        root = fields.part(reader.archive.read(entry), f"{reader.archive.origin}, {entry}")
        found |= {(kind, each.get("w:id", "")): each for each in root if each.tag == _NOTES[kind]}
    number = 0
    for key in reader.notes:  # grows while it is gone through
        note = found.pop(key, None)
        if note is None:
            continue
        with reader.in_part(parts[key[0]]), reader.apart() as blocks:
            reader.inside(note)
        if blocks:
            number += 1
            text = f"{number}. {one_line(blocks[0])}"
            before, paragraph = reader.before.get(key, ("", -1))
            reader.blocks.append(Noted(text, before, str(number), paragraph))
            reader.blocks += blocks[1:]


def _notices(reader: Reader) -> Iterator[str]:
    for what, number in reader.counts.items():
        yield from counted(what, number)
