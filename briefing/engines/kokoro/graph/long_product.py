"""Float products with weights of the release, as products of bytes that lose next to nothing.

What reads the text needs more than eight bits of its values, but its weights have no more: a float
product with them is a product with bytes. Values rounded to sixteen bits (of the largest, 1/32639)
are two bytes each, so twice as many rows times the bytes give it, in half the time that it takes in
float, with a quarter of the memory for every place where the weights are packed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper

from briefing.engines.kokoro.graph.arithmetic import LEVELS, NOT_ZERO, signed
from briefing.engines.kokoro.graph.convolution import MICROSOFT
from briefing.engines.kokoro.graph.editor import Editor

LEAST = 512
"""Rows of weights from which on it is worth while: every value is rounded before."""

_HIGH = 256.0  # what the higher byte counts
_MIDDLE = 128  # zero of both bytes
_MOST = 32_639.0  # the largest number of two bytes with that zero
_OFF = 0.01  # of a step; what rounding in float may be


@dataclass(frozen=True, slots=True)
class Bytes:
    """Weights as bytes: (values - zero) * scale."""

    values: NDArray[np.int8]
    """Shape (rows, columns)."""
    zero: NDArray[np.int8]
    """One a column."""
    scale: NDArray[np.float32]
    """One a column."""


def long_products(editor: Editor) -> None:
    """Every float product with such weights, in a graph that computes convolutions in bytes."""
    if next(editor.nodes("ConvInteger"), None) is None:
        return
    for node in editor.nodes("MatMul"):
        values, name = node.input
        weights = editor.constant(name)
        if weights is None or weights.ndim != 2 or len(weights) < LEAST:
            continue
        found = as_bytes(weights)
        if found is not None:
            editor.add([*_rounded(editor, values), *_product(editor, node, found)])


def as_bytes(weights: NDArray[np.float32]) -> Bytes | None:
    """`weights` if the numbers of every column are at most 256, evenly apart, zero among them."""
    known = np.concatenate([weights, np.zeros_like(weights[:1])])
    ordered = np.sort(known, axis=0)
    span = np.maximum(ordered[-1] - ordered[0], np.float32(NOT_ZERO))
    apart = np.diff(ordered, axis=0)
    least = np.where(apart > span / (16 * LEVELS), apart, span).min(axis=0)  # less is rounding
    steps = np.round(span / least)
    places = (known - ordered[0]) / span * steps
    whole = np.round(places)
    if steps.max() > LEVELS or np.abs(places - whole).max() > _OFF:
        return None
    bytes_ = signed(whole.astype(np.uint8))
    return Bytes(bytes_[:-1], bytes_[-1], (span / steps).astype(np.float32))


def _rounded(editor: Editor, values: str) -> Sequence[NodeProto]:
    """Nodes for the higher bytes of `values` and, as further rows, the lower ones."""
    nodes: list[NodeProto] = []

    def constant(part: str, value: float) -> str:
        return editor.add_constant(f"two_bytes/{part}", np.float32(value))

    def node(operator: str, inputs: Sequence[str], output: str, **more: Any) -> str:
        nodes.append(helper.make_node(operator, inputs, [f"{values}/{output}"], **more))
        return f"{values}/{output}"

    high = constant("high", _HIGH)
    largest = node("ReduceMax", [node("Abs", [values], "size")], "largest", keepdims=0)
    most = node("Max", [largest, constant("not_zero", NOT_ZERO)], "most")
    step = node("Div", [most, constant("most", _MOST)], "step")
    middle = constant("middle", _MIDDLE * _HIGH + _MIDDLE)
    steps = node("Add", [node("Div", [values, step], "steps"), middle], "above")
    whole = node("Round", [steps], "whole")
    higher = node("Floor", [node("Div", [whole, high], "parts")], "higher")
    lower = node("Sub", [whole, node("Mul", [higher, high], "most_of_it")], "lower")
    parts = [node("Cast", [part], f"{part}/byte", to=TensorProto.UINT8) for part in (higher, lower)]
    node("Concat", parts, "two_bytes", axis=-2)
    return nodes


def _product(editor: Editor, node: NodeProto, weights: Bytes) -> Iterator[NodeProto]:
    """Nodes for the products of both bytes, and for what they are together."""
    (values, name), made = node.input, node.output[0]
    inputs = [
        f"{values}/two_bytes",
        editor.add_constant(f"{name}/bytes", weights.values),
        f"{values}/step",
        editor.add_constant(f"{name}/scale", weights.scale),
        editor.add_constant("two_bytes/zero", np.uint8(_MIDDLE)),
        editor.add_constant(f"{name}/zero", weights.zero),
    ]
    both = [f"{made}/higher", f"{made}/lower"]
    high = editor.add_constant("two_bytes/high", np.float32(_HIGH))
    yield helper.make_node("MatMulIntegerToFloat", inputs, [f"{made}/both"], domain=MICROSOFT)
    yield helper.make_node("Split", [f"{made}/both"], both, axis=-2, num_outputs=2)
    yield helper.make_node("Mul", [both[0], high], [f"{made}/most_of_it"])
    yield helper.make_node("Add", [f"{made}/most_of_it", both[1]], [made])
