"""Pairs of genes by their letters, rules of the class formula: AaBb, TtRr x ttrr."""

from __future__ import annotations

from briefing.hindi.latin.letter_names import spelled
from briefing.hindi.normalize.patterns import before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_TWO = r"(?:(?:AA|BB|CC|RR|SS|TT|YY|WW)|Aa|Bb|Cc|Rr|Ss|Tt|Yy|Ww|aa|bb|cc|rr|ss|tt|yy|ww)"
_GENES = later(rf"(?<![A-Za-z0-9]){_TWO}{{2,4}}(?![A-Za-z0-9])")
_CROSS = later(rf"(?<=[A-Za-z]{{2}}) ?[xX×] ?(?={_TWO}{{1,4}}(?![A-Za-z0-9]))")
_FIRST = later(rf"(?<![A-Za-z0-9]){_TWO}{{1,4}}\Z")

GENES = (
    Rule(
        "pairs of genes",
        _GENES,
        lambda match: spelled(match[0].upper()),
        (
            ("AaBb जीनोटाइप", "ए ए बी बी जीनोटाइप"),
            ("RRYY और rryy", "आर आर वाई वाई और आर आर वाई वाई"),
        ),
    ),
    Rule(
        "cross of two pairs",
        _CROSS,
        lambda match: " क्रॉस " if before(match, _FIRST) else None,
        (("TT x tt से", "टी टी क्रॉस टी टी से"), ("AABB × aabb", "ए ए बी बी क्रॉस ए ए बी बी")),
    ),
)
"""Rules for them."""
