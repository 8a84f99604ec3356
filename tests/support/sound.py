"""Made-up sound whose every property is known, for the tests of `briefing.audio`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile
from soxr import resample

from briefing.document import Clip

if TYPE_CHECKING:
    from briefing.document import Samples


def tone(seconds: float, rate: int = 44_100, level: float = 0.0, hertz: float = 997.0) -> Samples:
    """A sine with its peaks at `level` dBFS."""
    times = np.arange(round(seconds * rate)) / rate
    wave: Samples = (10 ** (level / 20) * np.sin(2 * np.pi * hertz * times)).astype(np.float32)
    return wave


def silence(seconds: float, rate: int = 44_100) -> Samples:
    """Digital silence."""
    return np.zeros(round(seconds * rate), np.float32)


def speech(seconds: float, rate: int = 24_000, level: float = -3.0, seed: int = 0) -> Samples:
    """Something like a voice: harmonics of a moving pitch in syllables, peaks at `level` dBFS.

    It starts and ends abruptly, so that where it starts and ends is beyond doubt.
    """
    random = np.random.default_rng(seed)
    times = np.arange(round(seconds * rate)) / rate
    pitch = 120 + 20 * np.sin(2 * np.pi * 0.7 * times + random.uniform(0, 6))
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    wave = sum(np.sin(k * phase + random.uniform(0, 6)) / k**1.2 for k in range(1, 40))
    syllables = 0.3 + 0.7 * np.abs(np.sin(2 * np.pi * 2.1 * times + random.uniform(0.5, 1)))
    wave = np.asarray(wave * syllables)
    made: Samples = (wave / np.abs(wave).max() * 10 ** (level / 20)).astype(np.float32)
    return made


def clip(seconds: float = 1.0, rate: int = 24_000, level: float = -3.0, seed: int = 0) -> Clip:
    """Speech with half a second of silence on either side, as Kokoro gives it."""
    around = silence(0.5, rate)
    return Clip(np.concatenate([around, speech(seconds, rate, level, seed), around]), rate)


def decoded(path: Path) -> Samples:
    """The first channel of an MP3 file, by libsndfile and mpg123's decoder."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate == 44_100
    channel: Samples = np.ascontiguousarray(samples[:, 0])
    return channel


def peak(samples: Samples) -> float:
    """True peak in dBTP by another resampler and twice the oversampling of the standard."""
    return float(20 * np.log10(np.abs(resample(samples, 44_100, 8 * 44_100, "VHQ")).max()))


def bounds(samples: Samples, start: int, end: int, level: float = -50.0) -> tuple[int, int]:
    """The silence around the middle of `start` and `end`, as a silence detector finds it:
    from behind the last sample over `level` dBFS to the next one."""
    loud = np.abs(samples) > 10 ** (level / 20)
    middle = (start + end) // 2
    return int(np.flatnonzero(loud[:middle])[-1]) + 1, middle + int(loud[middle:].argmax())
