"""Words and codes in Latin letters, by `briefing.hindi.latin.words`."""

from __future__ import annotations

import re

from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass


def _said(match: re.Match[str]) -> tuple[str, bool]:
    whole = latin.phrase(match[0])
    return (whole, True) if whole else latin.spoken(match[0])


def _known(match: re.Match[str]) -> str | None:
    spoken, known = _said(match)
    return spoken if known else None


def _guessed(match: re.Match[str]) -> str:
    return _said(match)[0]


LATIN = SemioticClass(
    "Latin word",
    "Words, abbreviations and codes in Latin letters, by `briefing.hindi.latin.words`.",
    (
        Rule(
            "listed word or abbreviation in Latin letters",
            latin.pattern(),
            _known,
            (
                ("NATO ने", "नाटो ने"),
                ("BJP और COVID-19", "बी जे पी और कोविड उन्नीस"),
                ("Google का iPhone", "गूगल का आईफ़ोन"),
            ),
            Cue.LATIN,
        ),
        Rule(
            "other word in Latin letters",
            latin.pattern(),
            _guessed,
            (("Zubrin ने", "ज़ुब्रिन ने"),),
            Cue.LATIN,
            understood=False,
        ),
    ),
    (
        ("अध्याय IV", "अध्याय चार"),
        ("5 km", "पाँच किलोमीटर"),
        ("₹5 Cr", "पाँच करोड़ रुपये"),
    ),
)
