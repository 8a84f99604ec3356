"""Words that a hyphen divides at the end of a line, and lines that only end with a hyphen."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.divided import join_divided_words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("राष्ट्र-\nपति भवन में सम्मा-\nनित किया", "राष्ट्रपति भवन में सम्मानित किया"),
        ("वह सब कुछ अपने कम-\nपूटर में लिखता रहा", "वह सब कुछ अपने कमपूटर में लिखता रहा"),
        ("यह सब कार्यक\u00ad\nलाप है", "यह सब कार्यकलाप है"),
        ("धीरे-\nधीरे चलो", "धीरे-धीरे चलो"),
        ("वह सब कुछ अपने माता-\nपिता को दे आया", "वह सब कुछ अपने माता-पिता को दे आया"),
        ("चाय-नाश्ता हुआ, फिर चाय-\nनाश्ता हुआ", "चाय-नाश्ता हुआ, फिर चाय-नाश्ता हुआ"),
    ],
)
def test_a_divided_word_is_whole_and_a_compound_keeps_its_hyphen(
    written: str, expected: str
) -> None:
    assert join_divided_words(written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "मेष-\nअपनी छवि के चलते लाभ होगा।",
        "उपाय-\nहनुमानजी की पूजा करें।",
        "शुभ अंक-\nआठ",
        "टीचर-\nबच्चों, बताओ",
        "अदरक के मुख्य लाभ-\nस्वास्थ्य अच्छा रहता है और पाचन ठीक होता है।",
        "उसने कहा है-\nकल आना",
        "उनके नाम हैं-\nराम और श्याम",
    ],
)
def test_a_label_or_a_heading_is_not_run_together_with_the_next_line(text: str) -> None:
    assert join_divided_words(text) == text
