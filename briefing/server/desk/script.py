"""A draft as the desk shows it: sentences, and under every word what will be said for it.

What a sentence shows depends on its text and on the lines of the lexicon that stand in it; it is
kept by these, so a change of one word computes one sentence and not the whole text.
"""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from briefing.document import Document, Kind, Paragraph, Sentence, Span, Utterance, Word
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.explain import Explanation, explain_document
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.normalize.respelling import Respelling
from briefing.server.desk import doubts
from briefing.server.desk.edits import pauses_after

_EDGES = re.compile(r"^[\s,;:?!।॥.“”\"'‘’()\[\]{}…—–-]+|[\s,;:?!।॥“”\"'‘’()\[\]{}…—–-]+$")
_STOP = re.compile(r"[\s,;:?!।॥.]+$")
_MOST = 20_000  # sentences kept


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the desk shows it."""

    key: str
    """The same for what shows the same."""
    number: int
    """Of the sentence in the text, from 0."""
    paragraph: int
    """Of its paragraph."""
    kind: Kind
    """What that is."""
    pause: float
    """Seconds of silence asked for behind it."""
    shown: Mapping[str, Any]
    """Its text, and its words as JSON."""


class Scripts:
    """Makes the lines of drafts, and keeps what it made. Not to be used by two threads at once."""

    def __init__(self) -> None:
        """Nothing is known at first."""
        self._kept: OrderedDict[str, Mapping[str, Any]] = OrderedDict()

    def lines(self, document: Document, lexicon: Lexicon) -> list[Line]:
        """Every sentence of `document`, in order."""
        respelling = Respelling(lexicon.entries)
        placed = list(_placed(document))
        keys = [_key(sentence, kind, respelling) for _, kind, sentence in placed]
        missing = {
            key: (kind, sentence)
            for key, (_, kind, sentence) in zip(keys, placed, strict=True)
            if key not in self._kept
        }
        self._kept |= dict(zip(missing, _shown(document, missing.values(), lexicon), strict=True))
        pauses = pauses_after(document)
        lines = [
            Line(
                key,
                number,
                paragraph,
                kind,
                pauses[number],
                self._kept[key],
            )
            for number, (key, (paragraph, kind, _)) in enumerate(zip(keys, placed, strict=True))
        ]
        while len(self._kept) > max(_MOST, len(lines)):
            self._kept.popitem(last=False)
        return lines


def trimmed(written: str) -> str:
    """A written word without the punctuation around it, as a lexicon names it."""
    return _EDGES.sub("", written) or written


def _placed(document: Document) -> Iterator[tuple[int, Kind, Sentence]]:
    for number, paragraph in enumerate(document.paragraphs):
        for sentence in paragraph.sentences:
            yield number, paragraph.kind, sentence


def _key(sentence: Sentence, kind: Kind, respelling: Respelling) -> str:
    found = [(start, end, respelling.sound(s)) for start, end, s in respelling.find(sentence.text)]
    known = f"{kind}\0{sentence.text}\0{found}"
    return hashlib.sha256(known.encode(errors="replace")).hexdigest()[:16]


def part_of(document: Document, sentences: Sequence[tuple[Kind, Sentence]]) -> Document:
    """A document of these sentences alone, a paragraph each, at their places in the text."""
    inside = [sentence.span for _, sentence in sentences]
    pauses = tuple(
        pause
        for pause in document.pauses
        if any(span.start <= pause.span.start < span.end for span in inside)
    )
    paragraphs = tuple(Paragraph((sentence,), kind) for kind, sentence in sentences)
    return Document(document.source, document.title, paragraphs, pauses, document.voices)


def _shown(document: Document, wanted: Any, lexicon: Lexicon) -> Iterator[Mapping[str, Any]]:
    sentences = sorted(wanted, key=lambda pair: pair[1].span.start)
    if not sentences:
        return
    part = part_of(document, sentences)
    script = normalize(part, lexicon)
    explained = explain_document(part, lexicon)
    said = {u.sentence: u for u in script.utterances}
    found = iter(sorted(explained, key=lambda each: each.span.start))
    waiting = next(found, None)
    for number, (_, sentence) in enumerate(sentences):
        reasons = []
        while waiting is not None and waiting.span.start < sentence.span.end:
            reasons.append(waiting)
            waiting = next(found, None)
        yield _sentence(sentence, said.get(number), reasons)


def _sentence(
    sentence: Sentence, utterance: Utterance | None, reasons: Sequence[Explanation]
) -> Mapping[str, Any]:
    groups = list(_groups(sentence, utterance))
    written = [sentence.text[span.start : span.end] for span, _ in groups]
    found = [
        [each for each in reasons if _meets(each.span, span, sentence.span.start)]
        for span, _ in groups
    ]
    marks = doubts.marks(written, found)
    words = [
        {"at": [span.start, span.end], "said": _said(text, words), "marks": why}
        for (span, words), text, why in zip(groups, written, marks, strict=True)
    ]
    return {"text": sentence.text, "words": words}


def _groups(sentence: Sentence, utterance: Utterance | None) -> Iterator[tuple[Span, list[Word]]]:
    """The written words and amounts of a sentence, spans counted from its start, as said."""
    start, length = sentence.span.start, len(sentence.text)
    spoken = utterance.words if utterance else ()
    for span, words in groupby(spoken, lambda word: word.span):
        yield Span(max(span.start - start, 0), min(span.end - start, length)), list(words)


def _meets(one: Span, other: Span, start: int) -> bool:
    return one.start - start < other.end and one.end - start > other.start


def _said(written: str, words: Sequence[Word]) -> str:
    """What is said for it, "" where it is what is written."""
    if any(word.phonemes for word in words):
        return " ".join(f"/{word.phonemes}/" if word.phonemes else word.spoken for word in words)
    said = _STOP.sub("", " ".join(word.spoken for word in words))
    return "" if said == trimmed(written) else said
