"""The silence that the model plans before and after the words: most of it is made no sound of.

The model plans half a second of it at either end of a piece, which is cut away afterwards. The
generator, where four fifths of the time go, gets the decoded plan without the middle of both. Its
normalizations take mean and variance over time, silence included, and without it the sound is
another (10 % quieter). So the statistics are those of the whole: frames of the silence that is left
stand for those that are gone. What lies next to an end is not used for that, since a convolution
pads with zeros there. Source of that normalization: Huang and Belongie, "Arbitrary Style Transfer
in Real-Time with Adaptive Instance Normalization", 2017.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from onnx import NodeProto, TensorProto, helper

from briefing.engines.kokoro.graph.editor import Editor
from briefing.engines.kokoro.trial import EDGE

_BEFORE, _AFTER = 1, 2  # silent frames that stay before the words and after them
_SILENT = -8.0  # the plan of the energy of a silent frame is -8.8 to -9.6 with all voices
_FIRST, _LAST = 1, EDGE  # the frames from either end that stand for others: all but the outermost
_STANDING = _LAST - _FIRST
_NOT_ZERO = 1e-9

_DECODED = "/decoder/decoder/decode.3/Div_4_output_0"  # shape (1, 512, 2 * frames)
_SOURCE = "/decoder/decoder/generator/Squeeze_output_0"  # the tone, shape (1, 600 * frames)
_ENERGY = "/decoder/decoder/Unsqueeze_1_output_0"  # as planned, shape (1, 1, 2 * frames)
_FRAMES = "/encoder/Clip_output_0"  # of each token, as float, shape (1, tokens)
_DURATION = "duration"
_NAME = "silence"
_STEPS = {256: 20, 128: 120}
"""Steps a frame in each stage of the generator, by its channels."""


def can_cut(editor: Editor) -> bool:
    """Whether the graph has what `cut` needs, under the names of the release."""
    duration = editor.maker(_DURATION, "Cast")
    return (
        duration is not None
        and duration.input[0] == _FRAMES
        and editor.maker(_DECODED, "Div") is not None
        and editor.maker(_SOURCE, "Squeeze") is not None
        and editor.maker(_ENERGY, "Unsqueeze") is not None
    )


def cut(editor: Editor) -> None:
    """Leave the middle of both silences out of what the generator is given, and of the durations.

    Every normalization in it has then to be a `normalization`.
    """
    editor.redefine(f"{_NAME}/left", _places(editor))
    for channels, rate in _STEPS.items():
        editor.redefine(f"{_NAME}/weights/{channels}", _weights(editor, rate, channels))
    editor.redefine(_DECODED, _shortened(editor, _DECODED, "Div", 2, 2))
    editor.redefine(_SOURCE, _shortened(editor, _SOURCE, "Squeeze", 600, 1))
    editor.redefine(_DURATION, _durations(editor))


def normalization(channels: int, epsilon: float) -> list[NodeProto]:
    """The nodes inside a graph that normalize "values" to "z", with the statistics of the whole.

    They take "gain" and "offset", a value a channel, in a stage of so many `channels`. What is
    left is normalized by itself first, so it adds nothing to the mean and its share to the
    variance. (ONNX Runtime has no fast sum of squares.)
    """
    node = helper.make_node
    weights = f"{_NAME}/weights/{channels}"
    nodes = [
        node("InstanceNormalization", ["values", "one", "zero"], ["left"], epsilon=epsilon),
        node("Concat", ["head", "tail"], ["standing"], axis=2),
        node("Mul", ["standing", "standing"], ["standing/square"]),
        node("MatMul", ["standing", weights], ["mean/column"]),
        node("MatMul", ["standing/square", weights], ["square/column"]),
        node("Reshape", ["mean/column", f"{_NAME}/row"], ["mean"]),
        node("Reshape", ["square/column", f"{_NAME}/row"], ["square/gone"]),
        node("Add", ["square/gone", f"{_NAME}/left"], ["square/all"]),
        node("Mul", ["mean", "mean"], ["mean/square"]),
        node("Sub", ["square/all", "mean/square"], ["variance"]),
        node(
            "BatchNormalization", ["left", "gain", "offset", "mean", "variance"], ["z"],
            epsilon=_NOT_ZERO,
        ),
    ]  # fmt: skip
    places = [f"{_NAME}/{{}}/from/{channels}", f"{_NAME}/{{}}/to/{channels}", f"{_NAME}/along/2"]
    for part in ("head", "tail"):
        nodes.insert(1, node("Slice", ["left", *(p.format(part) for p in places)], [part]))
    return nodes


def _places(editor: Editor) -> Iterator[NodeProto]:
    """Nodes for the frame where each cut begins and how many frames go, and their shares of all."""

    def constant(part: str, value: object, kind: type[np.generic] = np.int64) -> str:
        return editor.add_constant(f"{_NAME}/{part}", np.asarray(value, kind))

    def node(operator: str, inputs: list[str], output: str, **more: Any) -> NodeProto:
        return helper.make_node(operator, inputs, [f"{_NAME}/{output}"], **more)

    two, none = constant("two", [2]), constant("none", [0])
    edge = constant("edge", [EDGE])
    yield node("Greater", [_ENERGY, constant("silent", _SILENT, np.float32)], "is_loud")
    yield helper.make_node("Cast", [f"{_NAME}/is_loud"], [f"{_NAME}/loud"], to=TensorProto.FLOAT)
    yield node("Reshape", [f"{_NAME}/loud", constant("row", [-1])], "steps")
    yield node("Shape", [f"{_NAME}/steps"], "count")
    yield node("Div", [f"{_NAME}/count", two], "frames")
    yield node("ArgMax", [f"{_NAME}/steps"], "first", axis=0)
    yield node("ArgMax", [f"{_NAME}/steps"], "last", axis=0, select_last_index=1)
    yield node("Div", [f"{_NAME}/first", two], "first/frame")
    yield node("Div", [f"{_NAME}/last", two], "last/frame")
    yield node("Sub", [f"{_NAME}/first/frame", constant("before", [EDGE + _BEFORE])], "head/most")
    yield node("Max", [f"{_NAME}/head/most", none], "head")
    yield node("Sub", [f"{_NAME}/frames", f"{_NAME}/last/frame"], "tail/whole")
    yield node("Sub", [f"{_NAME}/tail/whole", constant("after", [1 + _AFTER + EDGE])], "tail/most")
    yield node("Max", [f"{_NAME}/tail/most", none], "tail")
    yield node("Add", [edge, f"{_NAME}/head"], "head/end")
    yield node("Sub", [f"{_NAME}/frames", edge], "tail/latest")
    yield node("Max", [f"{_NAME}/tail/latest", f"{_NAME}/head/end"], "tail/end")
    yield node("Sub", [f"{_NAME}/tail/end", f"{_NAME}/tail"], "tail/start")
    yield helper.make_node("Concat", [f"{_NAME}/head", f"{_NAME}/tail"], [f"{_NAME}/gone"], axis=0)
    for part in ("gone", "frames"):
        yield helper.make_node(
            "Cast", [f"{_NAME}/{part}"], [f"{_NAME}/{part}/float"], to=TensorProto.FLOAT
        )
    yield node("Div", [f"{_NAME}/gone/float", f"{_NAME}/frames/float"], "shares")
    yield node("ReduceSum", [f"{_NAME}/shares"], "share")
    yield node("Sub", [constant("whole", 1, np.float32), f"{_NAME}/share"], "left")


def _weights(editor: Editor, rate: int, channels: int) -> Iterator[NodeProto]:
    """Nodes for what each step that stands for others counts in a mean over all: a column."""
    name = f"{_NAME}/{channels}"
    steps = rate * _STANDING
    each = editor.add_constant(f"{name}/each", np.full((1, steps), 1 / steps, np.float32))
    column = editor.add_constant(f"{_NAME}/column", np.array([-1, 1]))
    for part, ends in (("head", (_FIRST, _LAST)), ("tail", (-_LAST, -_FIRST))):
        for end, frame in zip(("from", "to"), ends, strict=True):
            editor.add_constant(f"{_NAME}/{part}/{end}/{channels}", np.array([rate * frame]))
    yield helper.make_node("Reshape", [f"{_NAME}/shares", column], [f"{name}/ends"])
    yield helper.make_node("Mul", [f"{name}/ends", each], [f"{name}/rows"])
    yield helper.make_node("Reshape", [f"{name}/rows", column], [f"{_NAME}/weights/{channels}"])


def _shortened(
    editor: Editor, tensor: str, operator: str, rate: int, axis: int
) -> Iterator[NodeProto]:
    """Nodes for `tensor`, which has `rate` steps a frame, without the two cuts."""
    maker = editor.maker(tensor, operator)
    if maker is None:
        raise ValueError(f"nothing makes {tensor}")
    whole = NodeProto()
    whole.CopyFrom(maker)
    whole.output[0] = f"{tensor}/whole"
    yield whole
    steps = editor.add_constant(f"{_NAME}/rate/{rate}", np.array([rate]))
    along = editor.add_constant(f"{_NAME}/along/{axis}", np.array([axis]))
    places = ["none", "edge", "head/end", "tail/start", "tail/end", "frames"]
    node = helper.make_node
    for place in places:
        yield node("Mul", [f"{_NAME}/{place}", steps], [f"{tensor}/{place}"])
    parts = []
    for start, end in zip(places[::2], places[1::2], strict=True):
        parts.append(f"{tensor}/from {start}")
        inputs = [f"{tensor}/whole", f"{tensor}/{start}", f"{tensor}/{end}", along]
        yield node("Slice", inputs, parts[-1:])
    yield node("Concat", parts, [tensor], axis=axis)


def _durations(editor: Editor) -> Iterator[NodeProto]:
    """Nodes for the frames of each token without those that are gone.

    From the frame where each token ends: what is gone before it is counted off.
    """
    node = helper.make_node
    along = editor.add_constant(f"{_NAME}/tokens", np.array(1))
    zero = editor.add_constant(f"{_NAME}/zero", np.array(0))
    pads = editor.add_constant(f"{_NAME}/pads", np.array([0, 1, 0, 0]))
    last = editor.add_constant(f"{_NAME}/but_the_last", np.array([-1]))
    axis = editor.add_constant(f"{_NAME}/along/1", np.array([1]))
    name = f"{_NAME}/durations"
    yield node("Cast", [_FRAMES], [f"{name}/planned"], to=TensorProto.INT64)
    yield node("CumSum", [f"{name}/planned", along], [f"{name}/ends"])
    left = f"{name}/ends"
    for part, start in (("head", "edge"), ("tail", "tail/start")):
        yield node("Sub", [f"{name}/ends", f"{_NAME}/{start}"], [f"{name}/{part}/beyond"])
        yield node("Max", [f"{name}/{part}/beyond", zero], [f"{name}/{part}/inside"])
        yield node("Min", [f"{name}/{part}/inside", f"{_NAME}/{part}"], [f"{name}/{part}/gone"])
        yield node("Sub", [left, f"{name}/{part}/gone"], [f"{name}/{part}/left"])
        left = f"{name}/{part}/left"
    yield node("Pad", [left, pads, zero], [f"{name}/edges"])
    yield node("Slice", [f"{name}/edges", f"{_NAME}/none", last, axis], [f"{name}/from"])
    yield node("Sub", [left, f"{name}/from"], [_DURATION])
