"""The spectrum of the harmonic source, as one convolution, with the phase the model was trained on.

The sound generator is given magnitude and phase of a short-time Fourier transform. ONNX Runtime's
operator for it takes 3 % of a pass, and rounds: the first and the last bin of a real signal have no
imaginary part, but get one of the order of 1e-9 and of any sign, so that where the real part is
negative the phase is now pi, now -pi. In training it was pi (Kokoro's own `custom_stft.py` corrects
its export in the same way). Here those bins have no imaginary part, and no sign to lose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.editor import Editor, attribute

_NOT_ZERO = 1e-30  # added to real parts: the phase is a quotient by them


@dataclass(frozen=True, slots=True)
class Spectrum:
    """A transform of a real signal whose parts are taken out of it, and nothing else is."""

    signal: str
    """Name of the input, shape (1, samples)."""
    window: NDArray[np.float32]
    """As long as a frame."""
    step: int
    """Samples from one frame to the next."""
    parts: tuple[str, str]
    """Names of the real and the imaginary part, shape (1, bins, frames)."""


def spectra(editor: Editor) -> None:
    """Every transform that is understood whole, as a convolution."""
    for node in editor.nodes("STFT"):
        found = _understand(editor, node)
        if found is not None:
            editor.add(_nodes(editor, found))
            _count_zero_as_above(editor, found.parts[1])


def _understand(editor: Editor, node: NodeProto) -> Spectrum | None:
    signal, step, window, length = [*node.input, "", "", ""][:4]
    steps, frame, samples = (editor.constant(each) for each in (step, window, length))
    turned = editor.only_taker(node.output[0], "Transpose")
    if steps is None or frame is None or turned is None or not attribute(node, "onesided", 1):
        return None
    if samples is not None and samples.item() != frame.size:
        return None
    parts = {part: name for part, name in _parts(editor, turned) if name}
    if attribute(turned, "perm", []) != [0, 2, 1, 3] or set(parts) != {0, 1}:
        return None
    return Spectrum(signal, frame, steps.item(), (parts[0], parts[1]))


def _parts(editor: Editor, turned: NodeProto) -> Iterator[tuple[int, str]]:
    """What is taken out of the last dimension: which number of each pair, and the name."""
    for taker in editor.takers(turned.output[0]):
        place = editor.constant(taker.input[1]) if taker.op_type == "Gather" else None
        if place is None or place.ndim or attribute(taker, "axis", 0) != 3:
            yield -1, taker.output[0]
        else:
            yield place.item(), taker.output[0]


def _nodes(editor: Editor, each: Spectrum) -> Iterator[NodeProto]:
    """Nodes for the real and the imaginary part of every bin, frame by frame."""
    name, bins = each.parts[0], each.window.size // 2 + 1

    def node(operator: str, inputs: Sequence[str], outputs: Sequence[str], **more: Any) -> NodeProto:
        return helper.make_node(operator, inputs, outputs, **more)

    channel = editor.add_constant(f"{name}/channel", np.array([1]))
    waves = editor.add_constant(f"{name}/waves", _waves(each.window))
    least = np.repeat(np.float32([_NOT_ZERO, 0]), bins)
    inputs = [f"{name}/row", waves, editor.add_constant(f"{name}/least", least)]
    yield node("Unsqueeze", [each.signal, channel], [f"{name}/row"])
    yield node("Conv", inputs, [f"{name}/both"], strides=[each.step])
    yield node("Split", [f"{name}/both"], each.parts, axis=1, num_outputs=2)


def _waves(window: NDArray[np.float32]) -> NDArray[np.float32]:
    """Shape (2 * bins, 1, samples): what a frame is multiplied by for real and imaginary parts."""
    size = window.size
    turns = np.outer(np.arange(size // 2 + 1), np.arange(size)) % size
    waves = np.exp(-2j * np.pi * turns / size) * window
    imaginary = np.where(turns * 2 % size == 0, 0, waves.imag)  # a sine is zero there
    return np.concatenate([waves.real, imaginary])[:, None].astype(np.float32)


def _count_zero_as_above(editor: Editor, imaginary: str) -> None:
    """Where the phase asks whether `imaginary` is above zero, let zero count: then it is pi."""
    for taker in editor.takers(imaginary):
        least = editor.constant(taker.input[1]) if taker.op_type == "Greater" else None
        if least is not None and not least.any():
            editor.add([helper.make_node("GreaterOrEqual", taker.input, taker.output)])
