"""What is heard when: from the plan of the sound back to the written text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from briefing.audio.timeline.plan import Timeline
from briefing.audio.timeline.trim import RATE
from briefing.document import Cue, Script, Sentence, Span, Timing, Utterance, WordCue
from briefing.synthesis.rundown import Programme


@dataclass(frozen=True, slots=True)
class _Said:
    """An utterance and where it is in the finished audio, seconds."""

    utterance: Utterance
    origin: float
    start: float
    end: float
    timings: tuple[Timing, ...]

    def within(self, second: float) -> float:
        """A second of the take as one of the briefing, not outside the speech."""
        return min(max(self.origin + second, self.start), self.end)


def cues(programme: Programme, timeline: Timeline) -> tuple[Cue, ...]:
    """One cue a sentence, with the time of every written word, seconds of the briefing.

    Times of words are the voice's own where it knows them; see `exact`. Paragraphs are
    counted through all parts.
    """
    made: list[Cue] = []
    first, before = 0, 0
    for part in programme.parts:
        script = part.script
        places = enumerate(script.utterances, first)
        said = [_said(utterance, timeline, index) for index, utterance in places]
        made += _part_cues(script, said, before)
        first += len(said)
        before += len(script.document.paragraphs)
    return tuple(made)


def exact(programme: Programme, timeline: Timeline) -> bool:
    """Whether the voice gave a time for every word; otherwise they are estimated."""
    return all(
        len(outline.timings) == len(utterance.words)
        for utterance, outline in zip(programme.utterances, timeline.outlines, strict=True)
    )


def _said(utterance: Utterance, timeline: Timeline, index: int) -> _Said:
    start, timings = timeline.places[index].start, timeline.outlines[index].timings
    return _Said(utterance, start / RATE, *timeline.speech(index), timings)


def _part_cues(script: Script, said: Iterable[_Said], before: int) -> Iterator[Cue]:
    """The cues of one part; `before` paragraphs have been heard by then."""
    sentences = [
        (sentence, paragraph.kind, number)
        for number, paragraph in enumerate(script.document.paragraphs, before)
        for sentence in paragraph.sentences
    ]
    for number, pieces in groupby(said, key=lambda piece: piece.utterance.sentence):
        sentence, kind, paragraph = sentences[number]
        together = list(pieces)
        yield Cue(
            start=together[0].start,
            end=together[-1].end,
            text=sentence.text,
            spoken=" ".join(piece.utterance.spoken for piece in together),
            span=sentence.span,
            paragraph=paragraph,
            kind=kind,
            words=tuple(_word_cues(sentence, together)),
        )


def _word_cues(sentence: Sentence, pieces: Iterable[_Said]) -> Iterator[WordCue]:
    """Words that stand for the same or overlapping writing become one cue."""
    times = ((span, start, end) for piece in pieces for span, start, end in _times(piece))
    held: tuple[Span, float, float] | None = None
    for span, start, end in times:
        if held and span.start < held[0].end:
            union = Span(min(held[0].start, span.start), max(held[0].end, span.end))
            held = (union, held[1], end)
        else:
            if held:
                yield _word_cue(sentence, *held)
            held = (span, start, end)
    if held:
        yield _word_cue(sentence, *held)


def _word_cue(sentence: Sentence, span: Span, start: float, end: float) -> WordCue:
    offset, length = sentence.span.start, len(sentence.text)
    inside = Span(max(span.start - offset, 0), min(span.end - offset, length))
    return WordCue(start, max(start, end), inside)


def _times(piece: _Said) -> list[tuple[Span, float, float]]:
    """Span, start and end of every word of an utterance, seconds of the briefing."""
    words = piece.utterance.words
    if len(piece.timings) == len(words):
        # A voice may count silence before the first sound, and after the last, as theirs.
        return [
            (words[t.word].span, piece.within(t.start), piece.within(t.end)) for t in piece.timings
        ]
    # Estimated: a word takes the share of the speech that its letters are of the text.
    total = sum(len(word.spoken) for word in words) or 1
    edges = [piece.start]
    for word in words:
        edges.append(edges[-1] + (piece.end - piece.start) * len(word.spoken) / total)
    return [(w.span, a, b) for w, a, b in zip(words, edges, edges[1:], strict=False)]
