"""Eight-bit operators back in float: on small graphs, the numbers that no activation was
rounded for."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import ModelProto
from onnx_graphs import floats, model, node, operators, random, rewritten, run

from briefing.engines.kokoro.graph.floating import everywhere, float_operators, in_encoder

FLOAT = float_operators(everywhere)


def quantized(*shape: int, scales: int = 1) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Weights with scales and zero points, one of each or one for each of the last dimension."""
    size = (scales,) if scales > 1 else ()
    scale = np.asarray(random.uniform(0.01, 0.02, size), np.float32)
    zero = np.asarray(random.integers(100, 150, size), np.uint8)
    return random.integers(0, 256, shape, np.uint8), scale, zero


def product(
    name: str = "/encoder/product", channels: int = 5
) -> tuple[ModelProto, NDArray[np.float32]]:
    """A dynamically quantized matrix product as the release spells it, and its float weights."""
    weights, scale, zero = quantized(8, channels, scales=channels)
    nodes = [
        node("DynamicQuantizeLinear", ["x"], ["q", "xs", "xz"]),
        node("MatMulInteger", ["q", "w", "xz", "wz"], ["sums"], name=name),
        node("Cast", ["sums"], ["float_sums"], to=1),
        node("Mul", ["xs", "ws"], ["scale"]),
        node("Mul", ["float_sums", "scale"], ["y"]),
    ]
    constants = {"w": weights, "ws": scale, "wz": zero}
    made = model(nodes, {"x": floats(1, 4, 8)}, constants, ["y"])
    return made, (weights.astype(np.float32) - zero.astype(np.float32)) * scale


def test_a_product_is_that_of_the_unrounded_values() -> None:
    before, weights = product()
    after = rewritten(before, FLOAT)
    values = floats(1, 4, 8)
    assert operators(after) == ["MatMul"]
    np.testing.assert_allclose(run(after, {"x": values})[0], values @ weights, atol=1e-5)


def test_layers_that_share_weights_go_on_sharing_them() -> None:
    one, _ = product()
    second = model(
        [
            *one.graph.node,
            node("MatMulInteger", ["q", "w", "xz", "wz"], ["sums2"], name="/encoder/second"),
            node("Cast", ["sums2"], ["float_sums2"], to=1),
            node("Mul", ["float_sums2", "scale"], ["y2"]),
        ],
        {"x": floats(1, 4, 8)},
        {"w": quantized(8, 5)[0], "ws": floats(5), "wz": quantized(5)[0]},
        ["y", "y2"],
    )
    after = rewritten(second, FLOAT)
    assert operators(after) == ["MatMul", "MatMul"]
    assert len(after.graph.initializer) == 1


@pytest.mark.parametrize("padding", [0, 2])
def test_a_convolution_is_that_of_the_unrounded_values_and_bias(padding: int) -> None:
    weights, scale, zero = quantized(3, 4, 5)
    bias = floats(3)
    nodes = [
        node("DynamicQuantizeLinear", ["x"], ["q", "xs", "xz"]),
        node("Mul", ["xs", "ws"], ["scale"]),
        node("Div", ["bias", "scale"], ["steps"]),
        node("Floor", ["steps"], ["whole"]),
        node("Cast", ["whole"], ["integer"], to=6),
        node("Reshape", ["integer", "column"], ["offset"]),
        node(
            "ConvInteger",
            ["q", "w", "xz", "wz"],
            ["sums"],
            name="/encoder/convolution",
            kernel_shape=[5],
            pads=[padding, padding],
        ),
        node("Add", ["sums", "offset"], ["total"]),
        node("Cast", ["total"], ["float_total"], to=1),
        node("Mul", ["float_total", "scale"], ["y"]),
    ]
    constants = {
        "w": weights,
        "ws": scale,
        "wz": zero,
        "bias": bias,
        "column": np.array([1, -1, 1]),
    }
    values = floats(1, 4, 30)
    after = rewritten(model(nodes, {"x": values}, constants, ["y"]), FLOAT)
    assert operators(after) == ["Conv"]
    kernel = (weights.astype(np.float32) - zero) * scale
    padded = np.pad(values, ((0, 0), (0, 0), (padding, padding)))
    windows = np.lib.stride_tricks.sliding_window_view(padded[0], 5, axis=1)
    expected = np.einsum("ctk,ock->ot", windows, kernel) + bias[:, None]
    np.testing.assert_allclose(run(after, {"x": values})[0][0], expected, atol=1e-4)


def test_an_lstm_comes_near_the_quantized_one_and_rounds_nothing() -> None:
    hidden, inputs = 4, 6
    w, ws, wz = quantized(2, inputs, 4 * hidden)[0], floats(2) ** 2 / 50, quantized(2)[0]
    r, rs, rz = quantized(2, hidden, 4 * hidden)[0], floats(2) ** 2 / 50, quantized(2)[0]
    names = ["x", "w", "r", "", "", "", "", "", "ws", "wz", "rs", "rz"]
    lstm = node(
        "DynamicQuantizeLSTM",
        names,
        ["y"],
        name="/encoder/lstm",
        domain="com.microsoft",
        hidden_size=hidden,
        direction="bidirectional",
    )
    constants: dict[str, NDArray[Any]] = {"w": w, "r": r, "ws": ws, "wz": wz, "rs": rs, "rz": rz}
    values = floats(7, 1, inputs)
    before = model([lstm], {"x": values}, constants, ["y"])
    after = rewritten(before, FLOAT)
    assert operators(after) == ["LSTM"]
    got, rounded = run(after, {"x": values})[0], run(before, {"x": values})[0]
    np.testing.assert_allclose(got, rounded, atol=0.05)
    assert not np.array_equal(got, rounded)


def test_only_the_part_that_is_wanted_changes() -> None:
    for name, changed in (("/encoder/bert/product", True), ("/decoder/encode/product", False)):
        before, _ = product(name)
        after = rewritten(before, float_operators(in_encoder))
        assert (operators(after) == ["MatMul"]) is changed


def test_a_product_whose_sums_are_used_otherwise_stays() -> None:
    before, _ = product()
    before.graph.node[-1].op_type = "Add"
    assert operators(rewritten(before, FLOAT)) == operators(before)


def test_onnx_runtime_can_load_what_stays_mixed() -> None:
    before, _ = product("/decoder/product")
    after = rewritten(before, float_operators(in_encoder))
    assert onnxruntime.InferenceSession(after.SerializeToString())
