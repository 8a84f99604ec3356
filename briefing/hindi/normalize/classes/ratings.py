"""Stars and marks, rules of the class score: ★★★½, 4.8★, 5* होटल, 4.3/5."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import START, last_words, next_words
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_STARS = later(rf"{START}([0-5](?:\.[0-9])?) ?[★⭐☆]\ufe0f?")
_ROW_OF_STARS = later(r"(?:[★⭐]\ufe0f?){1,7}(?P<half>½)?☆{0,6}")
_CLASS = later(
    rf"{START}([2-7])\* ?(?=(?:होटल|रिज़?ॉर्ट|रिसॉर्ट|रेटिंग|सुविधा|श्रेणी|[Hh]otel|[Rr]esort|rating))"
)
_RATING = later(
    rf"{START}([0-9]{{1,4}}(?:\.[0-9]{{1,2}})?)/([1-9][0-9]?[05]?0|[1-9]?5)(?![0-9/]|[.,][0-9])"
)
_USUAL = frozenset((5, 10, 20, 25, 50, 100))
_MARKS = cues("marks")


def _row_of_stars(match: re.Match[str]) -> str:
    full = sum(sign in "★⭐" for sign in match[0])
    return f"{numbers.halves(full) if match['half'] else numbers.cardinal(full)} स्टार"


def _rating(match: re.Match[str]) -> str | None:
    """So many of five or ten: of decimals always, of whole ones beside a word of marks."""
    got, of = match.groups()
    near = next_words(match.string, match.end(), 2) + last_words(match.string, match.start(), 3)
    usual = "." in got and int(of) in _USUAL
    if float(got) > int(of) or not (usual or _MARKS.intersection(near)):
        return None
    return f"{numbers.number(of)} में से {numbers.number(got)}"


RATINGS = (
    Rule(
        "class of a hotel",
        _CLASS,
        lambda match: f"{numbers.number(match[1])} सितारा ",
        (("5* होटल में", "पाँच सितारा होटल में"),),
        hint="*",
    ),
    Rule(
        "row of stars",
        _ROW_OF_STARS,
        _row_of_stars,
        (
            ("रेटिंग ★★★½ है", "रेटिंग साढ़े तीन स्टार है"),
            ("रेटिंग ★★★★☆ है", "रेटिंग चार स्टार है"),
        ),
        Cue.SIGN,
        hint="★⭐",
    ),
    Rule(
        "stars",
        _STARS,
        lambda match: f"{numbers.number(match[1])} स्टार",
        (("रेटिंग 4.8★ है", "रेटिंग चार दशमलव आठ स्टार है"),),
        hint="★⭐☆",
    ),
    Rule(
        "rating",
        _RATING,
        _rating,
        (
            ("रेटिंग 4.3/5 रही", "रेटिंग पाँच में से चार दशमलव तीन रही"),
            ("उसे 7/10 अंक मिले", "उसे दस में से सात अंक मिले"),
            ("कुल अंक 480/500", "कुल अंक पाँच सौ में से चार सौ अस्सी"),
        ),
        hint="/",
    ),
)
"""Rules for ratings."""
