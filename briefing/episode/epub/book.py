"""The book as one file: an archive in the form that EPUB asks for."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from briefing.document import Document, Episode
from briefing.episode.epub.content import Part, parts
from briefing.episode.epub.overlay import clips, clock, milliseconds, overlay
from briefing.episode.epub.package import Book, navigation, package
from briefing.episode.epub.xhtml import CSS, cover_page, files_of, page
from briefing.io.atomic import Part as Unfinished
from briefing.io.explained import explained

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="EPUB/package.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_IDENTITY = uuid.UUID("6d6f5a0e-7c0b-5f0e-9d3c-2f6c1f5a7b11")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the same book is the same bytes


def write_book(
    episode: Episode,
    unfinished: Unfinished,
    documents: Sequence[Document],
    note: str,
    cover: bytes = b"",
) -> None:
    """Write the EPUB of `episode`, whose texts are `documents`, in order, with its audio in it.

    `note` tells that nobody human reads; `cover` is a JPEG. Raises OutputError when the disk
    fails.
    """
    files = parts(documents, episode.cues)
    audio = f"audio{episode.audio.suffix.lower()}"
    timed = clips(files, episode.seconds)
    heard = {name: inside for name, inside in timed.items() if inside}
    book = Book(
        identifier=f"urn:uuid:{uuid.uuid5(_IDENTITY, episode.report.made_from)}",
        title=episode.title,
        author=episode.author,
        language=next((d.source.language for d in documents if d.source.language), "hi"),
        day=episode.date,
        narrator=f"{episode.report.engine} {', '.join(episode.report.voices)}",
        synthetic=note,
        audio=audio,
        has_cover=bool(cover),
        durations={name: clock(milliseconds(inside)) for name, inside in heard.items()},
        total=clock(sum(map(milliseconds, heard.values()))),
        pages_of=_pages_of(files, documents),
    )
    with explained(unfinished.target), ZipFile(unfinished.file, "w") as archive:
        _put(archive, "mimetype", b"application/epub+zip", ZIP_STORED)
        _put(archive, "META-INF/container.xml", _CONTAINER.encode())
        for name, content in _texts(book, files):
            _put(archive, f"EPUB/{name}", content.encode(errors="replace"))
        for part in files:
            if part.name in heard:
                smil = overlay(part, heard[part.name], audio)
                _put(archive, f"EPUB/{part.name}.smil", smil.encode())
        if cover:
            _put(archive, "EPUB/cover.jpg", cover, ZIP_STORED)
        info = ZipInfo(f"EPUB/{audio}", _FIRST_DAY)
        info.file_size = episode.audio.stat().st_size
        with episode.audio.open("rb") as sound, archive.open(info, "w") as into:
            shutil.copyfileobj(sound, into, 1 << 20)
    unfinished.settle()


def _texts(book: Book, files: Sequence[Part]) -> Iterator[tuple[str, str]]:
    yield "package.opf", package(book, files)
    yield "nav.xhtml", navigation(book, files)
    yield "book.css", CSS
    if book.has_cover:
        yield "cover.xhtml", cover_page(book.title, book.language)
    of_notes = files_of(files)
    for part in files:
        yield f"{part.name}.xhtml", page(part, book.title, book.language, of_notes)


def _pages_of(files: Sequence[Part], documents: Sequence[Document]) -> str:
    lines = (line for part in files for block in part.blocks for line in block.lines)
    if not any(line.pages for line in lines):
        return ""
    source = next(d.source for d in documents if any(a.page for a in d.source.anchors))
    return source.title or source.origin


def _put(archive: ZipFile, name: str, content: bytes, method: int = ZIP_DEFLATED) -> None:
    info = ZipInfo(name, _FIRST_DAY)
    info.compress_type = method
    archive.writestr(info, content)
