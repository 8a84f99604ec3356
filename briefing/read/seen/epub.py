"""EPUB: the text of every page in the archive, in the order of its package document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.devanagari import has_hindi
from briefing.io.later import later
from briefing.read.accounting import Seen
from briefing.read.archive import Archive
from briefing.read.encoding import decode_page
from briefing.read.epub.dtbook import as_html
from briefing.read.html.fonts import in_unicode, sheets
from briefing.read.seen.beside import DOCUMENT, beside
from briefing.read.seen.html import page
from briefing.read.seen.tags import Tag, Text, tokens

_PAGE = later(r"<(?:\w+:)?(?:html|body)[\s>]", re.IGNORECASE)
_STOP = later(r"[।.?!]\s*\Z")
_NO_TEXT = later(
    r"\.(?:css|js|jpe?g|png|gif|webp|svg|ttf|otf|woff2?|mp3|mp4|m4a|ogg|smil|ncx|opf|pdf)\Z", re.I
)


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """All text of a book; of pages beside its reading order the reason is that."""
    archive = Archive(data, origin, "an EPUB book")
    package = next((name for name in archive.names() if name.lower().endswith(".opf")), "")
    order, aside, contents = _pages(archive, package)
    yield from _described(archive, package)
    yield from _drawings(archive)
    on_page, css = "", sheets(archive)
    others = [name for name in archive.names() if name not in order]
    for name in [*order, *others]:
        if name.startswith("META-INF/") or _NO_TEXT.search(name) or name.endswith("/"):
            continue
        written = as_html(in_unicode(_text(archive, name), name, css, is_read=False))
        if not _PAGE.search(written):
            # No page: nobody reads it, but it may be of the book.
            why = "" if name in order else "outside the reading order"
            yield from [Seen(written, 1, name, why)] if has_hindi(written) or not why else ()
            continue
        why = "" if name in order and name not in aside else "outside the reading order"
        sentences = "contents" if name in contents else ""
        runs = list(page(written, name, book=True, sentences=sentences, on_page=on_page))
        on_page = runs[-1].page if runs else on_page
        if sentences and not any(_STOP.search(run.text) for run in runs if not run.why):
            why = why or sentences  # it holds nothing else but its own title
        for run in runs:
            yield replace(run, why=run.why or why)


def _described(archive: Archive, package: str) -> Iterator[Seen]:
    """What the package says of the book, and the names that its old table of contents gives."""
    kinds = {package: DOCUMENT}
    kinds |= {each: "contents list" for each in archive.names() if each.lower().endswith(".ncx")}
    for name, why in kinds.items():
        for token in tokens(_text(archive, name)) if name else ():
            if isinstance(token, Text):
                yield from beside(token.text, "comment" if token.is_comment else why, part=name)


def _drawings(archive: Archive) -> Iterator[Seen]:
    """What is written in pictures, also where one is a page of the book."""
    for name in archive.names():
        if name.lower().endswith(".svg"):
            for token in tokens(_text(archive, name)):
                if isinstance(token, Text) and has_hindi(token.text):
                    yield Seen(token.text, token.line, name, "drawing")


def _text(archive: Archive, name: str) -> str:
    data = archive.read(name)
    return decode_page(data, f"{archive.origin}, {name}") if data.strip() else ""


def _pages(archive: Archive, package: str) -> tuple[list[str], set[str], set[str]]:
    """The pages in reading order, those of them to be left aside, those that list contents."""
    items: dict[str, dict[str, str]] = {}
    order: list[str] = []
    aside: set[str] = set()
    contents: set[str] = set()

    def entry(link: str) -> str:
        return archive.entry(archive.linked(link, package))

    for tag in tokens(_text(archive, package)) if package else ():
        if not isinstance(tag, Tag) or tag.end:
            continue
        said, name = tag.attributes, tag.name.rpartition(":")[2]
        if name == "item":
            items[said.get("id", "")] = said
            contents.update({entry(said["href"])} if "nav" in said.get("properties", "") else ())
        elif name == "itemref":
            item: dict[str, str] | None = items.get(said.get("idref", ""))
            while item and _NO_TEXT.search(item.get("href", "")):
                item = items.pop(item.get("fallback", ""), None)
            order.append(entry(item.get("href", "")) if item else "")
            aside.update({order[-1]} if said.get("linear", "").lower() == "no" else ())
        elif name == "reference" and said.get("type", "").lower() == "toc":
            contents.add(entry(said.get("href", "")))
    return list(dict.fromkeys(filter(None, order))), aside, contents
