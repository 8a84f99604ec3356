"""A convolution in bytes as products of a few windows at a time, with what its sums are added to.

A window is the frames that one result looks at, side by side; those of a tile and the sums stay in
the cache. The kernel of ONNX Runtime that uses VNNI wants the left factor unsigned and the right
one signed; the right one are the weights, which it packs once, when the model is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from onnx import NodeProto, TensorProto, helper

from briefing.engines.kokoro.graph.arithmetic import LEVELS, NOT_ZERO, signed
from briefing.engines.kokoro.graph.convolution import MICROSOFT, Convolution
from briefing.engines.kokoro.graph.editor import Editor
from briefing.engines.kokoro.graph.tiles import Tiled, Tiles, scan, some, summing


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


def rounding(editor: Editor, name: str) -> Iterator[NodeProto]:
    """Nodes that round `name`/active to bytes, 256 steps from least to most, zero among them."""

    def constant(part: str, value: float) -> str:
        return editor.add_constant(f"bytes/{part}", np.float32(value))

    def node(operator: str, inputs: Sequence[str], output: str, **more: Any) -> NodeProto:
        return helper.make_node(operator, inputs, [f"{name}/{output}"], **more)

    zero = constant("zero", 0)
    for end, operator in (("most", "Max"), ("least", "Min")):
        yield node(f"Reduce{operator}", [f"{name}/{end}"], f"{end}/of_all", keepdims=0)
        yield node(operator, [f"{name}/{end}/of_all", zero], f"{end}/end")
    yield node("Sub", [f"{name}/most/end", f"{name}/least/end"], "width")
    yield node("Max", [f"{name}/width", constant("not_zero", NOT_ZERO)], "range")
    yield node("Div", [f"{name}/range", constant("levels", LEVELS)], "step")
    yield node("Div", [f"{name}/least/end", f"{name}/step"], "below")
    yield node("Neg", [f"{name}/below"], "above")
    yield node("Round", [f"{name}/above"], "steps")
    yield node("Cast", [f"{name}/steps"], "zero", to=TensorProto.UINT8)
    yield node("QuantizeLinear", [f"{name}/{part}" for part in ("active", "step", "zero")], "bytes")


def product(editor: Editor, tiles: Tiles, each: Product) -> None:
    """Nodes for: pad the bytes; from each tile of them, windows; these times the weights."""
    conv, cut = each.conv, each.result.cut
    _padded(tiles, conv, cut)
    _places(editor, tiles, conv, cut)
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
    body = helper.make_graph(_body(editor, tiles, each), "product", given, made)
    tiles.nodes.append(scan(body, inputs, outputs))


def _padded(tiles: Tiles, conv: Convolution, cut: str) -> None:
    """Nodes that join the tiles of bytes, with zeros before and after the frames that count."""
    name, (before, after) = conv.name, conv.padding

    def node(operator: str, inputs: Sequence[str], output: str, **more: Any) -> None:
        tiles.node(operator, inputs, [f"{name}/{output}"], **more)

    zero = tiles.constant("tiles/zero", 0)
    node("Reshape", [f"{name}/bytes", tiles.constant(f"{name}/rows", -1, conv.channels)], "joined")
    node("Neg", [f"{cut}/more"], "less")
    node(
        "Concat",
        [tiles.constant(f"{name}/before", before, 0), f"{name}/less", zero],
        "crop",
        axis=0,
    )
    node("Pad", [f"{name}/joined", f"{name}/crop", f"{name}/zero"], "cropped")
    node("Add", [f"{cut}/more", tiles.constant(f"{name}/after", after)], "behind")
    node("Concat", [tiles.constant("tiles/no_rows", 0, 0), f"{name}/behind", zero], "fill", axis=0)
    node("Pad", [f"{name}/cropped", f"{name}/fill", f"{name}/zero"], "padded")


def _places(editor: Editor, tiles: Tiles, conv: Convolution, cut: str) -> None:
    """Nodes that tell which rows the windows of the first tile are made of: (tile, kernel)."""
    name, one = conv.name, tiles.constant("tiles/one", 1)
    taps = np.array([[conv.dilation * tap for tap in range(conv.weights.shape[2])]])
    tiles.count(f"{cut}/tile", f"{name}/in_tile")
    tiles.node("Unsqueeze", [f"{name}/in_tile", one], [f"{name}/column"])
    inputs = [f"{name}/column", editor.add_constant(f"{name}/taps", taps)]
    tiles.node("Add", inputs, [f"{name}/places"])


def _body(editor: Editor, tiles: Tiles, each: Product) -> list[NodeProto]:
    """What is done for a tile that begins at `start`."""
    conv, name = each.conv, each.conv.name
    weights = conv.columns()
    factors = [
        "windows",
        editor.add_constant(f"{name}/columns", weights),
        f"{name}/step",
        editor.add_constant(f"{name}/scale", conv.scale.reshape(())),
        f"{name}/zero",
        editor.add_constant(f"{name}/weights_zero", signed(conv.zero).reshape(())),
    ]
    made = "product" if each.addend else "result"
    nodes = [
        helper.make_node("Add", ["start", f"{name}/places"], ["rows"]),
        helper.make_node("Gather", [f"{name}/padded", "rows"], ["gathered"]),
        helper.make_node(
            "Reshape",
            ["gathered", tiles.constant(f"{name}/window", -1, len(weights))],
            ["windows"],
        ),
        helper.make_node("MatMulIntegerToFloat", factors, [made], domain=MICROSOFT),
    ]
    if each.addend:
        nodes.append(helper.make_node("Add", [made, "addend"], ["result"]))
    return nodes + summing("result") if each.summed else nodes
