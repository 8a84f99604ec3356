"""The finished file: stitched, mixed, limited, coded, and measured before it counts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.audio import RATE
from briefing.audio.dsp.limit import CEILING, limit
from briefing.audio.formats.frames import MP3, Form
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import write
from briefing.audio.measure import Measured, measure
from briefing.audio.music import Track, mix
from briefing.audio.stitch import stitch
from briefing.audio.timeline.take import Timeline
from briefing.errors import OutputError

PEAK = -1.0
"""dBTP that the decoded file may reach (EBU R128)."""

_TRIES = 3
"""Only a target well over -14 LUFS ever needs the second."""

_PADDING = {".opus": 1, ".m4a": 2048}
"""Samples by which a file may be longer than planned: AAC has no way to say where it ends."""


def render(
    timeline: Timeline,
    path: Path,
    tags: Tags,
    form: Form = MP3,
    tracks: Sequence[Track] = (),
) -> Measured:
    """Write the briefing as an audio file, its kind by its suffix, and say how it sounds.

    `tracks` is the music that sounds with it; under music pauses are not measured.
    Where coding lifts a peak over `PEAK`, the limiter is set lower and the file written anew.
    Raises OutputError when it cannot be written or is not as long as planned.
    """
    ceiling = CEILING
    for _ in range(_TRIES):
        write(limit(mix(stitch(timeline), tracks), ceiling), path, tags, form)
        measured = measure(path, () if tracks else _middles(timeline), timeline.silence)
        if measured.peak <= PEAK:
            break
        ceiling -= measured.peak - PEAK + 0.1
    _check_length(measured, timeline, path)
    return measured


def _middles(timeline: Timeline) -> list[int]:
    """A sample inside each pause."""
    return [(start + end) // 2 for start, end in timeline.pauses]


def _check_length(measured: Measured, timeline: Timeline, path: Path) -> None:
    planned = timeline.length * measured.rate / RATE
    if abs(measured.samples - planned) > _PADDING.get(path.suffix.lower(), 0):
        raise OutputError(
            f"{path} has {measured.samples} samples, not {planned:.0f} as planned",
            "please report this",
        )
