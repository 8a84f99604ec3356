"""A word that a 2 behind it says twice, a rule of the class abbreviation: अलग-2, धीरे-२."""

from __future__ import annotations

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.patterns import cued
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_TWICE = later(
    rf"{WORD_START}(?P<word>{cued('repeated')}) ?[-–] ?2(?![0-9{WORD}A-Za-z]|[.,:/–-][0-9])"
)

REPEATED = Rule(
    "word said twice",
    _TWICE,
    lambda match: f"{match['word']} {match['word']}",
    (
        ("अलग-2 रंगों के", "अलग अलग रंगों के"),
        ("वह धीरे-२ चला", "वह धीरे धीरे चला"),
        ("भिन्न-2 श्रेणियों में", "भिन्न भिन्न श्रेणियों में"),
    ),
    Cue.ANY,
    hint="-–",
    words=cues("repeated"),
)
"""A rule of the class abbreviation."""
