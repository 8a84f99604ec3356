"""Headings that no mark shows: a short line without a stop, with text to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.devanagari import has_hindi
from briefing.document import Kind
from briefing.hindi.paragraphs.lines import Line

_LONGEST = 80  # columns
_MOST_WORDS = 14
_LONG_TEXT = 100  # columns; enough to be what a heading is over, whatever the heading's length
_MOST_UNDER = 3  # lines such as an author's between a heading and its text
_INTRODUCES = (",", ";", ":", "—", "–", "-")


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that make one paragraph; `alone` when no other line touches it."""

    kind: Kind
    lines: tuple[Line, ...]
    alone: bool = False

    @property
    def columns(self) -> int:
        """Its length on one line."""
        return sum(line.columns for line in self.lines)


def with_headings(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same paragraphs, those that read as headings made so.

    Of several such lines in a row the first is the heading; an author or a place under
    it is not another one.
    """
    after_heading = False
    for index, draft in enumerate(drafts):
        before = drafts[index - 1] if index else None
        is_heading = (
            not after_heading
            and _has_the_shape(draft, first=index == 0)
            and _stands_over_text(draft, before, drafts[index + 1 : index + 2 + _MOST_UNDER])
        )
        after_heading = is_heading or (after_heading and _has_the_shape(draft, first=False))
        yield replace(draft, kind=Kind.HEADING) if is_heading else draft


def _has_the_shape(draft: Draft, first: bool) -> bool:
    """Whether it is one short line that neither ends a sentence nor leads to one.

    The first line of a text may be a question.
    """
    line = draft.lines[0]
    if len(draft.lines) > 1 or draft.kind not in {Kind.BODY, Kind.ITEM}:
        return False
    asks = first and draft.alone and line.written.endswith(("?", "!"))
    return (
        (not line.stopped or asks)
        and not line.written.endswith(_INTRODUCES)
        and line.columns <= _LONGEST
        and len(line.written.split()) <= _MOST_WORDS
        and has_hindi(line.written)
    )


def _stands_over_text(heading: Draft, before: Draft | None, following: Sequence[Draft]) -> bool:
    """Whether text follows, at once or after lines such as an author's."""
    if not following or following[0].kind is Kind.HEADING:
        return False
    if heading.kind is Kind.ITEM:  # "1. परिचय" over a paragraph, not the last item of a list
        in_list = Kind.ITEM in {following[0].kind, before.kind if before else None}
        is_numbered = heading.lines[0].marks == ()
        return is_numbered and not in_list and following[0].columns > heading.columns
    for draft in following:
        if draft.kind is Kind.ITEM or draft.columns > min(1.3 * heading.columns, _LONG_TEXT):
            return True
        if not _has_the_shape(draft, first=False):
            return False
    return False
