"""The Fourier transform of the graph as a convolution: the same spectra."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, numpy_helper

from briefing.engines.kokoro.graph.editor import Editor
from briefing.engines.kokoro.graph.spectrum import spectra

LENGTH, STEP = 20, 5


def model(window: NDArray[np.float32]) -> ModelProto:
    constants: dict[str, NDArray[Any]] = {
        "step": np.asarray(STEP, np.int64),
        "window": window,
        "length": np.asarray(LENGTH, np.int64),
    }
    node = helper.make_node("STFT", ["signal", *constants], ["spectra"], onesided=1)
    graph = helper.make_graph(
        [node],
        "stft",
        [helper.make_tensor_value_info("signal", TensorProto.FLOAT, [1, None])],
        [helper.make_tensor_value_info("spectra", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    opsets = [helper.make_opsetid("", 17)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def run(proto: ModelProto, signal: NDArray[np.float32]) -> NDArray[np.float32]:
    from onnxruntime import InferenceSession

    session = InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"signal": signal})[0])


@pytest.mark.slow
def test_the_spectra_are_the_same_and_bins_without_a_phase_have_that_of_a_real_number() -> None:
    window = np.hanning(LENGTH + 1)[:-1].astype(np.float32)
    signal = np.random.default_rng(1).standard_normal((1, 200)).astype(np.float32)
    plain, changed = model(window), model(window)
    editor = Editor(changed.graph)
    spectra(editor)
    editor.finish()
    assert {node.op_type for node in changed.graph.node} == {"Reshape", "Conv", "Transpose"}
    expected, found = run(plain, signal), run(changed, signal)
    assert found.shape == expected.shape == (1, 37, 11, 2)
    assert np.allclose(found, expected, atol=1e-4)
    phase = np.arctan2(found[..., 1], found[..., 0])[..., [0, 10]]
    assert np.allclose(np.abs(phase) * (found[..., [0, 10], 0] > 0), 0, atol=1e-6)
    assert (phase[found[..., [0, 10], 0] < 0] > 3.14).all()


def test_another_transform_stays_as_it_was() -> None:
    proto = model(np.ones(LENGTH, np.float32))
    del proto.graph.initializer[1]
    proto.graph.input.append(helper.make_tensor_value_info("window", TensorProto.FLOAT, [LENGTH]))
    editor = Editor(proto.graph)
    spectra(editor)
    editor.finish()
    assert [node.op_type for node in proto.graph.node] == ["STFT"]
