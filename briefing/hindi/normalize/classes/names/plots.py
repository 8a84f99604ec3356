"""Numbers of plots of which only a part is meant: गाटा संख्या 145 मि."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import START, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_PART = later(
    rf"{START}(?P<plot>[0-9]{{1,5}}(?:/[0-9]{{1,4}}){{0,3}}) ?(?:मि(?:\.|०|0)?|मिन)(?![{WORD}0-9])"
)
_PLOT_BEFORE = later(
    rf"{WORD_START}(?:खसरा|ख\.|गाटा|भूखंड|भूखण्ड|आराजी|प्लॉट|प्लाट|सर्वे (?:नं|सं|क्र))"
    r"[^।]{0,30}\Z"
)


def _part(match: re.Match[str]) -> str | None:
    """The number, its slashes as बटा, and मिन: so much of the plot as is somebody's."""
    if not before(match, _PLOT_BEFORE):
        return None
    return f"{' बटा '.join(map(numbers.number, match['plot'].split('/')))} मिन"


PLOTS = (
    Rule(
        "part of a plot of land",
        _PART,
        _part,
        (
            ("गाटा संख्या 145मि. में", "गाटा संख्या एक सौ पैंतालीस मिन में"),
            ("खसरा नं. 12/1 मि. पर", "खसरा नंबर बारह बटा एक मिन पर"),
        ),
    ),
)
"""Rules of the class code."""
