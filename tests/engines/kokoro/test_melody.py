"""The input that lifts the melody of the neural voice."""

from __future__ import annotations

import numpy as np
import pytest
from kokoro_onnx.config import DEFAULT_VOCAB
from numpy.typing import NDArray

from briefing.engines.kokoro import weights
from briefing.engines.kokoro.contour import INPUT, Melodic, contour
from briefing.engines.kokoro.session import open_session
from briefing.engines.kokoro.trial import style

pytestmark = pytest.mark.slow

FRAME = 600
"""Samples."""
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
    first = int(np.flatnonzero(contour(PROMPT)[0])[0])
    begin = int(frames.ravel()[:first].sum()) * FRAME
    energy = np.square(planned.ravel())
    before, after = slice(begin), slice(begin, None)
    changed = change[after].sum() / energy[after].sum()
    assert changed > 5 * change[before].sum() / energy[before].sum()


# Said by this voice, the plan of its last syllable is unvoiced.
UNVOICED = "tʊmhˌaːɾi kɪtˈaːb mˈɪl ɡˈʌi?"


def test_an_end_that_is_planned_unvoiced_is_lifted_too() -> None:
    session = open_session(weights.model_path())
    tokens = [DEFAULT_VOCAB[symbol] for symbol in UNVOICED]
    inputs = {
        "tokens": np.array([[0, *tokens, 0]]),
        "style": style("hm_psi", len(tokens)),
        "speed": np.ones(1, np.float32),
    }
    planned, frames = session.run(["audio", "duration"], inputs)
    lifted, _ = session.run(["audio", "duration"], inputs | {INPUT: contour(UNVOICED)})
    before_last = int(frames.ravel()[: UNVOICED.index("ʌ") + 1].sum()) * FRAME
    end = slice(before_last, before_last + 4 * FRAME)
    assert periodic(lifted.ravel()[end]) > 0.7 > periodic(planned.ravel()[end])


def periodic(samples: NDArray[np.float32]) -> float:
    """The highest autocorrelation at the period of 130 to 220 Hz, 1 for a tone of that pitch."""
    lags = range(24_000 // 220, 24_000 // 130)
    return max(float(np.corrcoef(samples[:-lag], samples[lag:])[0, 1]) for lag in lags)
