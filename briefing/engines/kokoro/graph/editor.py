"""A graph while it is being rewritten: who makes and who takes a tensor, and new makers for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper


class Editor:
    """Edits one GraphProto in place.

    A rule asks for nodes and redefines the tensors they make; `finish` drops whatever the
    outputs no longer need. What the rule looked at stays as it was until then, so an
    intermediate tensor that something else uses too is simply kept.
    """

    def __init__(self, graph: GraphProto) -> None:
        """Index `graph` by tensor name."""
        self._graph = graph
        self._maker = {tensor: node for node in graph.node for tensor in node.output}
        self._takers: dict[str, list[NodeProto]] = defaultdict(list)
        for node in graph.node:
            for tensor in node.input:
                self._takers[tensor].append(node)
        self._constants = {tensor.name: tensor for tensor in graph.initializer}
        self._shapes = {
            info.name: tuple(size.dim_value for size in info.type.tensor_type.shape.dim)
            for info in graph.value_info
        }
        self._made = dict(self._maker)
        self._added: dict[str, TensorProto] = {}

    def nodes(self, operator: str) -> Iterator[NodeProto]:
        """The nodes of one operator, in the order of the graph."""
        return (node for node in self._graph.node if node.op_type == operator)

    def maker(self, tensor: str, operator: str) -> NodeProto | None:
        """The node that makes `tensor`, if it is of that operator."""
        node = self._maker.get(tensor)
        return node if node is not None and node.op_type == operator else None

    def takers(self, tensor: str) -> Sequence[NodeProto]:
        """The nodes that take `tensor`, once for every input."""
        return self._takers.get(tensor, ())

    def only_taker(self, tensor: str, operator: str) -> NodeProto | None:
        """The one node that takes `tensor`, if there is just one and it is of that operator."""
        takers = self.takers(tensor)
        return takers[0] if len(takers) == 1 and takers[0].op_type == operator else None

    def tensors(self) -> Iterator[str]:
        """What the nodes make, in the order of the graph."""
        return iter(self._maker)

    def is_output(self, tensor: str) -> bool:
        """Whether `tensor` is a result of the graph."""
        return any(output.name == tensor for output in self._graph.output)

    def constant(self, tensor: str) -> NDArray[Any] | None:
        """The value of `tensor` if it is a constant of the graph."""
        value = self._constants.get(tensor)
        return None if value is None else numpy_helper.to_array(value)

    def require(self, tensor: str) -> NDArray[Any]:
        """The value of the constant `tensor`. Raises ValueError when it is none."""
        value = self.constant(tensor)
        if value is None:
            raise ValueError(f"{tensor} is not a constant")
        return value

    def shape(self, tensor: str) -> tuple[int, ...]:
        """The shape of `tensor` as the graph declares it; 0 where it varies, () when unknown."""
        return self._shapes.get(tensor, ())

    def add_constant(self, name: str, value: NDArray[Any] | np.generic) -> str:
        """Make `value` a constant of the graph and return its name."""
        self._added[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def redefine(self, tensor: str, nodes: Iterable[NodeProto]) -> None:
        """Have `nodes` make `tensor` from now on, and whatever else they make on the way."""
        made = {output: node for node in nodes for output in node.output}
        if tensor not in made:
            raise ValueError(f"no node makes {tensor}")
        self.add(made.values())

    def add(self, nodes: Iterable[NodeProto]) -> None:
        """Have `nodes` make from now on what they make, known so far or not."""
        self._made.update((output, node) for node in nodes for output in node.output)

    def insert(self, tensor: str, plain: str, nodes: Iterable[NodeProto]) -> None:
        """Have what makes `tensor` make `plain` instead, and `nodes` make `tensor` of that."""
        before = NodeProto()
        before.CopyFrom(self._made[tensor])
        before.output[list(before.output).index(tensor)] = plain
        self.redefine(tensor, [before, *nodes])

    def finish(self) -> None:
        """Write the new nodes into the graph, makers before takers, and drop what is unused."""
        nodes = _in_order(self._made, [output.name for output in self._graph.output])
        del self._graph.node[:]
        self._graph.node.extend(nodes)
        self._keep_constants({tensor for node in nodes for tensor in _needed(node)})

    def _keep_constants(self, used: set[str]) -> None:
        """Weights are large: drop those not `used` and add the new ones, but copy no other."""
        kept = self._graph.initializer
        for index in reversed(range(len(kept))):
            if kept[index].name not in used:
                del kept[index]
        added, self._added = self._added, {}
        while added:  # each goes as it is copied, for together they take some 0.1 GB
            name, value = added.popitem()
            if name in used:
                kept.append(value)


def attribute(node: NodeProto, name: str, default: Any) -> Any:
    """The value of one attribute of `node`, or `default`."""
    for each in node.attribute:
        if each.name == name:
            return helper.get_attribute_value(each)
    return default


def orders(node: NodeProto) -> tuple[tuple[str, str], ...]:
    """The two inputs of `node` in both orders, for operators that do not care; () unless two."""
    if len(node.input) != 2:
        return ()
    first, second = node.input
    return (first, second), (second, first)


def _in_order(maker: dict[str, NodeProto], outputs: Sequence[str]) -> list[NodeProto]:
    """The nodes that `outputs` need, each after those whose tensors it takes."""
    order: dict[int, NodeProto] = {}
    entered: set[int] = set()
    stack = [maker[output] for output in reversed(outputs)]
    while stack:
        node = stack.pop()
        if id(node) in order:
            continue
        if id(node) in entered:
            order[id(node)] = node
            continue
        entered.add(id(node))
        stack.append(node)
        stack += [maker[tensor] for tensor in reversed(_needed(node)) if tensor in maker]
    return list(order.values())


def _needed(node: NodeProto) -> list[str]:
    """The tensors that `node` takes, and those that only a graph inside it looks at."""
    needed = list(node.input)
    for inside in (each.g for each in node.attribute if each.HasField("g")):
        own = {value.name for value in (*inside.input, *inside.initializer)}
        own |= {tensor for each in inside.node for tensor in each.output}
        needed += (tensor for each in inside.node for tensor in each.input if tensor not in own)
    return needed
