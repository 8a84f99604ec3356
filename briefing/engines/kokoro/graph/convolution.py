"""Eight-bit convolutions as eight-bit matrix products.

ConvInteger multiplies unsigned by unsigned bytes, for which there is no VNNI kernel. The same
sums are a matrix product of the input's windows, gathered side by side, with the weights as
signed bytes. Time runs down the rows: then every window is a few contiguous copies, the weights
can be packed once when the model is loaded, and scale and bias are part of the product.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import NodeProto, helper

from briefing.engines.kokoro.graph.arithmetic import signed
from briefing.engines.kokoro.graph.editor import Editor, attribute

MICROSOFT = "com.microsoft"


@dataclass(frozen=True, slots=True)
class Convolution:
    """One quantized convolution over time: `output` = (sum of (values - values_zero) * (weights -
    zero)) * values_scale * scale + bias."""

    name: str
    """Of its node."""
    output: str
    """Name of the result, shape (1, out channels, time)."""
    source: str
    """Name of the input, shape (1, in channels, time), float32."""
    values: str
    """Name of the input rounded to bytes."""
    values_scale: str
    """Name of the scale of `values`."""
    values_zero: str
    """Name of the zero point of `values`."""
    weights: NDArray[np.uint8]
    """Shape (out channels, in channels, kernel)."""
    zero: NDArray[np.uint8]
    """Zero point of the weights."""
    scale: NDArray[np.float32]
    """Scale of the weights."""
    bias: NDArray[np.float32] | None
    """One an output channel, or None."""
    dilation: int
    """Steps between the taps of the kernel."""
    stride: int
    """Steps between results."""
    padding: tuple[int, int]
    """Steps added before and after."""

    @property
    def channels(self) -> int:
        """Of the input."""
        return int(self.weights.shape[1])

    @property
    def reach(self) -> int:
        """Frames between the first and the last that one result looks at."""
        return self.dilation * (int(self.weights.shape[2]) - 1)

    def columns(self) -> NDArray[np.int8]:
        """The weights as the right factor of a product: (kernel * channels, out channels)."""
        turned = signed(self.weights).transpose(2, 1, 0)
        return np.ascontiguousarray(turned.reshape(-1, len(self.weights)))


def convolutions(editor: Editor) -> None:
    """Every quantized convolution that is understood whole, as a matrix product."""
    for node in editor.nodes("ConvInteger"):
        found = understand(editor, node)
        if found is not None:
            editor.redefine(found.output, _as_product(editor, found))


def understand(editor: Editor, node: NodeProto) -> Convolution | None:
    """The convolution around `node`: quantized input, integer sums, bias, scale; or None."""
    if not _is_plain(node):
        return None
    values, weights_name, values_zero, zero_name = node.input
    quantize = editor.maker(values, "DynamicQuantizeLinear")
    weights, zero = editor.constant(weights_name), editor.constant(zero_name)
    sums, bias = _bias(editor, node.output[0])
    cast = editor.only_taker(sums, "Cast")
    rescale = editor.only_taker(cast.output[0], "Mul") if cast else None
    if quantize is None or weights is None or zero is None or cast is None or rescale is None:
        return None
    scale = _weight_scale(editor, other(rescale, cast.output[0]), quantize.output[1])
    if scale is None or weights.dtype != np.uint8 or zero.size != 1:
        return None
    before, after = attribute(node, "pads", [0, 0])
    return Convolution(
        name=node.name or node.output[0],
        output=rescale.output[0],
        source=quantize.input[0],
        values=values,
        values_scale=quantize.output[1],
        values_zero=values_zero,
        weights=weights,
        zero=zero,
        scale=scale,
        bias=bias,
        dilation=attribute(node, "dilations", [1])[0],
        stride=attribute(node, "strides", [1])[0],
        padding=(before, after),
    )


def _is_plain(node: NodeProto) -> bool:
    """Whether `node` runs over one dimension, in one group, with its padding spelled out."""
    kernel = attribute(node, "kernel_shape", [])
    padding = attribute(node, "auto_pad", b"NOTSET")
    return (
        len(kernel) == 1
        and len(node.input) == 4
        and attribute(node, "group", 1) == 1
        and padding == b"NOTSET"
    )


def _bias(editor: Editor, sums: str) -> tuple[str, NDArray[np.float32] | None]:
    """What becomes of the integer `sums`: the tensor after the bias is added, and the bias.

    The released graph rounds a float bias to the scale of the sums: Div, Floor, Cast, Reshape, Add.
    """
    add = editor.only_taker(sums, "Add")
    if add is None:
        return sums, None
    tensor = other(add, sums)
    for operator in ("Reshape", "Cast", "Floor", "Div"):
        made = editor.maker(tensor, operator)
        if made is None:
            return sums, None
        tensor = made.input[0]
    return add.output[0], editor.constant(tensor)


def _weight_scale(editor: Editor, scale: str, values_scale: str) -> NDArray[np.float32] | None:
    """The factor that, with the one of the values, makes up `scale`; None unless one number."""
    product = editor.maker(scale, "Mul")
    if product is None or values_scale not in product.input:
        return None
    factor = editor.constant(other(product, values_scale))
    return factor if factor is not None and factor.size == 1 else None


def other(node: NodeProto, tensor: str) -> str:
    """The input of a two-input `node` that is not `tensor`."""
    return next((name for name in node.input if name != tensor), tensor)


def _as_product(editor: Editor, conv: Convolution) -> Iterator[NodeProto]:
    """Nodes for: pad, turn, gather windows, multiply, turn back."""

    def constant(part: str, value: Any) -> str:
        return editor.add_constant(f"{conv.name}/{part}", value)

    def tensor(part: str) -> str:
        return f"{conv.name}/{part}"

    out, _, kernel = conv.weights.shape
    rows = conv.values
    if any(conv.padding):
        pads = constant("pads", np.array([0, 0, conv.padding[0], 0, 0, conv.padding[1]]))
        yield helper.make_node("Pad", [rows, pads, conv.values_zero], [tensor("padded")])
        rows = tensor("padded")
    yield helper.make_node("Transpose", [rows], [tensor("rows")], perm=[0, 2, 1])
    rows = tensor("rows")
    if kernel > 1 or conv.stride > 1:
        yield from _windows(editor, conv, rows)
        rows = tensor("windows")
    inputs = [
        rows,
        constant("weights", conv.columns()),
        conv.values_scale,
        constant("scale", conv.scale.reshape(())),
        conv.values_zero,
        constant("zero", signed(conv.zero).reshape(())),
    ]
    if conv.bias is not None:
        inputs.append(constant("bias", conv.bias.reshape(out)))
    product = tensor("product")
    yield helper.make_node("MatMulIntegerToFloat", inputs, [product], domain=MICROSOFT)
    yield helper.make_node("Transpose", [product], [conv.output], perm=[0, 2, 1])


def _windows(editor: Editor, conv: Convolution, rows: str) -> Iterator[NodeProto]:
    """Nodes that lay the frames each result looks at side by side: (1, time, kernel * channels)."""

    def constant(part: str, value: Any) -> str:
        return editor.add_constant(f"{conv.name}/{part}", np.asarray(value, np.int64))

    def tensor(part: str) -> str:
        return f"{conv.name}/{part}"

    _, channels, kernel = conv.weights.shape
    start, step = constant("start", 0), constant("step", conv.stride)
    reach = constant("reach", conv.reach)
    offsets = constant("offsets", [[conv.dilation * tap for tap in range(kernel)]])
    column, shape = constant("column", [1]), constant("shape", [0, -1, kernel * channels])
    yield helper.make_node("Shape", [rows], [tensor("length")], start=1, end=2)
    yield helper.make_node("Squeeze", [tensor("length")], [tensor("frames")])
    yield helper.make_node("Sub", [tensor("frames"), reach], [tensor("end")])
    yield helper.make_node("Range", [start, tensor("end"), step], [tensor("firsts")])
    yield helper.make_node("Unsqueeze", [tensor("firsts"), column], [tensor("first")])
    yield helper.make_node("Add", [tensor("first"), offsets], [tensor("places")])
    yield helper.make_node("Gather", [rows, tensor("places")], [tensor("gathered")], axis=1)
    yield helper.make_node("Reshape", [tensor("gathered"), shape], [tensor("windows")])
