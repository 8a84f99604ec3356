"""Where biases end up that make no difference on the way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from onnx import ModelProto, NodeProto
from onnx_graphs import floats, model, node, run

from briefing.engines.kokoro.graph.biases import add_biases, carried
from briefing.engines.kokoro.graph.editor import Editor

ONE = np.array([1, 2], np.float32)
NORM = node("InstanceNormalization", ["a", "ones", "none"], ["normal"])


def made(nodes: Sequence[NodeProto], outputs: Sequence[str]) -> ModelProto:
    constants = {
        "ones": np.ones(2, np.float32),
        "none": np.zeros(2, np.float32),
        "three": np.array(3, np.float32),
        "column": np.ones((1, 2, 1), np.float32),
    }
    first = [node("Neg", ["x"], ["a"]), node("Abs", ["x"], ["b"])]
    return model([*first, *nodes], {"x": floats(1, 2, 9)}, constants, outputs)


@pytest.mark.parametrize(
    ("nodes", "outputs", "ends"),
    [
        ([], ["a"], {"a": [1, 2]}),
        ([node("Relu", ["a"], ["r"])], ["r"], {"a": [1, 2]}),
        ([NORM], ["normal"], {}),
        ([NORM], ["normal", "a"], {"a": [1, 2]}),
        ([node("Add", ["a", "b"], ["sum"])], ["sum"], {"sum": [1, 2]}),
        ([NORM, node("Add", ["a", "b"], ["sum"])], ["normal", "sum"], {"sum": [1, 2]}),
        ([node("Add", ["a", "a"], ["sum"])], ["sum"], {"sum": [2, 4]}),
        ([node("Add", ["a", "column"], ["sum"])], ["sum"], {"a": [1, 2]}),
        ([node("Div", ["a", "three"], ["part"])], ["part"], {"part": [1 / 3, 2 / 3]}),
        ([node("Div", ["a", "column"], ["part"])], ["part"], {"a": [1, 2]}),
        ([node("Div", ["three", "a"], ["part"])], ["part"], {"a": [1, 2]}),
        ([node("InstanceNormalization", ["x", "ones", "a"], ["n"])], ["b"], {"a": [1, 2]}),
    ],
)
def test_a_bias_goes_as_far_as_it_makes_no_difference(
    nodes: list[NodeProto], outputs: list[str], ends: dict[str, list[float]]
) -> None:
    found = carried(Editor(made(nodes, outputs).graph), {"a": ONE})
    assert {name: value.tolist() for name, value in found.items()} == {
        name: pytest.approx(value) for name, value in ends.items()
    }


def test_biases_that_meet_are_one() -> None:
    graph = made([node("Add", ["a", "b"], ["sum"])], ["sum"]).graph
    found = carried(Editor(graph), {"a": ONE, "b": 10 * ONE})
    assert {name: value.tolist() for name, value in found.items()} == {"sum": [11, 22]}


def test_a_bias_is_added_to_what_makes_the_tensor() -> None:
    given = {"x": floats(1, 2, 9)}
    proto = made([node("Add", ["a", "b"], ["sum"])], ["sum"])
    (expected,) = run(proto, given)
    editor = Editor(proto.graph)
    add_biases(editor, {"sum": ONE})
    editor.finish()
    assert np.allclose(run(proto, given)[0], expected + ONE.reshape(1, 2, 1))
