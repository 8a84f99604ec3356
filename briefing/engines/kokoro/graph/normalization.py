"""Instance normalization, put together again out of the small operators it was spelled out in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.editor import Editor, attribute, orders


@dataclass(frozen=True, slots=True)
class InstanceNorm:
    """A normalization over time: gain * (values - mean) / sqrt(variance + epsilon) + offset."""

    values: str
    """Name of the tensor that is normalized."""
    gain: str
    """Name of its gain, one a channel."""
    offset: str
    """Name of its offset, one a channel."""
    epsilon: float
    """What keeps the root from zero."""
    output: str
    """Name of the result."""


def instance_norms(editor: Editor) -> None:
    """A normalization spelled out in nine operators, as the one that ONNX has for it."""
    for node in editor.nodes("Add"):
        for norm in _readings(editor, node):
            editor.redefine(norm.output, _as_one(editor, norm))


def _readings(editor: Editor, add: NodeProto) -> Iterator[InstanceNorm]:
    """The normalization that `add` ends, if it does; the factors may stand in either order."""
    for scaled, offset in orders(add):
        product = editor.maker(scaled, "Mul")
        for ratio, gain in orders(product) if product else ():
            values, epsilon = _normalised(editor, ratio)
            if values and _is_a_channel(editor, gain) and _is_a_channel(editor, offset):
                yield InstanceNorm(values, gain, offset, epsilon, add.output[0])


def _normalised(editor: Editor, ratio: str) -> tuple[str, float]:
    """The tensor that `ratio` is the normalized form of, and the epsilon; ("", 0) if it is not."""
    divide = editor.maker(ratio, "Div")
    center = editor.maker(divide.input[0], "Sub") if divide else None
    root = editor.maker(divide.input[1], "Sqrt") if divide else None
    if center is None or root is None:
        return "", 0.0
    values, mean = center.input
    variance, epsilon = _variance(editor, root.input[0])
    if _mean_over_time(editor, mean) == values and variance == center.output[0]:
        return values, epsilon
    return "", 0.0


def _variance(editor: Editor, tensor: str) -> tuple[str, float]:
    """The centered tensor whose variance plus epsilon `tensor` is, and the epsilon."""
    add = editor.maker(tensor, "Add")
    for mean, epsilon in orders(add) if add else ():
        value = editor.constant(epsilon)
        square = editor.maker(_mean_over_time(editor, mean), "Mul")
        if value is not None and value.size == 1 and square and len(set(square.input)) == 1:
            return square.input[0], float(value.ravel()[0])
    return "", 0.0


def _mean_over_time(editor: Editor, tensor: str) -> str:
    """What `tensor` is the mean of, over the last of three dimensions, kept; "" if it is not."""
    mean = editor.maker(tensor, "ReduceMean")
    axes = editor.constant(mean.input[1]) if mean and len(mean.input) == 2 else None
    if mean is None or axes is None or axes.tolist() != [2]:
        return ""
    return mean.input[0] if attribute(mean, "keepdims", 1) else ""


def _is_a_channel(editor: Editor, tensor: str) -> bool:
    """Whether `tensor` is one number a channel: shape (1, channels, 1)."""
    shape = editor.shape(tensor)
    return len(shape) == 3 and shape[0] == shape[2] == 1 and shape[1] > 0


def _as_one(editor: Editor, norm: InstanceNorm) -> Sequence[NodeProto]:
    """Nodes for `norm`; the operator takes gain and offset as vectors."""
    gain, offset = f"{norm.output}/gain", f"{norm.output}/offset"
    vector = editor.add_constant(f"{norm.output}/vector", np.array([-1]))
    inputs = [norm.values, gain, offset]
    return (
        helper.make_node("Reshape", [norm.gain, vector], [gain]),
        helper.make_node("Reshape", [norm.offset, vector], [offset]),
        helper.make_node("InstanceNormalization", inputs, [norm.output], epsilon=norm.epsilon),
    )
