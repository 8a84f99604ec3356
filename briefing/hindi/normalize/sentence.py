"""One sentence: what is plain, what a class or the user's lexicon says, and the words it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.document import Note, Span, Word
from briefing.hindi.lexicon.entries import anywhere, readings
from briefing.hindi.normalize.aligned import PLACEHOLDER_BASE, AlignedText, words_as_written
from briefing.hindi.normalize.choose import Candidate, choose
from briefing.hindi.normalize.classes.marks import visarga
from briefing.hindi.normalize.classes.measures import units
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.patterns import PAUSE, SILENT, choice
from briefing.hindi.normalize.respelling import Respelling
from briefing.io.later import later

_STOPS = ",;।॥?!."
_MARKS = later(rf"[\s{PAUSE}{SILENT}]*[{PAUSE}{SILENT}][\s{PAUSE}{SILENT}]*")
_GLUED = later(rf"[।?!](?=[{WORD}])")
_TIDY: tuple[tuple[re.Pattern[str], str], ...] = (
    (later(r"^[\s,;]+"), ""),
    (later(r"(?<=[,;।॥?!]) ?,[ ,]*(?!\Z)"), " "),
    (later(r"(?<=[,;।॥?!]) ?,[ ,]*\Z"), ""),
    (later(r",+ ?(?=[;।॥?!])"), ""),
    (later(r",(?=[^\s,])"), ", "),
    (later(r"\s{2,}|[\t\n]"), " "),
    (later(r"\s+\Z"), ""),
)


def tidy(text: AlignedText) -> AlignedText:
    """Pauses made commas where no stop stands already; no doubled stops or blanks."""
    text = text.sub(_MARKS, _mark).sub(_GLUED, lambda match: f"{match[0]} ")
    for pattern, replacement in _TIDY:
        text = text.sub(pattern, lambda _, replacement=replacement: replacement)  # type: ignore[misc]
    return text


def _mark(match: re.Match[str]) -> str:
    """A comma for a pause, a blank for a mark that is not said; neither beside a stop."""
    start, end = match.span()
    if not start or end == len(match.string):
        return ""
    follows_stop = match.string[end] in _STOPS
    if PAUSE not in match[0] or match.string[start - 1] in _STOPS:
        return "" if follows_stop else " "
    return "" if follows_stop else ", "


_LETTERS_ONLY = [
    written
    for written in (*readings("abbreviations"), *units.ALONE, *anywhere("currencies"))
    if "." not in written and not written.isascii()
]
_UNDOTTED = later(
    rf"{WORD_START}(?:{choice(_LETTERS_ONLY)}){WORD_END}|{visarga.TYPED_FOR_COLON.pattern}"
)
"""Abbreviations, units and currencies in Hindi letters alone: no sign, figure or dot shows them."""
_ORDINARY = later(rf"[{WORD}\s।॥,?!]*")
"""Hindi words and the marks between sentences and clauses, nothing else."""


def is_ordinary(text: str, respelling: Respelling) -> bool:
    """Whether no class can have anything to do with `text`."""
    return (
        _ORDINARY.fullmatch(text) is not None
        and _UNDOTTED.search(text) is None
        and not respelling.occurs(text)
    )


def decide(text: str, respelling: Respelling) -> Iterator[Candidate | tuple[int, int, str]]:
    """What is said otherwise than written in a folded sentence, in order and apart.

    A tuple of start, end and spoken form is of the user's lexicon, which comes before any
    class: what it names no class may touch.
    """
    start = 0
    for entry in respelling.find(text):
        yield from choose(text, start, entry[0])
        yield entry
        start = entry[1]
    yield from choose(text, start)


def words(written: str, respelling: Respelling, notes: list[Note], offset: int) -> list[Word]:
    """What is said for `written`, which begins at `offset`; notes are added to `notes`."""
    if is_ordinary(written, respelling):
        return words_as_written(written, offset)
    text = fold(AlignedText.of(written))
    edits: list[tuple[int, int, str]] = []
    for found in decide(text.text, respelling):
        if isinstance(found, Candidate):
            edits.append((found.start, found.end, found.said))
            if not found.rule.understood:
                notes.append(_note(text, found, offset))
        else:
            edits.append(found)
    text = tidy(text.replace(edits))
    return [_sounded(word, respelling) for word in text.words(offset)]


def _note(text: AlignedText, candidate: Candidate, offset: int) -> Note:
    """That `candidate` is a guess."""
    span = text.span(candidate.start, candidate.end)
    span = Span(span.start + offset, span.end + offset)
    said = candidate.said.strip(f" {PAUSE}{SILENT}")
    return Note(span, text.written(candidate.start, candidate.end).strip(), said)


def _sounded(word: Word, respelling: Respelling) -> Word:
    """`word` with its phonemes where the lexicon gives them."""
    mark = next((sign for sign in word.spoken if sign >= PLACEHOLDER_BASE), "")
    if not mark:
        return word
    written, phonemes = respelling.phonemes[mark]
    return replace(word, spoken=word.spoken.replace(mark, written), phonemes=phonemes)
