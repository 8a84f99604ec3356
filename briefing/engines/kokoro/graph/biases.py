"""Biases added once, at the end of a chain of sums, instead of at every step.

A number added to a channel makes no difference to a normalization over time, and passes a sum
with another tensor as it is. So the biases of the convolutions of a residual block need not be
added where they arise, each in a pass over the audio: their sum is added where it is first seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.editor import Editor

Biases = Mapping[str, NDArray[Any]]
"""By the name of a tensor of shape (1, channels, time), what is to be added to each channel."""


def carried(editor: Editor, biases: Biases) -> dict[str, NDArray[np.float32]]:
    """Where `biases` are to be added so that nothing else changes, as late as can be."""
    held: dict[str, NDArray[Any]] = defaultdict(lambda: np.zeros(1, np.float32))
    held |= {tensor: bias.reshape(-1) for tensor, bias in biases.items()}
    ends: dict[str, NDArray[np.float32]] = {}
    for tensor in list(editor.tensors()):
        if tensor not in held:
            continue
        takers = editor.takers(tensor)
        if _passes(editor, tensor):
            for taker in takers:
                if taker.op_type != "InstanceNormalization":
                    held[taker.output[0]] = held[taker.output[0]] + _after(
                        editor, taker, held[tensor]
                    )
        else:
            ends[tensor] = np.asarray(held[tensor], np.float32)
    return ends


def add_biases(editor: Editor, biases: Biases) -> None:
    """Add each of `biases` to what makes its tensor."""
    for tensor, bias in biases.items():
        column = editor.add_constant(f"{tensor}/bias", bias.reshape(1, -1, 1))
        plain = f"{tensor}/plain"
        editor.insert(tensor, plain, [helper.make_node("Add", [plain, column], [tensor])])


def _passes(editor: Editor, tensor: str) -> bool:
    """Whether all that take `tensor` are normalizations of it, sums, or quotients by a number."""
    if editor.is_output(tensor):
        return False
    return all(_lets_pass(editor, taker, tensor) for taker in editor.takers(tensor))


def _lets_pass(editor: Editor, taker: NodeProto, tensor: str) -> bool:
    if taker.op_type == "InstanceNormalization":
        return taker.input[0] == tensor and tensor not in taker.input[1:]
    if taker.op_type == "Add":
        return all(editor.constant(each) is None for each in taker.input)
    divisor = editor.constant(taker.input[1]) if taker.op_type == "Div" else None
    return divisor is not None and divisor.size == 1


def _after(editor: Editor, taker: NodeProto, bias: NDArray[Any]) -> NDArray[Any]:
    """What `bias` is behind a sum or quotient."""
    return bias / editor.require(taker.input[1]).item() if taker.op_type == "Div" else bias
