"""A convolution in bytes as products of a few windows at a time, with what its sums are added to.

The windows are shifted copies of a tile, so they and the sums stay in the cache. The kernel of ONNX
Runtime that uses VNNI wants the left factor unsigned, as the weights are released, and the right
one signed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from briefing.engines.kokoro.graph.convolution import MICROSOFT, Convolution
from briefing.engines.kokoro.graph.editor import Editor
from briefing.engines.kokoro.graph.tiles import Tiled, Tiles, scan, some, summing

_LEVELS = 255.0
_TO_SIGNED = 128.0  # what lies between an unsigned byte and the signed one for the same number
_TO_THE_END = np.iinfo(np.int64).max
_NOT_ZERO = 1e-30  # instead of the range of a tensor that is all zero


@dataclass(frozen=True, slots=True)
class Product:
    """What a convolution makes of tiles of bytes."""

    conv: Convolution
    """Its bias is left out."""
    addend: Tiled | None
    """What is added to its result, or None."""
    result: Tiled
    """What it makes, sum included."""
    summed: bool
    """Whether it makes the sums of each channel of the result, too."""


def rounding(editor: Editor, name: str, factor: NDArray[np.float32]) -> Iterator[NodeProto]:
    """Nodes that round `name`/active to signed bytes in 256 steps, from least to most.

    What it is still to be divided by, `factor`, goes into the steps, one a channel.
    """

    def constant(part: str, value: float) -> str:
        return editor.add_constant(f"bytes/{part}", np.float32(value))

    def node(operator: str, inputs: Sequence[str], output: str) -> NodeProto:
        return helper.make_node(operator, inputs, [f"{name}/{output}"])

    zero = constant("zero", 0)
    inverse = editor.add_constant(f"{name}/inverse", 1 / factor)
    for end in ("most", "least"):
        yield node("Mul", [f"{name}/{end}", inverse], f"{end}/scaled")
    both = [f"{name}/most/scaled", f"{name}/least/scaled"]  # a factor below zero turns them round
    for end, operator in (("most", "Max"), ("least", "Min")):
        yield node(operator, [*both, zero], f"{end}/any")
        yield helper.make_node(
            f"Reduce{operator}", [f"{name}/{end}/any"], [f"{name}/{end}/end"], keepdims=0
        )
    yield node("Sub", [f"{name}/most/end", f"{name}/least/end"], "width")
    yield node("Max", [f"{name}/width", constant("not_zero", _NOT_ZERO)], "range")
    yield node("Div", [f"{name}/range", constant("levels", _LEVELS)], "step")
    yield node("Div", [f"{name}/least/end", f"{name}/step"], "below")
    yield node("Neg", [f"{name}/below"], "above")
    yield node("Round", [f"{name}/above"], "steps")
    yield node("Sub", [f"{name}/steps", constant("to_signed", _TO_SIGNED)], "place")
    yield helper.make_node("Cast", [f"{name}/place"], [f"{name}/zero"], to=TensorProto.INT8)
    channels = editor.add_constant(f"{name}/channels", np.array([factor.size]))
    yield node("Mul", [f"{name}/step", editor.add_constant(f"{name}/factor", factor)], "each")
    yield node("Expand", [f"{name}/zero", channels], "zeros")
    inputs = [f"{name}/active", f"{name}/each", f"{name}/zeros"]
    yield helper.make_node("QuantizeLinear", inputs, [f"{name}/bytes"], axis=2)


def product(editor: Editor, tiles: Tiles, each: Product) -> None:
    """Nodes for: pad the bytes; from each tile of them, windows; weights times these."""
    conv, cut = each.conv, each.result.cut
    _padded(tiles, conv, cut)
    length = tiles.constant(f"{conv.name}/reach", conv.reach)
    tiles.node("Add", [f"{cut}/tile", length], [f"{conv.name}/length"])
    inputs, outputs = [f"{cut}/starts"], [each.result.name]
    given, made = [some("start", TensorProto.INT64)], [some("result")]
    if each.addend:
        inputs.append(each.addend.name)
        given.append(some("addend"))
    if each.summed:
        inputs.append(f"{cut}/mask")
        given.append(some("mask"))
        outputs += tiles.summed(each.result)
        made += [some("sum"), some("squares")]
    initial = [numpy_helper.from_array(np.array([2]), "time"), *_bounds(conv)]
    body = helper.make_graph(_body(editor, each), "product", given, made, initial)
    tiles.nodes.append(scan(body, inputs, outputs))


def _padded(tiles: Tiles, conv: Convolution, cut: str) -> None:
    """Nodes that join the tiles of bytes, with zeros before and after the frames that count."""
    name, (before, after) = conv.name, conv.padding

    def node(operator: str, inputs: Sequence[str], output: str, **more: Any) -> None:
        tiles.node(operator, inputs, [f"{name}/{output}"], **more)

    row = tiles.constant(f"{name}/row_of_all", 1, conv.weights.shape[1], -1)
    node("Transpose", [f"{name}/bytes"], "side_by_side", perm=[1, 2, 0, 3])
    node("Reshape", [f"{name}/side_by_side", row], "joined")
    node("Neg", [f"{cut}/more"], "less")
    begin = tiles.constant(f"{name}/before", 0, 0, before, 0, 0)
    node("Concat", [begin, f"{name}/less"], "crop", axis=0)
    node("Pad", [f"{name}/joined", f"{name}/crop", f"{name}/zero"], "cropped")
    node("Add", [f"{cut}/more", tiles.constant(f"{name}/after", after)], "behind")
    none = tiles.constant("tiles/no_pads", 0, 0, 0, 0, 0)
    node("Concat", [none, f"{name}/behind"], "fill", axis=0)
    node("Pad", [f"{name}/cropped", f"{name}/fill", f"{name}/zero"], "padded")


def _body(editor: Editor, each: Product) -> list[NodeProto]:
    """What is done for a tile that begins at `start`."""
    conv, name = each.conv, each.conv.name
    factors = [
        editor.add_constant(f"{name}/rows", _rows(conv.weights)),
        "windows",
        editor.add_constant(f"{name}/scale", conv.scale.reshape(())),
        f"{name}/step",
        editor.add_constant(f"{name}/weights_zero", conv.zero.reshape(())),
        f"{name}/zero",
    ]
    made = "product" if each.addend else "result"
    nodes = _windows(name, conv.weights.shape[2])
    nodes.append(helper.make_node("MatMulIntegerToFloat", factors, [made], domain=MICROSOFT))
    if each.addend:
        nodes.append(helper.make_node("Add", [made, "addend"], ["result"]))
    return nodes + summing("result") if each.summed else nodes


def _windows(name: str, kernel: int) -> list[NodeProto]:
    """Nodes for what a tile looks at, and of it a shifted copy for each tap of the kernel."""
    taps = [f"tap{tap}" for tap in range(kernel)]
    nodes = [
        helper.make_node("Add", ["start", f"{name}/length"], ["end"]),
        helper.make_node("Slice", [f"{name}/padded", "start", "end", "time"], ["strip"]),
    ]
    nodes += [
        helper.make_node("Slice", ["strip", f"first{tap}", f"last{tap}", "time"], [taps[tap]])
        for tap in range(kernel)
    ]
    return [*nodes, helper.make_node("Concat", taps, ["windows"], axis=1)]


def _bounds(conv: Convolution) -> Iterator[TensorProto]:
    """Where the copy for each tap begins and ends."""
    for tap in range(conv.weights.shape[2]):
        first = tap * conv.dilation
        last = first - conv.reach if first < conv.reach else _TO_THE_END
        yield numpy_helper.from_array(np.array([first]), f"first{tap}")
        yield numpy_helper.from_array(np.array([last]), f"last{tap}")


def _rows(weights: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Shape (out channels, kernel * in channels)."""
    return np.ascontiguousarray(weights.transpose(0, 2, 1).reshape(len(weights), -1))
