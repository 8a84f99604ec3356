"""The input that lifts the melody of the neural voice."""

from __future__ import annotations

import numpy as np
import pytest
from kokoro_onnx.config import DEFAULT_VOCAB

from briefing.engines.kokoro import weights
from briefing.engines.kokoro.contour import INPUT, Melodic, contour
from briefing.engines.kokoro.session import open_session
from briefing.engines.kokoro.trial import style

pytestmark = pytest.mark.slow

PROMPT = "kjaː ʋˈoː ɡˈʌjaː?"


def test_a_lift_changes_the_end_and_no_length_and_none_changes_nothing() -> None:
    session = open_session(weights.model_path())
    tokens = [DEFAULT_VOCAB[symbol] for symbol in PROMPT]
    inputs = {
        "tokens": np.array([[0, *tokens, 0]]),
        "style": style("hf_alpha", len(tokens)),
        "speed": np.ones(1, np.float32),
    }
    planned, frames = session.run(["audio", "duration"], inputs)
    nothing = np.zeros((2, len(tokens) + 2), np.float32)
    same, _ = session.run(["audio", "duration"], inputs | {INPUT: nothing})
    assert np.array_equal(planned, same)
    symbols = {number: symbol for symbol, number in DEFAULT_VOCAB.items()}
    melodic = Melodic(session, symbols)
    lifted, lifted_frames = melodic.run(["audio", "duration"], inputs)
    expected, _ = session.run(["audio", "duration"], inputs | {INPUT: contour(PROMPT)})
    assert np.array_equal(lifted, expected)
    assert np.array_equal(frames, lifted_frames)
    change = np.square(lifted.ravel() - planned.ravel())
    middle = len(change) // 2
    assert change[middle:].sum() > 5 * change[:middle].sum()
