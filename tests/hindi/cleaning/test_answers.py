"""The A below a Q."""

import pytest

from briefing.hindi.cleaning.answers import mark_answers


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("Q. किससे सीखा?\nA. अपने पिता से।", "Q. किससे सीखा?\nAns: अपने पिता से।"),
        ("Q: मुफ़्त?\n\nA: हाँ।\nQ: कब?\nA: कल।", "Q: मुफ़्त?\n\nAns: हाँ।\nQ: कब?\nAns: कल।"),
    ],
)
def test_the_a_below_a_question_is_its_answer(written: str, marked: str) -> None:
    assert mark_answers(written) == marked


@pytest.mark.parametrize(
    "text",
    ["Q. कौन?\nA. राम\nB. श्याम", "Q. कौन?\nA. राम B. श्याम", "A. अपने पिता से।", "Q. कौन?\nA राम"],
)
def test_an_option_stays_one(text: str) -> None:
    assert mark_answers(text) == text
