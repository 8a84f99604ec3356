"""Changes of a draft's text: one sentence, the pause behind it, a heading before it."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefing.document import Document, Kind, Sentence, Source, Span
from briefing.errors import UsageError
from briefing.hindi.segment import segment
from briefing.hindi.speakers import with_speakers
from briefing.settings import Settings, Voices

_BLANKS = re.compile(r"\s+")
_MOST_PAUSE = 30.0


def document_of(text: str) -> Document:
    """A cleaned text cut into sentences. Raises InputError when nothing can be said."""
    return segment(Source(text, "the text"))


def sentences_of(document: Document) -> list[Sentence]:
    """Every sentence in order."""
    return [sentence for each in document.paragraphs for sentence in each.sentences]


def with_sentence(text: str, number: int, written: str) -> str:
    """`text` with another sentence in the place of the one of that number; "" takes it out.

    Raises UsageError when there is no such sentence.
    """
    span = found(document_of(text), number)[1].span
    return text[: span.start] + written.strip() + text[span.end :]


def pauses_after(document: Document) -> list[float]:
    """Seconds of silence that the text asks for behind each sentence."""
    starts = [sentence.span.start for sentence in sentences_of(document)]
    seconds = [0.0] * len(starts)
    for pause in document.pauses:
        before = bisect_right(starts, pause.span.start) - 1
        if before >= 0:
            seconds[before] += pause.seconds
    return seconds


def with_pause(text: str, number: int, seconds: float) -> str:
    """`text` with that much silence asked for behind a sentence, 0 for none; likewise."""
    if not 0 <= seconds <= _MOST_PAUSE:
        raise UsageError(f"Unsupported pause: {seconds:g} s", f"give 0 to {_MOST_PAUSE:g} seconds")
    document = document_of(text)
    gap = _gap(document, number)
    for pause in sorted(document.pauses, key=lambda p: p.span.start, reverse=True):
        if gap.start <= pause.span.start < gap.end:
            before = text[: pause.span.start].rstrip(" ")
            text = before + text[pause.span.end :]
    mark = f" [विराम {seconds:g}s]" if seconds else ""
    return text[: gap.start] + mark + text[gap.start :]


def with_chapter(text: str, number: int, title: str) -> str:
    """`text` with a heading before the paragraph of a sentence: a chapter begins there.

    The heading is said, as all headings are. Where the sentence is in a heading, that gets the
    new title, or goes when it is "". Raises UsageError when there is no such sentence.
    """
    document = document_of(text)
    paragraph = document.paragraphs[found(document, number)[0]]
    title = _BLANKS.sub(" ", title).strip()
    start, end = paragraph.sentences[0].span.start, paragraph.sentences[-1].span.end
    line = text.rfind("\n", 0, start) + 1
    if paragraph.kind is Kind.HEADING:
        heading = f"# {title}" if title else ""
        return text[:line] + heading + text[end:]
    if not title:
        return text
    before = text[:line].rstrip()
    return f"{before}\n\n# {title}\n\n{text[line:]}".lstrip()


def with_cast(text: str) -> str:
    """`text` with a mark where a speaker of a dialog begins and ends, instead of the name."""
    settings = Settings(voices=Voices(cast=True))
    return with_speakers(Source(text, "the text"), settings).text


def speakers_of(document: Document) -> list[str]:
    """Whom the marks of a text name, each once, in order."""
    return list(dict.fromkeys(mark.voice for mark in document.voices if mark.voice))


def found(document: Document, number: int) -> tuple[int, Sentence]:
    """The sentence of that number, after that of its paragraph. Raises UsageError for none."""
    every = [(at, one) for at, each in enumerate(document.paragraphs) for one in each.sentences]
    if not 0 <= number < len(every):
        raise UsageError("no such sentence", "the text has changed: load it again")
    return every[number]


def _gap(document: Document, number: int) -> Span:
    """The characters between a sentence and the next."""
    start = found(document, number)[1].span.end
    known = sentences_of(document)
    last = number + 1 == len(known)
    end = len(document.source.text) + 1 if last else known[number + 1].span.start
    return Span(start, end)
