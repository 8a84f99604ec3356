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
        tiles.nodes += rounding(editor, step.conv.name)
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
    """Nodes for the activation, and for its ends in every tile."""
    name, snake, channels = step.conv.name, step.snake, step.snake.factor.size
    values, gain, offset = snake.norm.input
    tiled, factor = tiles.of(values, channels), snake.factor.reshape(-1)

    def constant(part: str, value: Any) -> str:
        return editor.add_constant(f"{name}/{part}", np.asarray(value, np.float32))

    def node(operator: str, inputs: Sequence[str], output: str, **more: Any) -> str:
        tiles.node(operator, inputs, [f"{name}/{output}"], **more)
        return f"{name}/{output}"

    row, axis = tiles.constant(f"{name}/row", channels), tiles.constant("tiles/zero", 0)
    frames = node("Cast", [f"{tiled.cut}/time"], "frames", to=TensorProto.FLOAT)
    means = []
    for part, sums in zip(("mean", "power"), tiles.sums(values, channels), strict=True):
        total = node("ReduceSum", [sums, axis], f"{part}/sum", keepdims=0)
        means.append(node("Div", [node("Reshape", [total, row], f"{part}/row"), frames], part))
    mean, power = means
    square = node("Mul", [mean, mean], "mean/square")
    spread = node("Sub", [power, square], "variance/any")
    variance = node("Max", [spread, constant("none", 0)], "variance")
    epsilon = constant("epsilon", attribute(snake.norm, "epsilon", 1e-5))
    deviation = node("Sqrt", [node("Add", [variance, epsilon], "variance/more")], "deviation")
    half_periods = constant("half_periods", factor / np.pi)
    slope = node("Div", [node("Mul", [gain, half_periods], "gain"), deviation], "slope")
    middle = node("Mul", [offset, half_periods], "offset")
    start = node("Sub", [middle, node("Mul", [mean, slope], "mean/slope")], "start")
    height, line = constant("height", -_C / factor), constant("line", np.pi / factor)
    made = [f"{name}/active", f"{name}/most", f"{name}/least"]
    tiles.nodes.append(scan(_snake(slope, start, height, line), [tiled.name], made))


def _snake(slope: str, start: str, height: str, line: str) -> GraphProto:
    """A tile: z = values * slope + start, in half periods; z * line - height * wave.

    The wave is a polynomial for sin(pi z) squared.
    """
    node = helper.make_node
    constants = {"a": _A, "b": _B}
    nodes = [
        node("Mul", ["values", slope], ["scaled"]),
        node("Add", ["scaled", start], ["z"]),
        node("Round", ["z"], ["whole"]),
        node("Sub", ["z", "whole"], ["r"]),
        node("Mul", ["r", "r"], ["square"]),
        node("Add", ["square", "a"], ["sum"]),
        node("Mul", ["sum", "square"], ["v"]),
        node("Add", ["v", "b"], ["shifted"]),
        node("Mul", ["shifted", "v"], ["wave"]),
        node("Mul", ["wave", height], ["low"]),
        node("Mul", ["z", line], ["straight"]),
        node("Sub", ["straight", "low"], ["active"]),
        node("ReduceMax", ["active"], ["most"], keepdims=0),
        node("ReduceMin", ["active"], ["least"], keepdims=0),
    ]
    initial = [numpy_helper.from_array(np.asarray(v, np.float32), k) for k, v in constants.items()]
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
