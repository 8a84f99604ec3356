"""Transposed convolutions as products of bytes: the same sound but for rounding, or left alone."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from onnx import ModelProto
from onnx_graphs import Arrays, floats, model, node, operators, rewritten, run, weights

from briefing.engines.kokoro.graph.upsampling import upsamplings

CHANNELS, OUT, TIME = 24, 7, 50


def upsampling(stride: int = 5, kernel: int = 10, *, bias: bool = True, **more: Any) -> ModelProto:
    """A transposed convolution beside a convolution in bytes, as in the released graph."""
    attributes = {"strides": [stride], "kernel_shape": [kernel], "pads": [2, 3]} | more
    names = ["x", "w", "b"] if bias else ["x", "w"]
    nodes = [
        node("ConvTranspose", names, ["y"], **attributes),
        node("DynamicQuantizeLinear", ["x"], ["q", "s", "z"]),
        node("ConvInteger", ["q", "bytes", "z"], ["sums"]),
    ]
    constants: Arrays = {
        "w": floats(CHANNELS, OUT // more.get("group", 1), kernel),
        "bytes": weights(OUT, CHANNELS, 3),
        "b": floats(OUT),
    }
    return model(nodes, {"x": floats(1, CHANNELS, TIME)}, constants, ["y", "sums"])


@pytest.mark.parametrize(("stride", "pads"), [(5, [2, 3]), (5, [0, 0]), (2, [1, 1]), (1, [0, 0])])
@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("time", [1, TIME])
def test_a_kernel_of_two_strides_is_the_same_but_for_rounding(
    stride: int, pads: list[int], bias: bool, time: int
) -> None:
    given = {"x": floats(1, CHANNELS, time)}
    before = upsampling(stride, 2 * stride, bias=bias, pads=pads)
    before.graph.input[0].type.tensor_type.shape.dim[2].dim_param = "time"
    if time < 3:  # nor has the convolution beside it anything to do
        before.graph.node[2].attribute.add(name="pads", type=7, ints=[1, 1])
    after = rewritten(before, upsamplings)
    assert "ConvTranspose" not in operators(after)
    expected, got = run(before, given)[0], run(after, given)[0]
    assert got.shape == expected.shape
    assert np.sqrt(np.mean((got - expected) ** 2) / np.mean(expected**2)) < 0.02


@pytest.mark.parametrize(
    "changes",
    [
        {"kernel": 11},
        {"kernel": 5},
        {"dilations": [2]},
        {"output_padding": [1]},
        {"group": 7, "kernel": 10},
    ],
    ids=str,
)
def test_another_stays(changes: dict[str, Any]) -> None:
    before = upsampling(**changes)
    assert operators(rewritten(before, upsamplings)) == operators(before)


def test_where_all_is_float_it_stays_float() -> None:
    before = upsampling()
    del before.graph.node[1:], before.graph.output[1:]
    assert operators(rewritten(before, upsamplings)) == ["ConvTranspose"]
