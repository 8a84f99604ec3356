"""The steps of the sound generator: a normalization, the snake activation, a convolution in bytes.

48 of them take four fifths of a pass. Each works on tensors of many megabytes, so what matters is
how often they travel through memory, and Sin, for which ONNX Runtime has no fast kernel:

- Normalization and activation run over a few channels at a time (Scan), which stay in the cache.
- The square of the sine is a polynomial after reduction to half a period, off by 0.0003 at most,
  a hundredth of the step in which the result is rounded to bytes.
- Time stays the last dimension: the windows of the convolution are shifted copies of whole rows,
  each written once (Scan again), and the product of weights and windows comes out as the next step
  wants it. The kernel that uses VNNI wants the left factor unsigned, as the weights are released,
  and the right one signed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from briefing.engines.kokoro.graph.activation import Snake, snake_of
from briefing.engines.kokoro.graph.convolution import MICROSOFT, Convolution, understand
from briefing.engines.kokoro.graph.editor import Editor

_CHANNELS = 8
"""Worked on at a time: 0.8 MB of sound of five seconds."""

# sin(pi r)^2 for r from -0.5 to 0.5 is nearly C v (v + B) with v = r^2 (r^2 + A); a minimax fit.
_A, _B, _C = -1.30419521, 0.53020691, -14.2337752
_LEVELS = 255.0
_TO_SIGNED = 128.0  # what lies between an unsigned byte and the signed one for the same number
_TO_THE_END = np.iinfo(np.int64).max
_NOT_ZERO = 1e-30  # instead of the range of a tensor that is all zero


@dataclass(frozen=True, slots=True)
class Step:
    """A convolution and the activation that it takes, which nothing else takes."""

    conv: Convolution
    """In bytes, with a stride of one; its results are as many as its inputs."""
    snake: Snake
    """Of the input of `conv`."""


def steps(editor: Editor) -> None:
    """Every step that is understood whole, rewritten."""
    for node in editor.nodes("ConvInteger"):
        step = _understand(editor, node)
        if step is not None:
            editor.redefine(step.conv.output, _nodes(editor, step))


def _understand(editor: Editor, node: NodeProto) -> Step | None:
    conv = understand(editor, node)
    snake = snake_of(editor, conv.source) if conv else None
    if conv is None or snake is None or snake.factor.size % _CHANNELS:
        return None
    as_long = conv.stride == 1 and sum(conv.padding) == conv.reach
    alone = len(editor.takers(conv.source)) == 1
    return Step(conv, snake) if as_long and alone else None


def _nodes(editor: Editor, step: Step) -> Iterator[NodeProto]:
    yield from _activation(editor, step)
    yield from _bytes(editor, step.conv)
    yield from _product(editor, step.conv)


def _activation(editor: Editor, step: Step) -> Iterator[NodeProto]:
    """Nodes for the activation, and for its greatest and least value in every part."""
    name, snake = step.conv.name, step.snake
    parts = snake.factor.size // _CHANNELS
    values, gain, offset = snake.norm.input
    scale = snake.factor.reshape(-1) / np.float32(np.pi)
    half_periods = editor.add_constant(f"{name}/half_periods", scale)
    rows = editor.add_constant(f"{name}/parts", np.array([parts, _CHANNELS]))
    apart = editor.add_constant(f"{name}/apart", np.array([parts, 1, _CHANNELS, -1]))
    together = editor.add_constant(f"{name}/together", np.array([1, snake.factor.size, -1]))
    inverse = np.float32(_C) / snake.factor.reshape(parts, 1, _CHANNELS, 1)
    scanned = [
        f"{name}/values", f"{name}/gain", f"{name}/offset",
        editor.add_constant(f"{name}/inverse", inverse.astype(np.float32)),
    ]  # fmt: skip
    made = [f"{name}/active", f"{name}/most", f"{name}/least"]
    yield helper.make_node("Reshape", [values, apart], [scanned[0]])
    for plain, scaled in zip((gain, offset), scanned[1:3], strict=True):
        yield helper.make_node("Mul", [plain, half_periods], [f"{scaled}/row"])
        yield helper.make_node("Reshape", [f"{scaled}/row", rows], [scaled])
    scan = helper.make_node("Scan", scanned, made, num_scan_inputs=len(scanned))
    scan.attribute.append(helper.make_attribute("body", _body(snake.norm)))
    yield scan
    yield helper.make_node("Reshape", [made[0], together], [f"{name}/activation"])


def _body(norm: NodeProto) -> GraphProto:
    """Some channels normalized, z in half periods, and (pi z + sin(pi z)^2) / factor of them."""

    def some(name: str, *shape: int | None) -> ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    constants = {"a": _A, "b": _B, "scale": np.pi / _C}
    normalize = helper.make_node("InstanceNormalization", ["values", "gain", "offset"], ["z"])
    normalize.attribute.extend(norm.attribute)
    node = helper.make_node
    nodes = [
        normalize,
        node("Round", ["z"], ["whole"]),
        node("Sub", ["z", "whole"], ["r"]),
        node("Mul", ["r", "r"], ["square"]),
        node("Add", ["square", "a"], ["sum"]),
        node("Mul", ["sum", "square"], ["v"]),
        node("Add", ["v", "b"], ["shifted"]),
        node("Mul", ["shifted", "v"], ["wave"]),
        node("Mul", ["z", "scale"], ["line"]),
        node("Add", ["line", "wave"], ["both"]),
        node("Mul", ["both", "inverse"], ["active"]),
        node("ReduceMax", ["active"], ["most"], keepdims=0),
        node("ReduceMin", ["active"], ["least"], keepdims=0),
    ]
    block, channel = (1, _CHANNELS, None), (_CHANNELS,)
    inputs = [some("values", *block), some("gain", *channel), some("offset", *channel)]
    inputs.append(some("inverse", 1, _CHANNELS, 1))
    outputs = [some("active", *block), some("most"), some("least")]
    initial = [numpy_helper.from_array(np.asarray(v, np.float32), k) for k, v in constants.items()]
    return helper.make_graph(nodes, "snake", inputs, outputs, initial)


def _bytes(editor: Editor, conv: Convolution) -> Iterator[NodeProto]:
    """Nodes that round the activation to signed bytes in 256 steps from least to most."""

    def constant(part: str, value: float) -> str:
        return editor.add_constant(f"bytes/{part}", np.float32(value))

    def node(operator: str, inputs: Sequence[str], output: str) -> NodeProto:
        return helper.make_node(operator, inputs, [f"{conv.name}/{output}"])

    name, zero = conv.name, constant("zero", 0)
    for end, operator in (("most", "Max"), ("least", "Min")):
        reduced = helper.make_node(
            f"Reduce{operator}", [f"{name}/{end}"], [f"{name}/{end}/all"], keepdims=0
        )
        yield reduced
        yield node(operator, [f"{name}/{end}/all", zero], f"{end}/end")
    yield node("Sub", [f"{name}/most/end", f"{name}/least/end"], "width")
    yield node("Max", [f"{name}/width", constant("not_zero", _NOT_ZERO)], "range")
    yield node("Div", [f"{name}/range", constant("levels", _LEVELS)], "step")
    yield node("Div", [f"{name}/least/end", f"{name}/step"], "below")
    yield node("Neg", [f"{name}/below"], "above")
    yield node("Round", [f"{name}/above"], "steps")
    yield node("Sub", [f"{name}/steps", constant("to_signed", _TO_SIGNED)], "place")
    yield helper.make_node("Cast", [f"{name}/place"], [f"{name}/zero"], to=TensorProto.INT8)
    yield node("QuantizeLinear", [f"{name}/activation", f"{name}/step", f"{name}/zero"], "bytes")


def _product(editor: Editor, conv: Convolution) -> Iterator[NodeProto]:
    """Nodes for: a copy of all rows for each tap of the kernel, shifted; weights times these."""
    name = conv.name
    _, channels, kernel = conv.weights.shape
    pads = editor.add_constant(
        f"{name}/pads", np.array([0, 0, *conv.padding[:1], 0, 0, *conv.padding[1:]])
    )
    together = editor.add_constant(f"{name}/windows/shape", np.array([1, kernel * channels, -1]))
    first = np.arange(kernel)[:, None] * conv.dilation
    last = np.where(first < conv.reach, first - conv.reach, _TO_THE_END)
    starts = editor.add_constant(f"{name}/starts", first)
    ends = editor.add_constant(f"{name}/ends", last)
    yield helper.make_node("Pad", [f"{name}/bytes", pads, f"{name}/zero"], [f"{name}/padded"])
    scan = helper.make_node("Scan", [starts, ends], [f"{name}/taps"], num_scan_inputs=2)
    scan.attribute.append(helper.make_attribute("body", _shifted(f"{name}/padded")))
    yield scan
    yield helper.make_node("Reshape", [f"{name}/taps", together], [f"{name}/windows"])
    inputs = [
        editor.add_constant(f"{name}/rows", _rows(conv.weights)),
        f"{name}/windows",
        editor.add_constant(f"{name}/scale", conv.scale.reshape(())),
        f"{name}/step",
        editor.add_constant(f"{name}/weights_zero", conv.zero.reshape(())),
        f"{name}/zero",
    ]
    bias = None if _cancels(editor, conv) else conv.bias
    product = f"{name}/product" if bias is not None else conv.output
    yield helper.make_node("MatMulIntegerToFloat", inputs, [product], domain=MICROSOFT)
    if bias is not None:
        column = editor.add_constant(f"{name}/bias", bias.reshape(1, -1, 1))
        yield helper.make_node("Add", [product, column], [conv.output])


def _shifted(padded: str) -> GraphProto:
    """From where a slice in time of `padded` starts and ends, to the slice."""
    ends = [helper.make_tensor_value_info(end, TensorProto.INT64, [1]) for end in ("start", "end")]
    time = numpy_helper.from_array(np.array([2]), "time")
    node = helper.make_node("Slice", [padded, "start", "end", "time"], ["tap"])
    output = helper.make_tensor_value_info("tap", TensorProto.INT8, [1, None, None])
    return helper.make_graph([node], "tap", ends, [output], [time])


def _rows(weights: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Shape (out channels, kernel * in channels)."""
    return np.ascontiguousarray(weights.transpose(0, 2, 1).reshape(len(weights), -1))


def _cancels(editor: Editor, conv: Convolution) -> bool:
    """Whether the bias makes no difference: a normalization takes away what is constant."""
    takers = editor.takers(conv.output)
    return bool(takers) and all(each.op_type == "InstanceNormalization" for each in takers)
