"""The snake activation behind a normalization, with its factor moved into the normalization."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.editor import Editor, orders


@dataclass(frozen=True, slots=True)
class Snake:
    """The snake activation as several nodes compute it: x + sin(factor x)^2 * inverse."""

    norm: NodeProto
    """The node that makes x."""
    factor: NDArray[np.float32]
    """One a channel."""
    inverse: str
    """Name of the tensor of 1 / factor."""
    output: str
    """Name of the result."""


def snakes(editor: Editor) -> None:
    """x + sin(a x)^2 / a behind a normalization, as (y + sin(y)^2) / a with y = a x.

    The factor goes into gain and offset of the normalization, which saves a pass over the
    audio. Source of the activation: Ziyin and others, "Neural Networks Fail to Learn Periodic
    Functions and How to Fix It", 2020.
    """
    for node in editor.nodes("Add"):
        snake = snake_of(editor, node.output[0])
        if snake is not None:
            editor.redefine(snake.output, _folded(editor, snake))


def snake_of(editor: Editor, tensor: str) -> Snake | None:
    """The activation that makes `tensor`, behind a normalization; None if another node does."""
    add = editor.maker(tensor, "Add")
    return next(_readings(editor, add), None) if add else None


def _readings(editor: Editor, add: NodeProto) -> Iterator[Snake]:
    """The activation that `add` ends, if it does; factors may stand in either order."""
    for x, wave in orders(add):
        norm = editor.maker(x, "InstanceNormalization")
        if norm is None or len(editor.takers(x)) != 2:
            continue
        product = editor.maker(wave, "Mul")
        for square, inverse in orders(product) if product else ():
            factor = _factor(editor, square, x)
            if factor is not None and _are_inverse(factor, editor.constant(inverse)):
                yield Snake(norm, factor, inverse, add.output[0])


def _factor(editor: Editor, square: str, x: str) -> NDArray[Any] | None:
    """The constant a for which `square` is sin(a x)^2."""
    product = editor.maker(square, "Mul")
    if product is None or len(set(product.input)) != 1:
        return None
    sine = editor.maker(product.input[0], "Sin")
    scaled = editor.maker(sine.input[0], "Mul") if sine else None
    for value, factor in orders(scaled) if scaled else ():
        if value == x:
            return editor.constant(factor)
    return None


def _are_inverse(factor: NDArray[Any], inverse: NDArray[Any] | None) -> bool:
    """Whether both have shape (1, channels, 1) and multiply to one."""
    if inverse is None or factor.shape != inverse.shape:
        return False
    a_channel = factor.ndim == 3 and factor.shape[0] == factor.shape[2] == 1
    return a_channel and np.allclose(factor * inverse, 1.0, rtol=1e-3)


def _folded(editor: Editor, snake: Snake) -> Sequence[NodeProto]:
    """Nodes for `snake`, its normalization included."""
    name = snake.output
    gain, offset, y = f"{name}/gain", f"{name}/offset", f"{name}/scaled"
    sine, square, total = f"{name}/sine", f"{name}/square", f"{name}/total"
    factor = editor.add_constant(f"{name}/factor", snake.factor.reshape(-1))
    values, plain_gain, plain_offset = snake.norm.input
    norm = helper.make_node("InstanceNormalization", [values, gain, offset], [y])
    norm.attribute.extend(snake.norm.attribute)
    return (
        helper.make_node("Mul", [plain_gain, factor], [gain]),
        helper.make_node("Mul", [plain_offset, factor], [offset]),
        norm,
        helper.make_node("Sin", [y], [sine]),
        helper.make_node("Mul", [sine, sine], [square]),
        helper.make_node("Add", [y, square], [total]),
        helper.make_node("Mul", [total, snake.inverse], [name]),
    )
