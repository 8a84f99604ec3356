"""Silence left out of what sound is made of: what stays, how long it takes, and its statistics."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import TensorProto
from onnx_graphs import Arrays, floats, model, node, rewritten, run

from briefing.engines.kokoro.graph import silence
from briefing.engines.kokoro.graph.editor import Editor
from briefing.engines.kokoro.trial import FRAME, Trial, kept, same

CHANNELS, RATE = 256, 20
GENERATOR = "/decoder/decoder/generator"
QUIET, LOUD = -9.0, 3.0


def piece(head: int, words: int, tail: int, tokens: list[int]) -> dict[str, NDArray[Any]]:
    """A plan of `head` silent frames, `words` loud ones and `tail` silent ones."""
    frames = head + words + tail
    assert sum(tokens) == frames
    energy = np.repeat(np.array([QUIET] * head + [LOUD] * words + [QUIET] * tail, np.float32), 2)
    return {
        "energy": energy.reshape(1, -1),
        "decoded": np.arange(2 * frames, dtype=np.float32).reshape(1, 1, -1),
        "source": np.arange(FRAME * frames, dtype=np.float32).reshape(1, 1, -1),
        "tokens": np.array([tokens], np.float32),
    }


def plan(given: Arrays, **more: Any) -> Any:
    """The places of the released graph where silence is left out, alone."""
    names = {
        "decoded": "/decoder/decoder/decode.3/Div_4_output_0",
        "source": f"{GENERATOR}/Squeeze_output_0",
        "energy": "/decoder/decoder/Unsqueeze_1_output_0",
        "tokens": "/encoder/Clip_output_0",
    }
    nodes = [
        node("Div", ["decoded", "one"], [names["decoded"]]),
        node("Squeeze", ["source", "first"], [names["source"]]),
        node("Unsqueeze", ["energy", "first"], [names["energy"]]),
        node("Identity", ["tokens"], [names["tokens"]]),
        node("Cast", [names["tokens"]], ["duration"], to=TensorProto.INT64),
        *more.get("nodes", ()),
    ]
    constants = {"one": np.float32(1), "first": np.array([1])} | more.get("constants", {})
    outputs = [names["decoded"], names["source"], "duration", *more.get("outputs", ())]
    return model(nodes, given, constants, outputs)


LEFT_OUT = {
    "both ends": ((20, 10, 15), [22, 10, 12, 1], [(0, 3), (19, 32), (42, 45)], [6, 10, 2, 1]),
    "no tail": ((20, 10, 0), [22, 4, 4], [(0, 3), (19, 30)], [6, 4, 4]),
    "no head": ((0, 10, 15), [2, 9, 14], [(0, 12), (22, 25)], [2, 9, 4]),
    "hardly any": ((4, 10, 5), [6, 9, 4], [(0, 19)], [6, 9, 4]),
    "none": ((0, 3, 0), [1, 1, 1], [(0, 3)], [1, 1, 1]),
    "shorter than both edges": ((0, 4, 0), [1, 2, 1], [(0, 4)], [1, 2, 1]),
    "nothing but silence": ((25, 0, 0), [10, 10, 5], [(0, 25)], [10, 10, 5]),
}
"""Silent, loud and silent frames, those of each token, and what stays of both: three frames at an
end, one before the words, two after them."""


@pytest.mark.parametrize(
    ("lengths", "tokens", "parts", "durations"), LEFT_OUT.values(), ids=LEFT_OUT
)
def test_the_middle_of_the_silence_before_and_after_the_words_is_left_out(
    lengths: tuple[int, int, int],
    tokens: list[int],
    parts: list[tuple[int, int]],
    durations: list[int],
) -> None:
    stays = [frame for part in parts for frame in range(*part)]
    given = piece(*lengths, tokens)
    decoded, source, duration = run(rewritten(plan(given), silence.cut), given)
    assert duration.ravel().tolist() == durations
    assert decoded.ravel()[::2].tolist() == [2 * frame for frame in stays]
    assert source.ravel()[::FRAME].tolist() == [FRAME * frame for frame in stays]
    samples = kept(np.array(tokens), duration.ravel())
    assert np.array_equal(np.flatnonzero(samples[::FRAME]), stays)


def test_a_normalization_has_the_statistics_of_the_whole() -> None:
    given = piece(20, 12, 15, [22, 18, 7])
    whole = floats(1, CHANNELS, 47 * RATE)
    whole[..., : 20 * RATE] = whole[..., :1]  # silence does not change
    whole[..., 32 * RATE :] = whole[..., -1:]
    gain, offset = floats(CHANNELS), floats(CHANNELS)
    expected = (whole - whole.mean(2, keepdims=True)) / whole.std(2, keepdims=True)
    expected = expected * gain[:, None] + offset[:, None]
    stays = np.repeat(kept(np.array([47]), np.array([47]))[::FRAME], RATE)
    stays[3 * RATE : 19 * RATE] = stays[34 * RATE : 44 * RATE] = False
    given |= {"values": whole[..., stays], "gain": gain, "offset": offset}
    constants = {"one/each": np.ones(CHANNELS, np.float32), "zero": np.zeros(CHANNELS, np.float32)}

    def normalize(editor: Editor) -> None:
        silence.cut(editor)
        made = silence.normalization(CHANNELS, 1e-9)
        made[0].input[1] = "one/each"
        editor.redefine("z", made)

    unfinished = plan(
        given, nodes=[node("Identity", ["values"], ["z"])], constants=constants, outputs=["z"]
    )
    *_, z = run(rewritten(unfinished, normalize), given)
    assert np.allclose(z, expected[..., stays], atol=1e-3)


def test_a_graph_with_other_names_stays() -> None:
    other = model([node("Neg", ["x"], ["duration"])], {"x": floats(1, 3)}, {}, ["duration"])
    given = piece(20, 10, 15, [22, 4, 19])
    assert not silence.can_cut(Editor(other.graph))
    assert silence.can_cut(Editor(plan(given).graph))


TOKENS, FEWER = np.array([22, 8, 15]), np.array([7, 8, 5])


def sound(*, hum: float = 0.0) -> NDArray[np.float32]:
    """Silence (or a hum), words, silence, for TOKENS."""
    wave = np.sin(np.arange(45 * FRAME) / 9).astype(np.float32)
    wave[: 21 * FRAME] *= hum
    wave[31 * FRAME :] *= hum
    return wave


@pytest.mark.parametrize(
    ("frames", "hum", "expected"),
    [(FEWER, 0.0, True), (TOKENS, 0.0, True), (FEWER, 0.1, False), (TOKENS + 1, 0.0, False)],
    ids=["silence left out", "nothing left out", "sound left out", "longer"],
)
def test_a_graph_that_leaves_out_silence_says_the_same(
    frames: NDArray[np.int64], hum: float, expected: bool
) -> None:
    whole = sound(hum=hum)
    shorter = whole[kept(TOKENS, np.minimum(frames, TOKENS))]
    plain, other = Trial(TOKENS, whole, 2.0), Trial(frames, shorter, 1.0)
    assert same(other, plain) is expected
