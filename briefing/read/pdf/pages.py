"""What stands on pages only because they are pages: running heads, page numbers, contents lists.

Notes at the foot of pages are the text's own; they follow it, so that they part no sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.devanagari import DIGITS
from briefing.read.pdf.layout import LARGER, Line, usual_size

_MARGIN = 0.12  # of the height, at the top and at the foot
_AROUND = r"[ .:|~*()\[\]·•–—-]*"
_DIGIT = re.compile(rf"[0-9{DIGITS}]+")
_MOST_DIGITS = 9  # of the number of a page
_NUMBER = re.compile(
    rf"{_AROUND}(?:पृष्ठ|पेज|page|p\.)?{_AROUND}(?:#|[ivxl]{{1,7}})(?: *(?:/|of|का|में से) *#)?"
    rf"{_AROUND}",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"#/#/#, #:#(?: [AP]M)?\b.*|(?:https?|file)://\S+(?: +#/#)?")
"""What browsers print at the head and foot of pages: the time and title, the address."""

_REPEATS = 3  # pages; on fewer, all must have it
_PAGE = rf"(?:[0-9{DIGITS}]{{1,4}}|[ivxlcIVXLC]{{1,7}})"
_LEADERS = re.compile(rf".*(?:(?:[.·_] ?){{5,}}|(?:… ?){{2,}}) *{_PAGE} *")
_ENTRY = re.compile(rf"(?=.*[^\s0-9{DIGITS}]).*[^\s.,:–-] +({_PAGE}) *")
_CONTENTS = re.compile(
    r"(?:विषय[- ]?(?:सूची|सूचि)|विषय[- ]?अनुक्रम|(?:विषया)?नुक्रम(?:णिका|णी)?|अनुक्रम(?:णिका|णी)?"
    r"|(?:table of )?contents)[ :–-]*",
    re.IGNORECASE,
)
_FEWEST_ENTRIES = 2
_ALIGNED = 0.3  # of the size, by which the page numbers of entries may differ
_NOTE_SIZE = 0.95  # of that of most letters


def without_furniture(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without what heads or foots of pages repeat."""
    lines = [line for page in pages for line in page]
    body = usual_size(lines) if lines else 0.0
    titles = {_key(line) for line in lines if line.size >= LARGER * body and not _at_edge(line)}
    seen = Counter(key for page in pages for key in {_key(line) for line in page if _at_edge(line)})
    enough = min(_REPEATS, max(len(pages), 2))
    running = {key for key, times in seen.items() if times >= enough} | (titles & set(seen))
    return [
        [line for line in page if not (_at_edge(line) and _is_furniture(line, running, body))]
        for page in pages
    ]


def _is_furniture(line: Line, running: set[str], body: float) -> bool:
    key = _key(line)
    if _NUMBER.fullmatch(key) or _PRINTED.fullmatch(key):
        return True
    return key in running and line.size < LARGER * body


def is_page_number(text: str) -> bool:
    """Whether `text` is only the number of a page."""
    return _NUMBER.fullmatch(_DIGIT.sub("#", text)) is not None


def _at_edge(line: Line) -> bool:
    return not _MARGIN * line.height < line.y < (1 - _MARGIN) * line.height


def _key(line: Line) -> str:
    """The line with its numbers all alike."""
    return _DIGIT.sub("#", line.text)


def without_contents(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without lists of headings with their pages.

    An entry has dots before its page number, or it follows the heading of such a list.
    """
    listed = {id(line) for page in pages for line in page if _LEADERS.fullmatch(line.text)}
    lines = [line for page in pages for line in page]
    for index, line in enumerate(lines):
        if _CONTENTS.fullmatch(line.text):
            entries = list(_entries(lines[index + 1 :]))
            if sum(_is_entry(each) for each in entries) >= _FEWEST_ENTRIES:
                listed |= {id(each) for each in (line, *entries)}
    return [[line for line in page if id(line) not in listed] for page in pages]


def _is_entry(line: Line) -> bool:
    return any(kind.fullmatch(line.text) is not None for kind in (_ENTRY, _LEADERS))


def _entries(lines: Sequence[Line]) -> Iterator[Line]:
    """The entries that `lines` begin with: their pages do not go back.

    An entry may take two lines if its page stands under the page of the one before.
    """
    last: Line | None = None
    waiting: Line | None = None
    number = 0
    for line in lines:
        if not _is_entry(line):
            if waiting is not None:
                return
            waiting = line
            continue
        before, number = number, _page_number(line, number)
        if number < before or (waiting is not None and not _is_under(line, last)):
            return
        yield from [line] if waiting is None else [waiting, line]
        last, waiting = line, None


def _page_number(line: Line, before: int) -> int:
    """The page that an entry names; `before` for a Roman one."""
    figures = _DIGIT.findall(line.text)
    ends = bool(figures) and line.text.rstrip().endswith(figures[-1])
    return int(figures[-1]) if ends and len(figures[-1]) <= _MOST_DIGITS else before


def _is_under(line: Line, last: Line | None) -> bool:
    return last is not None and abs(line.right - last.right) <= _ALIGNED * line.size


def notes_last(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The pages without the notes at their feet, and the lines of those notes."""
    lines = [line for page in pages for line in page]
    body = usual_size(lines) if lines else 0.0
    kept, notes = [], []
    for page in pages:
        first = next(
            (at for at, line in enumerate(page) if line.is_note and _are_notes(page, at, body)),
            len(page),
        )
        kept.append(page[:first])
        notes += page[first:]
    return kept, notes


def _are_notes(page: list[Line], first: int, body: float) -> bool:
    """Whether all from `first` on is smaller than the text and stands under it."""
    if any(line.size > _NOTE_SIZE * body for line in page[first:]):
        return False
    return first > 0 and page[first].y < min(line.y for line in page[:first])
