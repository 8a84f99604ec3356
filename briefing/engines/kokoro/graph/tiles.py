"""Sound cut in time: tensors of shape (1, channels, time) as (tiles, tile, channels).

What works on a tile at a time finds it in the cache of the processor; as a whole, a tensor of many
megabytes travels through memory at every step. Time runs down the rows, so that tiles are joined
and cut without being copied. The last tile is filled up: what is there counts for nothing, and
nothing that counts may look at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from onnx import GraphProto, NodeProto, TensorProto, ValueInfoProto, helper

from briefing.engines.kokoro.graph.editor import Editor

MOST_NUMBERS = 98_304
"""In a tile at most: 0.4 MB, which leaves room beside it in the second cache of a core.

Twice as many save 1 to 2 % when nothing else runs, and cost up to 12 % more when the machine's
neighbors use the caches, too; half as many cost 4 %: each tile takes some thirty calls.
"""


@dataclass(frozen=True, slots=True)
class Tiled:
    """A tensor cut into tiles."""

    name: str
    """Of the tensor of tiles."""
    cut: str
    """What the names begin with that tell how it was cut: `time` (how many frames there are),
    `tiles`, `tile` (frames of each), `more` (frames filled up), `all` (the shape when joined),
    `starts` and `mask` (1 for a frame that counts, 0 for another), by tile."""
    width: int
    """Channels for which it was cut: where they are as many, tiles are as long."""


class Tiles:
    """The tensors of a graph that are cut, each once, and the nodes that cut and join them."""

    def __init__(self, editor: Editor) -> None:
        """Of the graph that is edited."""
        self._editor = editor
        self._known: dict[str, Tiled] = {}
        self._sums: set[str] = set()
        self.nodes: list[NodeProto] = []
        """For the editor to redefine."""

    def node(
        self, operator: str, inputs: Sequence[str], outputs: Sequence[str], **more: Any
    ) -> None:
        """One more of `nodes`."""
        self.nodes.append(helper.make_node(operator, inputs, outputs, **more))

    def constant(self, name: str, *value: int) -> str:
        """A constant of whole numbers in one dimension."""
        return self._editor.add_constant(name, np.array(value, np.int64))

    def count(self, number: str, made: str) -> None:
        """Have `made` be the whole numbers from 0 to below `number`, a tensor of one."""
        first, step = (
            self._editor.add_constant(f"tiles/{name}", np.int64(value))
            for name, value in (("first", 0), ("step", 1))
        )
        self.node("Squeeze", [number, self.constant("tiles/zero", 0)], [f"{made}/end"])
        self.node("Range", [first, f"{made}/end", step], [made])

    def keep(self, tensor: str, tiled: Tiled) -> None:
        """Let `tiled` stand for `tensor`, for whoever asks."""
        self._known[tensor] = tiled

    def knows(self, tensor: str) -> bool:
        """Whether `tensor` is there in tiles."""
        return tensor in self._known

    def of(self, tensor: str, channels: int) -> Tiled:
        """`tensor` in tiles; cut where nothing makes it so."""
        if tensor not in self._known:
            self._cut(tensor, channels)
            shape = [f"{tensor}/tiles", f"{tensor}/tile", f"{tensor}/channels"]
            self.constant(shape[2], channels)
            zero = self.constant("tiles/zero", 0)
            pads = [self.constant("tiles/no_pads", 0, 0, 0, 0), f"{tensor}/more", zero]
            self.node("Transpose", [tensor], [f"{tensor}/rows"], perm=[0, 2, 1])
            self.node("Concat", pads, [f"{tensor}/pads"], axis=0)
            self.node("Pad", [f"{tensor}/rows", f"{tensor}/pads"], [f"{tensor}/filled"])
            self.node("Concat", shape, [f"{tensor}/apart"], axis=0)
            self.node("Reshape", [f"{tensor}/filled", f"{tensor}/apart"], [f"{tensor}/cut"])
            self._known[tensor] = Tiled(f"{tensor}/cut", tensor, channels)
        return self._known[tensor]

    def _cut(self, tensor: str, channels: int) -> None:
        """Nodes that tell how `tensor` is cut: into tiles of one length, as few as can be."""

        def name(part: str) -> str:
            return f"{tensor}/{part}"

        node, most = self.node, max(MOST_NUMBERS // channels, 1)
        one = self.constant("tiles/one", 1)
        node("Shape", [tensor], [name("time")], start=2, end=3)
        node("Add", [name("time"), self.constant(name("up"), most - 1)], [name("upper")])
        node("Div", [name("upper"), self.constant(name("most"), most)], [name("tiles")])
        node("Add", [name("time"), name("tiles")], [name("over")])
        node("Sub", [name("over"), one], [name("below")])
        node("Div", [name("below"), name("tiles")], [name("tile")])
        node("Mul", [name("tiles"), name("tile")], [name("whole")])
        node("Sub", [name("whole"), name("time")], [name("more")])
        node("Concat", [one, name("whole"), self.constant("tiles/rest", -1)], [name("all")], axis=0)
        self.count(name("tiles"), name("numbers"))
        node("Mul", [name("numbers"), name("tile")], [name("begins")])
        node("Unsqueeze", [name("begins"), one], [name("starts")])
        self.count(name("whole"), name("frames"))
        node("Less", [name("frames"), name("time")], [name("counts")])
        node("Cast", [name("counts")], [name("ones")], to=TensorProto.FLOAT)
        node("Concat", [name("tiles"), one, name("tile")], [name("row")], axis=0)
        node("Reshape", [name("ones"), name("row")], [name("mask")])

    def join(self, tensor: str, tiled: Tiled) -> None:
        """Make `tensor` of its tiles."""
        node, cut = self.node, tiled.cut
        bounds = [self.constant("tiles/zero", 0), f"{cut}/time", self.constant("tiles/one", 1)]
        node("Reshape", [tiled.name, f"{cut}/all"], [f"{tensor}/joined"])
        node("Slice", [f"{tensor}/joined", *bounds], [f"{tensor}/in_rows"])
        node("Transpose", [f"{tensor}/in_rows"], [tensor], perm=[0, 2, 1])

    def sums(self, tensor: str, channels: int) -> tuple[str, str]:
        """Names of the sums of each channel, and of those of its squares, by tile."""
        tiled = self.of(tensor, channels)
        if tiled.name not in self._sums:
            given, made = [some("values"), some("mask")], [some("sum"), some("squares")]
            body = helper.make_graph(summing("values"), "sums", given, made)
            inputs = [tiled.name, f"{tiled.cut}/mask"]
            self.nodes.append(scan(body, inputs, self.summed(tiled)))
        return self.summed(tiled)

    def summed(self, tiled: Tiled) -> tuple[str, str]:
        """The names that `sums` gives for `tiled`; whoever asks has them made."""
        self._sums.add(tiled.name)
        return f"{tiled.name}/sum", f"{tiled.name}/squares"


def some(name: str, kind: int = TensorProto.FLOAT, rank: int | None = None) -> ValueInfoProto:
    """What a graph inside another takes or gives."""
    return helper.make_tensor_value_info(name, kind, None if rank is None else [None] * rank)


def summing(values: str) -> list[NodeProto]:
    """Nodes for `sum` and `squares` of the frames of `values` that count, from `mask`."""
    return [
        helper.make_node("MatMul", ["mask", values], ["sum"]),
        helper.make_node("Mul", [values, values], ["squared"]),
        helper.make_node("MatMul", ["mask", "squared"], ["squares"]),
    ]


def scan(body: GraphProto, inputs: Sequence[str], outputs: Sequence[str]) -> NodeProto:
    """The node that runs `body` on a slice of each of `inputs` at a time."""
    node = helper.make_node("Scan", inputs, outputs, num_scan_inputs=len(inputs))
    node.attribute.append(helper.make_attribute("body", body))
    return node
