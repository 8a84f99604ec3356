"""The pieces of pattern and of context that the classes share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from briefing.devanagari import DIGITS, LETTERS, WORD
from briefing.hindi import grammar
from briefing.hindi.lexicon.entries import cues, readings
from briefing.io.later import later

_GROUPED = r"[0-9]{1,3}(?:(?:,[0-9]{3}){1,4}|(?:,[0-9]{2}){1,7},[0-9]{3})(?![0-9]|,[0-9])"
NUMBER = rf"(?:{_GROUPED}|[0-9]+)(?:\.[0-9]+)?"
"""A written number with Indian, Western or no grouping, and decimals."""

PAUSE = "\u2063"
"""A pause that a sign asks for, until `assemble` knows whether it needs a comma."""

SILENT = "\u2064"
"""A mark that is not said, until `assemble` knows whether it parts two words."""

START = r"(?:(?<![0-9A-Za-z])|(?<=[0-9][xX]))(?<![0-9][.,:/])(?<![A-Za-z]-)"
"""Where a number may begin: not in another number or a code such as MiG-21, but as 400 in 4x400."""

END = r"(?![0-9A-Za-z])(?![.,:/][0-9])"
"""Where a number ends that no unit or letter follows."""

DASH = r"(?: ?[-–—] ?| to |(?<=[0-9]) \. (?=[0-9]))"
"""What stands between the two ends of a range; agencies lose the hyphen of 21 . 15."""

LETTER = rf"[{LETTERS}]"

COMPARED = rf"(?:(?<![^\s(\[“‘\"',A-Za-z{WORD}])(?P<compared>[<>≤≥≈]|(?<![A-Za-z])~|[<>]/?=) ?)?"
"""A sign of more, less or about before an amount; see `compare`."""

_COMPARISONS = {
    ">": "{} से अधिक",
    "<": "{} से कम",
    "≥": "{} या उससे अधिक",
    "≤": "{} या उससे कम",
    ">=": "{} या उससे अधिक",
    "<=": "{} या उससे कम",
    ">/=": "{} या उससे अधिक",
    "</=": "{} या उससे कम",
    "~": "लगभग {}",
    "≈": "लगभग {}",
}

COMPARING = {"<": " लेस दैन ", ">": " ग्रेटर दैन "}
"""Between two quantities, where a से अधिक b would be the other way round."""

POSTPOSITIONS = grammar.POSTPOSITIONS | {"पर"}  # after a figure पर is no conjunction

AND = "और|एवं|तथा|व"
"""The words for "and", in a pattern."""

NEXT_WORD = later(rf" ?([{WORD}]+)")
"""The Hindi word that follows after at most a blank."""

WORDS = later(rf"[{WORD}]+")
"""A Hindi word."""


def after(match: re.Match[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    """`pattern` right behind the match."""
    return pattern.match(match.string, match.end())


def before(match: re.Match[str], pattern: re.Pattern[str], reach: int = 40) -> re.Match[str] | None:
    """`pattern` in the `reach` characters before the match; one in `\\Z` ends right before it."""
    return pattern.search(match.string, max(0, match.start() - reach), match.start())


def near(match: re.Match[str], pattern: re.Pattern[str], reach: int = 60) -> re.Match[str] | None:
    """`pattern` in the match or within `reach` characters on either side of it."""
    return pattern.search(match.string, max(0, match.start() - reach), match.end() + reach)


def in_brackets(match: re.Match[str]) -> bool:
    """Whether the match is all that stands in a pair of round brackets."""
    opens = match.string.startswith("(", match.start() - 1) and match.start() > 0
    return opens and match.string.startswith(")", match.end())


def next_word(match: re.Match[str]) -> str:
    """The Hindi word that follows after at most a blank, or ""."""
    found = after(match, NEXT_WORD)
    return found[1] if found else ""


def next_words(string: str, position: int, count: int = 2) -> list[str]:
    """Up to `count` Hindi words of the 60 characters from `position`, punctuation passed over."""
    return [found[0] for found in WORDS.finditer(string, position, position + 60)][:count]


def last_words(string: str, position: int, count: int = 2) -> list[str]:
    """Up to `count` Hindi words of the 40 characters before `position`, the nearest last."""
    words = [found[0] for found in WORDS.finditer(string, max(0, position - 40), position)]
    return words[-count:]


def around(match: re.Match[str]) -> list[str]:
    """The words within 30 characters on either side, Hindi and Latin ones, in small letters."""
    start, end = match.span()
    words = re.findall(rf"[{WORD}]+|[A-Za-z]+", match.string[max(0, start - 30) : end + 30])
    return [str(word).lower() for word in words]


def compare(sign: str | None, spoken: str) -> str:
    """`spoken` with से अधिक, से कम or लगभग for a sign that `COMPARED` found."""
    return _COMPARISONS[sign].format(spoken) if sign else spoken


_escaped = cache(re.escape)


def any_of(*patterns: str) -> str:
    """The patterns as alternatives, tried in their order; each has its example beside it."""
    return "|".join(patterns)


def choice(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first.

    It is a tree of their letters: `re` tries the words of an alternation one by one.
    """
    return _tree(tuple(words))


def cued(*roles: str) -> str:
    """A pattern for any word of cues.tsv that shows one of `roles`."""
    return choice(word for role in roles for word in cues(role))


@cache
def _tree(words: tuple[str, ...]) -> str:
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return "|".join(_branches(root))


def _branches(node: dict[str, Any]) -> list[str]:
    return [_escaped(letter) + _rest(below) for letter, below in sorted(node.items()) if letter]


def _rest(node: dict[str, Any]) -> str:
    """What may follow a letter of the tree: more letters, or the end of a word."""
    branches = _branches(node)
    if "" not in node:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""


POSTPOSITION = choice(POSTPOSITIONS)
"""Any postposition, in a pattern."""

_FIGURE = rf"[0-9{DIGITS}]"
DANDA_PLACE = (
    rf"(?<!{_FIGURE})(?<!{_FIGURE}[.,:/।-]){_FIGURE}{{1,3}}।{_FIGURE}{{1,3}}"
    rf"(?:।{_FIGURE}{{1,4}}|(?=(?:[-–]{_FIGURE}{{1,3}})?"
    rf"(?: ?[)\];,]|[ \t]*(?:\n|\Z)| (?:{POSTPOSITION})(?![{WORD}]))))"
    rf"(?!{_FIGURE}|[.,:।]{_FIGURE})"
)
"""Numbers of a place in scripture parted by dandas, which end no sentence there: १०।१२९।१, ४।७."""

HINDI_MONTH = choice(name for name in readings("months") if not name.isascii())
"""Any month in Hindi letters, in a pattern; what may follow it is for the pattern to say."""

ENGLISH_MONTH = choice(name for name in readings("months") if name.isascii())
"""The same in Latin letters, whole or in short: January, Jan."""

MONTH_NAME = rf"(?:{HINDI_MONTH}|{ENGLISH_MONTH})"
"""Either."""
