"""Which graph of the neural voice this machine runs fastest; decided once, on one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.engines.kokoro import graph, processor
from briefing.engines.kokoro.session import optimize
from briefing.engines.kokoro.trial import Trial, same, try_out
from briefing.settings import Quality


def best(released: Callable[[], bytes], quality: Quality, folder: Path) -> Path:
    """Write the graph of `quality` that is best here into `folder`, and return its path.

    `released` gives the released graph with the output `duration`. A rewritten one is taken where
    it says the same as the plain one of that quality (durations equal, sound alike) in less
    time. The name says which it is. About five seconds, 0.9 GB (BEST: 1.5).
    """
    plain = graph.in_precision(released(), quality)
    chosen = folder / _name(quality, "plain")
    expected = least = try_out(optimize(plain, chosen))
    for name, make in _candidates(released, plain, quality):
        path = folder / _name(quality, name)
        trial = _trial(make, path)
        if trial and same(trial, expected) and trial.seconds < least.seconds:
            path, chosen, least = chosen, path, trial
        path.unlink(missing_ok=True)  # one at a time: together they need as much room again
    return chosen


def _candidates(
    released: Callable[[], bytes], plain: bytes, quality: Quality
) -> list[tuple[str, Callable[[], bytes]]]:
    """Name and maker of each graph that may be faster than `plain`.

    Where bytes are not multiplied fast, all float may be faster than part of it, and is better.
    """
    products = processor.has_byte_products() is not False
    found = [("rewritten", lambda: graph.rewrite(plain, byte_products=products))]
    if quality is Quality.STANDARD and not products:
        found.append(("float", lambda: _all_float(released())))
    return found


def _all_float(released: bytes) -> bytes:
    return graph.rewrite(graph.in_precision(released, Quality.BEST), byte_products=False)


def _trial(make: Callable[[], bytes], path: Path) -> Trial | None:
    """The trial of the graph that `make` makes; None when it cannot be made or does not run.

    Whatever goes wrong here, the plain graph is still there to speak.
    """
    try:
        return try_out(optimize(make(), path))
    except Exception:  # ONNX Runtime's exceptions have no other class in common
        return None


def _name(quality: Quality, form: str) -> str:
    return f"kokoro-{quality.value}-{form}-{graph.REVISION}.onnx"
