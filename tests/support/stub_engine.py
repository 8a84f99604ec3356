"""An engine whose sound is known to the sample: a tone of 50 ms for every character."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from briefing.audio import RATE as RATE_OUT
from briefing.audio.timeline.profile import profile
from briefing.audio.timeline.take import PlacedTake, Take, Timeline
from briefing.document import (
    Boundary,
    Clip,
    Document,
    Paragraph,
    Script,
    Sentence,
    Source,
    Span,
    Timing,
    Utterance,
    Word,
)
from briefing.engines import Engine, Limit, Voice
from briefing.settings import Online, Settings
from briefing.synthesis.rundown import Rundown, pieces_of
from briefing.synthesis.sections import Section

RATE = 24_000
PER_CHARACTER = RATE // 20


class Stub:
    """Implements `briefing.engines.Engine`; `trouble` is called before each utterance is said."""

    voices: tuple[Voice, ...] = (Voice("tone", "", "a tone", "none"),)
    rate = RATE

    def __init__(self, trouble: Callable[[str], None] | None = None, workers: int = 2) -> None:
        self.voice = "tone"
        self.workers = workers
        self.key = "stub"
        self.limit = Limit(1_000, "characters", _characters)
        self.said: list[str] = []
        self._trouble = trouble
        self._lock = threading.Lock()

    def prompt(self, utterance: Utterance) -> str:
        return utterance.spoken

    def say(self, utterance: Utterance) -> Clip:
        if self._trouble:
            self._trouble(utterance.spoken)
        with self._lock:
            self.said.append(utterance.spoken)
        time = np.arange(len(utterance.spoken) * PER_CHARACTER, dtype=np.float32) / RATE
        return Clip(np.float32(0.3) * np.sin(2 * np.pi * 200 * time).astype(np.float32), RATE)


def _characters(words: Sequence[Word]) -> int:
    return sum(len(word.spoken) + 1 for word in words)


def script_of(*sentences: str) -> Script:
    """A script of one paragraph in which everything is said as it is written."""
    text = " ".join(sentences)
    made, utterances, at = [], [], 0
    for number, sentence in enumerate(sentences):
        made.append(Sentence(sentence, Span(at, at + len(sentence))))
        words, start = [], at
        for word in sentence.split(" "):
            words.append(Word(word, Span(start, start + len(word))))
            start += len(word) + 1
        last = number == len(sentences) - 1
        boundary = Boundary.END if last else Boundary.SENTENCE
        utterances.append(Utterance(tuple(words), number, 0, boundary, voice="tone"))
        at += len(sentence) + 1
    document = Document(Source(text, "news.txt"), "", (Paragraph(tuple(made)),))
    return Script(document, tuple(utterances))


def rundown_of(*scripts: Script, speakers: Mapping[str, Engine] | None = None) -> Rundown:
    """A rundown of untitled sections, read by `speakers`, else by a stub."""
    settings = Settings(voice="tone", online=Online(600))
    sections = tuple(Section("", script) for script in scripts)
    pieces = pieces_of(sections, settings)
    named = speakers or {"tone": Stub()}
    return Rundown("title", "author", "2026-02-10", sections, pieces, named, settings)


def timeline_of(
    rundown: Rundown,
    *speech: tuple[float, float],
    timings: Sequence[tuple[Timing, ...]] = (),
) -> Timeline:
    """The pieces of `rundown` as if each were spoken from second to second; no sound is made."""
    tone = profile(Stub().say(script_of("शब्द").utterances[0]))
    known = [*timings, *[()] * (len(speech) - len(timings))]
    placed = []
    for piece, (start, end), times in zip(rundown.pieces, speech, known, strict=False):
        edges = round(start * RATE_OUT), round(end * RATE_OUT)
        take = Take(piece, _Nothing(), replace(tone, timings=times))
        placed.append(PlacedTake(take, 1.0, edges[0], *edges, edges[1]))
    return Timeline(tuple(placed), placed[-1].end + RATE_OUT)


class _Nothing:
    """A clip that is never asked for."""

    def load(self) -> Clip:
        raise AssertionError("no sound was expected")
