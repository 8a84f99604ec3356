"""Words and codes in Latin letters, by `briefing.hindi.latin.words`."""

from __future__ import annotations

import re

from briefing.hindi.latin import roman_hindi
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


def _hindi(match: re.Match[str]) -> str | None:
    spoken, known = roman_hindi.spoken(match.string, *match.span()) or (None, False)
    return spoken if known else None


def _guessed_hindi(match: re.Match[str]) -> str | None:
    spoken, _ = roman_hindi.spoken(match.string, *match.span()) or (None, False)
    return spoken


ROMAN_HINDI = SemioticClass(
    "Hindi in Latin letters",
    "Words of a Hindi sentence in Latin letters, by `briefing.hindi.latin.roman_hindi`.",
    (
        Rule(
            "Hindi word in Latin letters",
            roman_hindi.WORD,
            _hindi,
            (
                ("aaj Delhi mein baarish hui", "आज दिल्ली में बारिश हुई"),
                ("Main theek hoon, aap kaise hain?", "मैं ठीक हूँ, आप कैसे हैं?"),
                ("Usne kaha ki log use the main kehte the.", "उसने कहा कि लोग उसे थे मैं कहते थे."),
                ("फ़िल्म Dil To Pagal Hai आई", "फ़िल्म दिल तो पागल है आई"),
            ),
            Cue.LATIN,
        ),
        Rule(
            "other word among Hindi in Latin letters",
            roman_hindi.WORD,
            _guessed_hindi,
            (
                ("Tapru ke ghar mein aag lagi", "तप्रू के घर में आग लगी"),
                ("aaj TAPRU ke ghar mein aag lagi", "आज तप्रू के घर में आग लगी"),
            ),
            Cue.LATIN,
            understood=False,
        ),
    ),
    (
        ("the main road is in use", "द मेन रोड इज़ इन यूज़"),
        ("Kia Motors का शोरूम", "किया मोटर्स का शोरूम"),
    ),
)

LATIN = SemioticClass(
    "Latin word",
    "Words, abbreviations and codes in Latin letters, by `briefing.hindi.latin.words`.",
    (
        Rule(
            "listed word or abbreviation in Latin letters",
            latin.PATTERN,
            _known,
            (
                ("NATO ने", "नाटो ने"),
                ("BJP और COVID-19", "बी जे पी और कोविड नाइनटीन"),
                ("Google का iPhone", "गूगल का आईफ़ोन"),
            ),
            Cue.LATIN,
        ),
        Rule(
            "other word in Latin letters",
            latin.PATTERN,
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
