"""One gain a clip, so that voices match and the programme meets its loudness.

Clips of one voice share one gain, so that what the voice stresses stays stressed and
nothing pumps. Only what lies further than `TOLERANCE` off its voice is brought back to
that distance. All of it is decided from outlines, before a sample is stitched.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.audio.dsp.limit import eased
from briefing.audio.dsp.loudness import (
    BOTH_SPEAKERS,
    HOP,
    Energy,
    Floats,
    block_power,
    clip_loudness,
    integrated,
)
from briefing.audio.timeline.plan import Level, Timeline, plan
from briefing.audio.timeline.trim import EDGE, RATE, Outline

TARGET = -16.0
"""LUFS as played back by two speakers, the podcast level; 3 lower on a mono meter."""

TOLERANCE = 1.5
"""LU that a clip may lie off its voice before it is touched."""

MOST = 6.0
"""dB that the gain of one clip may differ from that of its voice."""

_CLOSE, _ROUNDS = 0.01, 10
"""LU that the programme may miss its target by; times to try, for the limiter takes some."""


def level(
    outlines: Sequence[Outline],
    pauses: Sequence[float],
    voices: Sequence[str],
    target: float = TARGET,
) -> list[Level]:
    """Find the gain of every clip so that the programme has the loudness `target`.

    `pauses` are those that `plan` gets, `voices` names the voice of each clip; `target`
    is in LUFS as played back from both speakers.
    """
    own = {voice: _loudness_of(voice, outlines, voices) for voice in set(voices)}
    even = np.array([_evened(o.loudness, own[v]) for o, v in zip(outlines, voices, strict=True)])
    mono = target - BOTH_SPEAKERS
    gains = _aimed(plan(outlines, pauses), even + mono, mono)
    return [
        Level(float(10 ** (gain / 20)), EDGE - known.loudness - float(gain) + mono)
        for known, gain in zip(outlines, gains, strict=True)
    ]


def _aimed(timeline: Timeline, gains: Floats, target: float) -> Floats:
    """Gains in dB, all moved by as much as brings the limited programme to `target`."""
    for _ in range(_ROUNDS):
        energy = _programme(timeline, 10 ** (gains / 20))
        off = target - integrated(block_power(energy))
        gains = gains + off
        if abs(off) < _CLOSE:
            break
    return gains


def _loudness_of(voice: str, outlines: Sequence[Outline], voices: Sequence[str]) -> float:
    """LUFS of all that one voice says."""
    said = zip(outlines, voices, strict=True)
    return clip_loudness(*(known.energy for known, name in said if name == voice))


def _evened(loudness: float, voice: float) -> float:
    """Gain in dB that brings a voice to 0 LUFS, and a clip of it near the voice."""
    off = loudness - voice
    excess = max(abs(off) - TOLERANCE, 0.0)
    return -voice - float(np.copysign(min(excess, MOST), off))


def _programme(timeline: Timeline, gains: Floats) -> Energy:
    """K-weighted energy of the programme, stitched and limited, from that of its clips."""
    hops = np.zeros(int(np.ceil(timeline.seconds / HOP)) + 1)
    for known, place, gain in zip(timeline.outlines, timeline.places, gains, strict=True):
        start = place.start / RATE
        first, last = int(start / HOP), int(np.ceil(place.end / RATE / HOP))
        edges: Floats = np.arange(first, last + 1, dtype=np.float64) * HOP - start
        sounding = Energy(
            known.energy.steps * (gain * eased(known.peaks * gain)) ** 2, known.energy.step
        )
        hops[first:last] += sounding.at(edges)
    return Energy(hops[: max(1, int(timeline.seconds / HOP))], HOP)
