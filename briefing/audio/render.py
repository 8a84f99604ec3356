"""The finished file: stitched, mixed, limited, coded, and measured before it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.audio import RATE
from briefing.audio.dsp.limit import limit
from briefing.audio.dsp.rms import RmsMeter
from briefing.audio.formats.frames import MP3, Form
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import write
from briefing.audio.measure import Measured, measure
from briefing.audio.music import Track, mix
from briefing.audio.room_tone import with_room_tone
from briefing.audio.stitch import stitch
from briefing.audio.targets import NOWHERE, TARGETS, Target
from briefing.audio.timeline.take import Timeline
from briefing.errors import OutputError
from briefing.io.machine import give_back

if TYPE_CHECKING:
    from briefing.document import Samples

ANYWHERE = TARGETS[NOWHERE]
"""A file for no place in particular."""

PEAK = ANYWHERE.peak
"""dBTP that the decoded file may reach, where no target asks for less."""

_HEADROOM = 1.0
"""dB that the limiter leaves for what coding adds to a peak."""

_TRIES = 3
"""Only a target well over -14 LUFS ever needs the second."""

_PADDING = {".opus": 1, ".m4a": 2048, ".m4b": 2048}
"""Samples by which a file may be longer than planned: AAC has no way to say where it ends."""


def render(
    timeline: Timeline,
    path: Path,
    tags: Tags,
    form: Form = MP3,
    tracks: Sequence[Track] = (),
    target: Target = ANYWHERE,
) -> Measured:
    """Write the briefing as an audio file, its kind by its suffix, and say how it sounds.

    `tracks` is the music that sounds with it; under music pauses are not measured. Where coding
    lifts a peak over that of `target`, the limiter is set lower and the file written anew.
    Raises OutputError when it cannot be written or is not as long as planned.
    """
    ceiling = target.peak - _HEADROOM
    for _ in range(_TRIES):
        write(_sound(timeline, tracks, target, ceiling), path, tags, form)
        give_back()  # what coding on every core took
        measured = measure(path, () if tracks else _middles(timeline), timeline.silence)
        if measured.peak <= target.peak:
            break
        ceiling -= measured.peak - target.peak + 0.1
    _check_length(measured, timeline, path)
    return measured


def level(timeline: Timeline, tracks: Sequence[Track], target: Target) -> float:
    """dBFS (RMS) that the briefing will have, without a file being written."""
    meter = RmsMeter(RATE)
    for block in _sound(timeline, tracks, target, target.peak - _HEADROOM):
        meter.add(block)
    return meter.level


def _sound(
    timeline: Timeline, tracks: Sequence[Track], target: Target, ceiling: float
) -> Iterator[Samples]:
    return limit(with_room_tone(mix(stitch(timeline), tracks), target.room_tone), ceiling)


def _middles(timeline: Timeline) -> list[int]:
    """A sample inside each pause."""
    return [(start + end) // 2 for start, end in timeline.pauses]


def _check_length(measured: Measured, timeline: Timeline, path: Path) -> None:
    planned = timeline.length * measured.rate / RATE
    resampled = 1 if measured.rate != RATE else 0
    if abs(measured.samples - planned) > _PADDING.get(path.suffix.lower(), resampled):
        raise OutputError(
            f"{path} has {measured.samples} samples, not {planned:.0f} as planned",
            "please report this",
        )
