"""Which graph of the neural voice this machine runs fastest; decided once, on one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.engines.kokoro import graph, processor
from briefing.engines.kokoro.session import optimize
from briefing.engines.kokoro.trial import Trial, same, try_out
from briefing.io.machine import give_back
from briefing.settings import Quality


def for_device(released: bytes, device: str, folder: Path) -> Path:
    """Write the graph for another processor than this machine's own: all float, as they want it."""
    path = folder / f"kokoro-best-{device}-{graph.REVISION}.onnx"
    path.write_bytes(graph.in_precision(released, Quality.BEST))
    return path


@dataclass(frozen=True, slots=True)
class Candidate:
    """A graph that may be faster, made when its turn comes."""

    form: str
    """What was done to it, for its file name."""
    make: Callable[[], bytes]
    """The serialized ONNX model."""


def best(released: Callable[[], bytes], quality: Quality, folder: Path) -> Path:
    """Write the graph of `quality` that is best here into `folder`, and return its path.

    `released` gives the released graph with the output `duration`. A rewritten one is taken
    where it says the same as the plain one of that quality (durations equal, sound alike) in
    less time. The name says which it is. About seven seconds, 0.9 GB (BEST: 1.5).
    """

    def plain() -> bytes:
        model = graph.in_precision(released(), quality)
        give_back(cycles=True)  # what making it took
        return model

    name = f"kokoro-{quality.value}"
    place = folder / f"{name}-plain-{graph.REVISION}.onnx"
    trial = _trial(plain, place)
    return fastest(place, trial, _candidates(released, plain, quality), folder, name)


def fastest(
    plain: Path, trial: Trial, candidates: Iterable[Candidate], folder: Path, name: str
) -> Path:
    """The one of `plain`, whose `trial` is given, and `candidates` that is to be kept.

    The others are removed, one at a time: together they would need as much room again.
    """
    kept, least = plain, trial
    for candidate in candidates:
        path = folder / f"{name}-{candidate.form}-{graph.REVISION}.onnx"
        other = _trial_if_runs(candidate.make, path)
        if other and same(other, trial) and other.seconds < least.seconds:
            path, kept, least = kept, path, other
        path.unlink(missing_ok=True)
    return kept


def _candidates(
    released: Callable[[], bytes], plain: Callable[[], bytes], quality: Quality
) -> Iterator[Candidate]:
    """What may be faster than `plain`, which is made again in a second rather than kept.

    Where bytes are not multiplied fast, all float may be faster than part of it, and is better.
    """
    products = processor.has_byte_products() is not False
    yield Candidate("rewritten", lambda: graph.rewrite(plain(), byte_products=products))
    if quality is Quality.STANDARD and not products:
        yield Candidate("float", lambda: _all_float(released()))


def _all_float(released: bytes) -> bytes:
    return graph.rewrite(graph.in_precision(released, Quality.BEST), byte_products=False)


def _trial(make: Callable[[], bytes], path: Path) -> Trial:
    """The trial of the graph that `make` makes, which is written to `path`."""
    model = make()
    give_back(cycles=True)  # what making it took, before as much is needed to load it
    trial = try_out(optimize(model, path))
    del model
    give_back(cycles=True)
    return trial


def _trial_if_runs(make: Callable[[], bytes], path: Path) -> Trial | None:
    """As `_trial`; None when the graph cannot be made or does not run.

    Whatever goes wrong here, the plain graph is still there to speak.
    """
    try:
        return _trial(make, path)
    except Exception:  # ONNX Runtime's exceptions have no other class in common
        return None
