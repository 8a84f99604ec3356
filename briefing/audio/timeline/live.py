"""Takes as sound while more of them are made: each voice as loud as it would be in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.audio.dsp.loudness import BOTH_SPEAKERS
from briefing.audio.stitch import stitch
from briefing.audio.timeline.level import evened
from briefing.audio.timeline.place import place
from briefing.audio.timeline.take import LeveledTake, Take

if TYPE_CHECKING:
    from briefing.document import Samples


def heard(takes: Iterable[Take], target: float, lead_in: float = 0.0) -> Iterator[Samples]:
    """The takes as blocks of float32 at `RATE` Hz, each take as soon as it comes.

    `target` is in LUFS as played back by two speakers. How loud a voice is, is known from its
    first take: it gets the gain that brings this to the target, and keeps it. `lead_in` are
    seconds of silence before the first.
    """
    voices: dict[str, float] = {}
    for take in takes:
        own = voices.setdefault(take.piece.utterance.voice, take.profile.loudness)
        gain = evened(take.profile.loudness, own) + target - BOTH_SPEAKERS
        yield from stitch(place([LeveledTake(take, 10 ** (gain / 20))], lead_in=lead_in))
        lead_in = 0.0
