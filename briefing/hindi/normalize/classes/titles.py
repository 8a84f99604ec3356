"""Titles in brackets, and initials that are no abbreviation, for the class abbreviation."""

from __future__ import annotations

import re

from briefing.devanagari import aksharas
from briefing.hindi.lexicon.entries import cues, entries, readings
from briefing.hindi.normalize.patterns import choice, next_word
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_SECOND_TITLES = {
    title: readings("abbreviations").get(f"{title}.", title)
    for title in ("डॉ", "डा", "Dr", "श्रीमती", "Smt", "Mrs", "सुश्री")
}
_SURNAMES = cues("surname") - {"सरकार"}  # म. प्र. सरकार is a state's
_BEFORE_NAMES = frozenset(
    entry.spoken.split()[0] for entry in entries("abbreviations") if entry.when == "before word"
) | {"मुख्यमंत्री", "प्रधानमंत्री", "प्रबंध", "ब्रह्माकुमारी"}
"""How titles and offices begin, which stand before a name."""


def are_initials(match: re.Match[str], said: str) -> bool:
    """Whether what is listed, with blanks, stands for a person here: म. प्र. शर्मा, no state."""
    if " " not in match[0] or next_word(match) not in _SURNAMES:
        return False
    short = all(len(aksharas(part)) == 1 for part in match[0].replace(".", "").split(" "))
    return short and said.split(maxsplit=1)[0] not in _BEFORE_NAMES


TITLES = (
    Rule(
        "second title in brackets",
        later(rf"\(({choice(_SECOND_TITLES)})\.?\) ?"),
        lambda match: f"{_SECOND_TITLES[match[1]]} ",
        (
            ("प्रो. (डॉ.) राव", "प्रोफ़ेसर डॉक्टर राव"),
            ("डॉ. (श्रीमती) राव", "डॉक्टर श्रीमती राव"),
        ),
        Cue.SIGN,
        hint="(",
    ),
)
"""Rules for titles."""
