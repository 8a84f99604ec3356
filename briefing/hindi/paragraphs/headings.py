"""Headings of a plain text, which has no marks for them: from what stands around a short line.

A line is one where it is set apart, is no part of a letter, a form or a dialogue, and stands
over prose that ends its sentences; the first line of a text needs less, a numbered one too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.devanagari import DIGITS, WORD, has_hindi
from briefing.document import Kind
from briefing.hindi.grammar import is_finite
from briefing.hindi.paragraphs.lines import Line
from briefing.hindi.paragraphs.sections import NUMBER, NUMBERED, is_phrase
from briefing.io.later import later

_LONGEST = 80  # columns
_MOST_WORDS = 14
_SHORTEST_TEXT = 30  # columns of a line without a stop that a heading may be over
_LONG_TEXT = 100  # columns; enough to be what a heading is over, whatever the heading's length
_MOST_UNDER = 3  # lines such as an author's between a heading and its text
_STOPPED_SHARE = 0.7  # of the paragraphs; where fewer end with a stop, none says nothing
_INTRODUCES = (",", ";", ":", "—", "–", "-", "…")

_GOES_ON = frozenset(str.split("और फिर मगर लेकिन परंतु किंतु तभी तब मानो शायद"))
"""First words of a line that goes on with a story, in which no heading begins: फिर सन्नाटा."""
_NEVER_LAST = frozenset(str.split("ने को से में पर तक कि और तथा एवं या जो जब तो अगर यदि लेकिन मगर"))
LABEL = later(rf"[{WORD} ]{{1,30}} ?(?::-?|[-–—](?= )) *\S")  # विषय: छुट्टी; राम- आओ
"""A label and what it labels, or who speaks and what."""

_ADDRESS = later(
    rf"(?:सेवा में|महोदया?|श्रीमान|प्रिय|आदरणीय|पूज्य|मान्यवर|माननीय|श्रीमती|सुश्री|भवदीया?|आपका|आपकी|प्रार्थी"
    rf"|सादर|धन्यवाद|नमस्कार|नमस्ते|शुभकामनाए[ँं]|दिनांक|तारीख|स्थान|विषय|प्रेषक|समाप्त|इति|शेष)(?![{WORD}])"
)
"""How lines of a letter begin."""

_LEADS = later(rf"[^।॥?.]{{1,40}}[:,!]|[0-9{DIGITS}]{{1,3}}\.?")
"""A short line between a title and its text: प्यारी माँ, or the number of a chapter."""

DATE = later(
    rf"(?:[{WORD} ]+,? )?[0-9{DIGITS}]{{1,2}}[ ./-](?:[{WORD}]+|[0-9{DIGITS}]{{1,2}})[ ,./-]{{1,2}}"
    rf"[0-9{DIGITS}]{{2,4}}(?:[, ].{{0,20}})?\Z"
    rf"|[{WORD}]+वार,? [0-9{DIGITS}]{{1,2}} [{WORD}]+\Z"
)
"""A line that is a date, perhaps behind a place."""


class Draft(NamedTuple):
    """Lines that make one paragraph."""

    kind: Kind
    """What it is."""
    lines: tuple[Line, ...]
    """In order."""
    alone: bool = False
    """Whether no other line touches it."""
    first: bool = False
    """Whether no line touches it from above."""

    @property
    def columns(self) -> int:
        """Its length on one line."""
        return sum(line.columns for line in self.lines)

    @property
    def stopped(self) -> bool:
        """Whether it ends with the end of a sentence, or leads to what follows."""
        written = self.lines[-1].written
        return self.lines[-1].stopped or written.endswith((*_INTRODUCES, "॥", "*"))


def with_headings(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The same paragraphs, those that read as headings made so.

    The number of a chapter and its name in the next line are one heading. Of several such lines in
    a row the first is the heading, and those that say by themselves that they are one; an author
    or a place under it is not another one.
    """
    marked = list(_marked(drafts))
    named = False
    for index, draft in enumerate(marked):
        if named:
            named = False
            continue
        following = marked[index + 1 : index + 2 + _MOST_UNDER]
        named = draft.kind is Kind.HEADING and _is_number(draft) and _is_name(following)
        yield draft._replace(lines=draft.lines + following[0].lines) if named else draft


def _is_number(draft: Draft) -> bool:
    return len(draft.lines) == 1 and NUMBER.match(draft.lines[0].written.strip()) is not None


def _is_name(drafts: Sequence[Draft]) -> bool:
    """Whether the first stands over text as the name of a chapter does, and is no sentence."""
    name = drafts[0]._replace(kind=Kind.BODY) if drafts else None
    if name is None or not has_the_shape(name, first=True):
        return False
    written = name.lines[0].written.strip()
    another = NUMBERED.match(written) or LABEL.match(written) or is_finite(written.split()[-1])
    return not another and stands_over_text(name, None, drafts[1:])


