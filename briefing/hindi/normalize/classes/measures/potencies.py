"""Potencies of homeopathic remedies: 30x, 200x, which are no multiples."""

from __future__ import annotations

import re

from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import after
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_POTENCY = later(r"(?:(?<![0-9A-Za-z])|(?<=[0-9][xX]))([0-9]{1,4})[xX](?![A-Za-z])")
_OF_A_REMEDY = later(r"(?:[0-9xX ,]|और|या|आदि|से){0,24} ?(?:(?:की|के) )?(?:शक्ति|पोटेंसी|पोटेन्सी)")


def _potency(match: re.Match[str]) -> str | None:
    return f"{numbers.number(match[1])} एक्स " if after(match, _OF_A_REMEDY) else None


POTENCIES = (
    Rule(
        "potency of a remedy",
        _POTENCY,
        _potency,
        (
            ("3x6x 30x आदि की शक्ति", "तीन एक्स छह एक्स तीस एक्स आदि की शक्ति"),
            ("200x शक्ति दें", "दो सौ एक्स शक्ति दें"),
        ),
        Cue.LATIN,
        hint="xX",
        words=frozenset(("शक्ति", "पोटेंसी", "पोटेन्सी")),
    ),
)
"""Rules for them, of the class code."""
