"""Paragraphs, headings, items, quotes and verse, from how a text is laid out in lines.

Files come with one paragraph a line, with empty lines between paragraphs, and with lines
wrapped to a width; which it is shows in the file as a whole (`wrapping.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.document import Kind, PauseMark, Source, Span, VoiceMark
from briefing.hindi.grammar import NEVER_FIRST
from briefing.hindi.paragraphs.headings import Draft, with_headings
from briefing.hindi.paragraphs.lines import Line, Role, pause_marks, read_lines
from briefing.hindi.paragraphs.sections import NUMBER
from briefing.hindi.paragraphs.titles import with_title
from briefing.hindi.paragraphs.wrapping import (
    WIDEST,
    Wrapping,
    find_wrapping,
    is_ragged,
    stops_inside,
)
from briefing.hindi.sentences.spans import SAYABLE
from briefing.hindi.speakers import voice_marks
from briefing.io.later import later

_KINDS = {
    Role.TEXT: Kind.BODY,
    Role.HEADING: Kind.HEADING,
    Role.ITEM: Kind.ITEM,
    Role.QUOTE: Kind.QUOTE,
}
_LONGEST_VERSE = 70  # columns
_LONGEST_HEADLINE = 45  # columns of one that ends in का or के
_LONGEST_ADDRESS = 3  # words in a line of a letter's head: प्रिय मित्र,
_MOST_TITLES = 4  # lines: a title, one under it, an author, a date
_VALUE_AT_END = later(r"[।.?!] +[^:।]{2,30}: ?[^:।]{1,24}\Z")
"""A label and its value behind a sentence: दिन अच्छा रहेगा। शुभ रंग: लाल."""
_LONGEST_NAME = 3  # words
_UNFINISHED = later(
    rf"(?:[“‘]|(?<![{WORD}])(?:ने|का|की|के|को|कि|और|तथा|एवं)|,)\Z"
)  # no sentence ends so, though a headline may: किस्सा कुर्सी का
_VERSE_END = later(r"॥[”’)]*\Z")


class Block(NamedTuple):
    """A paragraph."""

    kind: Kind
    """What it is."""
    spans: tuple[Span, ...]
    """The stretches of text to be said, in order; no sentence leaves one."""


class Layout(NamedTuple):
    """A text taken apart: each character that is not a blank is in exactly one of the three."""

    blocks: tuple[Block, ...]
    """What is said."""
    pauses: tuple[PauseMark, ...]
    """Marks of pauses."""
    voices: tuple[VoiceMark, ...]
    """Marks of voices."""
    unspoken: tuple[Span, ...]
    """Bullets and the like."""


def read_layout(source: Source) -> Layout:
    """Take a cleaned text apart. InputError for a pause mark that cannot be."""
    lines = read_lines(source.text, marked=source.headings_marked)
    pauses, voices = pause_marks(source), voice_marks(source)
    spans = [*(mark.span for mark in pauses), *(mark.span for mark in voices)]
    cuts = sorted(spans, key=lambda span: span.start)
    unspoken = [mark for line in lines for mark in line.marks]
    blocks: list[Block] = []
    drafts = list(_drafts(lines))
    for draft in _told(source, drafts):
        said: list[Span] = []
        for piece in _between(cuts, _stretches(draft)):
            has_words = SAYABLE.search(source.text, piece.start, piece.end)
            (said if has_words else unspoken).append(piece)
        said = [piece for piece in said if piece.start < piece.end]
        if said:
            blocks.append(Block(draft.kind, tuple(said)))
    marks = (span for span in unspoken if source.text[span.start : span.end].strip())
    return Layout(tuple(blocks), pauses, voices, tuple(sorted(marks, key=lambda span: span.start)))


def _told(source: Source, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The paragraphs with the headings that nothing marks."""
    if not _marks_headings(source, drafts):
        return with_headings(drafts)
    untitled = source.title_unmarked and not source.title
    return with_title(drafts) if untitled else iter(drafts)


def _marks_headings(source: Source, drafts: Sequence[Draft]) -> bool:
    """Whether headings have marks, by the format or because a plain text marks one with `#`."""
    return source.headings_marked or any(draft.kind is Kind.HEADING for draft in drafts)


def _drafts(lines: Sequence[Line]) -> Iterator[Draft]:
    wrapping = find_wrapping(lines)
    chunks = list(_chunks(lines))
    for chunk in chunks:
        titles = chunk is chunks[0] and _are_titles(chunk, chunks[1:3])
        if not titles and _is_verse(chunk, wrapping):
            yield Draft(Kind.VERSE, chunk, alone=True, first=True)
            continue
        drafts = [(line,) for line in chunk] if titles else list(_paragraphs(chunk, wrapping))
        for number, lines_of_one in enumerate(drafts):
            kind, alone = _KINDS[lines_of_one[0].role], len(drafts) == 1
            yield Draft(kind, lines_of_one, alone=alone, first=number == 0)


