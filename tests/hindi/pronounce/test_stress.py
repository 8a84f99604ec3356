"""Stress: where the neural voice learnt to hear it."""

from __future__ import annotations

import pytest

from briefing.hindi.pronounce.stress import mark, unmarked


@pytest.mark.parametrize(
    ("sounds", "marked"),
    [
        ("k ə m ə l", "kˈʌməl"),  # all light: the first
        ("k ɪ t aː b", "kɪtˈaːb"),  # the last alone is doubly heavy
        ("k aː ɡ ə z", "kˈaːɡəz"),
        ("s ə ɽ k eː", "sˈʌɽkeː"),  # closed by a consonant
        ("r aː ʂ ʈ ɾ iː j", "rˈaːʂʈɾij"),  # not counting the final one, unless it is heavier
        ("k ə r - n aː", "kˈʌrnˌaː"),  # a vowel that is not said counts as a light syllable
        ("bʰ əɪ j aː", "bʰˈəɪjaː"),  # a diphthong is long
        ("k ʌʊ ʋ aː", "kˈʌʊʋaː"),
        ("ə", "ˈʌ"),
        ("n", "n"),
    ],
)
def test_the_heaviest_syllable_bears_the_stress(sounds: str, marked: str) -> None:
    assert mark(sounds.split()) == marked


def test_a_short_central_vowel_is_open_under_stress_and_at_the_start() -> None:
    assert mark(["ə", "n", "aː", "ɾ"]) == "ʌnˈaːɾ"
    assert mark(["t", "ə", "m", "aː", "m"]) == "təmˈaːm"


def test_the_second_half_of_an_english_compound_has_no_stress() -> None:
    assert unmarked(["ʋ", "eː", "j", "ə", "ɾ"]) == "ʋeːjəɾ"
    assert unmarked(["s", "ɪ", "-", "ʈ", "iː"]) == "sɪʈi"
