"""ONNX Runtime sessions with the options that suit the neural voice best."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import MissingError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, SessionOptions


CPU = "cpu"
PROVIDERS = {
    CPU: "CPUExecutionProvider",
    "cuda": "CUDAExecutionProvider",
    "rocm": "MIGraphXExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "directml": "DmlExecutionProvider",
}
"""ONNX Runtime's names of what computes."""


def open_session(path: Path, device: str = CPU, threads: int = 1) -> InferenceSession:
    """A session on a prepared model; its `run()` may be called from several threads at once.

    One `run()` keeps `threads` cores busy: as many runs at once as there are cores are faster than
    one on several, which is over sooner; its sound is the same to the bit. `device` is one of
    PROVIDERS. The model was optimized when it was prepared; doing it again would take as long as
    loading. Raises MissingError when this build of ONNX Runtime cannot compute on `device`.
    """
    from onnxruntime import GraphOptimizationLevel, InferenceSession

    options = _options(threads)
    if device != CPU:
        return InferenceSession(str(path), options, providers=[_provider(device), PROVIDERS[CPU]])
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
    return InferenceSession(str(path), options, providers=[PROVIDERS[CPU]])


def _provider(device: str) -> str:
    from onnxruntime import get_available_providers

    if PROVIDERS[device] not in get_available_providers():
        raise MissingError(
            f"this ONNX Runtime cannot run on {device}",
            "install a build that can, such as onnxruntime-gpu, or use the cpu",
        )
    return PROVIDERS[device]


def optimize(model: bytes, path: Path) -> InferenceSession:
    """A session on the serialised ONNX `model`, which is also written to `path`, prepared.

    The level is the one that does not depend on the processor. Raises whatever ONNX Runtime
    raises when it cannot load the model or write the file.
    """
    from onnxruntime import GraphOptimizationLevel, InferenceSession

    options = _options()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(path)
    return InferenceSession(model, options, providers=[PROVIDERS[CPU]])


def _options(threads: int = 1) -> SessionOptions:
    from onnxruntime import SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Memory is planned ahead for each length of text, and lengths hardly repeat: without the
    # plan two passes of 150 tokens peak at 640 MB instead of 970, for 2 to 5 % more time.
    options.enable_mem_pattern = False
    options.log_severity_level = 3  # errors
    return options
