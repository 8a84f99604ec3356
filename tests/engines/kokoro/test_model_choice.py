"""A rewritten graph is taken where it says the same in less time; else the plain one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing.engines.kokoro import model_choice
from briefing.engines.kokoro.trial import Trial
from briefing.settings import Quality

pytestmark = pytest.mark.slow

FRAMES = np.array([3, 5, 4])
AUDIO = np.sin(np.arange(12 * 600) / 9).astype(np.float32)
SLOW = Trial(FRAMES, AUDIO, 2.0)
FAST = Trial(FRAMES, AUDIO, 1.0)


@pytest.fixture
def choose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Chooses between graphs whose trials are given by name; a trial may be an exception.

    A graph's name is the precision it is in, with what was done for speed.
    """

    def decide(
        plain: Trial,
        rewritten: Trial | Exception,
        products: bool | None = True,
        quality: Quality = Quality.STANDARD,
        **others: Trial,
    ) -> str:
        fast = "rewritten" if products is not False else "floats rewritten"
        name = quality.value
        trials = {name: plain, f"{name} {fast}": rewritten}
        trials |= {form.replace("_", " "): trial for form, trial in others.items()}

        def try_out(session: str) -> Trial:
            trial = trials[session]
            if isinstance(trial, Exception):
                raise trial
            return trial

        def optimize(model: bytes, path: Path) -> str:
            path.write_bytes(model)
            return model.decode()

        def rewrite(model: bytes, *, byte_products: bool) -> bytes:
            return model + (b" rewritten" if byte_products else b" floats rewritten")

        monkeypatch.setattr(model_choice, "optimize", optimize)
        monkeypatch.setattr(model_choice, "try_out", try_out)
        graph = "briefing.engines.kokoro.graph"
        monkeypatch.setattr(f"{graph}.rewrite", rewrite)
        monkeypatch.setattr(f"{graph}.in_precision", lambda _, quality: quality.value.encode())
        monkeypatch.setattr("briefing.engines.kokoro.processor.has_byte_products", lambda: products)
        chosen = model_choice.best(lambda: b"released", quality, tmp_path)
        assert [chosen] == list(tmp_path.iterdir())
        return chosen.read_text()

    return decide


@pytest.mark.parametrize("quality", Quality)
def test_the_faster_graph_that_says_the_same_is_taken(choose: Any, quality: Quality) -> None:
    assert choose(SLOW, FAST, quality=quality) == f"{quality.value} rewritten"


def test_measuring_decides_where_the_processor_is_unknown(choose: Any) -> None:
    assert choose(SLOW, FAST, products=None) == "standard rewritten"
    assert choose(FAST, SLOW, products=None) == "standard"


def test_the_slower_graph_is_not_taken(choose: Any) -> None:
    assert choose(FAST, SLOW) == "standard"


def test_without_fast_products_of_bytes_they_are_not_asked_for(choose: Any) -> None:
    chosen = choose(SLOW, FAST, products=False, quality=Quality.FAST)
    assert chosen == "fast floats rewritten"


def test_without_fast_products_of_bytes_all_float_is_taken_where_it_is_faster(choose: Any) -> None:
    fastest = Trial(FRAMES, AUDIO, 0.5)
    for all_float, chosen in ((fastest, "best"), (SLOW, "standard")):
        found = choose(SLOW, FAST, products=False, best_floats_rewritten=all_float)
        assert found == f"{chosen} floats rewritten"


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
    assert choose(SLOW, other) == "standard"


def test_a_graph_that_does_not_run_is_not_taken(choose: Any) -> None:
    assert choose(SLOW, RuntimeError("no such operator")) == "standard"