def _marked(drafts: Sequence[Draft]) -> Iterator[Draft]:
    stops_tell = _stops_tell(drafts)
    apart = any(draft.first for draft in drafts[1:])
    after_heading = False
    for index, draft in enumerate(drafts):
        before = drafts[index - 1] if index else None
        is_heading = (
            not (after_heading and not _may_follow_a_heading(drafts, index))
            and has_the_shape(draft, first=index == 0)
            and (
                index == 0
                or _is_set_off(draft, None if after_heading else before, stops_tell, apart)
            )
            and (
                _says_that_it_is_one(draft, drafts[index + 1 : index + 2])
                or stands_over_text(draft, before, drafts[index + 1 : index + 2 + _MOST_UNDER])
                or (index == 0 and draft.alone and _is_brief_report(drafts[1:2]))
            )
        )
        under = draft.kind is Kind.BODY and has_the_shape(draft, first=False)
        after_heading = is_heading or (after_heading and under)
        yield draft._replace(kind=Kind.HEADING) if is_heading else draft


def _may_follow_a_heading(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a line under a heading may be one too: a section's name, which others follow."""
    written = drafts[index].lines[0].written.strip()
    if NUMBERED.match(written):
        return True
    draft = drafts[index]
    over_its_text = draft.first and not draft.alone
    others = [each for each in drafts[index + 2 :] if has_the_shape(each, first=False)]
    if over_its_text and any(each.first and not each.alone for each in others):
        return True
    return is_phrase(written) and any(each.alone for each in others)


def _stops_tell(drafts: Sequence[Draft]) -> bool:
    """Whether paragraphs end with a stop here, so that a line without one is something else."""
    long = [draft for draft in drafts if draft.kind is Kind.BODY and draft.columns > _LONGEST]
    short = [draft for draft in drafts if draft.kind is Kind.BODY]
    counted = long or [draft for draft in short if not has_the_shape(draft, first=False)]
    if not counted:
        return any(draft.kind in {Kind.VERSE, Kind.ITEM} for draft in drafts)
    return sum(draft.stopped for draft in counted) >= _STOPPED_SHARE * len(counted)


def _is_set_off(draft: Draft, before: Draft | None, stops_tell: bool, apart: bool) -> bool:
    """Whether a line beyond the first says that it is a heading, or its surroundings do."""
    written = draft.lines[0].written.strip()
    last = written.split()[-1]
    unfinished = before is not None and before.kind is Kind.BODY and not before.stopped
    if unfinished and not (draft.first and NUMBERED.match(written)):
        return False
    if NUMBERED.match(written):
        return True
    return (
        stops_tell
        and draft.kind is Kind.BODY
        and (draft.first or not apart)
        and not LABEL.match(written)
        and not _ADDRESS.match(written)
        and not (last in _NEVER_LAST or is_finite(last) or written.split()[0] in _GOES_ON)
    )


def has_the_shape(draft: Draft, first: bool) -> bool:
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
        and not DATE.match(line.written.strip())
        and not (first and _ADDRESS.match(line.written.strip()))
    )


def _says_that_it_is_one(draft: Draft, following: Sequence[Draft]) -> bool:
    """Whether it is a chapter's or a section's name, and the next line no other, as in contents."""
    names = [each.lines[0].written.strip() for each in (draft, *following)]
    return (
        draft.kind is Kind.BODY
        and len(names) > 1
        and NUMBERED.match(names[0]) is not None
        and NUMBERED.match(names[1]) is None
    )


def _is_brief_report(following: Sequence[Draft]) -> bool:
    """Whether two statements follow, however short, or talk: “पटना। बारिश हुई।”, “प्रश्न: कहाँ?”."""
    if not following or following[0].kind is not Kind.BODY or not following[0].stopped:
        return False
    if LABEL.match(following[0].lines[0].written.strip()):
        return True
    return sum(line.written.count("।") for line in following[0].lines) > 1


def stands_over_text(heading: Draft, before: Draft | None, following: Sequence[Draft]) -> bool:
    """Whether text follows, at once or after lines such as an author's."""
    if not following or following[0].kind is Kind.HEADING:
        return False
    if heading.kind is Kind.ITEM:  # "1. परिचय" over a paragraph, not the last item of a list
        in_list = Kind.ITEM in {following[0].kind, before.kind if before else None}
        is_numbered = heading.lines[0].marks == ()
        return is_numbered and not in_list and following[0].columns > heading.columns
    for draft in following:
        if draft.kind in {Kind.ITEM, Kind.VERSE}:
            return True
        is_text = draft.stopped or draft.columns > _SHORTEST_TEXT or len(draft.lines) > 1
        if is_text and draft.columns > min(1.3 * heading.columns, _LONG_TEXT):
            return True
        written = draft.lines[0].written.strip()
        leads = DATE.match(written) or _ADDRESS.match(written) or _LEADS.fullmatch(written)
        if not leads and not has_the_shape(draft, first=False):
            return False
    return False
