"""Small ONNX graphs for the tests of rewriting: made, rewritten by one rule, run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from briefing.engines.kokoro.graph.editor import Editor

Arrays = Mapping[str, NDArray[Any]]

node = helper.make_node
random = np.random.default_rng(1)


def floats(*shape: int) -> NDArray[np.float32]:
    """Random numbers around zero."""
    return random.normal(size=shape).astype(np.float32)


def weights(*shape: int) -> NDArray[np.uint8]:
    """Near enough to 128 that two products fit in 16 bits, for processors without VNNI."""
    return random.integers(66, 190, shape, np.uint8)


def model(
    nodes: Sequence[NodeProto],
    inputs: Arrays,
    constants: Arrays,
    outputs: Sequence[str],
    shapes: Mapping[str, Sequence[int]] | None = None,
) -> ModelProto:
    """A model of `nodes`; `shapes` are declared for tensors in between."""
    graph = helper.make_graph(
        nodes,
        "graph",
        [
            helper.make_tensor_value_info(
                name, helper.np_dtype_to_tensor_dtype(value.dtype), [None] * value.ndim
            )
            for name, value in inputs.items()
        ],
        [helper.make_empty_tensor_value_info(name) for name in outputs],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    for name, shape in (shapes or {}).items():
        info = helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        graph.value_info.append(info)
    versions = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=versions, ir_version=9)


def rewritten(original: ModelProto, *rules: Callable[[Editor], None]) -> ModelProto:
    """A copy of `original` with `rules` applied, one after the other."""
    copy = ModelProto()
    copy.CopyFrom(original)
    for rule in rules:
        editor = Editor(copy.graph)
        rule(editor)
        editor.finish()
    return copy


def run(proto: ModelProto, inputs: Arrays) -> list[NDArray[Any]]:
    """The outputs of one run."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        proto.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return [np.asarray(output) for output in session.run(None, dict(inputs))]


def operators(proto: ModelProto) -> list[str]:
    """The operators of the graph in alphabetical order."""
    return sorted(node.op_type for node in proto.graph.node)
