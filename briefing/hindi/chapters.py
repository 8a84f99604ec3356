"""The chapters of a document, and a range of its chapters or pages as a document of its own.

Chapters begin at the headings of the highest level of which there is more than one; what stands
before the first is a chapter too, unless it is only headings, such as the title of the book.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.devanagari import DIGITS
from briefing.document import (
    Anchor,
    Document,
    Kind,
    LeftOut,
    Paragraph,
    PauseMark,
    Sentence,
    Source,
    Span,
    VoiceMark,
)
from briefing.errors import UsageError
from briefing.io.later import later
from briefing.settings import NO_END, Settings, bounds

_LEVEL = later(r"[ \t]*(#{1,6})[ \t]")
_LAST_FIGURE = later(rf"[0-9{DIGITS}]+\Z")


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
        raise UsageError(f"Unsupported chapters: {low}", remedy, "chapters")
    kept: list[Document] = []
    number = 1
    for document, parts in zip(documents, counted, strict=True):
        first, end = max(low - number, 0), min(high - number + 1, len(parts))
        number += len(parts)
        if first < end:
            kept.append(_between(document, parts, first, end))
    if total < high < NO_END:
        short = f"Chapters {low}-{high}: there are {total}, read to the last"
        kept[0] = _with_notice(kept[0], short)
    return tuple(kept)


def on_pages(document: Document, low: int, high: int) -> Document:
    """The paragraphs of `document` that begin on its pages `low` to `high`.

    UsageError where its file has no pages, or none of these.
    """
    origin, anchors = document.source.origin, document.source.anchors
    pages = [_number(anchor) for anchor in anchors]
    if not any(pages):
        raise UsageError(f"{origin}: has no page numbers", "leave the pages out", "pages")
    on: list[int] = []
    for index, paragraph in enumerate(document.paragraphs):
        at = bisect_right(anchors, paragraph.sentences[0].span.start, key=lambda a: a.offset) - 1
        if low <= pages[max(at, 0)] <= high:
            on.append(index)
    if not on:
        last = max(pages)
        raise UsageError(f"{origin}: no text begins on these pages", f"it has {last}", "pages")
    part = _part(document, on[0], on[-1] + 1)
    last = max(pages)
    short = f"{origin}: Pages {low}-{high}: it has {last}, read to the last"
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
    return _part(document, before, before + count)


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


def _part(document: Document, first: int, end: int) -> Document:
    """Paragraphs `first` to before `end`, with all that stands between them in the text."""
    paragraphs, text = document.paragraphs, document.source.text
    start = _line_start(text, paragraphs[first]) if first else 0
    stop = _line_start(text, paragraphs[end]) if end < len(paragraphs) else len(text)
    return Document(
        _cut(document.source, start, stop),
        document.title,
        tuple(_moved(paragraph, -start) for paragraph in paragraphs[first:end]),
        tuple(
            PauseMark(_span(mark.span, -start), mark.seconds)
            for mark in document.pauses
            if start <= mark.span.start < stop
        ),
        (
            *_open_marks(document, start),
            *(
                replace(mark, span=_span(mark.span, -start))
                for mark in document.voices
                if start <= mark.span.start < stop
            ),
        ),
    )


def _open_marks(document: Document, start: int) -> Iterator[VoiceMark]:
    """Who reads at `start`, and at which pace, as marks at the beginning."""
    before = [mark for mark in document.voices if mark.span.start < start]
    voice = next((m.voice for m in reversed(before) if m.voice is not None), None)
    rate = next((m.rate for m in reversed(before) if m.rate is not None), None)
    if voice or rate:
        yield VoiceMark(Span(0, 0), voice, rate)


def _chapter(document: Document, first: int, end: int) -> Document:
    """The same, named after its heading if it begins with one: the last, under that of the book."""
    part = _part(document, first, end)
    levels = heading_levels(document)
    level = _chapter_level(levels)
    title = document.title
    for index in range(first, end):
        if levels.get(index, level + 1) > level:
            break
        title = " ".join(
            " ".join(sentence.text.split()) for sentence in document.paragraphs[index].sentences
        )
    return replace(part, title=title, source=replace(part.source, title=document.title))


def _line_start(text: str, paragraph: Paragraph) -> int:
    return text.rfind("\n", 0, paragraph.sentences[0].span.start) + 1


def _moved(paragraph: Paragraph, by: int) -> Paragraph:
    sentences = (Sentence(each.text, _span(each.span, by)) for each in paragraph.sentences)
    return replace(paragraph, sentences=tuple(sentences))


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _cut(source: Source, start: int, end: int) -> Source:
    """The text from `start` to `end`, every character still known to be from its line."""
    anchors = source.anchors or _line_anchors(source.text)
    kept = [replace(source.anchor(start), offset=0)]
    kept += [
        replace(anchor, offset=anchor.offset - start)
        for anchor in anchors
        if start < anchor.offset < end
    ]

    def inside(each: LeftOut) -> bool:
        return start <= _offset(anchors, each) < end

    return replace(
        source,
        text=source.text[start:end],
        anchors=tuple(kept),
        left_out=tuple(filter(inside, source.left_out)),
        unaccounted=tuple(filter(inside, source.unaccounted)),
        notices=source.notices if start == 0 else (),
    )


def _line_anchors(text: str) -> tuple[Anchor, ...]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return tuple(Anchor(offset, line) for line, offset in enumerate(starts, start=1))


def _offset(anchors: Sequence[Anchor], each: LeftOut) -> int:
    """Where in the text something stands that is not in it: after the last line before it."""
    before = (a.offset for a in anchors if a.part == each.part and a.line <= each.line)
    return max(before, default=0)
