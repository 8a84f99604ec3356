"""A rundown to takes, and which voice reads where the chosen one fails.

A briefing keeps one voice: when its engine fails, the fallback reads all of it. Only with
`fallback_per_sentence` does it read no more than the sentences that failed. What was
fetched before stays in the cache, and the result names who read instead.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing import engines
from briefing.audio.timeline.take import Take
from briefing.document import Piece, Script, Substitution
from briefing.errors import NetworkError, SynthesisFailed
from briefing.settings import Settings, Voices
from briefing.synthesis.cache import ClipCache
from briefing.synthesis.clips import open_cache
from briefing.synthesis.pauses import with_pauses
from briefing.synthesis.rundown import Rundown, read_by
from briefing.synthesis.synthesize import Progress, Spoken, speak

_log = logging.getLogger(__name__)
_Sentence = tuple[int, int]  # a section, and a sentence in it


@dataclass(frozen=True, slots=True)
class Takes:
    """A rundown as it was read."""

    rundown: Rundown
    """What is heard; where a fallback read, with its voice."""
    takes: tuple[Take, ...]
    """One for each of its pieces, in order."""
    made: int
    """How many clips were synthesized now; the others were in the cache."""
    substitution: Substitution | None = None
    """Who read instead of the chosen voice."""
    track: tuple[int, int] | None = None
    """Which of several files of one text it is, counted from 1, and how many there are."""

    @property
    def scripts(self) -> list[Script]:
        """The scripts of its sections, in order."""
        return [section.script for section in self.rundown.sections]


def synthesize(
    rundown: Rundown, progress: Progress | None = None, cache: ClipCache | None = None
) -> Takes:
    """Have `rundown` read; clips are kept in `cache`, by default this user's.

    Raises what `read_by` and `speak` raise; NetworkError and SynthesisFailed only where no
    fallback is set, or it fails too.
    """
    cache = cache or open_cache()
    settings = rundown.settings
    if not settings.voices.fallback:
        return _takes(rundown, speak(rundown, cache, progress))
    other = read_by(rundown, _fallback_settings(settings), marked=False)
    try:
        spoken = speak(rundown, cache, progress, tolerant=settings.voices.fallback_per_sentence)
    except (NetworkError, SynthesisFailed) as failure:
        reason, failed = failure.message, _sentences(rundown.pieces)
    else:
        if not spoken.failures:
            return _takes(rundown, spoken)
        reason = spoken.failures[0][1].message
        failed = _sentences(piece for piece, _ in spoken.failures)
    total = len(_sentences(rundown.pieces))
    substitution = Substitution(other.reader, rundown.reader, len(failed), total, reason)
    _log.warning("%s", substitution)
    if settings.voices.fallback_per_sentence:
        other = _mixed(rundown, other, failed)
    return replace(_takes(other, speak(other, cache, progress)), substitution=substitution)


def _takes(rundown: Rundown, spoken: Spoken) -> Takes:
    return Takes(rundown, spoken.takes, spoken.made)


def _fallback_settings(settings: Settings) -> Settings:
    """The settings of the fallback, which reads in one voice."""
    engine, voice = engines.named(settings.voices.fallback)
    return replace(settings, engine=engine, voice=voice, voices=Voices())


def _sentence(piece: Piece) -> _Sentence:
    return piece.section, piece.utterance.sentence


def _sentences(pieces: Iterable[Piece]) -> set[_Sentence]:
    return {_sentence(piece) for piece in pieces}


def _mixed(rundown: Rundown, other: Rundown, failed: set[_Sentence]) -> Rundown:
    """`rundown` with the sentences that failed as the other reads them."""
    kept = [piece for piece in rundown.pieces if _sentence(piece) not in failed]
    taken = [
        replace(piece, utterance=replace(piece.utterance, voice=other.reader))
        for piece in other.pieces
        if _sentence(piece) in failed
    ]
    leads = [section.script.lead for section in rundown.sections]
    pieces = with_pauses(sorted(kept + taken, key=_sentence), leads, rundown.settings.pauses)
    (speaker,) = other.speakers.values()
    speakers = {**rundown.speakers, other.reader: speaker}
    return replace(rundown, pieces=tuple(pieces), speakers=speakers)
