"""What a rule and a semiotic class are: what is written, and how to find and say it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple, Protocol

from briefing.devanagari import WORD
from briefing.io.later import later


class Value(Protocol):
    """What a class found, typed: an amount and its currency, a day, a time, a verse.

    A `NamedTuple`, shown by `--explain` with its fields: there are many kinds, and Python makes
    one in a seventh of the time of a frozen dataclass, at each start. All that is made of figures
    has one. A word, an abbreviation or a sign is what it is said as, which is all there is to know.
    """

    def words(self) -> str:
        """How it is said."""


Say = Callable[["re.Match[str]"], "Value | str | None"]
"""What a match is, or what it is said as; None where it is not of this kind after all."""


class Rule(NamedTuple):
    """One way to write something that is not said as written."""

    name: str
    """What an explanation calls it."""
    pattern: re.Pattern[str]
    """Looked for in the sentence as written."""
    say: Say
    """What a match is said as, or None to refuse it."""
    examples: tuple[tuple[str, str], ...]
    """Written and spoken, through the whole of `spoken`: its tests, and its line in the docs."""
    understood: bool = True
    """False where what it says is a guess, which is reported."""
    words: frozenset[str] = frozenset()
    """It holds only where one of these `pieces` occurs in the sentence; none is any. For words that
    the pattern does not have, or has by the hundred; see `prefilter` for the others."""


class SemioticClass(NamedTuple):
    """One kind of thing that is written: money, a date, a score.

    The term is Taylor's (Text-to-Speech Synthesis, 2009, chapter 4). `negatives` are texts
    that look like the class and in which it may claim nothing, with what is said for them.
    """

    name: str
    """As in the docs and in explanations."""
    about: str
    """What it is, for the docs."""
    rules: tuple[Rule, ...]
    """The first that matches wins."""
    negatives: tuple[tuple[str, str], ...] = ()
    """Texts that look like it and in which it may claim nothing, and what is said for them."""


_PIECE = later(rf"([{WORD}]+|[A-Za-z]+|[^\s])(\.?)")


@lru_cache(maxsize=4)
def pieces(text: str) -> frozenset[str]:
    """The Hindi words, Latin words and other signs of `text`, with and without a full stop.

    Kept for the sentence at work, which many matches ask about.

    >>> sorted(pieces("5 कि.मी."))
    ['5', 'कि', 'कि.', 'मी', 'मी.']
    """
    found = _PIECE.findall(text)
    return frozenset({word for word, _ in found} | {word + stop for word, stop in found})


@lru_cache(maxsize=16)
def matches(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    """Every match in a sentence, for a rule whose matches depend on one another.

    Kept for the sentence at work: looked for at each match anew, the time would grow with the
    square of its length.
    """
    return tuple(pattern.finditer(text))


@lru_cache(maxsize=32)
def occurs(pattern: re.Pattern[str], text: str) -> bool:
    """Whether there is a match anywhere in a sentence; kept likewise."""
    return pattern.search(text) is not None


def occurs_before(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether `pattern` is in the sentence of a match, anywhere before it."""
    found = matches(pattern, match.string)
    return bool(found) and found[0].end() <= match.start()


def occurs_behind(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether it is anywhere behind it."""
    found = matches(pattern, match.string)
    return bool(found) and found[-1].start() >= match.end()


@lru_cache(maxsize=16)
def different(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """What the matches in a sentence are, each once; kept likewise."""
    return frozenset(match[0] for match in matches(pattern, text))


def beginnings(written: Iterable[str]) -> frozenset[str]:
    """The first of the `pieces` of each form: they occur wherever the form stands by itself.

    >>> sorted(beginnings(["कि.मी.", "किमी", "₹"]))
    ['कि.', 'किमी', '₹']
    """
    return frozenset(found[0] for form in written if (found := _PIECE.match(form)))
