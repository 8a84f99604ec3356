"""Two rules for single operators: squares as products, and weights shifted to signed bytes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from onnx import helper

from briefing.engines.kokoro.graph.editor import Editor

LEVELS = 255
"""Steps between the smallest and the largest byte."""

NOT_ZERO = 1e-30
"""Instead of the range, or the largest, of values that are all zero."""

_SIGNED = 128  # what lies between an unsigned byte and the signed one for the same number


def squares(editor: Editor) -> None:
    """x ** 2 as x * x: Pow calls the mathematics library for every number."""
    for node in editor.nodes("Pow"):
        base, exponent = node.input
        if _is_two(editor.constant(exponent)):
            editor.redefine(node.output[0], [helper.make_node("Mul", [base, base], node.output)])


def signed_weights(editor: Editor) -> None:
    """Unsigned constant weights of a matrix product as signed ones, which VNNI multiplies.

    Weights and zero point move by the same 128, so the integer result is the same.
    """
    for node in editor.nodes("MatMulInteger"):
        values, weights, values_zero, weights_zero = [*node.input, "", ""][:4]
        bytes_ = editor.constant(weights)
        zero = editor.constant(weights_zero)
        if bytes_ is None or bytes_.dtype != np.uint8 or zero is None:
            continue
        name = editor.add_constant(f"{weights}/signed", signed(bytes_))
        zero_name = editor.add_constant(f"{node.output[0]}/signed_zero", signed(zero))
        product = helper.make_node(
            "MatMulInteger", [values, name, values_zero, zero_name], node.output
        )
        editor.redefine(node.output[0], [product])


def signed(unsigned: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Unsigned bytes moved down by 128, the same shape."""
    return (unsigned.astype(np.int16) - _SIGNED).astype(np.int8)


def _is_two(exponent: NDArray[np.float32] | None) -> bool:
    return exponent is not None and exponent.size == 1 and float(exponent.ravel()[0]) == 2.0
