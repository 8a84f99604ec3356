"""A further input of the graph, `melody`, which lifts the planned F0 of tokens.

The model was trained on few Hindi questions: it lets F0 fall at "?" as at "।", and mostly at
a comma too (docs/engines.md has the figures). What it plans can be corrected before sound is
made of it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper

from briefing.engines.kokoro.contour import INPUT
from briefing.engines.kokoro.graph.editor import Editor

_F0 = "/decoder/decoder/Unsqueeze_output_0"  # Hz, shape (1, 1, 2 * frames), about 0 where unvoiced
_ALIGNMENT = "/encoder/Cast_4_output_0"  # 1 where a frame is of a token, shape (tokens, frames)
_FRAMES = "/encoder/Clip_output_0"  # of each token, shape (1, tokens)
_VOICED = 20.0  # Hz; the plan of an unvoiced frame is near 0
_SUNG = 50.0  # Hz; what is planned lower is the creak or silence of an end, and not of its melody
_HELD = 8  # steps of 12.5 ms for which a lifted end stays voiced although it is planned unvoiced
_SMOOTH = 9  # steps of 12.5 ms over which a lift sets in


def is_known(graph: GraphProto) -> bool:
    """Whether the graph has what `melodies` needs, under the names of the release."""
    made = {tensor for node in graph.node for tensor in node.output}
    return {_F0, _ALIGNMENT, _FRAMES} <= made and INPUT not in {each.name for each in graph.input}


def declare(graph: GraphProto) -> None:
    """Declare the input; without a value for it nothing is lifted."""
    graph.input.append(helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, [2, None]))
    graph.initializer.append(numpy_helper.from_array(np.zeros((2, 1), np.float32), INPUT))


def melodies(editor: Editor) -> None:
    """F0 + lift * max(0, share * mean of F0 - F0) where there is voice, set in smoothly.

    Where voice ends within a lift, it is held for a little while at the pitch that is aimed at:
    the model plans the vowel of many an end unvoiced, and what is said of it sinks.
    """
    plan = editor.maker(_F0, "Unsqueeze")
    if plan is not None:
        editor.redefine(_F0, _lifted(editor, plan))


def _lifted(editor: Editor, plan: NodeProto) -> Iterator[NodeProto]:
    def constant(part: str, value: object, kind: type[np.generic]) -> str:
        return editor.add_constant(f"{INPUT}/{part}", np.asarray(value, kind))

    node = helper.make_node
    first = constant("first", [0], np.int64)
    zero, voiced = constant("zero", 0, np.float32), constant("voiced", _VOICED, np.float32)
    sung = constant("sung", _SUNG, np.float32)
    yield node("Unsqueeze", plan.input, [f"{INPUT}/plan"])
    yield node("Mul", [_FRAMES, zero], [f"{INPUT}/nothing"])  # a value a token, whatever is given
    yield node("Add", [INPUT, f"{INPUT}/nothing"], [f"{INPUT}/tokens"])
    yield node("MatMul", [f"{INPUT}/tokens", _ALIGNMENT], [f"{INPUT}/frames"])
    yield node("Unsqueeze", [f"{INPUT}/frames", first], [f"{INPUT}/batch"])
    scales = constant("scales", [1, 1, 2], np.float32)
    yield node(
        "Resize", [f"{INPUT}/batch", "", scales], [f"{INPUT}/steps"],
        mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor",
    )  # fmt: skip
    yield node(
        "AveragePool", [f"{INPUT}/steps"], [f"{INPUT}/smooth"],
        kernel_shape=[_SMOOTH], pads=[0, _SMOOTH - 1],  # a sound comes 50 ms early
    )  # fmt: skip
    yield node(
        "Split", [f"{INPUT}/smooth"], [f"{INPUT}/lift", f"{INPUT}/share"], axis=1, num_outputs=2
    )
    yield node("Greater", [f"{INPUT}/plan", voiced], [f"{INPUT}/is_voiced"])
    yield node("Cast", [f"{INPUT}/is_voiced"], [f"{INPUT}/voice"], to=TensorProto.FLOAT)
    yield node("Greater", [f"{INPUT}/plan", sung], [f"{INPUT}/is_sung"])
    yield node("Cast", [f"{INPUT}/is_sung"], [f"{INPUT}/song"], to=TensorProto.FLOAT)
    yield node("Mul", [f"{INPUT}/plan", f"{INPUT}/song"], [f"{INPUT}/heard"])
    yield node("ReduceSum", [f"{INPUT}/heard"], [f"{INPUT}/sum"])
    yield node("ReduceSum", [f"{INPUT}/song"], [f"{INPUT}/count"])
    yield node("Max", [f"{INPUT}/count", constant("one", 1, np.float32)], [f"{INPUT}/counted"])
    yield node("Div", [f"{INPUT}/sum", f"{INPUT}/counted"], [f"{INPUT}/mean"])
    yield node("Mul", [f"{INPUT}/share", f"{INPUT}/mean"], [f"{INPUT}/aim"])
    yield node("Sub", [f"{INPUT}/aim", f"{INPUT}/plan"], [f"{INPUT}/difference"])
    yield node("Relu", [f"{INPUT}/difference"], [f"{INPUT}/way"])
    yield node(
        "MaxPool", [f"{INPUT}/voice"], [f"{INPUT}/kept"],
        kernel_shape=[_HELD + 1], pads=[_HELD, 0],
    )  # fmt: skip
    yield node("Sub", [f"{INPUT}/kept", f"{INPUT}/voice"], [f"{INPUT}/held"])
    yield node("Ceil", [f"{INPUT}/lift"], [f"{INPUT}/lifts"])
    yield node("Mul", [f"{INPUT}/lifts", f"{INPUT}/held"], [f"{INPUT}/whole"])
    yield node("Mul", [f"{INPUT}/lift", f"{INPUT}/voice"], [f"{INPUT}/part"])
    yield node("Add", [f"{INPUT}/whole", f"{INPUT}/part"], [f"{INPUT}/strength"])
    yield node("Mul", [f"{INPUT}/way", f"{INPUT}/strength"], [f"{INPUT}/bend"])
    yield node("Add", [f"{INPUT}/plan", f"{INPUT}/bend"], plan.output)
