"""The rewritten graph is taken where it says the same in less time; else the released one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing.engines.kokoro import model_choice
from briefing.engines.kokoro.trial import Trial

FRAMES = np.array([3, 5, 4])
AUDIO = np.sin(np.arange(12 * 600) / 9).astype(np.float32)
SLOW = Trial(FRAMES, AUDIO, 2.0)
FAST = Trial(FRAMES, AUDIO, 1.0)


@pytest.fixture
def choose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Chooses between two graphs whose trials are given; a trial may be an exception."""

    def decide(released: Trial, rewritten: Trial | Exception, products: bool | None = True) -> str:
        trials = {b"released": released, b"rewritten": rewritten}

        def try_out(session: bytes) -> Trial:
            trial = trials[session]
            if isinstance(trial, Exception):
                raise trial
            return trial

        def optimize(model: bytes, path: Path) -> bytes:
            path.write_bytes(model)
            return model

        monkeypatch.setattr(model_choice, "optimize", optimize)
        monkeypatch.setattr(model_choice, "try_out", try_out)
        monkeypatch.setattr("briefing.engines.kokoro.graph.rewrite", lambda _: b"rewritten")
        monkeypatch.setattr("briefing.engines.kokoro.processor.has_byte_products", lambda: products)
        return model_choice.best(b"released", tmp_path).read_text()

    return decide


def test_the_faster_graph_that_says_the_same_is_taken(choose: Any) -> None:
    assert choose(SLOW, FAST) == "rewritten"


def test_measuring_decides_where_the_processor_is_unknown(choose: Any) -> None:
    assert choose(SLOW, FAST, products=None) == "rewritten"
    assert choose(FAST, SLOW, products=None) == "released"


def test_the_slower_graph_is_not_taken(choose: Any) -> None:
    assert choose(FAST, SLOW) == "released"


def test_without_fast_products_of_bytes_nothing_is_rewritten(choose: Any) -> None:
    assert choose(SLOW, AssertionError("tried"), products=False) == "released"


@pytest.mark.parametrize(
    "other",
    [
        Trial(np.array([3, 4, 5]), AUDIO, 1.0),
        Trial(FRAMES, AUDIO[:-600], 1.0),
        Trial(FRAMES, np.roll(AUDIO, 1) * 0.5, 1.0),
        Trial(FRAMES, np.full_like(AUDIO, np.nan), 1.0),
    ],
    ids=["other durations", "other length", "6 dB softer", "not numbers"],
)
def test_a_graph_that_says_something_else_is_not_taken(choose: Any, other: Trial) -> None:
    assert choose(SLOW, other) == "released"


def test_a_graph_that_does_not_run_is_not_taken(choose: Any) -> None:
    assert choose(SLOW, RuntimeError("no such operator")) == "released"
