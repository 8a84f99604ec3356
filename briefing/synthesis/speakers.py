"""The engine that says what a voice reads, and where a text asks for a voice that is not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from briefing import engines
from briefing.document import Document
from briefing.engines import Engine, LoadsAhead, Tuning
from briefing.errors import BriefingError, InputError, UsageError
from briefing.hindi.speakers import named_speakers
from briefing.io.machine import cores
from briefing.settings import FASTEST, SLOWEST, Quality, Settings
from briefing.synthesis.voices import AT, voices_of


def engine_of(settings: Settings, voice: str, threads: int) -> Engine:
    """The engine of the settings with `voice`, which may hold a rate. Raises as `load` does."""
    neural = settings.neural
    tuning = Tuning(Quality(neural.quality), neural.model, neural.device, threads)
    name, _, rate = voice.partition(AT)
    speed = min(max(settings.speed * float(rate or 1), SLOWEST), FASTEST)
    return engines.load(settings.engine, name, speed, tuning)


def load_ahead(settings: Settings, engine: Engine | None = None, threads: int = 1) -> None:
    """Have the reader's engine begin to load, on another core, while the text is prepared.

    Arguments are as in `rundown.compose`, which tells what is wrong with the voice: what is wrong
    with the files is told before.
    """
    if min(cores(), settings.threads or cores()) > 1:
        with suppress(BriefingError):
            reader = engine or engine_of(settings, settings.voice, threads)
            if isinstance(reader, LoadsAhead):
                reader.load_ahead()


def marked_as(documents: Sequence[Document], cast: Mapping[str, str]) -> dict[str, str]:
    """Where a mark first asks for each voice, for a message."""
    marked_at: dict[str, str] = {}
    for document in documents:
        for mark in document.voices:
            if mark.voice:
                voice = cast.get(mark.voice, mark.voice)
                marked_at.setdefault(voice, document.source.where(mark.span.start))
    return marked_at


def speaker_of(settings: Settings, key: str, marked_at: Mapping[str, str], threads: int) -> Engine:
    """The engine for a voice; InputError, with the line, for one that only a mark asks for."""
    try:
        return engine_of(settings, key, threads)
    except UsageError as error:
        name = key.partition(AT)[0]
        told = {*voices_of(settings), *named_speakers(settings).values()}
        if name in told or name not in marked_at:
            raise
        raise InputError(f"{marked_at[name]}: {error.message}", error.hint, "speakers") from error
