"""The released Kokoro graph in the precision asked for, rewritten so that it runs fast.

The released graph is quantized to eight bits for any machine. `in_precision` computes part of it
in float again, which is what the ear asks for. `rewrite` is what the machine asks for: most of the
time goes to operators whose kernels do not use the eight-bit dot products of the processor (VNNI,
AMX), or to chains of small operators for which ONNX Runtime has one. Each rule recognises one
such place and puts other operators there; a place that does not match exactly stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.settings import Quality

if TYPE_CHECKING:
    from briefing.engines.kokoro.graph.editor import Editor

REVISION = 11
"""Counts up whenever a change to the rules changes the graph, and so what is kept of it."""

_FRAMES = "/encoder/Clip_output_0"  # frames a token, as float, in the released graph


def in_precision(model: bytes, quality: Quality) -> bytes:
    """The released graph with float activations in as much of it as `quality` says.

    Takes and returns a serialised ONNX model. About a second; the result is 92 MB (FAST), 175
    (STANDARD) or 325 (BEST).
    """
    from briefing.engines.kokoro.graph.floating import everywhere, float_operators, in_encoder

    if quality is Quality.FAST:
        return model
    where = everywhere if quality is Quality.BEST else in_encoder
    return _edited(model, float_operators(where))


def rewrite(model: bytes, *, byte_products: bool = True) -> bytes:
    """The graph `model` with every rule for speed applied wherever it matches.

    Takes and returns a serialised ONNX model with the same inputs and outputs. The results
    agree but for rounding: the durations to the frame, the audio to about 1.5 dB of log-mel
    spectrum. Without `byte_products` only the rules that help on any processor. About a
    second, 0.5 GB.
    """
    from briefing.engines.kokoro.graph.activation import snakes
    from briefing.engines.kokoro.graph.arithmetic import signed_weights, squares
    from briefing.engines.kokoro.graph.convolution import convolutions
    from briefing.engines.kokoro.graph.long_product import long_products
    from briefing.engines.kokoro.graph.normalization import instance_norms
    from briefing.engines.kokoro.graph.resblock import steps
    from briefing.engines.kokoro.graph.upsampling import upsamplings

    if byte_products:
        in_bytes = (long_products, upsamplings, steps, convolutions, snakes, signed_weights)
        return _edited(model, squares, instance_norms, *in_bytes)
    return _edited(model, squares, instance_norms, snakes)


def _edited(model: bytes, *rules: Callable[[Editor], None]) -> bytes:
    """`model` after each of `rules` in turn."""
    import onnx

    from briefing.engines.kokoro.graph.editor import Editor

    proto = onnx.load_from_string(model)
    for rule in rules:
        editor = Editor(proto.graph)
        rule(editor)
        editor.finish()
    return bytes(proto.SerializeToString())


def with_melody(model: bytes) -> bytes:
    """The graph `model` with the input of `melody`, unless its tensors have other names."""
    import onnx

    from briefing.engines.kokoro.graph import melody
    from briefing.engines.kokoro.graph.editor import Editor

    proto = onnx.load_from_string(model)
    if not melody.is_known(proto.graph):
        return model
    melody.declare(proto.graph)
    editor = Editor(proto.graph)
    melody.melodies(editor)
    editor.finish()
    return bytes(proto.SerializeToString())


def with_durations_if_known(model: bytes) -> bytes:
    """`model`, with the output `duration` unless it has one or does not compute it."""
    import onnx

    found = onnx.load_from_string(model).graph
    if "duration" in {output.name for output in found.output}:
        return model
    computed = any(_FRAMES in node.output for node in found.node)
    return with_durations(model) if computed else model


def with_durations(model: bytes) -> bytes:
    """The graph `model` with a further output `duration`: int64, frames of 25 ms a token.

    The released graph computes it, but keeps it to itself. Protobuf messages merge when their
    bytes are joined, so nothing has to be parsed.
    """
    from onnx import GraphProto, ModelProto, TensorProto, helper

    cast = helper.make_node("Cast", [_FRAMES], ["duration"], to=TensorProto.INT64)
    output = helper.make_tensor_value_info("duration", TensorProto.INT64, None)
    addition = ModelProto(graph=GraphProto(node=[cast], output=[output]))
    return model + bytes(addition.SerializeToString())
