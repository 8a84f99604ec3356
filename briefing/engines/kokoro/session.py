"""ONNX Runtime sessions with the options that suit the neural voice best."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, SessionOptions


def open_session(path: Path) -> InferenceSession:
    """A session on a prepared model. Its `run()` keeps one core busy; call it from as many
    threads at once as there are cores, which is faster than one call on several.

    The model was optimised when it was prepared; doing it again would take as long as loading.
    """
    from onnxruntime import GraphOptimizationLevel, InferenceSession

    options = _options()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def optimize(model: bytes, path: Path) -> InferenceSession:
    """A session on the serialised ONNX `model`, which is also written to `path`, prepared.

    The level is the one that does not depend on the processor. Raises whatever ONNX Runtime
    raises when it cannot load the model or write the file.
    """
    from onnxruntime import GraphOptimizationLevel, InferenceSession

    options = _options()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(path)
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _options() -> SessionOptions:
    from onnxruntime import SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # Memory is planned ahead for each length of text, and lengths hardly repeat: without the
    # plan two passes of 150 tokens peak at 640 MB instead of 970, for 2 to 5 % more time.
    options.enable_mem_pattern = False
    options.log_severity_level = 3  # errors
    return options
