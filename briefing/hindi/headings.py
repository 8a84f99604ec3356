"""Headings that no mark shows: a short line without a stop, with text to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document import Kind
from briefing.hindi.lines import Line
from briefing.hindi.script import has_hindi

_LONGEST = 80  # columns
_MOST_WORDS = 14
_LONG_TEXT = 100  # columns; enough to be what a heading is over, whatever the heading's length
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

    The line of an author or a place under a heading is not another one.
    """
    after_heading = False
    for index, draft in enumerate(drafts):
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        is_heading = (
            not after_heading
            and following is not None
            and _may_head(draft, first=index == 0)
            and _is_headed(draft, following, drafts[index - 1] if index else None)
        )
        after_heading = is_heading
        yield replace(draft, kind=Kind.HEADING) if is_heading else draft


def _may_head(draft: Draft, first: bool) -> bool:
    """Whether it has the shape: one short line that neither ends a sentence nor leads to one.

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


def _is_headed(heading: Draft, following: Draft, before: Draft | None) -> bool:
    """Whether `following` is text for `heading` to stand over."""
    if heading.kind is Kind.ITEM:  # "1. परिचय" over a paragraph, not the last item of a list
        numbered = heading.lines[0].marks == ()
        in_list = (before is not None and before.kind is Kind.ITEM) or following.kind is Kind.ITEM
        return numbered and not in_list and following.columns > heading.columns
    if following.kind is Kind.ITEM:
        return True
    return (
        following.columns > min(1.3 * heading.columns, _LONG_TEXT)
        and following.kind is not Kind.HEADING
    )
