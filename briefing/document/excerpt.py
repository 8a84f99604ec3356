"""Some paragraphs of a document as a document of their own: nothing between them is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.document.lines import line_anchors
from briefing.document.source import Anchor, LeftOut, Source
from briefing.document.text import Document, Paragraph, PauseMark, Sentence, Span, VoiceMark


def excerpt(document: Document, first: int, end: int) -> Document:
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


def _line_start(text: str, paragraph: Paragraph) -> int:
    return text.rfind("\n", 0, paragraph.sentences[0].span.start) + 1


def _moved(paragraph: Paragraph, by: int) -> Paragraph:
    sentences = (Sentence(each.text, _span(each.span, by)) for each in paragraph.sentences)
    return replace(paragraph, sentences=tuple(sentences))


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _cut(source: Source, start: int, end: int) -> Source:
    """The text from `start` to `end`, every character still known to be from its line."""
    anchors = source.anchors or tuple(line_anchors(source.text))
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


def _offset(anchors: Sequence[Anchor], each: LeftOut) -> int:
    """Where in the text something stands that is not in it: after the last line before it."""
    before = (a.offset for a in anchors if a.part == each.part and a.line <= each.line)
    return max(before, default=0)
