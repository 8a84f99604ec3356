"""Each rule of rewriting on small graphs: the same numbers before and after, or left alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto
from onnx_graphs import floats, model, node, operators, random, rewritten, run, weights

from briefing.engines.kokoro.graph.activation import snakes
from briefing.engines.kokoro.graph.arithmetic import signed_weights, squares
from briefing.engines.kokoro.graph.normalization import instance_norms


def bytes_(*shape: int) -> NDArray[np.uint8]:
    return random.integers(0, 256, shape, np.uint8)


def single(value: float) -> NDArray[np.float32]:
    return np.array([value], np.float32)


def test_a_square_becomes_a_product() -> None:
    inputs = {"x": floats(2, 3)}
    before = model([node("Pow", ["x", "two"], ["y"])], inputs, {"two": single(2)}, ["y"])
    after = rewritten(before, squares)
    assert operators(after) == ["Mul"]
    assert np.array_equal(run(before, inputs), run(after, inputs))


@pytest.mark.parametrize("exponent", [single(3), np.full(3, 2, np.float32)])
def test_other_powers_stay(exponent: NDArray[np.float32]) -> None:
    inputs = {"x": floats(2, 3)}
    before = model([node("Pow", ["x", "e"], ["y"])], inputs, {"e": exponent}, ["y"])
    assert rewritten(before, squares) == before


def test_unsigned_weights_of_a_product_become_signed() -> None:
    inputs = {"x": bytes_(4, 8), "zero": np.array([7], np.uint8)}
    constants = {"w": weights(8, 5), "wz": np.array(130, np.uint8)}
    nodes = [node("MatMulInteger", ["x", "w", "zero", "wz"], ["y"])]
    before = model(nodes, inputs, constants, ["y"])
    after = rewritten(before, signed_weights)
    assert {c.data_type for c in after.graph.initializer} == {TensorProto.INT8}
    assert np.array_equal(run(before, inputs), run(after, inputs))


def test_a_product_without_constant_weights_stays() -> None:
    inputs = {"x": bytes_(4, 8), "w": bytes_(8, 5), "z": np.array(7, np.uint8)}
    before = model([node("MatMulInteger", ["x", "w", "z", "z"], ["y"])], inputs, {}, ["y"])
    assert rewritten(before, signed_weights) == before


def test_weights_that_are_signed_already_stay() -> None:
    inputs = {"x": bytes_(4, 8), "zero": np.array(7, np.uint8)}
    constants = {"w": np.ones((8, 5), np.int8), "wz": np.array(1, np.int8)}
    nodes = [node("MatMulInteger", ["x", "w", "zero", "wz"], ["y"])]
    before = model(nodes, inputs, constants, ["y"])
    assert rewritten(before, signed_weights) == before


def norm(turned: bool = False) -> list[NodeProto]:
    """Instance normalization spelled out; `turned` swaps the inputs that may be swapped."""

    def pair(first: str, second: str) -> list[str]:
        return [second, first] if turned else [first, second]

    return [
        node("ReduceMean", ["x", "axis"], ["mean"]),
        node("Sub", ["x", "mean"], ["centered"]),
        node("Mul", ["centered", "centered"], ["squared"]),
        node("ReduceMean", ["squared", "axis"], ["variance"]),
        node("Add", pair("variance", "epsilon"), ["positive"]),
        node("Sqrt", ["positive"], ["deviation"]),
        node("Div", ["centered", "deviation"], ["normal"]),
        node("Mul", pair("gain", "normal"), ["scaled"]),
        node("Add", pair("scaled", "offset"), ["y"]),
    ]


NORM = {"axis": np.array([2]), "epsilon": np.array(0.1, np.float32)}
CHANNELS = {"gain": [1, 4, 1], "offset": [1, 4, 1]}


def norm_inputs() -> dict[str, NDArray[np.float32]]:
    return {"x": 3 + floats(1, 4, 200), "gain": floats(1, 4, 1), "offset": floats(1, 4, 1)}


@pytest.mark.parametrize("turned", [False, True])
def test_a_normalisation_becomes_one_operator(turned: bool) -> None:
    inputs = norm_inputs()
    before = model(norm(turned), inputs, NORM, ["y"], CHANNELS)
    after = rewritten(before, instance_norms)
    assert operators(after) == ["InstanceNormalization", "Reshape", "Reshape"]
    np.testing.assert_allclose(run(after, inputs), run(before, inputs), rtol=1e-4, atol=1e-5)


def test_an_intermediate_result_that_something_else_uses_is_kept() -> None:
    inputs = norm_inputs()
    before = model(norm(), inputs, NORM, ["y", "normal"], CHANNELS)
    after = rewritten(before, instance_norms)
    assert {"InstanceNormalization", "Div"} <= set(operators(after))
    for got, expected in zip(run(after, inputs), run(before, inputs), strict=True):
        np.testing.assert_allclose(got, expected, rtol=1e-4, atol=1e-5)


def replaced(nodes: Sequence[NodeProto], place: int, by: NodeProto) -> list[NodeProto]:
    return [*nodes[:place], by, *nodes[place + 1 :]]


@pytest.mark.parametrize(
    "nodes",
    [
        replaced(norm(), 0, node("ReduceMean", ["x", "channels"], ["mean"])),
        replaced(norm(), 0, node("ReduceMean", ["other", "axis"], ["mean"])),
        replaced(norm(), 3, node("ReduceMean", ["squared", "axis"], ["variance"], keepdims=0)),
        replaced(norm(), 2, node("Mul", ["centered", "x"], ["squared"])),
        replaced(norm(), 6, node("Div", ["x", "deviation"], ["normal"])),
        replaced(norm(), 1, node("Sub", ["mean", "x"], ["centered"])),
    ],
    ids=[
        "mean over channels",
        "other mean",
        "variance turned",
        "no square",
        "not centered",
        "turned round",
    ],
)
def test_what_only_resembles_a_normalisation_stays(nodes: list[NodeProto]) -> None:
    constants = {**NORM, "channels": np.array([1]), "other": floats(1, 4, 200)}
    before = model(nodes, norm_inputs(), constants, ["y"], CHANNELS)
    assert operators(rewritten(before, instance_norms)) == operators(before)


def test_a_normalisation_by_unknown_or_longer_factors_stays() -> None:
    longer, channel = [1, 4, 200], [1, 4, 1]
    for gain, offset in ((longer, channel), (channel, longer)):
        shapes = {"gain": gain, "offset": offset}
        before = model(norm(), norm_inputs(), NORM, ["y"], shapes)
        assert operators(rewritten(before, instance_norms)) == operators(before)
    for shapes in ({}, {"gain": channel}, {"offset": channel}):
        before = model(norm(), norm_inputs(), NORM, ["y"], shapes)
        assert operators(rewritten(before, instance_norms)) == operators(before)


def snake(inverse_of: float = 1.0) -> tuple[list[NodeProto], dict[str, NDArray[Any]]]:
    factor = np.abs(floats(1, 4, 1)) + 0.5
    nodes = [
        *norm(),
        node("Mul", ["factor", "y"], ["angle"]),
        node("Sin", ["angle"], ["sine"]),
        node("Mul", ["sine", "sine"], ["wave"]),
        node("Mul", ["inverse", "wave"], ["small"]),
        node("Add", ["y", "small"], ["out"]),
    ]
    return nodes, {**NORM, "factor": factor, "inverse": inverse_of / factor}


def test_a_snake_behind_a_normalisation_is_folded_into_it() -> None:
    inputs = norm_inputs()
    nodes, constants = snake()
    before = model(nodes, inputs, constants, ["out"], CHANNELS)
    after = rewritten(before, instance_norms, snakes)
    assert operators(after) == [
        *["Add", "InstanceNormalization", "Mul", "Mul", "Mul", "Mul", "Reshape", "Reshape", "Sin"]
    ]
    np.testing.assert_allclose(run(after, inputs), run(before, inputs), rtol=1e-4, atol=1e-5)


def test_a_snake_of_two_unrelated_factors_stays() -> None:
    nodes, constants = snake(inverse_of=1.5)
    normal = rewritten(model(nodes, norm_inputs(), constants, ["out"], CHANNELS), instance_norms)
    assert operators(rewritten(normal, snakes)) == operators(normal)


def test_what_only_resembles_a_snake_stays() -> None:
    nodes, constants = snake()
    nodes[-3] = node("Mul", ["sine", "angle"], ["wave"])
    normal = rewritten(model(nodes, norm_inputs(), constants, ["out"], CHANNELS), instance_norms)
    assert operators(rewritten(normal, snakes)) == operators(normal)


def test_a_snake_is_not_folded_when_the_normalised_values_are_used_elsewhere() -> None:
    nodes, constants = snake()
    nodes.append(node("Neg", ["y"], ["other"]))
    before = model(nodes, norm_inputs(), constants, ["out", "other"], CHANNELS)
    normal = rewritten(before, instance_norms)
    assert operators(rewritten(normal, snakes)) == operators(normal)
