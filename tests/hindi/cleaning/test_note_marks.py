"""Figures that count the notes of a text go; labels, verses and amounts keep theirs."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.cleaning.note_marks import drop_note_marks


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("राम जी1 आए।2 वे बैठे3 और गए4 थे।", "राम जी आए। वे बैठे और गए थे।"),
        ("गांधी1 ने कहा “नहीं।”2 तब\nनेहरू3 ने लिखा है।4", "गांधी ने कहा “नहीं।” तब\nनेहरू ने लिखा है।"),
    ],
)
def test_marks_that_count_from_one_go(written: str, expected: str) -> None:
    assert drop_note_marks(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "भाग1 पढ़ें, भाग2 पढ़ें और भाग3 पढ़ें।",
        "राम आए।1\nश्याम गए।2\nवे बैठे।3",
        "मकान गिरा।5 लोग मरे। पुल टूटा।2 घायल हैं। आग लगी।3 दुकानें जलीं।",
        "शास्त्री1 ने कहा। उसने2 सुना।",
        "जल 1 लें, दूध 2 लें, घी 3 लें।",
    ],
)
def test_other_figures_stay(text: str) -> None:
    assert drop_note_marks(text) == text


def test_marks_that_went_are_reported() -> None:
    cleaned = clean(Source("राम जी1 आए।2 वे बैठे3 और गए4 थे।", "a.txt"))
    assert {left.why for left in cleaned.left_out} == {"reference mark"}
