"""Blanks to fill in are said; lines that only part or close a text are not."""

from __future__ import annotations

import pytest

import briefing
from briefing.hindi.cleaning.fills import mark_fills

TASK = "रिक्त स्थान भरिए:\n"


def _said(text: str) -> list[str]:
    return [briefing.normalize(sentence) for sentence in briefing.sentences(text)]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("भारत की राजधानी ______ है।", ["भारत की राजधानी, रिक्त स्थान, है।"]),
        ("____ सबसे लंबी नदी है।", ["रिक्त स्थान, सबसे लंबी नदी है।"]),
        ("नाम: ____________", ["नाम, रिक्त स्थान"]),
        ("पहला\n____________\nदूसरा", ["पहला", "दूसरा"]),
        ("____ समाप्त ____", ["समाप्त"]),
        ("यह पत्र है। ________", ["यह पत्र है।"]),
        ("_____✍️गीता", ["गीता"]),
    ],
)
def test_blanks_of_underscores_are_said(written: str, said: list[str]) -> None:
    assert _said(written) == said


@pytest.mark.parametrize("dots", ["........", "…………", ". . . . . ."])
@pytest.mark.parametrize("question", ["1. राजधानी {} है।", "2. {} नदी है।", "नदी {} में है।"])
def test_dots_of_a_task_are_blanks(dots: str, question: str) -> None:
    assert "रिक्त स्थान" in " ".join(_said(TASK + question.format(dots))[1:])


def test_dots_elsewhere_are_a_pause() -> None:
    assert _said("फिर ........ वह गया।") == ["फिर, वह गया।"]
    far = TASK + "एक वाक्य।\n" * 20 + "फिर ........ वह गया।"
    assert _said(far)[-1] == "फिर, वह गया।"


def test_a_list_of_contents_in_a_task_keeps_its_leaders() -> None:
    assert mark_fills(TASK + "पाठ एक ........ 12") == TASK + "पाठ एक ........ 12"
