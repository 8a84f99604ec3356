"""The last stage: what was measured goes into the record, and the files beside the audio."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.audio.formats.write import check_place
from briefing.audio.measure import Measured
from briefing.document import Episode, Loudness, Source
from briefing.episode.describe import Planned
from briefing.episode.fingerprint import fingerprint
from briefing.episode.record import check_free, save_record
from briefing.episode.sidecars import check_formats, write_sidecars
from briefing.settings import Settings


def check_output(output: Path, settings: Settings) -> None:
    """Raise OutputError or UsageError for what could not be written: better now than later."""
    check_place(output)
    check_free(output)
    check_formats(settings.transcripts)


def record(planned: Planned, measured: Measured, sources: Sequence[Source], took: float) -> Episode:
    """Write the record of a rendered episode and the files that go beside it.

    `took` is in seconds. Raises OutputError when a file cannot be written.
    """
    settings, episode = planned.settings, planned.episode
    report = replace(
        episode.report,
        made_from=fingerprint(sources, settings),
        size=episode.audio.stat().st_size,
        samples=measured.samples,
        loudness=Loudness(
            round(measured.as_played, 2), round(measured.mono, 2), round(measured.peak, 2)
        ),
        pauses_measured=tuple(round(pause, 3) for pause in measured.pauses),
        took=round(took, 2),
    )
    made = save_record(replace(episode, report=report))
    cover = planned.tags.cover
    write_sidecars(made, settings.transcripts, page=settings.page, cover=cover)
    return made
