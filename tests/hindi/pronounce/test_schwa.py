"""Inherent vowels: which are said, rule by rule."""

from __future__ import annotations

import pytest

from briefing.hindi.pronounce.letters import DELETED, SCHWA, letters
from briefing.hindi.pronounce.schwa import decide, drops_before_ending


def kept(*parts: str) -> list[bool]:
    """For each letter whose vowel is inherent, but the last, whether it is said."""
    decided = decide([letters(part) for part in parts])[:-1]
    inherent = [each for each in decided if each.consonant and each.vowel in (SCHWA, DELETED)]
    return [letter.vowel == SCHWA for letter in inherent]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("कमल", [True, True]),  # the first vowel, and the one before a final consonant
        ("करना", [True, False]),  # V C _ C V
        ("बदलना", [True, True, False]),  # from right to left: the left one stays
        ("समझ", [True, True]),
        ("अक्षर", [True]),  # behind two consonants
        ("मस्जिद", [True]),
        ("पत्थर", [True, True]),
        ("विषयों", [True]),  # before य
        ("नियमों", [True]),  # य behind इ
        ("नीयती", [True]),  # and behind ई
        ("गति", [True]),
    ],
)
def test_a_vowel_between_single_consonants_drops_from_right_to_left(
    word: str, said: list[bool]
) -> None:
    assert kept(word) == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("लोक", "सभा"), [False, True]),
        (("अन", "पढ़"), [False, True]),
        (("अंध", "विश्वास"), [False]),  # an easy cluster ends the part
        (("धर्म", "गुरु"), [True, False]),
        (("वर्ण", "माला"), [True, True]),
        (("पूर्व", "वर्ती"), [True, True]),  # before its own consonant
        (("युद्ध", "पोत"), [False]),
        (("मित्र", "ता"), [True]),  # a cluster that needs help
        (("उच्च", "तर"), [True, True]),
        (("स्पष्ट", "ता"), [True, True]),  # before -ता
        (("अध्यक्ष", "ता"), [True, True]),
        (("सर्व", "श्रेष्ठ"), [True, True]),
        (("राष्ट्रीय", "ता"), [True]),  # य behind ई before -ता
        (("राष्ट्रीय", "करण"), [False, True, True]),
        (("आत्म", "त्याग"), [False]),  # त्म needs none before a cluster either
    ],
)
def test_compounds_keep_the_sound_of_their_parts(parts: tuple[str, ...], said: list[bool]) -> None:
    assert kept(*parts) == said


@pytest.mark.parametrize(
    ("noun", "loses"),
    [
        ("सड़क", True), ("अदालत", True), ("बहन", True), ("नज़र", True), ("इमारत", True),
        ("हरकत", False),  # has dropped one before
        ("दर्शक", False), ("संकट", False),  # behind two consonants, behind a nasal
        ("अनुभव", False), ("नियम", False), ("समय", False),  # beside a glide
        ("रुकावट", True), ("भवन", False),  # but for -आवट
        ("लेखक", False), ("बालक", False),  # Sanskrit's agents
        ("घर", False), ("किताब", False), ("नाम", False),  # no vowel to lose
    ],
)  # fmt: skip
def test_a_noun_loses_its_last_vowel_before_an_ending_or_not(noun: str, *, loses: bool) -> None:
    assert drops_before_ending([letters(noun)]) is loses


def test_a_part_never_loses_its_only_vowel() -> None:
    assert not drops_before_ending([letters("सिनेमा"), letters("घर")])
