"""Which graph of the neural voice this machine runs fastest; decided once, on one sentence."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from briefing.engines.kokoro import graph, processor
from briefing.engines.kokoro.session import optimize
from briefing.engines.kokoro.trial import Trial, same, try_out

RELEASED = "kokoro-released-1.onnx"
REWRITTEN = f"kokoro-rewritten-{graph.REVISION}.onnx"


def best(model: bytes, folder: Path) -> Path:
    """Write the graph that is best here into `folder`, ready to load, and return its path.

    `model` is the released graph with the output `duration`. The rewritten one is taken where
    it says the same (durations equal, sound alike) in less time; where the processor has no
    fast products of bytes it is not even tried. Three to five seconds, 0.8 GB.
    """
    with ThreadPoolExecutor(1) as pool:
        expected = pool.submit(_prepare, model, folder / RELEASED)
        rewritten = None if processor.has_byte_products() is False else _candidate(model, folder)
        trial = expected.result()
    if rewritten and same(rewritten, trial) and rewritten.seconds < trial.seconds:
        return folder / REWRITTEN
    return folder / RELEASED


def _candidate(model: bytes, folder: Path) -> Trial | None:
    """The trial of the rewritten graph; None when it cannot be made or does not run.

    Whatever goes wrong here, the released graph is still there to speak.
    """
    try:
        return _prepare(graph.rewrite(model), folder / REWRITTEN)
    except Exception:  # ONNX Runtime's exceptions have no other class in common
        return None


def _prepare(model: bytes, path: Path) -> Trial:
    return try_out(optimize(model, path))
