"""Sanskrit in Latin letters with marks is written letter by letter; other accents stay."""

from __future__ import annotations

import pytest

from briefing.hindi.latin.iast import is_iast, spell
from briefing.hindi.latin.words import spoken


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Kṛṣṇa", "कृष्ण"),
        ("pārtha", "पार्थ"),
        ("saṃskṛta", "संस्कृत"),
        ("dharmakṣetre", "धर्मक्षेत्रे"),
        ("mayyāsaktamanāḥ", "मय्यासक्तमनाः"),
        ("prāṇāyāma", "प्राणायाम"),
        ("duḥkha", "दुःख"),
        ("ṛṣi", "ऋषि"),
        ("laṛkā", "लड़्का"),
        ("Tawḥīd", "तव्हीद"),
    ],
)
def test_a_marked_word_is_written_letter_by_letter(word: str, expected: str) -> None:
    assert is_iast(word)
    assert spell(word) == expected
    assert spoken(word) == (expected, True)


def test_only_the_marked_parts_of_a_compound_are_written_so() -> None:
    assert spoken("Sāṅkhya-Yoga")[0] == "साङ्ख्य योगा"


@pytest.mark.parametrize("word", ["Krishna", "café", "Zürich", "señor", "Tōkyō", "Kyūshū", "Łódź"])
def test_other_words_are_no_sanskrit(word: str) -> None:
    assert not is_iast(word)
