"""Written Hindi to spoken Hindi, as a newsreader says it.

The classes and their examples are in `briefing.hindi.normalize.classes`; this module lets
`choose` find what they say and keeps what was written beside it.

What the spoken form holds: Devanagari words, blanks, and `, ; ? ! । ॥ .` where they
were written or where a bracket, a colon or a dash asks for a pause. Quotation marks,
hyphens and emoji are not said; their characters belong to the word that they touch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefing.document import (
    Boundary,
    Document,
    Kind,
    Note,
    Paragraph,
    Script,
    Sentence,
    Span,
    Utterance,
)
from briefing.document.packed import PackedWords
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.respelling import Respelling
from briefing.hindi.normalize.sentence import is_ordinary, words
from briefing.io.later import later

_EMPTY = Lexicon()
_ENDS = {Kind.HEADING: Boundary.HEADING, Kind.ITEM: Boundary.ITEM, Kind.QUOTE: Boundary.QUOTE}

_LINE = later(r"[^\n]+")


def spoken(text: str, lexicon: Lexicon = _EMPTY) -> str:
    """What a newsreader says for `text`, line by line.

    Newlines stay. A line with nothing to normalise comes back unchanged, character
    for character. Words that `lexicon` gives phonemes for keep their written form.
    """
    respelling = Respelling(lexicon.entries)

    def say(line: re.Match[str]) -> str:
        if is_ordinary(line[0], respelling):
            return line[0]
        return " ".join(word.spoken for word in words(line[0], respelling, [], 0))

    return _LINE.sub(say, text)


def normalize(document: Document, lexicon: Lexicon = _EMPTY) -> Script:
    """The document as utterances, one a sentence, in order.

    Every word keeps the `Span` of the source that it stands for. A sentence in which
    nothing can be said gives no utterance; its characters and the pause behind it go
    to the utterance before it, the pause before the first one to `lead`. `notes` holds what
    no rule understood.
    """
    respelling = Respelling({**dict(document.source.sounds), **lexicon.entries})
    notes: list[Note] = []
    utterances: list[Utterance] = []
    marks = _PauseMarks(document)
    lead = marks.lead
    for index, number, sentence, boundary in sentences(document):
        written, mark = marks.take(sentence)
        said = words(written, respelling, notes, sentence.span.start)
        if said:
            utterances.append(Utterance(PackedWords(said), index, number, boundary, mark))
        elif utterances:
            utterances[-1] = _extended(utterances[-1], sentence, number, boundary, mark)
        else:
            lead += mark
    if utterances:
        utterances[-1] = replace(utterances[-1], boundary=Boundary.END)
    return Script(document, tuple(utterances), tuple(notes), lead)


def sentences(document: Document) -> Iterator[tuple[int, int, Sentence, Boundary]]:
    """Every sentence with its number, its paragraph's number and what ends with it."""
    index = 0
    for number, paragraph in enumerate(document.paragraphs):
        for sentence in paragraph.sentences:
            last = sentence is paragraph.sentences[-1]
            yield index, number, sentence, _end(paragraph) if last else Boundary.SENTENCE
            index += 1


def _end(paragraph: Paragraph) -> Boundary:
    return _ENDS.get(paragraph.kind, Boundary.PARAGRAPH)


class _PauseMarks:
    """Hands each sentence the pause marks inside it and behind it, in one pass."""

    def __init__(self, document: Document) -> None:
        self._pauses = sorted(document.pauses, key=lambda pause: pause.span.start, reverse=True)
        starts = [s.span.start for p in document.paragraphs for s in p.sentences]
        self._next = dict(pairwise(starts))
        first = min(starts, default=0)
        self.lead = sum((p.seconds for p in document.pauses if p.span.start < first), 0.0)
        """Seconds asked for before the first sentence."""

    def take(self, sentence: Sentence) -> tuple[str, float]:
        """The sentence with blanks for the marks inside it, and the seconds of its marks."""
        text, start = sentence.text, sentence.span.start
        until = self._next.get(start, float("inf"))
        seconds = 0.0
        while self._pauses and self._pauses[-1].span.start < until:
            pause = self._pauses.pop()
            if pause.span.start >= start:
                seconds += pause.seconds
                low, high = pause.span.start - start, min(pause.span.end - start, len(text))
                text = text[:low] + " " * max(high - low, 0) + text[high:]
        return text, seconds


def _extended(
    utterance: Utterance, sentence: Sentence, number: int, boundary: Boundary, mark: float
) -> Utterance:
    """`utterance` with an unsayable sentence behind it counted in."""
    last = utterance.words[-1].span
    span = Span(last.start, sentence.span.end)
    words = PackedWords(
        replace(word, span=span) if word.span == last else word for word in utterance.words
    )
    ended = boundary if utterance.paragraph == number else utterance.boundary
    return replace(utterance, words=words, boundary=ended, mark=utterance.mark + mark)
