"""Which Latin letters in a Hindi text are an English passage."""

from __future__ import annotations

import pytest

from briefing.hindi.latin.passages import passages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("उन्होंने कहा, “We will win this match in 2024.” फिर वे चले गए।",
         ["We will win this match in 2024"]),
        ("मैंने “The White Tiger” पढ़ी।", ["The White Tiger"]),
        ("नमस्ते।\nGood morning everyone.\nशुरू करें।", ["Good morning everyone"]),
        ("Ministry of Statistics and Programme Implementation ने आँकड़े दिए।",
         ["Ministry of Statistics and Programme Implementation"]),
        ("आज। The court said so, officials added on Monday.",
         ["The court said so, officials added on Monday"]),
        ("मेरी online meeting शाम चार बजे है।", []),
        ("BJP, INC, AAP और TMC के नेता आए।", []),
        ("(Indian Space Research Organisation) का यान", ["Indian Space Research Organisation"]),
        ("Tata Consultancy Services Limited का शेयर", []),
        ("“NATO SAARC ASEAN” की बैठक", []),
        ("aaj Delhi mein baarish hui aur log ghar gaye", []),
        ("", []),
    ],
)  # fmt: skip
def test_phrases_quotations_and_lines_are_passages_and_loans_are_not(
    text: str, expected: list[str]
) -> None:
    assert [text[span.start : span.end] for span in passages(text)] == expected
