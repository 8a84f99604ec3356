"""Marks before a year, rules of the class era: c. 1500 BCE, AD 1526."""

from __future__ import annotations

from briefing.hindi.normalize.classes.dates.year_values import Year
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

ABOUT_A_YEAR = Rule(
    "about a year",
    later(
        r"(?<=\()(?:c|ca)\. ?(?=[0-9]{3,4}(?![0-9]))|(?<![A-Za-z0-9.)(])(?:c|ca)\. ?"
        r"(?=[0-9]{3,4}(?: ?[-–] ?[0-9]{2,4})? ?(?:BC|AD|CE|ई))"
    ),
    lambda _: "लगभग ",
    (
        ("यह (c. 1850) बना", "यह, लगभग अठारह सौ पचास, बना"),
        ("वेद c. 1500 BCE में", "वेद लगभग पंद्रह सौ ईसा पूर्व में"),
    ),
    Cue.LATIN,
    hint="c",
)
"""लगभग."""

ERA_FIRST = Rule(
    "era before its year",
    later(r"(?<![A-Za-z.])(?:AD|A\.D\.) ?([0-9]{2,4})(?![0-9A-Za-z.,:/-])"),
    lambda match: Year(int(match[1]), "ईस्वी"),
    (("AD 1526 में", "पंद्रह सौ छब्बीस ईस्वी में"),),
    hint="A",
)
"""ईस्वी, said behind the year."""
