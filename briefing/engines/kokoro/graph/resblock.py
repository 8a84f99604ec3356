"""The steps of the sound generator: a normalization, the snake activation, a convolution in bytes.

48 of them take four fifths of a pass. Each works on tensors of many megabytes, so what matters is
how often they travel through memory, and Sin, for which ONNX Runtime has no fast kernel:

- Everything works on a tile of the sound at a time (Scan), which stays in the cache, and what a
  step makes stays in tiles for the next one. A convolution adds what its result is to be added to,
  and makes the sums that the next normalization needs, while the tile is there.
- The square of the sine is a polynomial after reduction to half a period, off by 0.0003 at most,
  a hundredth of the step in which the result is rounded to bytes.
- Biases are not added where a normalization takes them away again.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

from briefing.engines.kokoro.graph.activation import Snake, snake_of
from briefing.engines.kokoro.graph.biases import Biases, add_biases, carried
from briefing.engines.kokoro.graph.convolution import Convolution, other, understand
from briefing.engines.kokoro.graph.editor import Editor, attribute
from briefing.engines.kokoro.graph.product import Product, product, rounding
from briefing.engines.kokoro.graph.tiles import Tiled, Tiles, scan, some

# sin(pi r)^2 for r from -0.5 to 0.5 is nearly C v (v + B) with v = r^2 (r^2 + A); a minimax fit.
_A, _B, _C = -1.30419521, 0.53020691, -14.2337752


@dataclass(frozen=True, slots=True)
class Step:
    """A convolution and the activation that it takes, which nothing else takes."""

    conv: Convolution
    """In bytes, with a stride of one; its results are as many as its inputs."""
    snake: Snake
    """Of the input of `conv`."""


def steps(editor: Editor) -> None:
    """Every step that is understood whole, rewritten."""
    found = [step for node in editor.nodes("ConvInteger") if (step := _understand(editor, node))]
    biases = {step.conv.output: step.conv.bias for step in found if step.conv.bias is not None}
    ends = carried(editor, biases)
    tiles = Tiles(editor)
    normalized = {step.snake.norm.input[0] for step in found}
    for step in found:
        _activation(editor, tiles, step)
        factor = step.snake.factor.reshape(-1) / np.float32(-_C)
        tiles.nodes += rounding(editor, step.conv.name, factor)
        _convolution(editor, tiles, step, normalized, ends)
    _sums(editor, tiles, ends)
    editor.add(tiles.nodes)
    add_biases(editor, ends)


def _understand(editor: Editor, node: NodeProto) -> Step | None:
    conv = understand(editor, node)
    snake = snake_of(editor, conv.source) if conv else None
    if conv is None or snake is None:
        return None
    as_long = conv.stride == 1 and sum(conv.padding) == conv.reach
    alone = len(editor.takers(conv.source)) == 1
    return Step(conv, snake) if as_long and alone else None


def _activation(editor: Editor, tiles: Tiles, step: Step) -> None:
    """Nodes for the activation times factor / |C|, and for its ends in every channel."""
    name, snake, channels = step.conv.name, step.snake, step.snake.factor.size
    values, gain, offset = snake.norm.input
    tiled = tiles.of(values, channels)
    epsilon = attribute(snake.norm, "epsilon", 1e-5)

    def constant(part: str, value: Any) -> str:
        return editor.add_constant(f"{name}/{part}", np.asarray(value, np.float32))

    def node(operator: str, inputs: Sequence[str], output: str, **more: Any) -> None:
        tiles.node(operator, inputs, [f"{name}/{output}"], **more)

    row, axis = tiles.constant(f"{name}/row", channels), tiles.constant("tiles/zero", 0)
    half_periods = constant("half_periods", snake.factor.reshape(-1) / np.pi)
    node("Cast", [f"{tiled.cut}/time"], "frames", to=TensorProto.FLOAT)
    for part, sums in zip(("mean", "power"), tiles.sums(values, channels), strict=True):
        node("ReduceSum", [sums, axis], f"{part}/sum", keepdims=0)
        node("Reshape", [f"{name}/{part}/sum", row], f"{part}/row")
        node("Div", [f"{name}/{part}/row", f"{name}/frames"], part)
    node("Mul", [f"{name}/mean", f"{name}/mean"], "mean/square")
    node("Sub", [f"{name}/power", f"{name}/mean/square"], "variance/any")
    node("Max", [f"{name}/variance/any", constant("none", 0)], "variance")
    node("Mul", [gain, half_periods], "gain")
    node("Mul", [offset, half_periods], "offset")
    shared = [f"{name}/{part}" for part in ("gain", "offset", "mean", "variance")]
    made = [f"{name}/active", f"{name}/most", f"{name}/least"]
    tiles.nodes.append(scan(_snake(shared, epsilon), [tiled.name], made))


def _snake(normal: Sequence[str], epsilon: float) -> GraphProto:
    """A tile normalized by gain, offset, mean and variance: z half periods; of it, z + the wave."""
    node = helper.make_node
    constants = {"a": _A, "b": _B, "line": -np.pi / _C}
    nodes = [
        node("BatchNormalization", ["values", *normal], ["z"], epsilon=epsilon),
        node("Round", ["z"], ["whole"]),
        node("Sub", ["z", "whole"], ["r"]),
        node("Mul", ["r", "r"], ["square"]),
        node("Add", ["square", "a"], ["sum"]),
        node("Mul", ["sum", "square"], ["v"]),
        node("Add", ["v", "b"], ["shifted"]),
        node("Mul", ["shifted", "v"], ["wave"]),
        node("Mul", ["z", "line"], ["straight"]),
        node("Sub", ["straight", "wave"], ["active"]),
        node("ReduceMax", ["active", "time"], ["most"], keepdims=0),
        node("ReduceMin", ["active", "time"], ["least"], keepdims=0),
    ]
    initial = [numpy_helper.from_array(np.asarray(v, np.float32), k) for k, v in constants.items()]
    initial.append(numpy_helper.from_array(np.array([2]), "time"))
    made = [some("active"), some("most"), some("least")]
    return helper.make_graph(nodes, "snake", [some("values")], made, initial)


def _convolution(
    editor: Editor, tiles: Tiles, step: Step, normalized: Container[str], ends: Biases
) -> None:
    """Nodes for the convolution, and for the sum that alone takes it.

    What it is added to must be what a step normalizes: then it has the same shape.
    """
    conv, tensor = step.conv, step.conv.output
    out, channels, _ = conv.weights.shape
    source = tiles.of(step.snake.norm.input[0], channels)
    add = editor.only_taker(tensor, "Add")
    addend = None
    if add and tensor not in ends and other(add, tensor) in normalized:
        tiled = tiles.of(other(add, tensor), out)
        if tiled.width == source.width:
            tensor, addend = add.output[0], tiled
    result = Tiled(f"{tensor}/tiled", source.cut, source.width)
    # Who asks for a tensor that gets its bias at the end must not find it without.
    summed = tensor in normalized and tensor not in ends
    product(editor, tiles, Product(conv, addend, result, summed))
    if tensor not in ends:
        tiles.keep(tensor, result)
    tiles.join(tensor, result)


def _sums(editor: Editor, tiles: Tiles, ends: Biases) -> None:
    """Sums of what is there in tiles, in tiles too: they are joined once, not each before."""
    for add in editor.nodes("Add"):
        tensor = add.output[0]
        if tiles.knows(tensor) or not all(tiles.knows(each) for each in add.input):
            continue
        one, two = (tiles.of(each, 0) for each in add.input)
        if one.width == two.width:
            total = Tiled(f"{tensor}/tiled", one.cut, one.width)
            tiles.node("Add", [one.name, two.name], [total.name])
            tiles.join(tensor, total)
            if tensor not in ends:
                tiles.keep(tensor, total)
