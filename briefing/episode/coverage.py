"""Proof that everything written is said: from character to sentence to utterance to sound."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.audio.timeline.plan import Timeline
from briefing.document import Script, Source, Span
from briefing.errors import IncompleteError
from briefing.hindi.segment import unspoken
from briefing.synthesis.rundown import Programme

# Seconds a spoken character may take at normal pace. Kokoro takes 0.06 to 0.09; a voice that
# is cut short falls under the first, one that stutters or hangs exceeds the second.
_SHORTEST, _LONGEST = 0.025, 0.3
_ALLOWANCE = 1.0  # seconds; a lone word may be drawn out
_SHOWN = 40  # characters of the text quoted in a message
_SOUNDING = ("L", "M", "N", "Sc")  # Unicode categories: letters, signs, digits, currencies


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many characters are written (blanks apart), how many are said or rightly silent.

    `missing` has a line for each gap: where it is, and what is wrong.
    """

    written: int
    covered: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> float:
        """100 when nothing is missing."""
        return 100.0 * self.covered / self.written if self.written else 100.0


def prove(programme: Programme, timeline: Timeline, speed: float = 1.0) -> Completeness:
    """Follow every written character to the sound that says it.

    `timeline` says when each utterance sounds, `speed` multiplies the normal pace. A
    letter, digit or currency sign counts as covered when a word that is said stands for
    it; a mark when its sentence is said; markup when the segmenter names it as such.
    """
    lengths = (end - start for start, end in map(timeline.speech, range(len(timeline.places))))
    written = covered = 0
    missing: list[str] = []
    for part in programme.parts:
        seconds = [next(lengths) * speed for _ in part.script.utterances]
        found = _prove(part.script, seconds)
        written, covered = written + found.written, covered + found.covered
        missing += found.missing
    return Completeness(written, covered, tuple(missing))


def _prove(script: Script, seconds: Sequence[float]) -> Completeness:
    source = script.document.source
    sentences = [s.span for p in script.document.paragraphs for s in p.sentences]
    said, silent, named = (bytearray(len(source.text)) for _ in range(3))
    trouble: list[str] = []
    for utterance, length in zip(script.utterances, seconds, strict=True):
        fault = _fault(len(utterance.spoken), length)
        if fault:
            trouble.append(f"{_place(source, utterance.span)}: {fault}")
            _mark(named, [sentences[utterance.sentence]])
        else:
            _mark(said, (word.span for word in utterance.words))
            _mark(silent, [sentences[utterance.sentence]])
    _mark(said, unspoken(script.document))
    _mark(said, (pause.span for pause in script.document.pauses))
    written = [index for index, character in enumerate(source.text) if not character.isspace()]
    lost = [
        index
        for index in written
        if not said[index] and (_sounds(source.text[index]) or not silent[index])
    ]
    unnamed = [index for index in lost if not named[index]]
    trouble += [f"{_place(source, gap)}: not said" for gap in _runs(unnamed)]
    return Completeness(len(written), len(written) - len(lost), tuple(trouble))


def insist(found: Completeness) -> None:
    """Raise IncompleteError, naming the first gap and counting the others, if there is one."""
    if found.missing:
        more = f", and {len(found.missing) - 1} more" if len(found.missing) > 1 else ""
        raise IncompleteError(
            f"{found.missing[0]}{more}", "--keep-going writes the briefing all the same"
        )


def _mark(mask: bytearray, spans: Iterable[Span]) -> None:
    for span in spans:
        mask[span.start : span.end] = b"\1" * (span.end - span.start)


def _sounds(character: str) -> bool:
    return unicodedata.category(character).startswith(_SOUNDING)


def _fault(characters: int, seconds: float) -> str:
    if seconds < characters * _SHORTEST:
        return f"cut short: {characters} characters in {seconds:.1f} s"
    if seconds > characters * _LONGEST + _ALLOWANCE:
        return f"far too long: {characters} characters in {seconds:.1f} s"
    return ""


def _runs(indexes: Sequence[int]) -> Iterator[Span]:
    """Stretches of neighbouring indexes, blanks between them allowed."""
    start = previous = -1
    for index in indexes:
        if start < 0:
            start = index
        elif index > previous + 2:
            yield Span(start, previous + 1)
            start = index
        previous = index
    if start >= 0:
        yield Span(start, previous + 1)


def _place(source: Source, span: Span) -> str:
    """File, line and the beginning of the text, for a message."""
    line = source.text.count("\n", 0, span.start) + 1
    text = " ".join(source.text[span.start : span.end].split())
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return f"{source.origin}, line {line}, “{shown}”"
