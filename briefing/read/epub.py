"""EPUB: the chapters of a book in reading order."""

from __future__ import annotations

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import html
from briefing.read.archive import Archive
from briefing.read.encoding import decode
from briefing.read.epub_package import Package, open_package
from briefing.read.html_blocks import blocks
from briefing.read.markup import heading, join


def read(data: bytes, origin: str) -> Source:
    """The text of a book, each chapter under its heading, with its title, author and date.

    A chapter without a heading gets the one that the table of contents gives it. Raises
    InputError for what is not an EPUB, a damaged one, one that would swell, and one
    protected against copying.
    """
    archive = Archive(data, origin, "an EPUB book")
    package = open_package(archive)
    text = join([block for name in package.spine for block in _chapter(archive, package, name)])
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
    )


def _chapter(archive: Archive, package: Package, name: str) -> list[str]:
    where = f"{archive.origin}, {name}"
    page = archive.read(name)
    if not page.strip():
        return []
    said = blocks(html.parse(html.as_html(decode(page, where)), where).body)
    title = package.contents.get(name, "")
    if not said or not title or said[0].startswith("#"):
        return said
    return [heading(1, title), *(said[1:] if said[0] == title else said)]
