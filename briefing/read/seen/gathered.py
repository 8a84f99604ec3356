"""The texts of a page of HTML as they come, and what is known of each up to some place of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.read.seen.reasons import Element


@dataclass(slots=True)
class Run:
    """A text and where in the page it stands."""

    text: str
    line: int
    block: int
    number: int
    why: str = ""
    in_link: bool = False
    page: str = ""
    around: frozenset[str] = frozenset()
    beside: bool = False


@dataclass(slots=True)
class Gathered:
    """What was gathered up to some place of a page."""

    runs: list[Run] = field(default_factory=list)
    bare: list[Run] = field(default_factory=list)
    """Those without a reason, by their numbers."""
    own: list[int] = field(default_factory=lambda: [0])
    """How many before each of these, and of all, have words that are no link."""
    open: list[Element] = field(default_factory=list)
    times: Counter[str] = field(default_factory=Counter)
    """How many elements of each name there were."""
    depths: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Where among those open the ones of each name are."""
    block: int = 0
    page: str = ""  # of the book, as it numbers it
    degree: int = 0
    """How many texts there are before the degree of the root that is open."""

    def innermost(self, names: Iterable[str]) -> int:
        """Where among those open the last of any of these names is; -1 for none."""
        return max((self.depths[name][-1] for name in names if self.depths[name]), default=-1)

    def add(self, run: Run) -> None:
        """Take in a text."""
        self.runs.append(run)
        if not run.why:
            self.bare.append(run)
            self.own.append(self.own[-1] + bool(run.text.strip() and not run.in_link))

    def explain(self, first: int, why: str) -> None:
        """Give a reason to each text from `first` on that has none."""
        while self.bare and self.bare[-1].number >= first:
            self.bare.pop().why = why
            self.own.pop()
