"""The whole program in the order it happens."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import engines
from briefing.document import Episode, Script, Source
from briefing.hindi import lexicon
from briefing.hindi.clean import clean
from briefing.hindi.fit import fit
from briefing.hindi.normalize import normalize
from briefing.hindi.segment import segment
from briefing.read import read
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.document import Samples
    from briefing.synthesise import Progress

LEAD_IN = 0.2
"""Seconds of silence before the first word, so that players that fade in do not swallow it."""

LEAD_OUT = 0.6
"""Seconds of silence after the last word."""


def make(
    text: str | Path | Source,
    output: str | Path,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Episode:
    """Narrate the file `text` into the MP3 `output`; see `briefing.make`."""
    # Sound takes longer to import than the whole text half takes to run.
    from briefing import episode
    from briefing.audio.level import level
    from briefing.audio.limit import limit
    from briefing.audio.listen import listen
    from briefing.audio.stitch import plan, stitch
    from briefing.audio.tags import tag
    from briefing.audio.trim import outline
    from briefing.audio.write import check_place, write
    from briefing.completeness import insist, prove
    from briefing.podcast.record import save
    from briefing.synthesise import open_cache, synthesise

    began = time.monotonic()
    settings = settings or Settings()
    output = Path(output)
    check_place(output)
    engine = engines.load(settings.engine, settings.voice, settings.speed)
    settings = replace(settings, voice=engine.voice)
    said = fit(script(text, settings.lexicons), engine.limit)
    clips = synthesise(said, engine, open_cache(), progress)

    outlines = [outline(clip) for clip in clips]
    pauses = _pauses(said, settings)
    levels = level(outlines, pauses, [engine.voice] * len(clips), settings.loudness)
    timeline = plan(outlines, pauses, levels.edges, lead_in=LEAD_IN)
    whole = prove(said, timeline, settings.speed)
    if not settings.keep_going:
        insist(whole)

    made = episode.describe(said, outlines, timeline, settings, output)
    sound = limit(stitch(clips, outlines, timeline, levels.gains))
    write(sound, output, tag=tag(episode.tags(made, said)).data, kilobits=settings.bitrate)
    heard = listen(output)
    took = time.monotonic() - began
    return save(episode.report(made, clips, whole, heard, took))


def script(text: str | Path | Source, lexicons: Sequence[Path] = ()) -> Script:
    """What would be said of the file `text`; see `briefing.script`."""
    source = text if isinstance(text, Source) else read(text)
    return normalize(segment(clean(source)), lexicon.load(lexicons))


def say(source: Source, settings: Settings) -> Iterator[Samples]:
    """Say a text as it is synthesised: blocks of mono sound at 44.1 kHz, the first at once.

    Raises as `make` does.
    """
    from briefing.audio.stitch import plan, stitch
    from briefing.audio.trim import outline
    from briefing.synthesise import open_cache, say_in_order

    engine = engines.load(settings.engine, settings.voice, settings.speed)
    said = fit(script(source, settings.lexicons), engine.limit)
    pauses = _pauses(said, settings)
    for clip, pause in zip(say_in_order(said, engine, open_cache()), pauses, strict=True):
        known = [outline(clip)]
        yield from stitch([clip], known, plan(known, [pause]), [1.0])


def _pauses(said: Script, settings: Settings) -> list[float]:
    """Seconds of silence after each utterance; what the text asks for comes on top."""
    pauses = [settings.pauses.after(u.boundary) + u.mark for u in said.utterances]
    return [*pauses[:-1], LEAD_OUT]
