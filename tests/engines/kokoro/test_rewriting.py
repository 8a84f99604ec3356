"""The released graph of the neural voice, rewritten: the same durations, the same sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import pytest
from kokoro_onnx.config import DEFAULT_VOCAB
from numpy.typing import NDArray

from briefing.engines.kokoro import graph, weights
from briefing.engines.kokoro.session import open_session, optimize
from briefing.engines.kokoro.trial import distance
from briefing.settings import Quality

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

pytestmark = pytest.mark.slow

SENTENCES = [
    ("hf_alpha", 1.0, "nəmˈʌsteː."),
    ("hf_beta", 1.3, "prədʰˈaːn mˈʌntriː neː kˈʌhaː."),
    ("hm_omega", 1.0, "kjˈaː jˈɛ səhˈiː hɛː?"),
    ("hm_psi", 0.8, "ɪs vˈʌrʂ bˈaːɾɪʃ ˈʌtʃʰiː hˈʊiː."),
]
FRAME = 600  # samples at 24 kHz


@pytest.fixture(scope="module")
def models() -> tuple[bytes, bytes]:
    """The released graph with durations, and the rewritten one."""
    released = graph.with_durations(weights.released())
    return released, graph.rewrite(released)


@pytest.fixture(scope="module")
def sessions(
    models: tuple[bytes, bytes], tmp_path_factory: pytest.TempPathFactory
) -> tuple[InferenceSession, InferenceSession]:
    folder = tmp_path_factory.mktemp("models")
    optimize(models[0], folder / "released.onnx")
    optimize(models[1], folder / "rewritten.onnx")
    return open_session(folder / "released.onnx"), open_session(folder / "rewritten.onnx")


def say(
    session: InferenceSession, voice: str, speed: float, phonemes: str
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    tokens = [DEFAULT_VOCAB[phoneme] for phoneme in phonemes]
    with np.load(str(files("briefing.engines.kokoro") / "data" / "voices.npz")) as voices:
        style = voices[voice][len(tokens) - 1]
    inputs = {
        "tokens": np.array([[0, *tokens, 0]]),
        "style": style,
        "speed": np.array([speed], np.float32),
    }
    audio, frames = session.run(["audio", "duration"], inputs)
    return audio, frames.ravel()


@pytest.mark.parametrize(("voice", "speed", "phonemes"), SENTENCES)
def test_durations_are_equal_and_the_sound_is_close(
    sessions: tuple[InferenceSession, InferenceSession], voice: str, speed: float, phonemes: str
) -> None:
    """Rounding makes 1.2 to 1.9 dB; a voice against another of the four makes over 10."""
    released, frames = say(sessions[0], voice, speed, phonemes)
    rewritten, rewritten_frames = say(sessions[1], voice, speed, phonemes)
    assert len(frames) == len(phonemes) + 2
    assert frames.sum() * FRAME == len(released)
    assert np.array_equal(rewritten_frames, frames)
    assert distance(rewritten, released) < 2.5
    assert np.square(rewritten).mean() == pytest.approx(np.square(released).mean(), rel=0.03)


def test_the_same_text_gives_the_same_bytes_from_two_threads_at_once(
    sessions: tuple[InferenceSession, InferenceSession],
) -> None:
    with ThreadPoolExecutor(2) as pool:
        audio = list(pool.map(lambda _: say(sessions[1], *SENTENCES[0])[0].tobytes(), range(4)))
    assert len(set(audio)) == 1


def test_preparing_a_graph_changes_nothing_of_its_sound(
    sessions: tuple[InferenceSession, InferenceSession],
    models: tuple[bytes, bytes],
    tmp_path: Path,
) -> None:
    fresh = optimize(models[1], tmp_path / "again.onnx")
    expected, _ = say(sessions[1], *SENTENCES[0])
    assert np.array_equal(say(fresh, *SENTENCES[0])[0], expected)


def test_every_place_in_the_released_graph_is_recognised(models: tuple[bytes, bytes]) -> None:
    before, after = (
        Counter(node.op_type for node in _all_nodes(onnx.load_from_string(model).graph))
        for model in models
    )
    assert before["ConvInteger"] == 87
    assert before["ConvTranspose"] - after["ConvTranspose"] == 2
    assert after["MatMulIntegerToFloat"] == 87 + 2
    assert before["Pow"] == 50
    assert after["InstanceNormalization"] == 68 - 48
    assert before["Sin"] - after["Sin"] == 48
    assert after["Scan"] == 2 * 48 + 4  # and the sums of what four chains begin with
    assert not after["ConvInteger"]
    assert not after["Pow"]


def test_what_reads_the_text_multiplies_two_bytes(models: tuple[bytes, bytes]) -> None:
    """All of the twelve layers of BERT, and two beside them; products with one row stay float."""
    standard = graph.in_precision(models[0], Quality.STANDARD)
    before, after = (
        Counter(node.op_type for node in onnx.load_from_string(model).graph.node)
        for model in (standard, graph.rewrite(standard))
    )
    assert before["MatMul"] - after["MatMul"] == 12 * 6 + 2


def _all_nodes(inside: onnx.GraphProto) -> Iterator[onnx.NodeProto]:
    for node in inside.node:
        yield node
        for graphs in (each.g for each in node.attribute if each.HasField("g")):
            yield from _all_nodes(graphs)
