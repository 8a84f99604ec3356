"""A graph tried on one short sentence: what it says, how it sounds, how long it takes."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefing.engines.kokoro.mix import mix_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

    from briefing.document import Samples

RATE = 24_000
MOST_DISTANCE = 3.0
"""Decibels. Rounding alone makes 1 to 2; a kernel that overflows, or noise, makes 5 and more."""

# "nəmˈʌsteː dˈʊnɪjaː." (नमस्ते दुनिया।) in Kokoro's vocabulary, the silence around it being 0.
_TOKENS = (56, 83, 55, 156, 138, 61, 62, 47, 158, 16, 46, 156, 135, 56, 102, 52, 43, 158, 4)
_VOICE = "hf_alpha"
_NUMPY = {
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
}
"""ONNX Runtime's names of the types that exports take."""
_WINDOW, _HOP, _BANDS = 1024, 256, 80
_FLOOR = 1e-5  # power; 50 dB under a full-scale tone in a band, so that silence does not count


@dataclass(frozen=True, slots=True)
class Trial:
    """What a graph made of the trial sentence."""

    frames: NDArray[np.int64]
    """Of each token; none where the graph does not tell."""
    audio: Samples
    """Mono, 24 kHz."""
    seconds: float
    """Of processor time."""


def try_out(session: InferenceSession) -> Trial:
    """Say the sentence once. Only this thread's time counts, so other work does not disturb."""
    types = {each.name: _NUMPY[each.type] for each in session.get_inputs()}
    tokens = "input_ids" if "input_ids" in types else "tokens"  # newer exports, and older ones
    given = {tokens: [[0, *_TOKENS, 0]], "style": style(_VOICE, len(_TOKENS)), "speed": [1]}
    inputs = {name: np.asarray(value, types[name]) for name, value in given.items()}
    start = time.thread_time()
    audio, *durations = session.run(None, inputs)
    seconds = time.thread_time() - start
    frames = durations[0].ravel() if durations else np.zeros(0, np.int64)
    return Trial(frames, audio.ravel().astype(np.float32), seconds)


def style(voice: str, tokens: int) -> NDArray[np.float32]:
    """What the model is given of a voice for so many tokens: shape (1, 256)."""
    vector: NDArray[np.float32] = mix_of(voice, [voice]).vectors[tokens - 1]
    return vector


def same(one: Trial, other: Trial) -> bool:
    """Whether both say every token for as long, and sound alike."""
    return (
        np.array_equal(one.frames, other.frames)
        and one.audio.shape == other.audio.shape
        and distance(one.audio, other.audio) < MOST_DISTANCE
    )


def distance(one: Samples, other: Samples) -> float:
    """How far two recordings of one length at 24 kHz are apart: RMS decibels of log-mel power."""
    difference = _log_mel(one) - _log_mel(other)
    return float(np.sqrt(np.mean(np.square(difference))))


def _log_mel(audio: Samples) -> NDArray[np.float64]:
    """Decibels, shape (windows, bands)."""
    padded = np.pad(audio, (0, _WINDOW))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    power = np.abs(np.fft.rfft(windows * np.hanning(_WINDOW))) ** 2
    return np.asarray(10 * np.log10(power @ _filters() + _FLOOR), np.float64)


def _filters() -> NDArray[np.float64]:
    """Triangles evenly spaced on the mel scale (2595 log10(1 + f / 700)), shape (bins, bands)."""
    top = 2595 * np.log10(1 + RATE / 2 / 700)
    edges = 700 * (10 ** (np.linspace(0, top, _BANDS + 2) / 2595) - 1)
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    bins = np.linspace(0, RATE / 2, _WINDOW // 2 + 1)[:, None]
    rising, falling = (bins - low) / (middle - low), (high - bins) / (high - middle)
    return np.maximum(0, np.minimum(rising, falling))
