"""Marks of notes on verses of scripture, rules of the class verse: अधिकारी#3:1, कहा,+ सुनो."""

from __future__ import annotations

from briefing.devanagari import WORD
from briefing.hindi.normalize.patterns import SILENT
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_NOTED = later(rf"(?<=[{WORD}।,!?”])#[0-9]{{1,3}}:[0-9]{{1,3}}(?:[-–,][0-9]{{1,3}})*")
_NOTE_PLUS = later(r"(?<=[,;.?!”’])\+(?=\s|\Z)")

VERSE_NOTES = (
    Rule(
        "mark of a note on a verse",
        _NOTED,
        lambda _: SILENT,
        (("अधिकारी#3:1 था", "अधिकारी था"),),
        hint="#",
    ),
    Rule(
        "plus for a note",
        _NOTE_PLUS,
        lambda _: SILENT,
        (("उसने कहा,+ सुनो", "उसने कहा, सुनो"),),
        Cue.SIGN,
        hint="+",
    ),
)
"""Their rules."""
