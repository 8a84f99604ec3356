"""Numbers as words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.hindi import numbers

_SCALES = ("शंख", "पद्म", "नील", "खरब", "अरब", "करोड़", "लाख", "हज़ार")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "शून्य"),
        (6, "छह"),
        (35, "पैंतीस"),
        (79, "उन्यासी"),
        (89, "नवासी"),
        (100, "एक सौ"),
        (101, "एक सौ एक"),
        (1_000, "एक हज़ार"),
        (1_947, "एक हज़ार नौ सौ सैंतालीस"),
        (100_000, "एक लाख"),
        (1_234_567, "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ"),
        (10_000_000, "एक करोड़"),
        (1_400_000_000, "एक अरब चालीस करोड़"),
        (10**11, "एक खरब"),
        (10**13, "एक नील"),
        (10**15, "एक पद्म"),
        (10**17, "एक शंख"),
        (
            10**19 - 1,
            "".join(f"निन्यानवे {scale} " for scale in _SCALES)
            + "नौ सौ निन्यानवे",
        ),
    ],
)  # fmt: skip
def test_cardinals_follow_the_indian_scale(number: int, words: str) -> None:
    assert numbers.cardinal(number) == words


def test_numbers_beyond_the_scale_are_said_digit_by_digit() -> None:
    assert numbers.cardinal(10**19) == "एक" + " शून्य" * 19


def test_the_words_below_a_hundred_are_all_different() -> None:
    assert len({numbers.cardinal(number) for number in range(100)}) == 100


@given(st.integers(0, 10**19 - 1), st.integers(0, 10**19 - 1))
def test_two_numbers_never_sound_the_same(one: int, other: int) -> None:
    assert (numbers.cardinal(one) == numbers.cardinal(other)) == (one == other)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("12,34,567", "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ"),
        ("3.14", "तीन दशमलव एक चार"),
        ("0.05", "शून्य दशमलव शून्य पाँच"),
        ("05", "पाँच"),
        ("007", "शून्य शून्य सात"),
        ("9" * 25, " ".join(["नौ"] * 25)),
    ],
)
def test_written_numbers(written: str, words: str) -> None:
    assert numbers.number(written) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1099, "एक हज़ार निन्यानवे"),
        (1100, "ग्यारह सौ"),
        (1947, "उन्नीस सौ सैंतालीस"),
        (1905, "उन्नीस सौ पाँच"),
        (2000, "दो हज़ार"),
        (2022, "दो हज़ार बाईस"),
    ],
)
def test_years(year: int, words: str) -> None:
    assert numbers.year(year) == words


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        (1, "m", "पहला"),
        (2, "f", "दूसरी"),
        (3, "o", "तीसरे"),
        (4, "m", "चौथा"),
        (5, "m", "पाँचवाँ"),
        (6, "f", "छठी"),
        (9, "m", "नौवाँ"),
        (21, "f", "इक्कीसवीं"),
        (75, "o", "पचहत्तरवें"),
        (100, "o", "सौवें"),
        (150, "f", "एक सौ पचासवीं"),
    ],
)
def test_ordinals_agree(number: int, form: str, words: str) -> None:
    assert numbers.ordinal(number, form) == words


@pytest.mark.parametrize(
    ("top", "bottom", "words"),
    [
        (1, 2, "आधा"),
        (2, 3, "दो तिहाई"),
        (3, 4, "तीन चौथाई"),
        (5, 3, "पाँच बटा तीन"),
        (3, 8, "तीन बटा आठ"),
    ],
)
def test_fractions(top: int, bottom: int, words: str) -> None:
    assert numbers.fraction(top, bottom) == words


def test_halves_and_quarters_have_names_of_their_own() -> None:
    assert [numbers.halves(n) for n in (0, 1, 2, 3)] == ["आधा", "डेढ़", "ढाई", "साढ़े तीन"]
    assert [numbers.quarter_past(n) for n in (0, 1, 2)] == ["चौथाई", "सवा", "सवा दो"]
    assert [numbers.quarter_to(n) for n in (1, 2, 3)] == ["पौन", "पौने दो", "पौने तीन"]
