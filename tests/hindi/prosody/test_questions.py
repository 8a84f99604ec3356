"""Which questions end high."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import pipeline
from briefing.document import Source
from briefing.hindi.prosody.questions import falling
from briefing.settings import Settings

GOLD = Path(__file__).parents[2] / "data" / "questions.tsv"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("कौन आया? क्या वह राम है?", [1]),
        ("वह आया।", []),
        ("“यह किसने किया?” उसने पूछा।", [2]),
        ("आप क्या करते हैं?", [3]),
        ("?", []),
    ],
)
def test_where_a_question_ends_that_falls(text: str, places: list[int]) -> None:
    assert list(falling(text.split())) == places


def melody(text: str) -> str:
    """How the last question in what is spoken of `text` ends: "rises", "falls", or "none"."""
    pieces = pipeline.rundown(Source(text, "test"), Settings()).pieces
    said = [[word.spoken for word in piece.utterance.words] for piece in pieces]
    asked = [(spoken, at) for spoken in said for at, word in enumerate(spoken) if "?" in word]
    if not asked:
        return "none"
    spoken, place = asked[-1]
    return "falls" if place in falling(spoken) else "rises"


def test_questions_of_every_shape_rise_or_fall_as_they_should() -> None:
    rows = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines()]
    gold = {row[1]: row[0] for row in rows if len(row) == 2}
    assert len(gold) > 60
    assert {text: melody(text) for text in gold} == gold
