"""Strengths of solutions and half-lives, rules of the class algebra: M/10 HCl, t½."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_PART = later(r"(?<![A-Za-z0-9./])(?P<of>[MN])/(?P<by>[1-9][0-9]{0,3})(?![0-9A-Za-z/.-])")
_DISSOLVED = later(
    rf"{WORD_START}(?:विलयन|घोल|मोलर|सेमीमोलर|डेसीमोलर|नॉर्मल|नार्मल|अनुमाप|तुल्यांक)"
    r"|(?<![A-Za-z])(?:NaOH|KOH|HCl|HNO|H[2₂]SO|KMnO|Na[2₂]CO|AgNO|[Ss]olution)|[0-9] M(?![A-Za-z])"
)
_HALF_LIFE = later(r"(?<![A-Za-z0-9])(?P<of>[tT])(?:½|1/2)(?![0-9A-Za-z])")


def _part(match: re.Match[str]) -> str | None:
    """एम बटा दस where solutions are spoken of; elsewhere the number of a house."""
    if not occurs(_DISSOLVED, match.string):
        return None
    return f"{letter_names.spelled(match['of'])} बटा {numbers.number(match['by'])}"


SOLUTIONS = (
    Rule(
        "part of a solution's strength",
        _PART,
        _part,
        (("M/10 HCl का", "एम बटा दस एच सी एल का"), ("विलयन N/20 है", "विलयन एन बटा बीस है")),
    ),
    Rule(
        "half-life",
        _HALF_LIFE,
        lambda match: f"{letter_names.spelled(match['of'])} हाफ़ ",
        (("t½ का मान", "टी हाफ़ का मान"), ("t1/2 = 5 है", "टी हाफ़ बराबर पाँच है")),
    ),
)
"""Rules for them."""
