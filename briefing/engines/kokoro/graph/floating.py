"""Operators of the released graph that compute in eight bits, as float ones again.

The release rounds weights and, at every step, activations to eight bits. The weights are lost
for good; the activations need not be. Where the graph plans speech (how long, how high), the
rounding is heard: planned F0 moves by 0.2 semitone a sound, and one sound in 30 gets
another length (docs/engines.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.convolution import Convolution, other, understand
from briefing.engines.kokoro.graph.editor import Editor

Where = Callable[[str], bool]
"""Whether the node of that name is meant."""


def everywhere(_name: str) -> bool:
    """All of the graph."""
    return True


def in_encoder(name: str) -> bool:
    """What reads the phonemes and plans durations, F0 and energy; the rest makes the sound."""
    return name.startswith("/encoder/")


def float_operators(where: Where) -> Callable[[Editor], None]:
    """A rule: convolutions, matrix products and LSTMs `where` wanted, with float activations."""

    def rule(editor: Editor) -> None:
        for output, nodes in _in_float(editor, where):
            editor.redefine(output, nodes)

    return rule


def _in_float(editor: Editor, where: Where) -> Iterable[tuple[str, list[NodeProto]]]:
    """The tensors to make in float, and the nodes that make them so."""
    for node in editor.nodes("ConvInteger"):
        found = understand(editor, node) if where(node.name) else None
        if found:
            yield found.output, [_convolution(editor, node, found)]
    for node in editor.nodes("MatMulInteger"):
        if where(node.name) and (product := _product(editor, node)):
            yield product.output[0], [product]
    for node in editor.nodes("DynamicQuantizeLSTM"):
        if where(node.name):
            yield node.output[0], [_lstm(editor, node)]


def _convolution(editor: Editor, node: NodeProto, conv: Convolution) -> NodeProto:
    """Conv; unlike in the release, its bias is not rounded to whole steps of the sums."""
    weights = _floats(conv.weights, conv.zero, conv.scale)
    inputs = [conv.source, editor.add_constant(f"{conv.name}/float_weights", weights)]
    if conv.bias is not None:
        inputs.append(editor.add_constant(f"{conv.name}/float_bias", conv.bias.reshape(-1)))
    made = helper.make_node("Conv", inputs, [conv.output])
    made.attribute.extend(node.attribute)
    return made


def _product(editor: Editor, node: NodeProto) -> NodeProto | None:
    """MatMul for a product whose integer sums are only cast and scaled; None for any other."""
    values, weights_name, _, zero_name = [*node.input, "", ""][:4]
    quantize = editor.maker(values, "DynamicQuantizeLinear")
    weights, zero = editor.constant(weights_name), editor.constant(zero_name)
    cast = editor.only_taker(node.output[0], "Cast")
    rescale = editor.only_taker(cast.output[0], "Mul") if cast else None
    if quantize is None or weights is None or zero is None or cast is None or rescale is None:
        return None
    factors = editor.maker(other(rescale, cast.output[0]), "Mul")
    if factors is None or quantize.output[1] not in factors.input:
        return None
    scale_name = other(factors, quantize.output[1])
    scale = editor.constant(scale_name)
    if scale is None:
        return None
    # Named after what it is made of: layers that share weights go on sharing them.
    name = f"{weights_name}/{scale_name}/float"
    constant = editor.add_constant(name, _floats(weights, zero, scale))
    return helper.make_node("MatMul", [quantize.input[0], constant], rescale.output)


def _lstm(editor: Editor, node: NodeProto) -> NodeProto:
    """LSTM; the quantized operator keeps weights turned, and a scale and zero a direction."""
    values, inputs, recurrent, *rest = node.input
    scales = iter(rest[5:9])
    turned = []
    for name in (inputs, recurrent):
        weights, scale, zero = (editor.require(each) for each in (name, next(scales), next(scales)))
        each = _floats(weights, zero.reshape(-1, 1, 1), scale.reshape(-1, 1, 1))
        turned.append(editor.add_constant(f"{name}/float", each.transpose(0, 2, 1)))
    made = helper.make_node("LSTM", [values, *turned, *rest[:5]], node.output)
    made.attribute.extend(node.attribute)
    return made


def _floats(
    quantized: NDArray[np.uint8], zero: NDArray[np.uint8], scale: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The numbers that bytes stand for: (quantized - zero) * scale."""
    difference = quantized.astype(np.float32) - zero.astype(np.float32)
    return np.ascontiguousarray(difference * scale, np.float32)
