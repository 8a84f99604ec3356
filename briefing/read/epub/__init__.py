"""EPUB: the chapters of a book in reading order."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html
from briefing.read.archive import Archive
from briefing.read.encoding import decode
from briefing.read.epub.package import Package, open_package
from briefing.read.html.elements import blocks
from briefing.read.markup import heading, join


def read(data: bytes, origin: str) -> Source:
    """The text of a book, each chapter under its heading, with its title, author and date.

    A chapter without a heading gets the one that the table of contents gives it. Raises
    InputError for what is not an EPUB, a damaged one, one that would swell, and one
    protected against copying.
    """
    archive = Archive(data, origin, "an EPUB book")
    package = open_package(archive)
    pages = {name: _page(archive, name) for name in package.spine}
    text = join([block for name in pages for block in _chapter(package, name, pages[name])])
    if not text:
        raise InputError(
            f"{origin}: no text in this book", "it may be made of pictures of its pages"
        )
    return Source(
        text,
        origin,
        title=package.title,
        author=package.author,
        date=package.date,
        language=package.language,
        notices=html.notices(pages.values()),
    )


def _page(archive: Archive, name: str) -> LexborNode | None:
    where = f"{archive.origin}, {name}"
    page = archive.read(name)
    return html.parse(html.as_html(decode(page, where)), where).body if page.strip() else None


def _chapter(package: Package, name: str, page: LexborNode | None) -> list[str]:
    said = blocks(page)
    title = package.contents.get(name, "")
    if not said or not title or said[0].startswith("#"):
        return said
    return [heading(1, title), *(said[1:] if said[0] == title else said)]
