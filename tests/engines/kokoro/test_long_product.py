"""Float products with weights that are bytes, as products of bytes; others are left alone."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import ModelProto
from onnx_graphs import Arrays, floats, model, node, operators, rewritten, run, weights

from briefing.engines.kokoro.graph.long_product import LEAST, as_bytes, long_products

COLUMNS, ROWS = 24, 9


def in_bytes(rows: int = LEAST, columns: int = COLUMNS) -> NDArray[np.float32]:
    """Weights as the release has them in float: a scale and a zero for every column."""
    zero = np.random.default_rng(2).integers(90, 160, columns)
    scale = np.abs(floats(columns)) + np.float32(0.01)
    return ((weights(rows, columns).astype(np.float32) - zero) * scale).astype(np.float32)


def product(constant: NDArray[np.float32], *, beside_bytes: bool = True) -> ModelProto:
    """A product beside a convolution in bytes, as in the released graph."""
    nodes = [node("MatMul", ["x", "w"], ["y"])]
    outputs = ["y"]
    if beside_bytes:
        nodes += [
            node("DynamicQuantizeLinear", ["sound"], ["q", "s", "z"]),
            node("ConvInteger", ["q", "bytes", "z"], ["sums"]),
        ]
        outputs.append("sums")
    constants: Arrays = {"w": constant, "bytes": weights(2, 3, 3)}
    return model(nodes, given(len(constant)), constants, outputs)


def given(rows: int = LEAST) -> dict[str, NDArray[Any]]:
    return {"x": floats(1, ROWS, rows), "sound": floats(1, 3, 8)}


def test_a_product_with_bytes_is_as_good_as_in_float() -> None:
    """Also where one value is a hundred times the others, as some are in the model."""
    values = given()
    values["x"][0, 3, 5] = 100
    before = product(in_bytes())
    after = rewritten(before, long_products)
    assert "MatMul" not in operators(after)
    assert operators(after).count("MatMulIntegerToFloat") == 1
    expected, got = run(before, values)[0], run(after, values)[0]
    assert got.shape == expected.shape
    assert np.sqrt(np.mean((got - expected) ** 2) / np.mean(expected**2)) < 1e-3


def test_what_two_products_take_is_rounded_once() -> None:
    before = product(in_bytes())
    before.graph.node.append(node("MatMul", ["x", "w"], ["again"]))
    before.graph.output.add(name="again")
    after = rewritten(before, long_products)
    assert operators(after).count("MatMulIntegerToFloat") == 2
    assert operators(after).count("Round") == 1
    one, _, other = run(after, given())
    assert np.array_equal(one, other)


def test_zeros_stay_zeros() -> None:
    values = given() | {"x": np.zeros((1, ROWS, LEAST), np.float32)}
    after = rewritten(product(in_bytes()), long_products)
    assert not run(after, values)[0].any()


def test_bytes_are_found_again() -> None:
    """Also where a column is all zero, has one number only, or none below zero."""
    constant = in_bytes()
    constant[:, 0], constant[:, 1], constant[:, 2] = 0, 0.25, np.abs(constant[:, 2])
    found = as_bytes(constant)
    assert found is not None
    again = (found.values.astype(np.float32) - found.zero) * found.scale
    assert np.allclose(again, constant, rtol=1e-4, atol=1e-6)


def test_weights_that_are_no_bytes_stay_float() -> None:
    assert as_bytes(floats(LEAST, COLUMNS)) is None
    before = product(floats(LEAST, COLUMNS))
    assert operators(rewritten(before, long_products)) == operators(before)


@pytest.mark.parametrize("levels", [256, 257])
def test_there_are_256_numbers_in_a_byte(levels: int) -> None:
    column = np.arange(2 * LEAST, dtype=np.float32)[:, None] % levels
    assert (as_bytes(column) is not None) == (levels == 256)


def test_few_rows_are_not_worth_rounding() -> None:
    before = product(in_bytes(LEAST - 1))
    assert operators(rewritten(before, long_products)) == operators(before)


def test_where_all_is_float_it_stays_float() -> None:
    before = product(in_bytes(), beside_bytes=False)
    assert operators(rewritten(before, long_products)) == ["MatMul"]
