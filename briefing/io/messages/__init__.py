"""Messages for a person in Hindi: what is said in English in the code, found again in a table.

An error is one English line, made where the fact is known. `messages.tsv` has every form that
such a line can have, with a number for each part that is filled in, and its Hindi;
scripts/docs/generate.py names those that lack it. `values.tsv` has what is filled in and is no
name: kinds of things, reasons of the system. `readings.tsv` has why a text is said as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

DASH = " — "
"""What stands between a message and its hint."""

TABLES = ("messages.tsv", "values.tsv", "feed.tsv", "readings.tsv")
_FILLED = re.compile(r"\{(\d+)\}")
_GIVEN = re.compile(r"(?P<hint>.*\S) (?P<how>\([^()\s]+\))", re.DOTALL)
_WHOLE_QUOTES = r"""(?:'[^'"]*'|"[^'"]*"|[^'"])*?"""
_DEEPEST = 3  # a message in a message in a message


@dataclass(frozen=True, slots=True)
class Form:
    """What a message can be."""

    english: str
    """With {0} for what is filled in first."""
    hindi: str
    """With the same, in any order."""

    @property
    def fixed(self) -> str:
        """The longest part that is not filled in."""
        return max(_FILLED.split(self.english)[::2], key=len)

    @property
    def weight(self) -> int:
        """How much of it is not filled in, in characters."""
        return len(_FILLED.sub("", self.english))


@cache
def forms() -> tuple[Form, ...]:
    """Every form in the tables, what says most of a message first."""
    rows = [line.split("\t") for name in TABLES for line in _lines(name)]
    return tuple(sorted((Form(*row) for row in rows), key=lambda f: f.weight, reverse=True))


def in_hindi(text: str) -> str:
    """`text`, a message with or without its hint, in Hindi; English where the tables lack it.

    >>> in_hindi("news.txt: the file is empty — put the text to read in it")
    'news.txt: फ़ाइल ख़ाली है — जो पढ़वाना है, वह इसमें लिखें'
    """
    return _best(text, 0)[1]


def _best(text: str, depth: int) -> tuple[int, str]:
    """The Hindi of what says most of `text`, and how much that is; the text itself for nothing.

    It may be a message alone, a message with its hint, or a hint with how it is given: (--force).
    """
    ways = [_found(text, depth)]
    message, dash, hint = text.rpartition(DASH)
    if dash:
        ways.append(_both(_best(message, depth), dash, _best(hint, depth)))
    elif given := _GIVEN.fullmatch(text):
        weight, hindi = _best(given["hint"], depth)
        # Before the others: a form that ends in what is filled in would take the bracket with it.
        ways.insert(0, (weight, f"{hindi} {given['how']}") if weight else None)
    known = [way for way in ways if way is not None]
    return max(known, key=lambda way: way[0], default=(0, text))


def _both(message: tuple[int, str], dash: str, hint: tuple[int, str]) -> tuple[int, str]:
    return message[0] + hint[0], message[1] + dash + hint[1]


def _found(text: str, depth: int) -> tuple[int, str] | None:
    """The first form that `text` as a whole has, filled in, and its weight."""
    for form in forms():
        match = _matched(form, text) if form.fixed in text else None
        if match:
            deeper = depth < _DEEPEST
            values = [_best(each, depth + 1)[1] if deeper else each for each in match.groups()]
            parts = _FILLED.split(form.hindi)
            parts[1::2] = [values[int(number)] for number in parts[1::2]]
            return form.weight, "".join(parts)
    return None


def _matched(form: Form, text: str) -> re.Match[str] | None:
    """`text` as what `form` makes; what stands in quotation marks is not cut, if that can be."""
    ways = (_pattern(form.english, filled) for filled in (_WHOLE_QUOTES, ".*?"))
    return next(filter(None, (re.fullmatch(way, text, re.DOTALL) for way in ways)), None)


@cache
def _pattern(english: str, filled: str) -> str:
    return f"({filled})".join(map(re.escape, _FILLED.split(english)[::2]))


def _lines(name: str) -> list[str]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]
