"""Which questions end high."""

from __future__ import annotations

import pytest

from briefing.hindi.prosody.questions import falling


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("क्या आप कल आएँगे?", []),
        ("तो क्या मंत्री इस्तीफ़ा देंगे?", []),
        ("आप कल आ रहे हैं?", []),
        ("यह रास्ता वहाँ जाता है न?", []),
        ("आप कब आएँगे?", [2]),
        ("आप क्या करते हैं?", [3]),
        ("इसमें किस ज़िले को लाभ होगा?", [5]),
        ("चाय या कॉफ़ी?", [2]),
        ("कौन आया? क्या वह राम है?", [1]),
        ("वह आया।", []),
        ("“यह किसने किया?” उसने पूछा।", [2]),
    ],
)
def test_a_question_with_a_question_word_or_a_choice_falls(text: str, places: list[int]) -> None:
    assert list(falling(text.split())) == places
