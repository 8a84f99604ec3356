"""Marks of notes that were raised on a page and are not in its copy: गांधी जी1 ने किया।2 वे."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.io.later import later

_MARK = later(
    rf"(?P<before>[{WORD}]{{2}}|[{WORD}][।,;:.?!]?[”’)]?)(?P<number>[1-9][0-9]?)"
    r"(?=[,;?!”’)]?(?: [^0-9\s]|\s*$)|।)",
    re.MULTILINE,
)
_LAST_WORD = later(rf"[{WORD}]+\Z")
_FEWEST = 3  # inside lines: the number of a verse stands at the end of its line
_COUNTED = 0.5  # of all figures so typed that belong to the series


def drop_note_marks(text: str) -> str:
    """`text` without figures behind words that count from 1 up, as those of notes do.

    A label with its number (भाग1, भाग2) is none, nor is the number of a verse.

    >>> drop_note_marks("राम जी1 आए।2 वे बैठे3 और गए4 थे।")
    'राम जी आए। वे बैठे और गए थे।'
    """
    found = list(_MARK.finditer(text))
    if len(found) < _FEWEST:
        return text
    series: list[re.Match[str]] = []
    for match in found:
        if int(match["number"]) == len(series) + 1:
            series.append(match)
    if not _are_notes(series) or len(series) < _COUNTED * len(found):
        return text
    kept, end = [], 0
    for match in series:
        kept.append(text[end : match.start("number")])
        end = match.end()
    return "".join([*kept, text[end:]])


def _are_notes(series: list[re.Match[str]]) -> bool:
    """Whether enough stand inside lines, some right behind words, and never twice the same word."""
    inside = sum(1 for match in series if match.string[match.end() : match.end() + 2].strip(" \n।"))
    ends = ((each.string, each.start("number")) for each in series)
    words = (_LAST_WORD.search(text, end - 40, end) for text, end in ends)
    labels = [word[0] for word in words if word]
    return inside >= _FEWEST and bool(labels) and len(labels) == len(set(labels))
