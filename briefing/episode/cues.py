"""What is heard when: from the plan of the sound back to the written text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from briefing.audio import RATE
from briefing.audio.timeline.take import PlacedTake, Timeline
from briefing.document import Cue, Sentence, Span, WordCue
from briefing.document.packed_cues import PackedCues


def cues(timeline: Timeline) -> tuple[Cue, ...]:
    """One cue a sentence, with the time of every written word, seconds of the briefing.

    Times of words are the voice's own where it knows them; see `exact`.
    """
    by_sentence = groupby(timeline.takes, key=_sentence)
    return tuple(_cue(list(together)) for _, together in by_sentence)


def exact(timeline: Timeline) -> bool:
    """Whether the voice gave a time for every word; otherwise they are estimated."""
    return all(
        len(placed.take.profile.timings) == len(placed.take.piece.utterance.words)
        for placed in timeline.takes
    )


def _sentence(placed: PlacedTake) -> tuple[int, int]:
    piece = placed.take.piece
    return piece.section, piece.utterance.sentence


def _cue(together: list[PlacedTake]) -> Cue:
    piece = together[0].take.piece
    return Cue(
        start=together[0].speech[0],
        end=together[-1].speech[1],
        text=piece.sentence.text,
        spoken=" ".join(placed.take.piece.utterance.spoken for placed in together),
        span=piece.sentence.span,
        paragraph=piece.paragraph,
        kind=piece.kind,
        words=PackedCues(_word_cues(piece.sentence, together)),
    )


def _word_cues(sentence: Sentence, together: Iterable[PlacedTake]) -> Iterator[WordCue]:
    """Words that stand for the same or overlapping writing become one cue."""
    times = (timed for placed in together for timed in _times(placed))
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


def _times(placed: PlacedTake) -> list[tuple[Span, float, float]]:
    """Span, start and end of every word of a take, seconds of the briefing."""
    words, timings = placed.take.piece.utterance.words, placed.take.profile.timings
    first, last = placed.speech
    if len(timings) == len(words):
        # A voice may count silence before the first sound, and after the last, as theirs.
        return [
            (words[t.word].span, _within(placed, t.start), _within(placed, t.end)) for t in timings
        ]
    # Estimated: a word takes the share of the speech that its letters are of the text.
    total = sum(len(word.spoken) for word in words) or 1
    edges = [first]
    for word in words:
        edges.append(edges[-1] + (last - first) * len(word.spoken) / total)
    return [(w.span, a, b) for w, (a, b) in zip(words, pairwise(edges), strict=True)]


def _within(placed: PlacedTake, second: float) -> float:
    """A second of the take as one of the briefing, not outside its speech."""
    start, end = placed.speech
    return min(max(placed.start / RATE + second, start), end)
