"""A stop in a text, and what may be asked about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefing.devanagari import DIGITS, WORD
from briefing.hindi.sentences.nesting import Place
from briefing.io.later import later

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
