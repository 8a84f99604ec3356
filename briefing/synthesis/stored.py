"""Clips and their profiles as bytes. Nothing in them is ever executed."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.audio.dsp.loudness import Energy
from briefing.audio.timeline.profile import Profile
from briefing.document import Clip, Timing

_FULL_SCALE = 32767


def encoded_clip(clip: Clip) -> bytes:
    """A clip as 16-bit samples scaled to its own peak."""
    scale = np.float32(np.abs(clip.samples).max(initial=0.0)) or np.float32(1)
    content = io.BytesIO()
    np.savez(
        content,
        pcm=np.round(clip.samples / scale * _FULL_SCALE).astype(np.int16),
        scale=scale,
        rate=np.int64(clip.rate),
        timings=_table(clip.timings),
    )
    return content.getvalue()


def decoded_clip(content: bytes) -> Clip:
    """The clip again. Raises what numpy raises for other content."""
    with np.load(io.BytesIO(content), allow_pickle=False) as entry:
        factor = entry["scale"].astype(np.float32) / np.float32(_FULL_SCALE)
        return Clip(
            entry["pcm"].astype(np.float32) * factor, int(entry["rate"]), _timings(entry["timings"])
        )


def encoded_profile(known: Profile) -> bytes:
    """A profile, exactly."""
    content = io.BytesIO()
    np.savez(
        content,
        samples=np.array([known.rate, known.start, known.end, known.length]),
        heads=known.heads,
        tails=known.tails,
        steps=known.energy.steps,
        peaks=known.peaks,
        levels=np.array([known.energy.step, known.loudness]),
        timings=_table(known.timings),
    )
    return content.getvalue()


def decoded_profile(content: bytes) -> Profile:
    """The profile again. Raises what numpy raises for other content."""
    with np.load(io.BytesIO(content), allow_pickle=False) as entry:
        step, loudness = map(float, entry["levels"])
        rate, start, end, length = map(int, entry["samples"])
        return Profile(
            rate=rate,
            start=start,
            end=end,
            length=length,
            heads=entry["heads"],
            tails=entry["tails"],
            energy=Energy(entry["steps"], step),
            peaks=entry["peaks"],
            loudness=loudness,
            timings=_timings(entry["timings"]),
        )


def _table(timings: Sequence[Timing]) -> NDArray[np.float64]:
    return np.array([(t.word, t.start, t.end) for t in timings], np.float64).reshape(-1, 3)


def _timings(table: NDArray[np.float64]) -> tuple[Timing, ...]:
    return tuple(Timing(int(word), float(start), float(end)) for word, start, end in table)
