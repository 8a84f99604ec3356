"""A model file of the user's own: the export in 16 or 32 bits, or a newer Kokoro.

It is checked by having it say a sentence, and prepared once like the one that comes with pip.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from briefing.engines.kokoro import graph, processor
from briefing.engines.kokoro.model_choice import Candidate, fastest
from briefing.engines.kokoro.session import optimize
from briefing.engines.kokoro.trial import RATE, Trial, try_out
from briefing.errors import InputError

_ADVICE = "use an ONNX export of Kokoro such as kokoro-v1.0.onnx or kokoro-v1.0.fp16.onnx"
_SHORTEST, _LONGEST = 0.5, 6.0
"""Seconds that the sentence of `trial` may take; Kokoro's four Hindi voices need 1.5 to 2."""
_SILENT = 1e-3
_FRAME = RATE // 40
"""Samples of a frame in which durations are counted."""


def read_model(path: Path) -> bytes:
    """The bytes of the file. Raises InputError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", _ADVICE) from error


def fingerprint(path: Path) -> str:
    """What changes when the file does: its place, size and date. Raises as `read_model`."""
    try:
        status = path.stat()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", _ADVICE) from error
    return f"{path.resolve()} {status.st_size} {status.st_mtime_ns}"


def prepare_own(model: bytes, path: Path, folder: Path) -> Path:
    """Write what runs fastest of `model` into `folder`; its name tells the file's content.

    `path` is for messages. Raises InputError when it is no model of this voice.
    """
    name = f"kokoro-own-{hashlib.sha256(model).hexdigest()[:16]}"
    products = processor.has_byte_products() is not False
    try:
        plain = graph.with_melody(graph.with_durations_if_known(model))
        place = folder / f"{name}-plain-{graph.REVISION}.onnx"
        trial = try_out(optimize(plain, place))
    except Exception as error:  # ONNX Runtime's and protobuf's have no other class in common
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise InputError(f"{path} is not a Kokoro model: {reason}", _ADVICE) from error
    trouble = _trouble(trial)
    if trouble:
        raise InputError(f"{path} is not a Kokoro model: {trouble}", _ADVICE)
    rewritten = Candidate("rewritten", lambda: graph.rewrite(plain, byte_products=products))
    return fastest(place, trial, [rewritten], folder, name)


def _trouble(trial: Trial) -> str:
    """What is wrong with how a model says the sentence, or ""."""
    seconds = len(trial.audio) / RATE
    if not np.isfinite(trial.audio).all() or np.abs(trial.audio).max(initial=0.0) < _SILENT:
        return "it makes no sound"
    if not _SHORTEST < seconds < _LONGEST:
        return f"it takes {seconds:.1f} s for two words"
    if len(trial.frames) and trial.frames.sum() * _FRAME != len(trial.audio):
        return "its durations do not make up its sound"
    return ""
