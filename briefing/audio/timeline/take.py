"""The record that travels through the sound half: a take, leveled, placed, on a timeline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from briefing.audio import RATE
from briefing.audio.timeline.profile import EDGE, Profile
from briefing.document import Boundary, Clip, Kind, Piece, Sentence, Span, Utterance

_SILENT = Piece(Utterance((), 0, 0, Boundary.END), Sentence("", Span(0, 0)), 0, 0, Kind.BODY)


class StoredClip(Protocol):
    """A clip that is kept elsewhere until its samples are needed."""

    def load(self) -> Clip:
        """The clip. Raises OutputError when it vanished meanwhile."""
        ...


class StoredProfile(Protocol):
    """What is known of a clip, kept elsewhere until it is needed."""

    def load(self) -> Profile:
        """The profile. Raises OutputError when it vanished meanwhile."""
        ...


@dataclass(frozen=True, slots=True)
class Take:
    """A piece of the text as a voice said it."""

    piece: Piece
    """What is said, by whom, and where it belongs."""
    clip: StoredClip
    """The sound."""
    stored: StoredProfile
    """Its profile, or what loads it."""

    @property
    def profile(self) -> Profile:
        """Where the speech is in the clip, and how loud: ask once for all of it."""
        return self.stored.load()


@dataclass(frozen=True, slots=True)
class LeveledTake:
    """A take and its gain."""

    take: Take
    """The take."""
    gain: float = 1.0
    """Factor for its samples."""
    edge: float = EDGE
    """Where its speech begins and ends, dB from the clip's own loudness: the same level
    for all takes after the gain."""


@dataclass(frozen=True, slots=True)
class PlacedTake:
    """A leveled take and where it lies, samples at `RATE` from the start of the briefing."""

    take: Take
    """The take."""
    gain: float
    """Factor for its samples."""
    start: int
    """First sample of its sound."""
    speech_start: int
    """First sample of its speech, as a silence detector finds it."""
    speech_end: int
    """Sample after its speech."""
    end: int
    """Sample after its sound."""

    @property
    def speech(self) -> tuple[float, float]:
        """Seconds at which its speech starts and ends."""
        return self.speech_start / RATE, self.speech_end / RATE


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole briefing before a sample of it is made."""

    takes: tuple[PlacedTake, ...]
    """In the order they are heard."""
    length: int
    """Samples at `RATE`."""
    silence: float = -50.0
    """The level in dBFS under which a pause is silent."""

    @property
    def seconds(self) -> float:
        """Length of the briefing."""
        return self.length / RATE

    def sound(self) -> Timeline:
        """The same without what its takes say: all that is rendered, in less memory."""
        takes = (replace(each, take=replace(each.take, piece=_SILENT)) for each in self.takes)
        return replace(self, takes=tuple(takes))

    @property
    def pauses(self) -> list[tuple[int, int]]:
        """First and last sample of each pause between two takes."""
        return [(one.speech_end, two.speech_start) for one, two in pairwise(self.takes)]
