"""Letters: what each writes, before any rule of sound."""

from __future__ import annotations

import pytest

from briefing.hindi.pronounce.letters import INHERENT, NONE, SCHWA, Letter, letters, spell


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("कमल", [("k", INHERENT), ("m", INHERENT), ("l", INHERENT)]),
        ("ज्ञान", [("ɡ", NONE), ("j", "aː"), ("n", INHERENT)]),
        ("ऋषि", [("ɾ", "ɪ"), ("ʂ", "ɪ")]),
        ("कृपा", [("k", NONE), ("ɾ", "ɪ"), ("p", "aː")]),
        ("व्हाइट", [("ʋ", "aː"), ("", "ɪ"), ("ʈ", INHERENT)]),  # English wh is one sound
        ("ग़ज़ल", [("ɣ", INHERENT), ("z", INHERENT), ("l", INHERENT)]),
        ("दुःख", [("d", "ʊ"), ("kʰ", INHERENT)]),  # its visarga is not said
        ("दुःशासन", [("d", "ʊ"), ("h", NONE), ("ʃ", "aː"), ("s", INHERENT), ("n", INHERENT)]),
        ("नऽ", [("n", SCHWA)]),
    ],
)
def test_a_word_is_cut_into_consonants_and_their_vowels(
    written: str, cut: list[tuple[str, str]]
) -> None:
    assert [(letter.consonant, letter.vowel) for letter in letters(spell(written))] == cut


def test_a_nasal_over_an_inherent_vowel_means_that_it_is_said() -> None:
    assert letters("अंक")[0] == Letter(NONE, SCHWA, "ं")
    assert letters("संत")[0] == Letter("s", SCHWA, "ं")
    assert letters("हँस")[0] == Letter("h", SCHWA, "ँ")


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("क्\u200dया", "क्या"),
        ("बडे\u093c", "बड़े"),
        ("काे", "को"),
        ("\u0958लम", "क\u093cलम"),
        ("घर", "घर"),
    ],
)
def test_word_lists_have_one_spelling(typed: str, spelled: str) -> None:
    assert spell(typed) == spelled
