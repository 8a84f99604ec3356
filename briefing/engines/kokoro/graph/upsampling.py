"""The transposed convolutions that raise the rate of the sound, as eight-bit matrix products.

The release left them in float among convolutions in bytes. A kernel twice as long as the stride
makes every result of two neighboring frames, so all results of a frame are one row of a product:
the frame and the one before it, side by side, times the weights, which are rounded here (a scale
for every column).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.convolution import MICROSOFT
from briefing.engines.kokoro.graph.editor import Editor, attribute

_MOST = 127.0  # of a signed byte, the same on both sides of zero


@dataclass(frozen=True, slots=True)
class Upsampling:
    """A transposed convolution over time whose kernel is two strides long."""

    source: str
    """Name of the input, shape (1, in channels, time)."""
    output: str
    """Name of the result, shape (1, out channels, time * stride + stride - padding)."""
    weights: NDArray[np.float32]
    """Shape (in channels, out channels, kernel)."""
    bias: NDArray[np.float32]
    """One an output channel."""
    stride: int
    """Results for a frame."""
    padding: tuple[int, int]
    """Results left away at the beginning and at the end."""


def upsamplings(editor: Editor) -> None:
    """Every such convolution, in a graph that computes other convolutions in bytes."""
    if next(editor.nodes("ConvInteger"), None) is None:
        return
    for node in editor.nodes("ConvTranspose"):
        found = _understand(editor, node)
        if found is not None:
            editor.redefine(found.output, _nodes(editor, found))


def _understand(editor: Editor, node: NodeProto) -> Upsampling | None:
    source, weights_name, bias_name = [*node.input, ""][:3]
    weights, bias = editor.constant(weights_name), editor.constant(bias_name)
    strides = attribute(node, "strides", [1])
    if weights is None or weights.ndim != 3 or weights.shape[2] != 2 * strides[0]:
        return None
    known = {"strides", "kernel_shape", "pads", "dilations", "group", "auto_pad"}
    plain = (
        attribute(node, "group", 1) == attribute(node, "dilations", [1])[0] == 1
        and attribute(node, "auto_pad", b"NOTSET") == b"NOTSET"
        and {each.name for each in node.attribute} <= known
        and (bias is not None or not bias_name)
    )
    if not plain:
        return None
    if bias is None:
        bias = np.zeros(weights.shape[1], np.float32)
    before, after = attribute(node, "pads", [0, 0])
    return Upsampling(source, node.output[0], weights, bias, strides[0], (before, after))


def _nodes(editor: Editor, each: Upsampling) -> Iterator[NodeProto]:
    """Nodes for: round, put each frame behind the one before, multiply, lay results in a row."""
    name = each.output
    _, out, _ = each.weights.shape

    def constant(part: str, *value: int) -> str:
        return editor.add_constant(f"{name}/{part}", np.array(value))

    def tensor(part: str) -> str:
        return f"{name}/{part}"

    node = helper.make_node
    time = constant("time", 1)
    rounded = [tensor("bytes"), tensor("step"), tensor("zero")]
    yield node("DynamicQuantizeLinear", [each.source], rounded)
    yield node("Transpose", [rounded[0]], [tensor("rows")], perm=[0, 2, 1])
    ends = constant("ends", 0, 1, 0, 0, 1, 0)
    yield node("Pad", [tensor("rows"), ends, rounded[2]], [tensor("padded")])
    first, second, last = constant("first", 0), constant("second", 1), constant("last", -1)
    to_the_end = constant("to_the_end", np.iinfo(np.int64).max)
    yield node("Slice", [tensor("padded"), first, last, time], [tensor("previous")])
    yield node("Slice", [tensor("padded"), second, to_the_end, time], [tensor("present")])
    both = [tensor("previous"), tensor("present")]
    yield node("Concat", both, [tensor("windows")], axis=2)
    weights, scale = _bytes(each)
    inputs = [
        tensor("windows"),
        editor.add_constant(tensor("weights"), weights),
        rounded[1],
        editor.add_constant(tensor("scale"), scale),
        rounded[2],
        editor.add_constant(tensor("weights_zero"), np.int8(0)),
        editor.add_constant(tensor("bias"), np.repeat(each.bias, each.stride)),
    ]
    yield node("MatMulIntegerToFloat", inputs, [tensor("product")], domain=MICROSOFT)
    apart = constant("apart", -1, out, each.stride)
    yield node("Reshape", [tensor("product"), apart], [tensor("frames")])
    yield node("Transpose", [tensor("frames")], [tensor("channels")], perm=[1, 0, 2])
    yield node("Reshape", [tensor("channels"), constant("row", 1, out, -1)], [tensor("whole")])
    start, end = constant("start", each.padding[0]), to_the_end
    if each.padding[1]:
        end = constant("end", -each.padding[1])
    yield node("Slice", [tensor("whole"), start, end, constant("last_axis", 2)], [name])


def _bytes(each: Upsampling) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Shape (2 * in channels, out channels * stride), and the scale of each column.

    What the later half of the kernel makes of a frame is heard with the next frame.
    """
    channels, out, _ = each.weights.shape
    halves = each.weights[..., each.stride :], each.weights[..., : each.stride]
    stacked = np.concatenate([half.reshape(channels, out * each.stride) for half in halves])
    scale = np.maximum(np.abs(stacked).max(axis=0), np.float32(1e-30)) / np.float32(_MOST)
    return np.round(stacked / scale).astype(np.int8), scale.astype(np.float32)
