"""Letters with figures are said as newsreaders say them."""

from __future__ import annotations

import pytest

from briefing.hindi.latin import codes, english_numbers
from briefing.hindi.latin.letter_names import spelled
from briefing.hindi.latin.words import spoken


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("G20", "जी ट्वेंटी"),
        ("L1", "एल वन"),
        ("B50", "बी फ़िफ़्टी"),
        ("C57", "सी सत्तावन"),
        ("5G", "फ़ाइव जी"),
        ("12GB", "बारह जी बी"),
        ("H1N1", "एच वन एन वन"),
        ("F-16", "एफ़ सोलह"),
        ("S-400", "एस चार सौ"),
        ("B-2", "बी टू"),
        ("A007", "ए शून्य शून्य सात"),
        ("X12345", "एक्स एक दो तीन चार पाँच"),
        ("v2.0", "वी टू पॉइंट ज़ीरो"),
    ],
)
def test_short_figures_of_a_letter_are_english_and_the_rest_hindi(
    token: str, expected: str
) -> None:
    assert codes.spoken(token, spelled) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("COVID-19", "कोविड नाइनटीन"),
        ("MiG-21", "मिग इक्कीस"),
        ("GPT-4o", "जी पी टी फ़ोर ओ"),
        ("Chandrayaan3", "चंद्रयान तीन"),
        ("iPhone15", "आईफ़ोन पंद्रह"),
        ("GPT-4", "जी पी टी फ़ोर"),
        ("Aditya-L1", "आदित्य एल वन"),
        ("FY2023-24", "एफ़ वाई दो हज़ार तेईस चौबीस"),
    ],
)
def test_words_with_figures_are_said_with_the_words_of_the_lists(token: str, expected: str) -> None:
    assert spoken(token) == (expected, True)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("1st", "फ़र्स्ट"),
        ("12th", "ट्वेल्थ"),
        ("20th", "ट्वेंटिएथ"),
        ("21st", "ट्वेंटी फ़र्स्ट"),
        ("75TH", "सेवेंटी फ़िफ़्थ"),
        ("100th", "सौवाँ"),
    ],
)
def test_english_ordinals_are_said_in_english(token: str, expected: str) -> None:
    assert spoken(token) == (expected, True)


def test_every_english_number_below_a_hundred_has_its_own_words() -> None:
    cardinals = {english_numbers.cardinal(n) for n in range(english_numbers.LARGEST + 1)}
    ordinals = {english_numbers.ordinal(n) for n in range(1, english_numbers.LARGEST + 1)}
    assert len(cardinals) == 100
    assert len(ordinals) == 99
    assert not cardinals & ordinals
