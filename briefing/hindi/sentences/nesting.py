"""Which bracket and which quotation a place in a text lies in."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.document import Span
from briefing.io.later import later

_CLOSED_BY = {"“": "”", "‘": "’", "(": ")", "[": "]", "{": "}"}
_OPENED_BY = {closing: opening for opening, closing in _CLOSED_BY.items()}
_MARK = later(rf"[“‘(\[{{”)\]}}]|(?<![{WORD}A-Za-z])’|’(?![{WORD}A-Za-z])")
_LONGEST_BRACKET = 400  # characters; a longer one is a passage, or was never meant to close


class Place(NamedTuple):
    """Where the innermost open bracket and quotation begin; -1 for none."""

    bracket: int
    quote: int


class Nesting:
    """Answers, from left to right, what a place lies in. Marks without a partner do not count."""

    def __init__(self, text: str, span: Span) -> None:
        """Only marks within `span` of `text` are looked at."""
        self._partner = _partners(text, span)
        self._offsets = sorted(self._partner)
        self._next = 0
        self._text = text
        self._brackets: list[int] = []
        self._quotes: list[int] = []

    def at(self, offset: int) -> Place:
        """What `offset` lies in; it may not be less than in an earlier call."""
        while self._next < len(self._offsets) and self._offsets[self._next] < offset:
            self._pass(self._offsets[self._next])
            self._next += 1
        return Place(
            self._brackets[-1] if self._brackets else -1,
            self._quotes[-1] if self._quotes else -1,
        )

    def _pass(self, mark: int) -> None:
        partner = self._partner[mark]
        if self._text[mark] in "“‘”’":
            stack = self._quotes
        elif abs(partner - mark) <= _LONGEST_BRACKET:
            stack = self._brackets
        else:
            return
        if partner > mark:
            stack.append(mark)
        else:
            stack.pop()


def _partners(text: str, span: Span) -> dict[int, int]:
    """Every opening mark to its closing one and back."""
    partner: dict[int, int] = {}
    open_marks: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    for match in _MARK.finditer(text, span.start, span.end):
        mark = match[0]
        if mark in _CLOSED_BY:
            open_marks.append((mark, match.start()))
            waiting[mark] += 1
            continue
        while waiting[_OPENED_BY[mark]]:
            opening, offset = open_marks.pop()
            waiting[opening] -= 1
            if opening == _OPENED_BY[mark]:
                partner[offset], partner[match.start()] = match.start(), offset
                break
    return partner
