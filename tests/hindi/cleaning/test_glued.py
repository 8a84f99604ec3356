"""What ran together on a page is parted: rivals of a match, times and the words behind them."""

from __future__ import annotations

import pytest

import briefing
from briefing.hindi.cleaning.glued import drop_glued_stamps, part_rivals, part_times


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("NZvsIND 2nd Test", "NZ vs IND 2nd Test"),
        ("INDvAUS: जीत", "IND vs AUS: जीत"),
        ("IND v AUS", "IND vs AUS"),
        ("PAKVsENG", "PAK vs ENG"),
        ("#INDvsPAK @INDvPAK", "#INDvsPAK @INDvPAK"),
        ("LEVEL, DVD और IPv6", "LEVEL, DVD और IPv6"),
        ("www.INDvsPAK.com", "www.INDvsPAK.com"),
    ],
)
def test_rivals_stand_apart(written: str, expected: str) -> None:
    assert part_rivals(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10:30 AMUpdated: 12 May", "10:30 AM Updated: 12 May"),
        ("7:05 pmराम शर्मा", "7:05 pm राम शर्मा"),
        ("8:15 ISTनई दिल्ली", "8:15 IST नई दिल्ली"),
        ("Singh2022-12-18,05:00:50news", "Singh 2022-12-18 05:00:50 news"),
        ("राम2022-12-18 05:00", "राम 2022-12-18 05:00"),
        ("10:30 AMs और AMOLED", "10:30 AMs और AMOLED"),
    ],
)
def test_a_time_stands_apart_from_the_next_word(written: str, expected: str) -> None:
    assert part_times(written) == expected


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


def test_parted_rivals_are_said_as_countries() -> None:
    said = [briefing.normalize(each) for each in briefing.sentences("NZvsIND का मैच")]
    assert said == ["न्यूज़ीलैंड बनाम इंडिया का मैच"]
