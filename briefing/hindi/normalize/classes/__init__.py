"""The rules in the order they are tried; what one says no later rule reads again."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi.lexicon import tables
from briefing.hindi.normalize.classes import (
    abbreviations,
    addresses,
    dates,
    durations,
    identifiers,
    measure,
    money,
    ordinals,
    plain,
    rates,
    roman,
    scores,
    symbols,
    telephone,
    time,
    words,
    years,
)
from briefing.hindi.normalize.classes.rule import Rule, choice

RULES: tuple[Rule, ...] = (
    *addresses.RULES,
    *scores.NOT_OUT,
    *symbols.MARKS,
    *plain.CODES,
    *years.ERAS,
    *abbreviations.RULES,
    *telephone.RULES,
    *identifiers.RULES,
    *dates.RULES,
    *durations.RULES,
    *time.RULES,
    *money.RULES,
    *ordinals.RULES,
    *measure.RULES,
    *rates.RULES,
    *abbreviations.INITIALS,
    *roman.RULES,
    *words.RULES,
    *years.RULES,
    *scores.RULES,
    *plain.RULES,
    *symbols.RULES,
)

_LETTERS_ONLY = [
    row[0]
    for row in (*tables.rows("abbreviations"), *tables.rows("units"))
    if "." not in row[0] and (row[0] in measure.ALONE or row[0] not in measure.UNITS)
]
UNDOTTED = re.compile(rf"{WORD_START}(?:{choice(_LETTERS_ONLY)}){WORD_END}")
"""Abbreviations that are letters only, so that nothing else gives them away."""
