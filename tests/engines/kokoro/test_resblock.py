"""Normalization, snake and convolution in one step: the same sound, or left alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto
from onnx_graphs import Arrays, floats, model, node, operators, rewritten, run, weights

from briefing.engines.kokoro.graph.resblock import steps

CHANNELS, OUT, TIME = 16, 5, 60
LONG = 30_001  # some tiles, the last of them not full


def step(
    kernel: int = 3,
    dilation: int = 1,
    *,
    bias: bool = False,
    channels: int = CHANNELS,
    out: int = OUT,
    **more: Any,
) -> tuple[list[Any], dict[str, NDArray[Any]]]:
    """Nodes and constants of a step as they stand when normalizations are one operator."""
    factor = np.abs(floats(1, channels, 1)) + 0.5
    padding = dilation * (kernel - 1) // 2
    attributes = {"kernel_shape": [kernel], "dilations": [dilation], "pads": [padding, padding]}
    nodes = [
        node("InstanceNormalization", ["x", "gain", "offset"], ["normal"], epsilon=1e-5),
        node("Mul", ["normal", "factor"], ["angle"]),
        node("Sin", ["angle"], ["sine"]),
        node("Mul", ["sine", "sine"], ["wave"]),
        node("Mul", ["wave", "inverse"], ["small"]),
        node("Add", ["normal", "small"], ["active"]),
        node("DynamicQuantizeLinear", ["active"], ["q", "s", "z"]),
        node("ConvInteger", ["q", "w", "z", "wz"], ["sums"], name="conv", **attributes | more),
        node("Mul", ["s", "ws"], ["scale"]),
        node("Cast", ["biased" if bias else "sums"], ["float"], to=TensorProto.FLOAT),
        node("Mul", ["float", "scale"], ["y"]),
    ]
    constants: dict[str, NDArray[Any]] = {
        "factor": factor,
        "inverse": 1 / factor,
        "w": weights(out, channels, kernel),
        "wz": np.array(121, np.uint8),
        "ws": np.array(0.01, np.float32),
    }
    if bias:
        constants |= {"b": 9 * floats(out), "column": np.array([1, -1, 1])}
        nodes[8:8] = [
            node("Div", ["b", "scale"], ["b1"]),
            node("Floor", ["b1"], ["b2"]),
            node("Cast", ["b2"], ["b3"], to=TensorProto.INT32),
            node("Reshape", ["b3", "column"], ["b4"]),
            node("Add", ["sums", "b4"], ["biased"]),
        ]
        nodes.insert(8, nodes.pop(13))  # the scale, before the bias that is divided by it
    return nodes, constants


def inputs(channels: int = CHANNELS, time: int = TIME) -> dict[str, NDArray[np.float32]]:
    return {
        "x": 3 + floats(1, channels, time),
        "gain": floats(channels),
        "offset": floats(channels),
    }


def off(before: ModelProto, after: ModelProto, given: Arrays) -> float:
    """RMS of the difference, relative to that of the sound."""
    expected, got = run(before, given)[0], run(after, given)[0]
    assert got.shape == expected.shape
    return float(np.sqrt(np.mean((got - expected) ** 2) / np.mean(expected**2)))


@pytest.mark.parametrize(("kernel", "dilation"), [(1, 1), (3, 1), (3, 5), (11, 3)])
@pytest.mark.parametrize("bias", [False, True])
def test_a_step_is_the_same_but_for_rounding(kernel: int, dilation: int, bias: bool) -> None:
    """A value on the edge between two bytes may fall on the other side: 0.2 % of the sound."""
    given = inputs()
    nodes, constants = step(kernel, dilation, bias=bias)
    before = model(nodes, given, constants, ["y"])
    after = rewritten(before, steps)
    assert {"Sin", "ConvInteger", "DynamicQuantizeLinear"}.isdisjoint(operators(after))
    assert operators(after).count("Scan") == 3
    assert off(before, after, given) < 0.005


def biases(proto: ModelProto) -> int:
    """How many biases are added."""
    return sum(each.name.endswith("/bias") for each in proto.graph.initializer)


def test_the_bias_before_a_normalization_is_not_added() -> None:
    given = inputs()
    nodes, constants = step(bias=True)
    assert biases(rewritten(model(nodes, given, constants, ["y"]), steps)) == 1
    nodes.append(node("InstanceNormalization", ["y", "ones", "zeros"], ["out"], epsilon=1e-5))
    constants |= {"ones": np.ones(OUT, np.float32), "zeros": np.zeros(OUT, np.float32)}
    before = model(nodes, given, constants, ["out"])
    after = rewritten(before, steps)
    assert biases(after) == 0
    assert off(before, after, given) < 0.01


def chain(names: Sequence[str], **more: Any) -> tuple[list[Any], dict[str, NDArray[Any]]]:
    """Steps one after the other, each added to what it took, from `x` to `x` and all names."""
    taken, nodes = "x", list[Any]()
    constants: dict[str, NDArray[Any]] = {}
    for name in names:
        own, values = step(bias=True, out=CHANNELS, **more)
        own.append(node("Add", ["y", "x"], ["next"]))
        renamed = {"x": taken, "gain": "gain", "offset": "offset", "next": taken + name}
        for each in own:
            if each.name:
                each.name = f"{name}/{each.name}"
            for tensors in (each.input, each.output):
                tensors[:] = [renamed.get(tensor, f"{name}/{tensor}") for tensor in tensors]
        nodes += own
        constants |= {f"{name}/{key}": value for key, value in values.items()}
        taken += name
    return nodes, constants


@pytest.mark.parametrize("time", [TIME, LONG])
def test_steps_added_to_what_they_took_pass_tiles_on(time: int) -> None:
    """As in a residual block: cut once, joined once, the biases added once."""
    given = inputs(time=time)
    nodes, constants = chain("abc")
    before = model(nodes, given, constants, ["xabc"])
    after = rewritten(before, steps)
    assert operators(after).count("Transpose") == 2  # where they are cut, and where joined
    assert biases(after) == 1
    assert off(before, after, given) < 0.02


def test_what_two_chains_come_to_is_added_in_tiles() -> None:
    given = inputs()
    nodes, constants = chain("ab")
    others, more = chain("cd", kernel=7)
    nodes += [*others, node("Add", ["xab", "xcd"], ["sum"]), node("Div", ["sum", "two"], ["half"])]
    constants |= more | {"two": np.array(2, np.float32)}
    before = model(nodes, given, constants, ["half"])
    after = rewritten(before, steps)
    assert biases(after) == 1
    assert off(before, after, given) < 0.02


def test_a_bias_is_added_where_something_else_hears_it() -> None:
    given = inputs()
    nodes, constants = chain("ab")
    nodes.append(node("Neg", ["xa"], ["other"]))
    before = model(nodes, given, constants, ["xab", "other"])
    after = rewritten(before, steps)
    assert biases(after) == 2
    assert off(before, after, given) < 0.02
    for expected, got in zip(run(before, given), run(after, given), strict=True):
        assert np.abs(got - expected).max() < 0.05 * np.abs(expected).max()


def test_what_is_added_in_another_shape_is_not_added_in_tiles() -> None:
    given = inputs() | {"style": floats(1, OUT, 1)}
    nodes, constants = step(bias=True)
    nodes.append(node("Add", ["y", "style"], ["out"]))
    before = model(nodes, given, constants, ["out"])
    assert off(before, rewritten(before, steps), given) < 0.005


@pytest.mark.parametrize("sign", [1, -1])
def test_a_long_step_is_the_same_tile_by_tile(sign: int) -> None:
    given = inputs(time=LONG)
    nodes, constants = step(11, 5, bias=True)
    constants["factor"][:, ::2] *= sign
    constants["inverse"] = 1 / constants["factor"]
    before = model(nodes, given, constants, ["y"])
    assert off(before, rewritten(before, steps), given) < 0.005


def test_silence_stays_silence() -> None:
    """A range of zero is no division by zero."""
    given = {"x": floats(1, CHANNELS, TIME), "gain": np.zeros(CHANNELS, np.float32)}
    given["offset"] = given["gain"]
    nodes, constants = step()
    after = rewritten(model(nodes, given, constants, ["y"]), steps)
    assert np.array_equal(run(after, given)[0], np.zeros((1, OUT, TIME)))


@pytest.mark.parametrize(
    "changes",
    [
        {"strides": [2]},
        {"pads": [0, 0]},
        {"group": 2},
    ],
    ids=str,
)
def test_a_step_of_another_shape_stays(changes: dict[str, Any]) -> None:
    nodes, constants = step(**changes)
    if "group" in changes:
        constants["w"] = weights(4, CHANNELS // 2, 3)
    before = model(nodes, inputs(changes.get("channels", CHANNELS)), constants, ["y"])
    assert operators(rewritten(before, steps)) == operators(before)


def test_a_step_stays_where_something_else_takes_its_activation() -> None:
    nodes, constants = step()
    nodes.append(node("Neg", ["active"], ["other"]))
    before = model(nodes, inputs(), constants, ["y", "other"])
    assert operators(rewritten(before, steps)) == operators(before)