def _chunks(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Lines that touch; a heading is by itself."""
    chunk: list[Line] = []
    for line in lines:
        if line.role in {Role.BLANK, Role.RULE, Role.HEADING}:
            if chunk:
                yield tuple(chunk)
            chunk = []
            if line.role is Role.HEADING:
                yield (line,)
        else:
            chunk.append(line)
    if chunk:
        yield tuple(chunk)


def _paragraphs(chunk: tuple[Line, ...], wrapping: Wrapping | None) -> Iterator[tuple[Line, ...]]:
    ragged = wrapping is None and is_ragged(chunk)
    paragraph = [chunk[0]]
    for line in chunk[1:]:
        wrapped = wrapping.joins(paragraph[-1], line) if wrapping else ragged
        goes_on = wrapped or _continues(paragraph, line)
        if line.role is Role.TEXT and goes_on and not (line.labelled or line.is_number):
            paragraph.append(line)
        else:
            yield tuple(paragraph)
            paragraph = [line]
    yield tuple(paragraph)


def _continues(paragraph: list[Line], line: Line) -> bool:
    """Whether `line` goes on, as Markdown has it, with an item or a quote, or with a sentence.

    A line in which one sentence ends and another does not was broken by hand.
    """
    first, last = paragraph[0], paragraph[-1]
    if first.role is Role.ITEM and line.indent > first.indent:
        return True
    if last.stopped:
        return False
    if last.written.endswith(("“", "‘")) or line.first_word in NEVER_FIRST:
        return True
    if last.written.endswith(",") and len(last.written.split()) > _LONGEST_ADDRESS:
        return True
    unfinished = _UNFINISHED.search(last.written) is not None
    if unfinished and last.columns > _LONGEST_HEADLINE:
        return True
    over = _VALUE_AT_END.search(last.written) is not None and _is_name(line)
    by_hand = (
        not over
        and stops_inside(last)
        and (max(last.columns, line.columns) <= WIDEST or unfinished)
    )
    return first.role is Role.QUOTE or by_hand


def _is_name(line: Line) -> bool:
    """Whether a line is too short to end the sentence of the one above: वृष under शुभ रंग: लाल."""
    return not line.stopped and len(line.written.split()) <= _LONGEST_NAME


def _are_titles(chunk: tuple[Line, ...], following: Sequence[tuple[Line, ...]]) -> bool:
    """Whether the first lines of a text are its title, its author, its date, and no stanza."""
    plain = all(line.role is Role.TEXT and not line.stopped for line in chunk)
    over_prose = any(
        line.columns > _LONGEST_VERSE or (line.stopped and stops_inside(line))
        for lines in following
        for line in lines
    )
    return 1 < len(chunk) <= _MOST_TITLES and plain and over_prose


def _is_verse(chunk: tuple[Line, ...], wrapping: Wrapping | None) -> bool:
    """Short lines that belong together: ॥ at an end, or lines that do not end sentences."""
    if any(line.role is not Role.TEXT or line.columns > _LONGEST_VERSE for line in chunk):
        return False
    if any(_VERSE_END.search(line.written) for line in chunk):
        return True
    if len(chunk) < 2 or wrapping or is_ragged(chunk) or any(map(stops_inside, chunk)):
        return False
    if len(chunk) == 2 and NUMBER.match(chunk[0].written.strip()):  # अध्याय 2 and its name
        return False
    widths = [line.columns for line in chunk]
    stopped = sum(line.stopped for line in chunk)
    even = max(widths) <= 1.6 * min(widths)
    return even and stopped == 0 if len(chunk) == 2 else 2 * stopped <= len(chunk)


def _stretches(draft: Draft) -> list[Span]:
    """Where sentences may run: the paragraph, or in verse a line and those its comma leads to.

    A heading of two lines is a number and a name.
    """
    if draft.kind is Kind.HEADING:
        return [line.span for line in draft.lines]
    if draft.kind is not Kind.VERSE:
        return [Span(draft.lines[0].span.start, draft.lines[-1].span.end)]
    stretches = [draft.lines[0].span]
    for before, line in zip(draft.lines, draft.lines[1:], strict=False):
        if before.written.endswith((",", "-", "—")):
            stretches[-1] = Span(stretches[-1].start, line.span.end)
        else:
            stretches.append(line.span)
    return stretches


def _between(marks: Sequence[Span], stretches: list[Span]) -> Iterator[Span]:
    """The stretches with the marks cut out of them."""
    starts = [mark.start for mark in marks]
    for stretch in stretches:
        start = stretch.start
        for mark in marks[bisect_left(starts, start) :]:
            if mark.start >= stretch.end:
                break
            yield Span(start, mark.start)
            start = mark.end
        yield Span(start, stretch.end)
