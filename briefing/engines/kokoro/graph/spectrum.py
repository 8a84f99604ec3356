"""The short-time Fourier transform of the harmonic source, as the convolution that it is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.editor import Editor, attribute

_SIGN = 1e-20
"""Of the imaginary part of a bin that has none, against its real part. Its sign decides between a
phase of pi and of -pi; the transform that the model was trained with says pi."""


def spectra(editor: Editor) -> None:
    """A transform of constant length, step and window as a convolution with its cosines and sines.

    ONNX Runtime transforms lengths that are no power of two in a much dearer way.
    """
    for node in editor.nodes("STFT"):
        constants = [editor.constant(name) for name in node.input[1:4]]
        if len(constants) == 3 and all(each is not None for each in constants):
            step, window, length = (np.asarray(each) for each in constants)
            if attribute(node, "onesided", 1) and window.shape == (int(length),):
                editor.redefine(node.output[0], _as_convolution(editor, node, int(step), window))


def _as_convolution(
    editor: Editor, node: NodeProto, step: int, window: NDArray[np.float32]
) -> Iterator[NodeProto]:
    """Nodes from the signal, shape (1, samples), to its spectra, shape (1, frames, bins, 2)."""
    name, length = node.output[0], len(window)
    bins = length // 2 + 1
    angles = 2 * np.pi * np.outer(np.arange(bins), np.arange(length)) / length
    real, imaginary = np.cos(angles) * window, -np.sin(angles) * window
    without = [0, length // 2] if length % 2 == 0 else [0]
    imaginary[without] = -_SIGN * real[without]
    kernel = np.concatenate([real, imaginary])[:, None, :].astype(np.float32)
    weights = editor.add_constant(f"{name}/kernel", kernel)
    row = editor.add_constant(f"{name}/row", np.array([1, 1, -1]))
    apart = editor.add_constant(f"{name}/apart", np.array([1, 2, bins, -1]))
    yield helper.make_node("Reshape", [node.input[0], row], [f"{name}/signal"])
    yield helper.make_node(
        "Conv", [f"{name}/signal", weights], [f"{name}/products"],
        kernel_shape=[length], strides=[step],
    )  # fmt: skip
    yield helper.make_node("Reshape", [f"{name}/products", apart], [f"{name}/parts"])
    yield helper.make_node("Transpose", [f"{name}/parts"], [name], perm=[0, 3, 2, 1])
