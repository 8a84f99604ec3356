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

from briefing.devanagari import WORD, WORD_END, WORD_START
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
    Word,
)
from briefing.hindi.lexicon import tables
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.aligned import PLACEHOLDER_BASE, AlignedText
from briefing.hindi.normalize.assemble import tidy
from briefing.hindi.normalize.choose import Candidate, choose
from briefing.hindi.normalize.classes import measure
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.patterns import choice
from briefing.hindi.normalize.respelling import Respelling

_EMPTY = Lexicon()
_ENDS = {Kind.HEADING: Boundary.HEADING, Kind.ITEM: Boundary.ITEM, Kind.QUOTE: Boundary.QUOTE}
_LETTERS_ONLY = [
    row[0]
    for row in (*tables.rows("abbreviations"), *tables.rows("units"))
    if "." not in row[0] and (row[0] in measure.ALONE or row[0] not in measure.UNITS)
]
_UNDOTTED = re.compile(rf"{WORD_START}(?:{choice(_LETTERS_ONLY)}){WORD_END}")
"""Abbreviations that are letters only, so that nothing else gives them away."""

_ORDINARY = re.compile(rf"[{WORD}\s।॥,?!]*")
_LINE = re.compile(r"[^\n]+")


def spoken(text: str, lexicon: Lexicon = _EMPTY) -> str:
    """What a newsreader says for `text`, line by line.

    Newlines stay. A line with nothing to normalise comes back unchanged, character
    for character. Words that `lexicon` gives phonemes for keep their written form.
    """
    respelling = Respelling(lexicon.entries)

    def say(line: re.Match[str]) -> str:
        if _is_ordinary(line[0], respelling):
            return line[0]
        return " ".join(word.spoken for word in _words(line[0], respelling, [], 0))

    return _LINE.sub(say, text)


def normalize(document: Document, lexicon: Lexicon = _EMPTY) -> Script:
    """The document as utterances, one a sentence, in order.

    Every word keeps the `Span` of the source that it stands for. A sentence in which
    nothing can be said gives no utterance; its characters and the pause behind it go
    to the utterance before it. A pause mark before the first sentence is not heard: there
    is nothing to pause after. `notes` holds what no rule understood.
    """
    respelling = Respelling(lexicon.entries)
    notes: list[Note] = []
    utterances: list[Utterance] = []
    marks = _Marks(document)
    for index, number, sentence, boundary in _sentences(document):
        written, mark = marks.take(sentence)
        words = _words(written, respelling, notes, sentence.span.start)
        if words:
            utterances.append(Utterance(tuple(words), index, number, boundary, mark))
        elif utterances:
            utterances[-1] = _extended(utterances[-1], sentence, number, boundary, mark)
    if utterances:
        utterances[-1] = replace(utterances[-1], boundary=Boundary.END)
    return Script(document, tuple(utterances), tuple(notes))


def _sentences(document: Document) -> Iterator[tuple[int, int, Sentence, Boundary]]:
    """Every sentence with its number, its paragraph's number and what ends with it."""
    index = 0
    for number, paragraph in enumerate(document.paragraphs):
        for sentence in paragraph.sentences:
            last = sentence is paragraph.sentences[-1]
            yield index, number, sentence, _end(paragraph) if last else Boundary.SENTENCE
            index += 1


def _end(paragraph: Paragraph) -> Boundary:
    return _ENDS.get(paragraph.kind, Boundary.PARAGRAPH)


class _Marks:
    """Hands each sentence the pause marks inside it and behind it, in one pass."""

    def __init__(self, document: Document) -> None:
        self._pauses = sorted(document.pauses, key=lambda pause: pause.span.start, reverse=True)
        starts = [s.span.start for p in document.paragraphs for s in p.sentences]
        self._next = dict(pairwise(starts))

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
    words = tuple(
        replace(word, span=span) if word.span == last else word for word in utterance.words
    )
    ended = boundary if utterance.paragraph == number else utterance.boundary
    return replace(utterance, words=words, boundary=ended, mark=utterance.mark + mark)


def _is_ordinary(text: str, respelling: Respelling) -> bool:
    """Whether no class can have anything to do with `text`."""
    return (
        _ORDINARY.fullmatch(text) is not None
        and _UNDOTTED.search(text) is None
        and not respelling.occurs(text)
    )


def _words(written: str, respelling: Respelling, notes: list[Note], offset: int) -> list[Word]:
    """What is said for `written`, which begins at `offset`; notes are added to `notes`."""
    text = AlignedText.of(written)
    if not _is_ordinary(written, respelling):
        text = fold(text)
        edits: list[tuple[int, int, str]] = []
        start = 0
        for barrier in [*respelling.find(text.text), (len(text.text), len(text.text), "")]:
            for candidate in choose(text.text, start, barrier[0]):
                edits.append((candidate.start, candidate.end, candidate.said))
                if not candidate.rule.understood:
                    notes.append(_note(text, candidate, offset))
            edits.append(barrier)
            start = barrier[1]
        text = tidy(text.replace(edits[:-1]))
    return [_sounded(word, respelling) for word in text.words(offset)]


def _note(text: AlignedText, candidate: Candidate, offset: int) -> Note:
    """That `candidate` is a guess."""
    span = text.span(candidate.start, candidate.end)
    span = Span(span.start + offset, span.end + offset)
    return Note(span, text.written(candidate.start, candidate.end), candidate.said.strip())


def _sounded(word: Word, respelling: Respelling) -> Word:
    """`word` with its phonemes where the lexicon gives them."""
    mark = next((sign for sign in word.spoken if sign >= PLACEHOLDER_BASE), "")
    if not mark:
        return word
    written, phonemes = respelling.phonemes[mark]
    return replace(word, spoken=word.spoken.replace(mark, written), phonemes=phonemes)
