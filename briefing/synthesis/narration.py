"""Who reads a programme, and who steps in when that voice cannot.

    sources, settings -> Narration

A briefing keeps one voice: when its engine fails, the fallback reads all of it. Only with
`fallback_per_sentence` does it read no more than the sentences that failed. What was
fetched before stays in the cache, and whoever stepped in is named in the result.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing import engines
from briefing.document import Source
from briefing.engines import Engine, Tuning
from briefing.errors import NetworkError, SynthesisFailed
from briefing.hindi.fit import fit
from briefing.settings import Settings
from briefing.synthesis.cache import ClipCache
from briefing.synthesis.cast import cast, voices
from briefing.synthesis.rundown import Programme, compose
from briefing.synthesis.synthesize import Bounds, Clips, Progress, synthesise

_log = logging.getLogger(__name__)
_Place = tuple[int, int]  # a part of the programme, and a sentence in it


@dataclass(frozen=True, slots=True)
class Reading:
    """A programme cast and cut to size, and who says it: an engine for each name of voice."""

    programme: Programme
    speakers: dict[str, Engine]
    settings: Settings

    @property
    def voice(self) -> str:
        """Engine and voice, as `engines.named` understands them."""
        return f"{self.settings.engine}:{self.settings.voice}"

    def places(self) -> list[_Place]:
        """The sentence of every utterance."""
        parts = enumerate(self.programme.parts)
        return [(number, u.sentence) for number, part in parts for u in part.script.utterances]


@dataclass(frozen=True, slots=True)
class SteppedIn:
    """That `voice` read `sentences` out of `total` for `instead_of`, and why."""

    voice: str
    instead_of: str
    sentences: int
    total: int
    reason: str

    def __str__(self) -> str:
        """One line for a person."""
        read = "all" if self.sentences == self.total else f"{self.sentences}"
        return (
            f"{self.voice} reads {read} of {self.total} sentences instead of "
            f"{self.instead_of} ({self.reason})"
        )


@dataclass(frozen=True, slots=True)
class Narration:
    """What is said, its clips, the settings of who says it, and who had to step in."""

    programme: Programme
    clips: Clips
    settings: Settings
    stepped_in: SteppedIn | None = None


def narrate(
    sources: Sequence[Source],
    settings: Settings,
    cache: ClipCache,
    progress: Progress | None = None,
) -> Narration:
    """Have `sources` read as the settings wish.

    Raises what `prepare` and `synthesise` raise; NetworkError and SynthesisFailed only
    where no fallback is set, or it fails too.
    """
    programme = compose(sources, settings)
    if not settings.fallback:
        return _narration(prepare(programme, settings), cache, progress)
    instead = _instead(settings)
    reading = prepare(programme, settings)
    try:
        narration = _narration(reading, cache, progress, tolerant=settings.fallback_per_sentence)
    except (NetworkError, SynthesisFailed) as failure:
        reason, failed = failure.message, set(reading.places())
    else:
        if not narration.clips.failures:
            return narration
        reason, failed = _failures(reading, narration.clips)
    other = prepare(programme, instead)
    stepped_in = SteppedIn(
        other.voice, reading.voice, len(failed), len(set(reading.places())), reason
    )
    _log.warning("%s", stepped_in)
    if settings.fallback_per_sentence:
        other = _mixed(reading, other, failed)
    return replace(_narration(other, cache, progress), stepped_in=stepped_in)


def prepare(programme: Programme, settings: Settings) -> Reading:
    """Who says what; nothing is said yet.

    The settings come back with the voice that "" stood for. Raises as `engines.load` does,
    and InputError for a syllable that is more than the engine may be given.
    """
    tuning = Tuning(settings.quality)
    reader = engines.load(settings.engine, settings.voice, settings.speed, tuning)
    settings = replace(settings, voice=reader.voice)
    speakers = {
        voice: engines.load(settings.engine, voice, settings.speed, tuning)
        for voice in voices(settings)
    }
    programme = cast(programme, settings)
    parts = [replace(p, script=fit(p.script, reader.limit)) for p in programme.parts]
    return Reading(replace(programme, parts=tuple(parts)), speakers, settings)


def _narration(
    reading: Reading, cache: ClipCache, progress: Progress | None, *, tolerant: bool = False
) -> Narration:
    settings = reading.settings
    bounds = Bounds(settings.threads, settings.requests_per_minute)
    said = reading.programme.utterances
    clips = synthesise(said, reading.speakers, cache, progress, bounds, tolerant=tolerant)
    return Narration(reading.programme, clips, settings)


def _instead(settings: Settings) -> Settings:
    """The settings of the fallback, which reads in one voice.

    It is built now, so that what is wrong with it is known before anything is said.
    """
    engine, voice = engines.named(settings.fallback)
    engines.load(engine, voice, settings.speed)
    return replace(
        settings, engine=engine, voice=voice, quote_voice="", heading_voice="", alternate=""
    )


def _failures(reading: Reading, clips: Clips) -> tuple[str, set[_Place]]:
    """The first reason, and the sentences of which any piece failed."""
    places = reading.places()
    first = clips.failures[min(clips.failures)]
    return first.message, {places[index] for index in clips.failures}


def _mixed(reading: Reading, other: Reading, failed: set[_Place]) -> Reading:
    """`reading` with the sentences that failed as the other reads them."""
    parts = []
    both = zip(reading.programme.parts, other.programme.parts, strict=True)
    for number, (part, instead) in enumerate(both):
        kept = [u for u in part.script.utterances if (number, u.sentence) not in failed]
        taken = [u for u in instead.script.utterances if (number, u.sentence) in failed]
        together = kept + [replace(u, voice=other.voice) for u in taken]
        script = replace(part.script, utterances=tuple(sorted(together, key=lambda u: u.sentence)))
        parts.append(replace(part, script=script))
    return Reading(
        replace(reading.programme, parts=tuple(parts)),
        reading.speakers | {other.voice: other.speakers[other.settings.voice]},
        reading.settings,
    )
