"""A clip without the voice's own silence, at the rate of the finished file.

Two levels are looked for from each end. The speech starts where the sound first
reaches `EDGE` under the clip's own loudness: what an independent silence detector
set to -50 dBFS finds once the briefing plays at its target. Soft beginnings (ह, स)
and the decay of a last vowel lie below that and are kept, down to `FLOOR`, as a
guard outside the speech. The guard counts towards the pause.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydub import AudioSegment
from pydub.silence import detect_leading_silence
from soxr import resample  # type: ignore[import-untyped]

from briefing.audio.loudness import Energy, clip_loudness, weighted_energy
from briefing.document import Clip, Timing
from briefing.errors import SynthesisFailed

if TYPE_CHECKING:
    from briefing.document import Samples

RATE = 44_100
"""Samples a second of everything after trimming (MPEG-1 Layer III)."""

EDGE = -33.0
"""Speech starts and ends here, dB from the clip's loudness, mean of 5 ms.

Measured on Kokoro's four voices: -31 as a peak level is -50 dBFS at -19 LUFS, and
the mean of a few milliseconds of voice lies 2 dB under its peak.
"""

FLOOR = -55.0
"""Below this, dB from the clip's loudness, nothing is kept: Kokoro's silence is at -110."""

GUARD = 0.08
"""At most this many seconds are kept outside the speech at each end."""

STEP = 5
"""Milliseconds that are looked at together."""

FADE = 5
"""Milliseconds of fade at each end."""

_HEADROOM = 4.0
"""Voices peak above full scale: pydub's integers get two bits of room."""

_FULL = 2.0**31


@dataclass(frozen=True, slots=True)
class Outline:
    """What there is to know of a clip once its samples are let go.

    `start` and `end` are samples of the clip at its own `rate`; `length`, `head` and
    `tail` are samples at `RATE`: the whole take, and the guard before and after the
    speech in it. `timings` are seconds from the start of the take. `energy` is its
    K-weighted energy over time and `loudness` its loudness in LUFS.
    """

    rate: int
    start: int
    end: int
    length: int
    head: int
    tail: int
    energy: Energy
    loudness: float
    timings: tuple[Timing, ...] = ()


def outline(clip: Clip) -> Outline:
    """Find the speech in a clip.

    Raises SynthesisFailed when the clip is empty, silent or not made of numbers.
    """
    if not np.isfinite(clip.samples).all():
        raise SynthesisFailed("the clip holds values that are not numbers")
    energy = weighted_energy(clip.samples, clip.rate)
    loudness = clip_loudness(energy)
    if not np.isfinite(loudness):
        raise SynthesisFailed("the clip is silent")
    segment = _segment(clip.samples, clip.rate)
    backwards = segment.reverse()
    outer, inner = _edges(segment, loudness)
    outer_end, inner_end = _edges(backwards, loudness)
    start, end = outer * clip.rate // 1000, len(clip.samples) - outer_end * clip.rate // 1000
    return Outline(
        rate=clip.rate,
        start=start,
        end=end,
        length=round((end - start) * RATE / clip.rate),
        head=(inner - outer) * RATE // 1000,
        tail=(inner_end - outer_end) * RATE // 1000,
        energy=energy.between(start / clip.rate, end / clip.rate),
        loudness=loudness,
        timings=tuple(_shift(clip.timings, start / clip.rate, (end - start) / clip.rate)),
    )


def take(clip: Clip, known: Outline) -> Samples:
    """The speech of `clip` with its guards, faded at both ends, float32 at `RATE` Hz.

    `known` is the clip's outline; the result has exactly `known.length` samples.
    """
    samples = clip.samples[known.start : known.end].copy()
    edge = min(FADE * known.rate // 1000, len(samples) // 2)
    if edge:
        samples[:edge] = _faded(samples[:edge], known.rate, AudioSegment.fade_in)
        samples[-edge:] = _faded(samples[-edge:], known.rate, AudioSegment.fade_out)
    if known.rate != RATE:
        samples = resample(samples, known.rate, RATE)
    return _exactly(samples, known.length)


def _faded(
    edge: Samples, rate: int, fade: Callable[[AudioSegment, int], AudioSegment]
) -> NDArray[np.float32]:
    segment = _segment(edge, rate)
    integers = np.frombuffer(fade(segment, len(segment)).raw_data, "<i4")
    return (integers * (_HEADROOM / _FULL)).astype(np.float32)


def _segment(samples: Samples, rate: int) -> AudioSegment:
    scaled = np.clip(samples * np.float32(_FULL / _HEADROOM), -_FULL, _FULL - 128)
    return AudioSegment(
        data=scaled.astype("<i4").tobytes(), sample_width=4, frame_rate=rate, channels=1
    )


def _edges(segment: AudioSegment, loudness: float) -> tuple[int, int]:
    """Milliseconds from the start to what is kept, and to the speech."""
    level = loudness - 20 * np.log10(_HEADROOM)
    inner = detect_leading_silence(segment, level + EDGE, STEP)
    outer = detect_leading_silence(segment, level + FLOOR, STEP)
    return max(outer, inner - round(GUARD * 1000)), inner


def _exactly(samples: NDArray[np.float32], length: int) -> Samples:
    """`samples` cut or filled up by the one sample that rounding may cost."""
    if len(samples) >= length:
        return samples[:length]
    return np.concatenate([samples, np.zeros(length - len(samples), np.float32)])


def _shift(timings: tuple[Timing, ...], start: float, length: float) -> list[Timing]:
    return [
        Timing(t.word, *(min(max(edge - start, 0.0), length) for edge in (t.start, t.end)))
        for t in timings
    ]
