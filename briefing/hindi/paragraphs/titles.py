"""The title of a document whose format can mark headings, where its writer did not mark it.

Word processors let a title be a line like any other, only larger. Such a line is a title at the top
of the text alone: over prose, or over chapters that are marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.document import Kind
from briefing.hindi.paragraphs.headings import DATE, LABEL, Draft, has_the_shape, stands_over_text
from briefing.hindi.paragraphs.sections import NUMBERED

_MOST_UNDER = 3  # lines between a title and the first chapter: who wrote it, where and when
_FEWEST_CHAPTERS = 2


def with_title(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same paragraphs, the first made a heading where it reads as the title of them all."""
    if not drafts:
        return
    first, *others = drafts
    shaped = first.kind is Kind.BODY and has_the_shape(first, first=True)
    under = others[: 1 + _MOST_UNDER]
    is_title = (
        shaped
        and not (_is_labelled(first) and any(map(_is_labelled, under)))
        and (_stands_over_chapters(others) or stands_over_text(first, None, under))
    )
    yield first._replace(kind=Kind.HEADING) if is_title else first
    yield from others


def _is_labelled(draft: Draft) -> bool:
    """Whether it may be a line of a form or a dialog, as others then are (not विज्ञान: कक्षा 7)."""
    written = draft.lines[0].written.strip()
    return LABEL.match(written) is not None and not NUMBERED.match(written)


def _stands_over_chapters(drafts: Sequence[Draft]) -> bool:
    """Whether the next marked heading is one of several: one by itself is the title."""
    headings = [index for index, draft in enumerate(drafts) if draft.kind is Kind.HEADING]
    if not headings or headings[0] > _MOST_UNDER:
        return False
    between = drafts[: headings[0]]
    level = _level(drafts[headings[0]])
    same = sum(_level(drafts[index]) == level for index in headings)
    return same >= _FEWEST_CHAPTERS and all(
        has_the_shape(each, first=False) or DATE.match(each.lines[0].written.strip())
        for each in between
    )


def _level(heading: Draft) -> int:
    marks = heading.lines[0].marks
    return marks[0].end - marks[0].start if marks else 0
