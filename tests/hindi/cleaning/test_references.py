"""Marks of references: what goes, and what only looks like one."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.references import drop_references


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("भारत[1] देश[१२] है।[3][4][क] फिर", "भारत देश है। फिर"),
        ("देश [5], और [6–8]। है [7]", "देश, और। है"),
        ("थे। [8] [i] हालांकि", "थे। हालांकि"),
        ("वंश [1] के संस्थापक। [10] ऊर्जा का", "वंश के संस्थापक। ऊर्जा का"),
        ("जीवन- [ १८ ]राम और 1991 [4]।", "जीवन- राम और 1991।"),
        ("है।[citation needed][उद्धरण चाहिए] था[कब?]", "है। था"),
    ],
)
def test_reference_marks_go(written: str, expected: str) -> None:
    assert drop_references(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[1] सूची",
        "सूत्र [5] में",
        "समीकरण [2] के बाद [3] में देखें",
        "अध्याय 4 [28-30]",
        "अंक [ 5 ] हैं",
        "विकल्प [क] या [a]",
        "भारत[2023]",
        "[विराम 2s]",
        "है [sic]",
        "क [pause 1.5]",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert drop_references(text) == text
