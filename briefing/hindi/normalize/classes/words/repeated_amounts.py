"""An amount or a day said again in brackets: 50 प्रतिशत (50%), 2 अक्टूबर (2nd October)."""

from __future__ import annotations

import re

from briefing.devanagari import NUKTA, WORD
from briefing.hindi.normalize.patterns import SILENT, WORDS
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_FIGURE = later("[0-9]+")
_AGAIN = later(
    rf"(?<=[0-9{WORD}%.]) ?\((?=[^()0-9]{{0,12}}[0-9])(?=[^()]{{0,40}}[A-Za-z%₹{WORD}])"
    r"[^()]{2,40}\)"
)
_REACH = 50
"""Characters before the bracket."""
_SPELLINGS = str.maketrans({"ँ": "ं", NUKTA: None})


def _spoken(text: str) -> list[str]:
    """The words that are said for `text`."""
    from briefing.hindi.normalize.choose import choose  # of all classes, so of this one too

    said, done = [], 0
    for found in choose(text):
        said += [text[done : found.start], found.said]
        done = found.end
    return WORDS.findall(" ".join((*said, text[done:])).translate(_SPELLINGS))


def _again(match: re.Match[str]) -> str | None:
    """Nothing where the bracket has the same figures and is said as what is before it."""
    ahead = match.string[max(0, match.start() - _REACH) : match.start()].rpartition(")")[2]
    figures = _FIGURE.findall(match[0])
    if _FIGURE.findall(ahead)[-len(figures) :] != figures:
        return None
    again = _spoken(match[0].strip(" ()"))
    return SILENT if again and _spoken(ahead)[-len(again) :] == again else None


REPEATED_AMOUNT = Rule(
    "amount or day said before",
    _AGAIN,
    _again,
    (
        ("50 प्रतिशत (50%) अंक", "पचास प्रतिशत अंक"),
        ("2 अक्टूबर (2nd October) को", "दो अक्टूबर को"),
        ("500 रुपये (₹500) दें", "पाँच सौ रुपये दें"),
        ("5 किलोमीटर (5 km) चलें", "पाँच किलोमीटर चलें"),
        ("5 किलोमीटर (6 km) चलें", "पाँच किलोमीटर, छह किलोमीटर, चलें"),
    ),
    Cue.SIGN,
    hint="(",
    figures=2,
)
"""A rule of the class gloss."""
