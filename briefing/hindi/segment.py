"""A cleaned text cut into paragraphs and sentences; nothing is lost and nothing invented.

    Source -> Document

Each sentence's text is exactly the characters of its span. Every character that is not a
blank is in one sentence, in one pause mark, or in `unspoken`: bullets, `#`, `>`, underlines
and separators. The number of an item is written to be read, so it is part of the sentence.
A sentence over wrapped lines has their line ends in it; a pause mark in mid-sentence ends
the piece before it there.
"""

from __future__ import annotations

from briefing.devanagari import has_hindi
from briefing.document import Document, Kind, Paragraph, Sentence, Source, Span
from briefing.errors import InputError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.latin import roman_hindi
from briefing.hindi.paragraphs.layout import Layout, read_layout
from briefing.hindi.sentences.spans import periods_end, sentence_spans

_LINES_BEFORE = 2  # above a title: who writes, and when
_LONGEST_BEFORE = 60  # characters of such a line


def segment(source: Source) -> Document:
    """Cut a cleaned `source` into a document.

    Its title is the source's own, else the heading that it begins with, else "". InputError when
    nothing can be said, when no word is Hindi, or when a pause mark cannot be.
    """
    layout = read_layout(source)
    paragraphs = _paragraphs(source.text, layout)
    if not paragraphs:
        raise InputError(
            f"{source.origin}: nothing to say", "there are only spaces, punctuation or marks"
        )
    said = [sentence.text for each in paragraphs for sentence in each.sentences]
    if not any(map(has_hindi, said)) and not any(map(roman_hindi.has_hindi, said)):
        raise InputError(
            f"{source.origin}: contains no Hindi",
            "write it in Devanagari, or in Latin letters like 'aaj baarish hui'",
        )
    return Document(
        source, source.title or _first_heading(paragraphs), paragraphs, layout.pauses, layout.voices
    )


def unspoken(document: Document) -> tuple[Span, ...]:
    """The markup of a document's source that is not to be said, in order.

    With the sentences and the pause marks it accounts for every character but blanks.
    """
    return read_layout(document.source).unspoken


def sentences(text: str) -> list[str]:
    """The sentences of `text`, cleaned, each on one line; none when there is nothing to say.

    >>> sentences("डॉ. राव आए।उन्होंने कहा, “चलो!”")
    ['डॉ. राव आए।', 'उन्होंने कहा, “चलो!”']
    """
    source = clean(Source(text, "text"))
    return [
        " ".join(sentence.text.split())
        for paragraph in _paragraphs(source.text, read_layout(source))
        for sentence in paragraph.sentences
    ]


def _paragraphs(text: str, layout: Layout) -> tuple[Paragraph, ...]:
    periods = periods_end(text)
    return tuple(
        Paragraph(
            tuple(
                Sentence(text[span.start : span.end], span)
                for stretch in block.spans
                for span in sentence_spans(text, stretch, periods)
            ),
            block.kind,
        )
        for block in layout.blocks
    )


def _first_heading(paragraphs: tuple[Paragraph, ...]) -> str:
    """The heading at the top; a line such as an author's or a date may stand before it."""
    for paragraph in paragraphs[: _LINES_BEFORE + 1]:
        if paragraph.kind is Kind.HEADING:
            return paragraph.title
        if len(paragraph.title) > _LONGEST_BEFORE:
            break
    return ""
