"""Quantized convolutions as matrix products: the same sums, and left alone where not understood."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto
from onnx_graphs import floats, model, node, operators, rewritten, run, weights

from briefing.engines.kokoro.graph.convolution import convolutions


def convolution(
    *, bias: bool = True, channels: int = 6, **attributes: Any
) -> tuple[list[NodeProto], dict[str, NDArray[Any]]]:
    """Nodes and constants of a quantized convolution as the released graph spells it."""
    kernel = attributes["kernel_shape"][0]
    group = attributes.get("group", 1)
    nodes = [
        node("DynamicQuantizeLinear", ["x"], ["q", "s", "z"]),
        node("ConvInteger", ["q", "w", "z", "wz"], ["sums"], name="conv", **attributes),
        node("Mul", ["s", "ws"], ["scale"]),
        node("Cast", ["biased" if bias else "sums"], ["float"], to=TensorProto.FLOAT),
        node("Mul", ["float", "scale"], ["y"]),
    ]
    constants: dict[str, NDArray[Any]] = {
        "w": weights(5 * group, channels // group, kernel),
        "wz": np.array(121, np.uint8),
        "ws": np.array(0.01, np.float32),
    }
    if bias:
        constants |= {"b": floats(5 * group), "column": np.array([1, -1, 1])}
        nodes[3:3] = [
            node("Div", ["b", "scale"], ["b1"]),
            node("Floor", ["b1"], ["b2"]),
            node("Cast", ["b2"], ["b3"], to=TensorProto.INT32),
            node("Reshape", ["b3", "column"], ["b4"]),
            node("Add", ["sums", "b4"], ["biased"]),
        ]
    return nodes, constants


@pytest.mark.parametrize(
    "attributes",
    [
        {"kernel_shape": [1]},
        {"kernel_shape": [3], "pads": [1, 1]},
        {"kernel_shape": [7], "pads": [9, 9], "dilations": [3]},
        {"kernel_shape": [5], "pads": [0, 2]},
        {"kernel_shape": [12], "pads": [3, 3], "strides": [6]},
        {"kernel_shape": [1], "strides": [2]},
        {"kernel_shape": [2], "strides": [3], "dilations": [4]},
    ],
    ids=str,
)
def test_a_convolution_becomes_a_matrix_product_with_the_same_sums(attributes: Any) -> None:
    inputs = {"x": floats(1, 6, 50)}
    nodes, constants = convolution(bias=False, **attributes)
    before = model(nodes, inputs, constants, ["y"])
    after = rewritten(before, convolutions)
    assert "ConvInteger" not in operators(after)
    assert "MatMulIntegerToFloat" in operators(after)
    expected, got = run(before, inputs)[0], run(after, inputs)[0]
    assert got.shape == expected.shape
    np.testing.assert_allclose(got, expected, rtol=1e-6)


def test_the_bias_of_a_convolution_is_added_unrounded() -> None:
    inputs = {"x": floats(1, 6, 50)}
    nodes, constants = convolution(kernel_shape=[3], pads=[1, 1])
    before = model(nodes, inputs, constants, ["y", "scale"])
    expected, scale = run(before, inputs)
    got = run(rewritten(before, convolutions), inputs)[0]
    assert (got - expected).min() >= 0  # the released graph rounds the bias down to the scale
    assert (got - expected).max() <= scale * 1.001


@pytest.mark.parametrize(
    "attributes",
    [
        {"kernel_shape": [3], "group": 2},
        {"kernel_shape": [3], "auto_pad": "SAME_UPPER"},
        {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]},
    ],
    ids=str,
)
def test_other_kinds_of_convolution_stay(attributes: Any) -> None:
    nodes, constants = convolution(bias=False, **attributes)
    before = model(nodes, {"x": floats(1, 6, 50)}, constants, ["y"])
    assert operators(rewritten(before, convolutions)) == operators(before)


def test_a_convolution_with_a_zero_point_for_each_channel_stays() -> None:
    nodes, constants = convolution(bias=False, kernel_shape=[3])
    constants["wz"] = np.full(5, 121, np.uint8)
    before = model(nodes, {"x": floats(1, 6, 50)}, constants, ["y"])
    assert operators(rewritten(before, convolutions)) == operators(before)


def test_a_convolution_whose_sums_are_used_twice_stays() -> None:
    inputs = {"x": floats(1, 6, 50)}
    nodes, constants = convolution(bias=False, kernel_shape=[3])
    nodes.append(node("Neg", ["sums"], ["other"]))
    before = model(nodes, inputs, constants, ["y", "other"])
    assert operators(rewritten(before, convolutions)) == operators(before)
