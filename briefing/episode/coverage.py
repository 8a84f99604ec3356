"""Proof that everything written is said: from the file to sentence to utterance to sound.

What the file holds and its reader neither read nor left out for a reason is missing too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from briefing.audio.timeline.take import PlacedTake, Timeline
from briefing.document import Coverage, Script, Source, Span, quoted
from briefing.errors import IncompleteError
from briefing.hindi.segment import unspoken
from briefing.synthesis.rundown import Rundown
from briefing.synthesis.sections import Section

# Seconds a spoken character may take at normal pace. Kokoro takes 0.06 to 0.09; a voice that
# is cut short falls under the first, one that stutters or hangs exceeds the second.
_SHORTEST, _LONGEST = 0.025, 0.3
_ALLOWANCE = 1.0  # seconds; a lone word may be drawn out
_SOUNDING = ("L", "M", "N", "Sc")  # Unicode categories: letters, signs, digits, currencies


def cover(rundown: Rundown, timeline: Timeline) -> Coverage:
    """Follow every written character to the sound that says it.

    A letter, digit or currency sign counts as covered when a word that is said stands for
    it; a mark when its sentence is said; markup when the segmenter names it as such.
    """
    found = [
        _cover(section.script, list(takes), rundown.settings.speed)
        for section, takes in _by_section(rundown, timeline)
    ]
    return Coverage(
        written=sum(one.written for one in found),
        covered=sum(one.covered for one in found),
        missing=tuple(gap for one in found for gap in one.missing),
    )


def require_whole(found: Coverage) -> None:
    """Raise IncompleteError, naming the first gap and counting the others, if there is one."""
    if found.missing:
        more = f", and {len(found.missing) - 1} more" if len(found.missing) > 1 else ""
        raise IncompleteError(
            f"{found.missing[0]}{more}",
            "keep going to write the briefing anyway",
            "keep_going",
        )


def _by_section(
    rundown: Rundown, timeline: Timeline
) -> Iterator[tuple[Section, Sequence[PlacedTake]]]:
    """Every section and what is heard of it, which may be nothing."""
    said: dict[int, list[PlacedTake]] = {}
    for placed in timeline.takes:
        said.setdefault(placed.take.piece.section, []).append(placed)
    for number, section in enumerate(rundown.sections):
        yield section, said.get(number, [])


def _cover(script: Script, takes: Sequence[PlacedTake], speed: float) -> Coverage:
    source = script.document.source
    said, silent, named = (bytearray(len(source.text)) for _ in range(3))
    sentences = (each for one in script.document.paragraphs for each in one.sentences)
    _mark(silent, (each.span for each in sentences if not any(map(_sounds, each.text))))
    trouble: list[str] = []
    for placed in takes:
        piece = placed.take.piece
        start, end = placed.speech
        fault = _fault(len(piece.utterance.spoken), (end - start) * speed)
        if fault:
            trouble.append(f"{_where(source, piece.utterance.span)}: {fault}")
            _mark(named, [piece.sentence.span])
        else:
            _mark(said, (word.span for word in piece.utterance.words))
            _mark(silent, [piece.sentence.span])
    _mark(said, unspoken(script.document))
    _mark(said, (pause.span for pause in script.document.pauses))
    _mark(said, (mark.span for mark in script.document.voices))
    written = sum(not character.isspace() for character in source.text)
    lost = [
        index
        for index, character in enumerate(source.text)
        if not said[index] and not character.isspace() and (_sounds(character) or not silent[index])
    ]
    unnamed = [index for index in lost if not named[index]]
    trouble += [f"{_where(source, gap)}: not said" for gap in _runs(unnamed)]
    unread = sum(len("".join(each.text.split())) for each in source.unaccounted)
    trouble += [
        f"{source.named(each)}, {quoted(each.text)}: not read" for each in source.unaccounted
    ]
    return Coverage(written + unread, written - len(lost), tuple(trouble))


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
    """Stretches of neighboring indexes, blanks between them allowed."""
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


def _where(source: Source, span: Span) -> str:
    """File, line and the beginning of the text, for a message."""
    text = source.text[span.start : span.end]
    return f"{source.where(span.start)}, {quoted(text)}"
