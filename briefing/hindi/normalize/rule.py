"""What a rule and a semiotic class are: what is written, and how to find and say it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, auto

from briefing.devanagari import WORD

Say = Callable[["re.Match[str]"], "str | None"]
"""What a match is said as; None where it is not of this kind after all."""


class Cue(Flag):
    """What must occur in a sentence for a rule to be worth trying."""

    ANY = 0
    DIGIT = auto()
    LATIN = auto()
    DOT = auto()
    SIGN = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write something that is not said as written.

    `pattern` is looked for in the sentence as written; `say` returns what a match is said
    as, or None to refuse it. A rule is tried only where one of the kinds of character
    `needs` occurs, and one of the characters `hint`, if it names any. `examples` are written
    and spoken pairs through the whole of `spoken`; they are the rule's tests and its line in
    the documentation. What a rule with `understood=False` says is a guess and is reported.
    """

    name: str
    pattern: re.Pattern[str]
    say: Say
    examples: tuple[tuple[str, str], ...]
    needs: Cue = Cue.DIGIT
    understood: bool = True
    hint: str = ""


@dataclass(frozen=True, slots=True)
class SemioticClass:
    """One kind of thing that is written: money, a date, a score.

    The term is Taylor's (Text-to-Speech Synthesis, 2009, chapter 4). `negatives` are texts
    that look like the class and in which it may claim nothing, with what is said for them.
    """

    name: str
    about: str
    rules: tuple[Rule, ...]
    negatives: tuple[tuple[str, str], ...] = ()


_DIGIT = re.compile(r"[0-9]")
_LATIN = re.compile(r"[A-Za-z]")
_SIGN = re.compile(rf"[^{WORD}0-9A-Za-z\s।॥,?!.]")


def cues(text: str) -> Cue:
    """Which kinds of character, beyond plain Hindi, occur in `text`."""
    found = Cue.ANY
    if _DIGIT.search(text):
        found |= Cue.DIGIT
    if _LATIN.search(text):
        found |= Cue.LATIN
    if "." in text:
        found |= Cue.DOT
    if _SIGN.search(text):
        found |= Cue.SIGN
    return found
