"""Places in scripture whose numbers dandas part: गीता ४।७, ऋग्वेद १०।१२९।१."""

from __future__ import annotations

import re

from briefing.hindi.normalize.classes.verse.numbered import Verse
from briefing.hindi.normalize.patterns import DANDA_PLACE
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_PLACE = later(rf"(?P<figures>{DANDA_PLACE})(?:[-–](?P<last>[0-9]{{1,3}})(?![0-9]))?")


def _place(match: re.Match[str]) -> Verse:
    figures = tuple(match["figures"].split("।"))
    return Verse("", figures, match["last"] or "", " " if len(figures) == 2 else ", ")


DANDAS = (
    Rule(
        "numbers of a place between dandas",
        _PLACE,
        _place,
        (
            ("गीता ४।७ में", "गीता चार सात में"),
            ("(मानस १।१८५।३) में", "मानस एक, एक सौ पचासी, तीन, में"),
            ("(गीता 4।7-8; 6।5) में", "गीता चार सात से आठ, छह पाँच, में"),
        ),
    ),
)
"""Rules of the class verse."""
