"""How often a line of a song is sung, rules of the class verse: हम होंगे कामयाब (x2)."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.grammar import is_finite
from briefing.hindi.normalize.patterns import PAUSE, last_words
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_TIMES = later(rf"(?:(?<=[{WORD}]) ?|^\s*)(?:\([x×] ?([2-9])\)|[x×] ?([2-9]))(?=\s*\Z)")
_BEHIND_A_HYPHEN = later(rf"(?<=[{WORD}]) ?-([2-4])(?=\s*\Z)")
_LINE = later(rf"\A\s*[{WORD}]+(?:,? [{WORD}]+){{3,}} ?-[2-4]\s*\Z")
"""One of a song: words and no other figure before the hyphen."""


class Times(NamedTuple):
    """How often something is sung."""

    often: int
    """2 to 9."""

    def words(self) -> str:
        """दो बार, behind a pause."""
        return f"{PAUSE}{numbers.cardinal(self.often)} बार"


def _behind_a_hyphen(match: re.Match[str]) -> Times | None:
    """How often, behind a verb; चंद्रयान-2 is a name."""
    sung = is_finite("".join(last_words(match.string, match.start(), 1)))
    written = _LINE.match(match.string)
    return Times(int(match[1])) if sung and written else None


REFRAINS = (
    Rule(
        "how often a line is sung",
        _TIMES,
        lambda match: Times(int(match[1] or match[2])),
        (
            ("हम होंगे कामयाब (x2)", "हम होंगे कामयाब, दो बार"),
            ("मैया मैं आ गया x3", "मैया मैं आ गया, तीन बार"),
        ),
        hint="x×",
    ),
    Rule(
        "how often a line is sung, behind a hyphen",
        _BEHIND_A_HYPHEN,
        _behind_a_hyphen,
        (("मगर मैं कह नहीं सकता-2", "मगर मैं कह नहीं सकता, दो बार"),),
        hint="-",
    ),
)
"""Rules of the class verse."""
