"""Where the melody of the neural voice is lifted."""

from __future__ import annotations

import numpy as np
import pytest

from briefing import pipeline
from briefing.document import Source
from briefing.engines.kokoro.contour import contour
from briefing.engines.kokoro.engine import Kokoro
from briefing.settings import Settings


def prompts(text: str) -> list[str]:
    pieces = pipeline.rundown(Source(text, "test"), Settings()).pieces
    return [Kokoro().prompt(piece.utterance) for piece in pieces]


def lifted(prompt: str) -> str:
    """The symbols that are lifted."""
    return "".join(s for s, lift in zip(prompt, contour(prompt)[0, 1:-1], strict=True) if lift)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("क्या आप आएँगे?", "ŋɡeː?"),
        ("आप कब आएँगे?", ""),
        ("वह आया।", ""),
        ("थैले में आटा, चावल और दाल है।", "ʈaː,"),
    ],
)
def test_yes_or_no_questions_and_what_goes_on_are_lifted(text: str, expected: str) -> None:
    (prompt,) = prompts(text)
    assert lifted(prompt).endswith(expected) if expected else not lifted(prompt)


def test_a_sentence_cut_in_the_middle_goes_on() -> None:
    *cut, last = prompts(
        "मौसम विभाग ने कहा है कि अगले तीन दिनों तक पहाड़ी ज़िलों में तेज़ बारिश होगी और नदियों के पास "
        "रहने वालों से कहा गया है कि वे ऊँची जगहों पर चले जाएँ तथा प्रशासन की सलाह मानें और घर में रहें।"
    )
    assert cut
    assert all(prompt.endswith(",") and contour(prompt)[0, -2] for prompt in cut)
    assert not contour(last)[0, -2]


def test_a_question_rises_and_nothing_else_is_touched() -> None:
    melody = contour("kjaː ʋˈoː ˈaːeː?")
    assert melody.shape == (2, 18)
    shares = melody[1, melody[0] > 0]
    assert (np.diff(shares) >= 0).all()
    assert shares[0] < 1.0
    assert shares[-1] > 1.3
    assert shares[-3] == shares[-1]  # the last vowel is as high as what follows it
    assert not contour("ʋˈoː ˈaːeː.")[0].any()
    assert not contour("").any()
