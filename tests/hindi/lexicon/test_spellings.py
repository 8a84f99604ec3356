"""The ways in which one word is commonly spelled; a table of cues has each word once."""

from __future__ import annotations

import pytest

from briefing.hindi.lexicon.entries import entries
from briefing.hindi.lexicon.forms import spellings

SPELLINGS = [
    ("फ़ीसदी", "फ़ीसदी फीसदी"),
    ("खंड", "खंड खण्ड"),
    ("खण्ड", "खंड खण्ड"),
    ("चंपारण", "चंपारण चम्पारण"),
    ("रुपये", "रुपये रुपए"),
    ("कीजिये", "कीजिये कीजिए"),
    ("आँकड़ा", "आँकड़ा आँकडा आंकड़ा आंकडा आङ्कड़ा आङ्कडा"),
    ("डॉलर", "डॉलर डालर"),
    ("कॉल", "कॉल"),
    ("ऑफ़िस", "ऑफ़िस ऑफिस आफ़िस आफिस"),
    ("जन्म", "जन्म"),
    ("ये", "ये"),
]


@pytest.mark.parametrize(("word", "expected"), SPELLINGS)
def test_spellings_of_a_word(word: str, expected: str) -> None:
    assert spellings([word]) == frozenset(expected.split())


def test_no_cue_has_a_row_for_its_other_spelling() -> None:
    shown = {entry.written: set(entry.value.split()) for entry in entries("cues")}
    twice = [
        f"{word} is a spelling of {full}"
        for full, roles in shown.items()
        for word in spellings([full]) - {full}
        if roles & shown.get(word, set())
    ]
    assert twice == []
