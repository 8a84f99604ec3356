"""Endings of plurals in brackets join their word."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.plurals import open_plurals


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Writer(s): class(es) में", "Writers: classes में"),
        ("दस्तावेज(ों) की सूची", "दस्तावेजों की सूची"),
        ("पद(पदों) का नाम", "पदों का नाम"),
        ("अधिकारी(यों) ने", "अधिकारियों ने"),
        ("कर्मचारी(कर्मचारियों) को", "कर्मचारियों को"),
        ("महिला(ओं) को", "महिलाओं को"),
        ("बच्चा(े) को", "बच्चे को"),
    ],
)
def test_the_ending_of_a_plural_is_part_of_its_word(written: str, expected: str) -> None:
    assert open_plurals(written) == expected


@pytest.mark.parametrize(
    "written",
    ["f(s), कण(s), P(es), run(s)(t)", "छात्र(छात्रा) ने", "राम (पदों) का", "पद (पदों) में", "वह(यह) ने"],
)
def test_other_brackets_stay(written: str) -> None:
    assert open_plurals(written) == written
