"""Endings in brackets join their word; stamps of machines that run into a time are dropped."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.together import drop_glued_stamps, open_plurals


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


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("22:29 IST2021-03-15T22:29:00+5:302021-03-15T22:29:00+5:30", "22:29 IST"),
        ("10:15AMIST", "10:15AM IST"),
        ("11:14 AM2017-12-27T11:14:33Z", "11:14 AM"),
        ("2021-03-15T22:29:00+05:30", "2021-03-15T22:29:00+05:30"),
        ("DISTRICT और T2021-03-15", "DISTRICT और T2021-03-15"),
    ],
)
def test_the_stamp_of_a_machine_behind_a_time_goes(written: str, expected: str) -> None:
    assert drop_glued_stamps(written) == expected
