"""The figure of a film in a row, in its title between quotation marks: 'स्ट्रीट डांसर 3'."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.latin import english_numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import before, last_words
from briefing.hindi.normalize.rule import Rule, pieces
from briefing.io.later import later

_FIGURE = later(rf"(?<=[{WORD}] )(?P<part>[2-9])(?=['’\"”])")
_TITLE = later(rf"(?:^|(?<=[\s(,]))['‘\"“][{WORD}]+(?: [{WORD}]+){{0,3}} \Z")
_NUMBERED = cues("numbered-part") | {"अध्याय", "पाठ", "कक्षा", "भाग", "पार्ट", "सीजन", "सीज़न", "चैप्टर"}
_OF_FILMS = cues("film")
"""What is said around the title of a film."""


def _sequel(match: re.Match[str]) -> str | None:
    """In English, as the title is said; not the number of a part: 'भाग 2'."""
    near = last_words(match.string, match.start(), 1)
    if not before(match, _TITLE) or _NUMBERED.intersection(near):
        return None
    if _OF_FILMS.isdisjoint(pieces(match.string)):
        return None
    return english_numbers.cardinal(int(match["part"]))


SEQUELS = (
    Rule(
        "figure of a film in its title",
        _FIGURE,
        _sequel,
        (
            ("फिल्म 'स्ट्रीट डांसर 3' आई", "फिल्म स्ट्रीट डांसर थ्री आई"),
            ("“पुष्पा 2” का ट्रेलर", "पुष्पा टू का ट्रेलर"),
        ),
        hint="'’\"”",
        words=_OF_FILMS,
    ),
)
"""A rule of the class code."""
