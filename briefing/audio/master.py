"""The finished file: stitched, limited, coded, and listened to before it counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing.audio.dsp.limit import CEILING, limit
from briefing.audio.formats.frames import MP3, Form
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import write
from briefing.audio.listen import Heard, listen
from briefing.audio.music import Track, mix
from briefing.audio.stitch import stitch
from briefing.audio.timeline.plan import Timeline
from briefing.audio.timeline.trim import RATE
from briefing.document import Clip
from briefing.errors import OutputError

PEAK = -1.0
"""dBTP that the decoded file may reach (EBU R128)."""

_TRIES = 3
"""Only a target well over -14 LUFS ever needs the second."""

_PADDING = {".opus": 1, ".m4a": 2048}
"""Samples by which a file may be longer than planned: AAC has no way to say where it ends."""


def master(
    clips: Iterable[Clip],
    timeline: Timeline,
    path: Path,
    *,
    tracks: Sequence[Track] = (),
    tags: Tags,
    form: Form = MP3,
) -> Heard:
    """Write the briefing as an audio file, its kind by its suffix, and say how it sounds.

    `tracks` is the music that sounds with it; under music pauses are not measured.
    `clips` are gone through once a try: where coding lifts a peak over `PEAK`, the limiter
    is set lower and the file written anew. Raises OutputError when it cannot be written or
    is not as long as planned.
    """
    ceiling = CEILING
    for _ in range(_TRIES):
        write(limit(mix(stitch(clips, timeline), tracks), ceiling), path, tags, form)
        heard = listen(path, () if tracks else timeline.pauses, timeline.silence)
        if heard.peak <= PEAK:
            break
        ceiling -= heard.peak - PEAK + 0.1
    _insist_on_length(heard, timeline, path)
    return heard


def _insist_on_length(heard: Heard, timeline: Timeline, path: Path) -> None:
    planned = timeline.length * heard.rate / RATE
    if abs(heard.samples - planned) > _PADDING.get(path.suffix.lower(), 0):
        raise OutputError(
            f"{path} has {heard.samples} samples, not {planned:.0f} as planned",
            "please report this",
        )
