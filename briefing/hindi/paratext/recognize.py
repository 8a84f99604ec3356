"""Lines that are no part of what is told, known by how Hindi newspapers and books write them.

Each is a line of its own, or the head of the first paragraph; what only looks like one, a
sentence that goes on, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.devanagari import DIGITS, WORD, columns
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.patterns import POSTPOSITION, choice
from briefing.hindi.paratext.agencies import AGENCIES
from briefing.hindi.paratext.bylines import byline, credit, credit_behind
from briefing.hindi.paratext.lines import Line, lines_of
from briefing.hindi.paratext.notices import notice
from briefing.hindi.paratext.pointers import pointed_at, pointer
from briefing.io.later import later

BYLINE, DATELINE, CREDIT = "byline", "dateline", "credit"
SEE_ALSO, LICENSE, CONTENTS = "see_also", "license", "contents"
KINDS = {
    BYLINE: "byline",
    DATELINE: "dateline",
    CREDIT: "photo credit",
    SEE_ALSO: "pointer to other texts",
    LICENSE: "license",
    CONTENTS: "contents list",
}
"""Each kind, and what it is called in a report."""

_HEAD = 8  # lines that are not empty, in which the author and the date stand
_TAIL = 4  # the last ones, where a name may stand too
_LONGEST = 220  # columns; what is longer tells something
_PROSE = 60  # columns of a paragraph that a dateline may begin
_SENTENCE_ENDS = ("।", "॥", ".", "”", '"')  # what a headline has not, though it may ask
_FEWEST_ENTRIES = 3
_MOST_BEFORE = 2000  # lines in which a list of headings and these stand
_NUMBERED = later(rf"\(?[0-9{DIGITS}]{{1,3}}[.)] ")
_AROUND = later(r"(?i:title page|table of contents|contents|cover|विषय[- ]?सूची|आवरण)")
"""What Calibre adds to a list of headings."""

_NAME = rf"(?:[{WORD}]+(?: [{WORD}]+)?|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_PLACE = rf"(?P<place>{_NAME}(?:/{_NAME})?)"
_MONTHS = readings("months")
_IN_SHORT = (short for short, said in readings("abbreviations").items() if said in _MONTHS)
_MONTH = choice((*_MONTHS, *_IN_SHORT))
_DATE = rf"[0-9{DIGITS}]{{1,2}} (?:{_MONTH})(?:,? [2२][0-9{DIGITS}]{{3}})?"
"""Of news; a year of an earlier century is told: मुंबई, 15 अगस्त 1947 – …"""
_AGENCY = rf"(?:{AGENCIES}|ब्यूरो|संवाददाता|प्रतिनिधि|संवाद सूत्र|न्यूज़ डेस्क|न्यूज डेस्क|वेब डेस्क)"
_STOP = "[।:.–—-]"
_STORY = rf"[{WORD}“‘0-9A-Za-z₹$€£]"
"""What a report begins with."""
_IN_BRACKETS = rf"[(\[] ?[^()\[\]0-9{DIGITS}]{{1,24}} ?[)\]]"
"""Behind a date, any agency or paper."""
_DATELINE = later(
    rf"{_PLACE}(?: \([{WORD} ]{{2,24}}\))?"
    rf"(?:,? {_DATE}(?:,? ?{_IN_BRACKETS} ?{_STOP}?|(?:,? ?[/]?{_AGENCY})? ?{_STOP})"
    rf"|(?:,? ?[(\[/] ?{_AGENCY} ?[)\]] ?{_STOP}?|(?:, ?| ?/){_AGENCY} ?{_STOP})) ?"
    rf"(?!(?:{POSTPOSITION}|और)(?![{WORD}]))(?={_STORY})"
)
_SENDER = later(_AGENCY)
_DESK_NAMES = "संवाददाता|ब्यूरो|डेस्क|प्रतिनिधि|संवाद सूत्र|संवाद सहयोगी"
_DESKS_IN_SHORT = (
    re.escape(short)
    for short, said in readings("abbreviations").items()
    if re.search(rf"(?:{_DESK_NAMES})\Z", said)
)
_DESK = later(
    rf"(?:(?:[{WORD}]+ ){{0,3}}(?:{_DESK_NAMES})|{'|'.join(_DESKS_IN_SHORT)}),? {_PLACE}"
    rf" ?{_STOP} ?(?={_STORY})"
)
_CONTENTS = later(
    r"(?:विषय[- ]?(?:सूची|सूचि)|विषयानुक्रम(?:णिका)?|अनुक्रम(?:णिका|णी)?"
    r"|(?i:table of contents|contents)) ?:?\Z"
)
_ENTRY = later(rf"(.+?)(?:[ .·…_]{{2,}}|[\t ]+)([0-9{DIGITS}]{{1,4}})\Z")
_LEADERS = later(rf"(?:…|[.·_]{{3,}}|(?:\. ){{3,}}) ?[0-9{DIGITS}]{{1,4}}\Z")
"""Dots that lead to a page: only a list of contents has them."""


class Part(NamedTuple):
    """A stretch of a text that is no plain prose."""

    start: int
    """Its first character, counted from 0."""
    end: int
    """The one after its last."""
    kind: str
    """What it is."""
    short: str
    """Its short form."""


def parts(text: str) -> list[Part]:
    """What of `text` is no part of what it tells, in order and apart."""
    lines = list(lines_of(text))
    pointed = [_whole(line, SEE_ALSO, short) for line, short in pointed_at(text, lines)]
    listed = [*_contents(lines), *pointed]
    within = {part.start for part in listed}
    found = [
        part
        for number, line in enumerate(lines)
        if line.start not in within and (part := _part(line, number, len(lines)))
    ]
    dateline = list(_dateline(lines[:_HEAD], {part.start for part in found}))
    taken = {part.start for part in (*listed, *found)}
    signed = [part for part in _signed_off(text, lines, dateline) if part.start not in taken]
    return sorted([*listed, *found, *dateline, *signed], key=lambda part: part.start)


def _part(line: Line, number: int, count: int) -> Part | None:
    said = line.said.replace("**", "")
    if columns(said) > _LONGEST:
        return None
    for kind, short in (
        (SEE_ALSO, pointer(said)),
        (CREDIT, credit(said)),
        (LICENSE, notice(said)),
    ):
        if short is not None:
            return _whole(line, kind, short)
    if number < _HEAD or number >= count - _TAIL:
        short = byline(said, first=number == 0)
        if short is not None:
            return _whole(line, BYLINE, short)
    behind = credit_behind(line.said)
    return Part(line.begins + behind, line.end, CREDIT, "") if behind else None


def _whole(line: Line, kind: str, short: str) -> Part:
    """A line as a part; its mark stays where something of it does."""
    return Part(line.begins if short else line.start, line.end, kind, short)


def _dateline(lines: Sequence[Line], taken: set[int]) -> Iterator[Part]:
    """The place, date and agency at the head of the first paragraph, also under a long headline."""
    for line in lines:
        if line.start in taken or columns(line.said) < _PROSE:
            continue
        match = _DATELINE.match(line.said) or _DESK.match(line.said)
        if match:
            yield Part(line.begins, line.begins + match.end(), DATELINE, f"{match['place']}। ")
        if match or line.said.rstrip().endswith(_SENTENCE_ENDS):
            return


def _signed_off(text: str, lines: Sequence[Line], dateline: Sequence[Part]) -> Iterator[Part]:
    """The agency of the dateline and first names of its editors, the last line: भाषा राम रंजन."""
    for part in dateline:
        agency = _SENDER.search(text, part.start, part.end)
        if agency and re.fullmatch(rf"[-–—]* ?{agency[0]}(?: [{WORD}./]+){{0,4}}", lines[-1].said):
            yield _whole(lines[-1], BYLINE, "")


def _contents(lines: Sequence[Line]) -> Iterator[Part]:
    """A list of headings under its own: entries with page numbers, or that stand again below."""
    for number, line in enumerate(lines):
        if not _CONTENTS.match(line.said):
            continue
        entries = _entries(lines[number + 1 :])
        led = any(_LEADERS.search(each.said) for each in lines[number + 1 : number + 1 + entries])
        if entries >= _FEWEST_ENTRIES or led:
            yield Part(line.start, line.end, CONTENTS, line.said)
            for each in lines[number + 1 : number + 1 + entries]:
                yield Part(each.start, each.end, CONTENTS, "")
            return
    yield from _unnamed_contents(lines[:_MOST_BEFORE])


def _unnamed_contents(lines: Sequence[Line]) -> Iterator[Part]:
    """A list of headings without one of its own: several that all follow, in their order."""
    headings = [line.said for line in lines if line.is_heading]
    ends = {line.start: line.end for line in lines}
    lines = [line._replace(said=_NUMBERED.sub("", line.said)) for line in lines]
    run: list[Line] = []
    for line in lines:
        is_entry = not line.is_heading and line.said in headings
        if is_entry or (run and _AROUND.fullmatch(line.said)):
            run.append(line)
            continue
        named = [each.said for each in run if not _AROUND.fullmatch(each.said)]
        if len(named) >= _FEWEST_ENTRIES and named == [h for h in headings if h in named]:
            yield from (Part(each.start, ends[each.start], CONTENTS, "") for each in run)
            return
        run = []


def _entries(below: Sequence[Line]) -> int:
    """How many lines name a page, or stand again further down.

    Pages do not fall, and what has none has none later: अध्याय 1 under the list is a heading.
    """
    said = [line.said for line in below]
    page = 0
    for number, entry in enumerate(said):
        named = _ENTRY.match(entry)
        is_page = named and int(named[2]) >= page and (page or number < _FEWEST_ENTRIES)
        if not is_page and entry not in said[number + 1 :]:
            return number
        page = int(named[2]) if named and is_page else page
    return len(said)
