"""A stop in a text, the bracket and quotation it lies in, and what may be asked about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from briefing.devanagari import DIGITS, WORD
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
            self._brackets[-1] if self._brackets else -1, self._quotes[-1] if self._quotes else -1
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


STOP_MARKS = "।॥?!…."  # strongest first

_REACH = 160  # characters a rule may look ahead; a reporting clause is shorter
_BEFORE = later(r"[^\s“‘(\[{—–/,;:]*\Z")
_QUOTE_OPENS = later(r"\s*[“‘]")
_AFTER = later(rf"[\s“‘(\[{{—–-]{{0,8}}([{WORD}]+|[A-Za-z]+|[0-9{DIGITS}]+)")


@dataclass(frozen=True)
class Stop:
    """A run of stops with the closing marks after it, and its surroundings."""

    text: str
    """The text."""
    first: int
    """Where the first word of the sentence that may end here begins."""
    start: int
    """Where the run begins."""
    end: int
    """Where its closing marks end."""
    limit: int
    """Where the stretch of text ends."""
    run: str
    """The stops themselves."""
    within: Place
    """The brackets and quotations around the run."""
    beyond: Place
    """The brackets and quotations around what follows."""
    periods: bool
    """Whether this text ends its sentences with full stops."""

    @cached_property
    def mark(self) -> str:
        """The strongest stop of the run."""
        return next(mark for mark in STOP_MARKS if mark in self.run)

    @cached_property
    def before(self) -> str:
        """The word the stop is written after, with the dots inside it: `ई.वी.एम`.

        Before … there may be a blank.
        """
        end = self.start
        if self.mark == "…" and self.text[end - 1 : end].isspace():
            end -= 1
        match = _BEFORE.search(self.text, max(self.first, end - 40), end)
        return match[0] if match else ""

    @cached_property
    def next_word(self) -> str:
        """The first word after the stop, over quotation marks, brackets and dashes."""
        match = _AFTER.match(self.text, self.end, self.limit)
        return match[1] if match else ""

    @property
    def next_character(self) -> str:
        """What is written directly after the stop and its closing marks."""
        return self.text[self.end : min(self.end + 1, self.limit)]

    @cached_property
    def ahead(self) -> str:
        """What follows, as far as a rule may look."""
        return self.text[self.end : min(self.limit, self.end + _REACH)]

    @property
    def before_quote(self) -> bool:
        """Whether a quotation opens directly after the stop."""
        return _QUOTE_OPENS.match(self.text, self.end, self.limit) is not None

    @property
    def glued(self) -> bool:
        """Whether the next word is written without a blank."""
        return bool(self.next_character) and not self.next_character.isspace()

    @property
    def closes_quote(self) -> bool:
        """Whether a quotation closes with this stop."""
        return self.within.quote != self.beyond.quote
