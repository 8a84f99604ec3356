"""The chapters of a document, and a range of its chapters or pages as a document of its own.

Chapters begin at the headings of the highest level of which there is more than one; what stands
before the first is a chapter too, unless it is only headings, such as the title of the book.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.devanagari import DIGITS
from briefing.document import Anchor, Document, Kind, Paragraph
from briefing.document.excerpt import excerpt
from briefing.errors import UsageError
from briefing.io.later import later
from briefing.settings import NO_END, Settings, bounds

_LEVEL = later(r"[ \t]*(#{1,6})[ \t]")
_LAST_FIGURE = later(rf"(?<![0-9{DIGITS}])[0-9{DIGITS}]{{1,9}}\Z")


def chapters(document: Document) -> tuple[Document, ...]:
    """Every chapter of `document`, in order, each with its title; itself where it has one only.

    Together they hold all that it holds, character for character.
    """
    starts = chapter_starts(document)
    if len(starts) < 2:
        return (document,)
    edges = [*starts, len(document.paragraphs)]
    return tuple(_chapter(document, first, end) for first, end in pairwise(edges))


def chosen(documents: Sequence[Document], settings: Settings) -> list[Document]:
    """What `settings` choose of `documents`: some of their chapters or pages, each chapter a
    document of its own where they are split. UsageError where nothing is left."""
    kept = list(documents)
    if settings.pages:
        kept = [on_pages(document, *bounds(settings.pages)) for document in kept]
    if settings.chapters:
        kept = list(in_range(kept, *bounds(settings.chapters)))
    if settings.split:
        kept = [chapter for document in kept for chapter in chapters(document)]
    return kept


def in_range(documents: Sequence[Document], low: int, high: int) -> tuple[Document, ...]:
    """Chapters `low` to `high` of all documents, counted from 1 through all of them.

    What stands together in one document stays one. UsageError where there is none.
    """
    counted = [chapters(document) for document in documents]
    total = sum(map(len, counted))
    if low > total:
        remedy = f"use 1 to {total}" if total > 1 else "the text has one chapter"
        raise UsageError(f"there is no chapter {low}", remedy, "chapters")
    kept: list[Document] = []
    number = 1
    for document, parts in zip(documents, counted, strict=True):
        first, end = max(low - number, 0), min(high - number + 1, len(parts))
        number += len(parts)
        if first < end:
            kept.append(_between(document, parts, first, end))
    if total < high < NO_END:
        short = f"Chapters {low}-{high}: there are only {total}; read to the end"
        kept[0] = _with_notice(kept[0], short)
    return tuple(kept)


def on_pages(document: Document, low: int, high: int) -> Document:
    """The paragraphs of `document` that begin on its pages `low` to `high`.

    UsageError where its file has no pages, or none of these.
    """
    origin, anchors = document.source.origin, document.source.anchors
    pages = [_number(anchor) for anchor in anchors]
    if not any(pages):
        raise UsageError(f"{origin}: has no page numbers", "leave out the range of pages", "pages")
    on: list[int] = []
    for index, paragraph in enumerate(document.paragraphs):
        at = bisect_right(anchors, paragraph.sentences[0].span.start, key=lambda a: a.offset) - 1
        if low <= pages[max(at, 0)] <= high:
            on.append(index)
    if not on:
        last = max(pages)
        raise UsageError(f"{origin}: no text begins on these pages", f"it has {last}", "pages")
    part = excerpt(document, on[0], on[-1] + 1)
    last = max(pages)
    short = f"{origin}: Pages {low}-{high}: it has only {last}; read to the end"
    return _with_notice(part, short) if last < high < NO_END else part


def _with_notice(document: Document, notice: str) -> Document:
    source = replace(document.source, notices=(*document.source.notices, notice))
    return replace(document, source=source)


def _number(anchor: Anchor) -> int:
    """The number of the page an anchor is on; 0 where that is not known or no number."""
    found = _LAST_FIGURE.search(anchor.page)
    return int(found[0]) if found else 0


def _between(document: Document, parts: Sequence[Document], first: int, end: int) -> Document:
    """Chapters `first` to before `end` of a document that has `parts`."""
    if end - first == len(parts):
        return document
    if end - first == 1:
        return parts[first]
    before = sum(len(part.paragraphs) for part in parts[:first])
    count = sum(len(part.paragraphs) for part in parts[first:end])
    return excerpt(document, before, before + count)


def chapter_starts(document: Document) -> list[int]:
    """The paragraphs with which chapters begin."""
    levels = heading_levels(document)
    level = _chapter_level(levels)
    starts = [0]
    only_headings = True
    for index in range(len(document.paragraphs)):
        if levels.get(index) == level and not only_headings:
            starts.append(index)
            only_headings = True
        only_headings = only_headings and levels.get(index, level + 1) <= level
    return starts


def heading_levels(document: Document) -> dict[int, int]:
    """The level of each paragraph that is a heading."""
    return {
        index: _level(document.source.text, paragraph)
        for index, paragraph in enumerate(document.paragraphs)
        if paragraph.kind is Kind.HEADING
    }


def _chapter_level(levels: Mapping[int, int]) -> int:
    """The highest level of which there is more than one heading; 0 where there is none."""
    counts = Counter(levels.values())
    return next((level for level in sorted(counts) if counts[level] > 1), 0)


def _level(text: str, paragraph: Paragraph) -> int:
    """Of a heading, 1 to 6; 1 where no mark tells."""
    start = text.rfind("\n", 0, paragraph.sentences[0].span.start) + 1
    found = _LEVEL.match(text, start)
    return len(found[1]) if found else 1


def _chapter(document: Document, first: int, end: int) -> Document:
    """The same, named after its heading if it begins with one: the last, under that of the book.

    A book may put its own title over every chapter; then the heading under that names it.
    """
    part = excerpt(document, first, end)
    levels = heading_levels(document)
    level = _chapter_level(levels)
    title = document.title
    for index in range(first, end):
        if index not in levels or (levels[index] > level and title != document.title):
            break
        title = " ".join(
            " ".join(sentence.text.split()) for sentence in document.paragraphs[index].sentences
        )
    return replace(part, title=title, source=replace(part.source, title=document.title))
