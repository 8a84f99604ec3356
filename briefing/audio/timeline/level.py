"""One gain a clip, so that voices match and the program meets its loudness.

Clips of one voice share one gain, so that what the voice stresses stays stressed and
nothing pumps. Only what lies further than `TOLERANCE` off its voice is brought back to
that distance. All of it is decided from profiles, before a sample is stitched.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.audio import RATE
from briefing.audio.dsp.limit import reduction
from briefing.audio.dsp.loudness import (
    BOTH_SPEAKERS,
    HOP,
    Energy,
    Floats,
    block_power,
    integrated,
    voice_loudness,
)
from briefing.audio.timeline.place import place
from briefing.audio.timeline.profile import EDGE
from briefing.audio.timeline.take import LeveledTake, Take, Timeline

TARGET = -16.0
"""LUFS as played back by two speakers, the podcast level; 3 lower on a mono meter."""

TOLERANCE = 1.5
"""LU that a clip may lie off its voice before it is touched."""

MOST = 6.0
"""dB that the gain of one clip may differ from that of its voice."""

_CLOSE, _ROUNDS = 0.01, 10
"""LU that the program may miss its target by; times to try, for the limiter takes some."""


def level(
    takes: Sequence[Take], target: float = TARGET, *, lead_out: float = 0.0
) -> list[LeveledTake]:
    """Find the gain of every take so that the program has the loudness `target`.

    `target` is in LUFS as played back from both speakers, `lead_out` the seconds of silence
    that will follow the last take.
    """
    by_voice = {take.piece.utterance.voice for take in takes}
    own = {voice: _loudness_of(voice, takes) for voice in by_voice}
    loudness = [take.profile.loudness for take in takes]
    voices = (take.piece.utterance.voice for take in takes)
    even = np.array(
        [evened(lufs, own[voice]) for lufs, voice in zip(loudness, voices, strict=True)]
    )
    mono = target - BOTH_SPEAKERS
    # Gating leaves the silence before a chapter out of the loudness.
    as_they_are = place(
        [LeveledTake(take) for take in takes], lead_out=lead_out, align_chapters=False
    )
    gains = _aimed(as_they_are, even + mono, mono)
    return [
        LeveledTake(take, float(10 ** (gain / 20)), EDGE - lufs - float(gain) + mono)
        for take, gain, lufs in zip(takes, gains, loudness, strict=True)
    ]


def _aimed(timeline: Timeline, gains: Floats, target: float) -> Floats:
    """Gains in dB, all moved by as much as brings the limited program to `target`."""
    for _ in range(_ROUNDS):
        energy = _program(timeline, 10 ** (gains / 20))
        off = target - integrated(block_power(energy))
        gains = gains + off
        if abs(off) < _CLOSE:
            break
    return gains


def _loudness_of(voice: str, takes: Sequence[Take]) -> float:
    """LUFS of all that one voice says."""
    said = (take.profile.energy for take in takes if take.piece.utterance.voice == voice)
    return voice_loudness(said)


def evened(loudness: float, voice: float) -> float:
    """Gain in dB that brings a voice to 0 LUFS, and a clip of it near the voice."""
    off = loudness - voice
    excess = max(abs(off) - TOLERANCE, 0.0)
    return -voice - float(np.copysign(min(excess, MOST), off))


def _program(timeline: Timeline, gains: Floats) -> Energy:
    """K-weighted energy of the program, stitched and limited, from that of its clips."""
    hops = np.zeros(int(np.ceil(timeline.seconds / HOP)) + 1)
    for placed, gain in zip(timeline.takes, gains, strict=True):
        known = placed.take.profile
        start = placed.start / RATE
        first, last = int(start / HOP), int(np.ceil(placed.end / RATE / HOP))
        edges: Floats = np.arange(first, last + 1, dtype=np.float64) * HOP - start
        sounding = Energy(
            known.energy.steps * (gain * reduction(known.peaks * gain)) ** 2, known.energy.step
        )
        hops[first:last] += sounding.at(edges)
    return Energy(hops[: max(1, int(timeline.seconds / HOP))], HOP)
