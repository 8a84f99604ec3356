"""EPUB: the chapters of a book in reading order."""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html
from briefing.read.archive import Archive
from briefing.read.encoding import decode_page
from briefing.read.epub.dtbook import as_html
from briefing.read.epub.package import Package, open_package
from briefing.read.html.blocks import chapter, has_prose
from briefing.read.html.elements import Reader
from briefing.read.html.fonts import in_unicode, sheets
from briefing.read.markup import figures, footnotes, join, tables, with_numbers_joined


def read(data: bytes, origin: str) -> Source:
    """The text of a book, each chapter under its heading, with its title, author and date.

    Where the table of contents names a chapter that has no heading, it gets that one. Raises
    InputError for what is not an EPUB, a damaged one, one that would swell, and one
    protected against copying.
    """
    archive = Archive(data, origin, "an EPUB book")
    package = open_package(archive)
    css = sheets(archive)
    pages = {name: _page(archive, name, css) for name in package.spine}
    every = _with_notes(archive, {name: _part(package, name, pages[name]) for name in pages})
    text = join(with_numbers_joined(every))
    if not text:
        raise InputError(
            f"{origin}: no text in this book", "it may consist of pictures of its pages"
        )
    return Source(
        text,
        origin,
        title=package.title,
        author=package.author,
        date=package.date,
        language=package.language,
        notices=html.notices(map(_with_text, pages.values()), book=True),
        footnotes=footnotes(every),
        tables=tables(every),
        figures=figures(every),
    )


def _with_text(page: LexborNode | None) -> LexborNode | None:
    """`page`, unless it is one picture, such as the cover."""
    return page if page is not None and page.text().strip() else None


def _page(archive: Archive, name: str, css: str) -> LexborNode | None:
    where = f"{archive.origin}, {name}"
    page = archive.read(name)
    if not page.strip():
        return None
    written = in_unicode(decode_page(page, where), where, css)
    return html.parse(html.as_html(as_html(written), where), where).body


def _part(package: Package, name: str, page: LexborNode | None) -> Reader:
    """One file, read; nothing of a table of contents that holds nothing else."""
    if name in package.lists and not has_prose(page):
        return chapter(None, {})
    titles = dict(package.contents.get(name, {}))
    places = {node.attributes.get("id") for node in page.css("[id]")} if page else set()
    lost = [titles.pop(place) for place in list(titles) if place and place not in places]
    if lost:
        titles.setdefault("", lost[0])
    return chapter(page, titles)


def _with_notes(archive: Archive, files: Mapping[str, Reader]) -> list[str]:
    """The blocks of all files, by name and in order, each note knowing where its mark stands.

    A note may stand in another file than the mark that refers to it.
    """
    before = 0
    for name, reader in files.items():
        for mark in reader.marks:
            holder = files.get(archive.linked(mark.file, name) if mark.file else name)
            if holder is not None:
                holder.note(mark, before + mark.block)
        before += len(reader.blocks)
    return [block.text for reader in files.values() for block in reader.blocks]
