"""Words on no list are written in Devanagari as they sound."""

from __future__ import annotations

import re

import pytest
from devanagari import well_formed
from hypothesis import given
from hypothesis import strategies as st

from briefing.hindi.latin.origin import AMONG_HINDI, is_indian
from briefing.hindi.latin.transliterate import LONGEST, plain, to_devanagari


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("stratosphere", "स्ट्रैटोस्फ़ीयर"),
        ("galvanometer", "गैल्वेनोमीटर"),
        ("anemometer", "अनीमोमीटर"),  # a stem that the table has not
        ("hyperparameter", "हाइपरपैरामीटर"),
        ("hyperion", "हाइपीरियन"),  # a vowel behind hyper: another word
    ],
)
def test_combining_forms_of_science_keep_their_vowels(word: str, expected: str) -> None:
    assert to_devanagari(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("national", "नैशनल"),
        ("minister", "मिनिस्टर"),
        ("commission", "कमिशन"),
        ("doctor", "डॉक्टर"),
        ("computer", "कंप्यूटर"),
        ("picture", "पिक्चर"),
        ("power", "पावर"),
        ("fire", "फ़ायर"),
        ("nightmare", "नाइटमेयर"),
        ("thinking", "थिंकिंग"),
        ("vision", "विज़न"),
        ("champion", "चैंपियन"),
        ("united", "यूनाइटेड"),
        ("quick", "क्विक"),
        ("boxes", "बॉक्सेज़"),
        ("idea", "आइडिया"),
        ("violence", "वायलेंस"),
        ("anode", "एनोड"),
        ("quality", "क्वालिटी"),
        ("squash", "स्क्वॉश"),
        ("democracy", "डेमोक्रेसी"),
        ("antigen", "एंटीजेन"),
        ("poland", "पोलैंड"),
        ("superhit", "सुपरहिट"),
        ("numbers", "नंबर्स"),
        ("create", "क्रिएट"),
        ("solidarity", "सॉलिडैरिटी"),
    ],
)
def test_an_english_word_is_spelt_by_its_sounds_and_its_letters(word: str, expected: str) -> None:
    assert to_devanagari(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Rameshwari", "रामेश्वरी"),
        ("Chandrabhan", "चंद्रभान"),
        ("Shivpratap", "शिवप्रताप"),
        ("Jagmohan", "जगमोहन"),
        ("Lokmangal", "लोकमंगल"),
        ("Tejasvini", "तेजस्विनी"),
        ("Parmeshwari", "परमेश्वरी"),
        ("Vishveshwar", "विश्वेश्वर"),
    ],
)
def test_an_indian_word_is_read_as_the_listed_words_it_resembles(word: str, expected: str) -> None:
    assert to_devanagari(word) == expected


@pytest.mark.parametrize(
    "word", ["bhojpur", "chhota", "raghavendra", "jhariya", "shivnagar", "devkali"]
)
def test_indian_spelling_is_told_from_english(word: str) -> None:
    assert is_indian(word)


@pytest.mark.parametrize(
    "word", ["blockade", "statement", "thickness", "quarterly", "wolfhound", "fandom", "jailer"]
)
def test_english_spelling_is_told_from_indian(word: str) -> None:
    assert not is_indian(word)


def test_among_hindi_words_less_is_asked_of_an_indian_spelling() -> None:
    assert not is_indian("chammach")
    assert is_indian("chammach", AMONG_HINDI)
    assert not is_indian("wolfhound", AMONG_HINDI)


def test_letters_without_a_vowel_and_endless_letters_are_said_by_name() -> None:
    assert to_devanagari("xkcd") == "एक्स के सी डी"
    assert to_devanagari("ab" * LONGEST) == " ".join(["ए बी"] * LONGEST)


def test_accents_and_ligatures_are_read_as_plain_letters() -> None:
    assert plain("Łódź Ærø ﬁn") == "Lodz Aero fin"
    assert to_devanagari("café") == to_devanagari("cafe")


def test_a_word_without_a_latin_letter_is_nothing() -> None:
    assert to_devanagari("42") == ""


def test_the_same_word_always_gives_the_same_answer() -> None:
    words = ["Zubrin", "Ghatampur", "serendipity"]
    first = [to_devanagari(word) for word in words]
    to_devanagari.cache_clear()
    assert [to_devanagari(word) for word in words] == first


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=LONGEST + 5))
def test_any_letters_become_well_formed_devanagari(word: str) -> None:
    said = to_devanagari(word)
    assert re.fullmatch("[\u0904-\u0963 ंँ]+", said)
    assert well_formed(said)
