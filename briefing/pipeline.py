"""The whole program in the order it happens."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.document import Episode, Script, Source
from briefing.episode.fingerprint import fingerprint
from briefing.read import read
from briefing.settings import Settings
from briefing.synthesis.pauses import LEAD_IN, LEAD_OUT, pauses
from briefing.synthesis.rundown import compose

if TYPE_CHECKING:
    from briefing.document import Samples
    from briefing.synthesis.synthesize import Progress

Text = str | Path | Source


def make(
    texts: Text | Sequence[Text],
    output: str | Path,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Episode:
    """Narrate `texts` into the MP3 `output`; see `briefing.make`."""
    # Sound takes longer to import than the whole text half takes to run.
    from briefing.audio.formats.frames import Form
    from briefing.audio.formats.write import check_place
    from briefing.audio.master import master
    from briefing.audio.music import read_score
    from briefing.audio.timeline.level import level
    from briefing.audio.timeline.plan import plan
    from briefing.audio.timeline.trim import outline
    from briefing.episode import describe as episode
    from briefing.episode.coverage import insist, prove
    from briefing.episode.record import check_free, save
    from briefing.episode.sidecars import check_formats, put_beside
    from briefing.io.atomic import claiming
    from briefing.synthesis.narration import narrate
    from briefing.synthesis.synthesize import open_cache

    began = time.monotonic()
    output = Path(output)
    check_place(output)
    check_free(output)
    settings = settings or Settings()
    check_formats(settings.transcripts)
    sources = _sources(texts)
    made_from = fingerprint(sources, settings)
    score = read_score(settings.jingle, settings.bed, settings.loudness)
    narration = narrate(sources, settings, open_cache(), progress)
    programme, clips = narration.programme, narration.clips

    outlines = [outline(clip) for clip in clips]
    silences = pauses(programme, settings.pauses, score.lead(LEAD_OUT))
    levels = level(outlines, silences, [u.voice for u in programme.utterances], settings.loudness)
    chapters = [index for index, _ in programme.starts() if index > 0]
    timeline = plan(outlines, silences, levels, lead_in=score.lead(LEAD_IN), chapters=chapters)
    whole = prove(programme, timeline, settings.speed)
    if not settings.keep_going:
        insist(whole)

    planned = episode.describe(narration, timeline, output)
    tags = episode.tags(planned, programme, settings.cover)
    form, tracks = Form(settings.bitrate, settings.channels), score.tracks(timeline)
    with claiming(output):
        heard = master(clips, timeline, output, tracks=tracks, tags=tags, form=form)
        took = time.monotonic() - began
        made = save(episode.report(planned, clips, whole, heard, made_from, took))
        put_beside(made, settings.transcripts, page=settings.page, cover=tags.cover)
    return made


def say(text: Text, settings: Settings) -> Iterator[Samples]:
    """Say a text as it is synthesised: blocks of mono sound at 44.1 kHz, the first at once.

    Raises as `make` does.
    """
    from briefing.audio.stitch import stitch
    from briefing.audio.timeline.plan import plan
    from briefing.audio.timeline.trim import outline
    from briefing.synthesis.narration import prepare
    from briefing.synthesis.synthesize import Bounds, open_cache, say_in_order

    reading = prepare(compose(_sources(text), settings), settings)
    bounds = Bounds(settings.threads, settings.requests_per_minute)
    said = reading.programme.utterances
    clips = say_in_order(said, reading.speakers, open_cache(), bounds)
    for clip, silence in zip(clips, pauses(reading.programme, settings.pauses), strict=True):
        yield from stitch([clip], plan([outline(clip)], [silence]))


def script(text: Text, settings: Settings | None = None) -> Script:
    """What would be said of `text`; see `briefing.script`."""
    (part,) = compose(_sources(text), replace(settings or Settings(), intro="", outro="")).parts
    return part.script


def _sources(texts: Text | Sequence[Text]) -> list[Source]:
    several = [texts] if isinstance(texts, (str, Path, Source)) else texts
    return [text if isinstance(text, Source) else read(text) for text in several]
