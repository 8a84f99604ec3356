"""Made-up sound whose every property is known, for the tests of `briefing.audio`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile
from soxr import resample

from briefing.audio import RATE
from briefing.audio.timeline.profile import profile
from briefing.audio.timeline.take import LeveledTake, PlacedTake, Take, Timeline
from briefing.document import Boundary, Clip, Kind, Piece, Sentence, Span, Utterance, Word

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


@dataclass(frozen=True)
class Held:
    """A clip that is there; implements `StoredClip`."""

    clip: Clip

    def load(self) -> Clip:
        return self.clip


def piece(pause: float = 0.0, voice: str = "a", chapter: str = "", index: int = 0) -> Piece:
    """A piece of one word."""
    span = Span(0, 4)
    utterance = Utterance((Word("शब्द", span),), index, 0, Boundary.SENTENCE, voice=voice)
    return Piece(utterance, Sentence("शब्द", span), 0, 0, Kind.BODY, pause, chapter)


def takes(
    clips: Sequence[Clip],
    pauses: Sequence[float],
    voices: str = "",
    chapters: Collection[int] = (),
) -> list[Take]:
    """A take of each clip with the pause after it; `voices` has a letter a clip."""
    named = voices or "a" * len(clips)
    return [
        Take(piece(pause, voice, "एक" if n in chapters else "", n), Held(made), profile(made))
        for n, (made, pause, voice) in enumerate(zip(clips, pauses, named, strict=True))
    ]


def as_they_are(taken: Sequence[Take]) -> list[LeveledTake]:
    """Takes with no gain."""
    return [LeveledTake(take) for take in taken]


def spoken_at(*speech: tuple[float, float], seconds: float) -> Timeline:
    """A timeline of takes that sound from second to second; their sound is never asked for."""
    taken = takes([clip(0.1)], [0.0])[0]
    edges = [(round(start * RATE), round(end * RATE)) for start, end in speech]
    placed = tuple(PlacedTake(taken, 1.0, a, a, b, b) for a, b in edges)
    return Timeline(placed, round(seconds * RATE))


def lufs(sound: Samples, rate: int) -> float:
    """Loudness as an independent meter has it, which loads scipy."""
    import pyloudnorm

    meter = pyloudnorm.Meter(rate, filter_class="DeMan")
    return float(meter.integrated_loudness(sound.astype(np.float64)))
