"""A voice file for Piper, small enough to be made on the spot: a hum for every phoneme."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

RATE = 22_050
HOP = 256
FRAMES = 4  # that a phoneme and the padding after it take each, at normal pace


def write_voice(path: Path, **changes: Any) -> Path:
    """A voice at `path`; `changes` are made to the description beside it."""
    onnx.save(_model(), path)
    config = _config() | changes
    path.with_name(f"{path.name}.json").write_text(json.dumps(config), encoding="utf-8")
    return path


def _config() -> dict[str, Any]:
    symbols = "_^$ !',-.:;?abcdefhijklmnopqrstuvwxyzɐəɛɜɟɡɣɦɪɲŋɳɔɖɾʂʃʈʊʋʌʒʔɹæːˈˌʰ̪̃"
    return {
        "audio": {"sample_rate": RATE},
        "espeak": {"voice": "hi"},
        "phoneme_type": "espeak",
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "num_symbols": 256,
        "num_speakers": 1,
        "hop_length": HOP,
        "phoneme_id_map": {symbol: [number] for number, symbol in enumerate(symbols)},
    }


def _model() -> onnx.ModelProto:
    """Durations are ceil(length_scale * FRAMES) for every id, as VITS rounds its own up."""
    constants = {
        "one": np.array([1], np.int64),
        "two": np.array([2], np.int64),
        "frames": np.array([FRAMES], np.float32),
        "hop": np.array([HOP], np.float32),
        "zero": np.float32(0),
        "step": np.float32(1),
        "pitch": np.float32(2 * np.pi * 200 / RATE),
        "level": np.float32(0.3),
        "shape": np.array([1, 1, 1, -1], np.int64),
    }
    nodes = [
        helper.make_node("Slice", ["scales", "one", "two"], ["slowness"]),
        helper.make_node("Cast", ["input"], ["ids"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["ids", "zero"], ["zeros"]),
        helper.make_node("Mul", ["slowness", "frames"], ["duration"]),
        helper.make_node("Add", ["zeros", "duration"], ["durations"]),
        helper.make_node("Ceil", ["durations"], ["w_ceil"]),
        helper.make_node("ReduceSum", ["w_ceil"], ["all_frames"], keepdims=0),
        helper.make_node("Mul", ["all_frames", "hop"], ["samples_in_row"]),
        helper.make_node("Squeeze", ["samples_in_row"], ["samples"]),
        helper.make_node("Range", ["zero", "samples", "step"], ["times"]),
        helper.make_node("Mul", ["times", "pitch"], ["phase"]),
        helper.make_node("Sin", ["phase"], ["wave"]),
        helper.make_node("Mul", ["wave", "level"], ["quiet"]),
        helper.make_node("Reshape", ["quiet", "shape"], ["output"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, None]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    outputs = [helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, None])]
    known = [numpy_helper.from_array(np.asarray(v), n) for n, v in constants.items()]
    graph = helper.make_graph(nodes, "hum", inputs, outputs, known)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
