"""What an engine is, what it may be asked, and how it is built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from briefing.document import Clip, Utterance, Word
from briefing.settings import Quality


@dataclass(frozen=True, slots=True)
class Limit:
    """The most an engine may be given at once."""

    most: int
    """How much that is."""
    unit: str
    """What is counted, for messages: "phonemes", "characters"."""
    count: Callable[[Sequence[Word]], int]
    """How much words come to."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine."""

    name: str
    """What it is called within its engine."""
    gender: str
    """ "female", "male" or "" where unknown."""
    quality: str
    """In a word: "neural", "robotic"."""
    license: str
    """What its sound may be used for, in a word or two."""
    online: bool = False
    """Whether text leaves the machine."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """How a voice is computed, for engines that leave a choice."""

    quality: Quality = Quality.STANDARD
    """What of it in float."""
    model: Path | None = None
    """A model file of the user's own."""
    device: str = "cpu"
    """What computes it: "cpu", "cuda" and so on."""
    threads: int = 1
    """Cores that one passage may keep busy: one costs the least where there are many passages."""


SOON = 2
"""Threads for a passage that somebody waits for: a third sooner, for 11 % more work."""


USUAL = Tuning()


class Engine(Protocol):
    """What the pipeline needs of a voice. Built as `Class(voice, speed)`; "" is the first voice.

    Its facts are only read: attributes and properties of a class or an object will do.
    """

    @property
    def voices(self) -> Sequence[Voice]:
        """All that it can speak with; the first is the usual one."""
        ...

    @property
    def rate(self) -> int:
        """Samples of its sound in a second, Hz."""
        ...

    @property
    def limit(self) -> Limit:
        """The most that it is given at once."""
        ...

    @property
    def workers(self) -> int:
        """How many calls of `say` may run at once."""
        ...

    @property
    def key(self) -> str:
        """Changes whenever the sound would: engine, model, voice, speed, version."""
        ...

    @property
    def voice(self) -> str:
        """The name of the voice that it speaks with."""
        ...

    def prompt(self, utterance: Utterance) -> str:
        """Exactly what the voice is given: with `key` it determines the sound."""
        ...

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound, whole.

        Raises EngineBusy when the same call may pass later, SynthesisFailed when not.
        """
        ...


class EngineClass(Protocol):
    """How an engine is built.

    Two methods are optional: `tuned(voice, speed, tuning)`, and `accepts(name)` for names of
    voices that are not listed.
    """

    @property
    def voices(self) -> Sequence[Voice]:
        """All that it can speak with; the first is the usual one."""
        ...

    def __call__(self, voice: str, speed: float) -> Engine:
        """The engine, ready to speak."""
        ...


@runtime_checkable
class OpenClass(Protocol):
    """An engine that has more voices than it lists, such as mixes of them."""

    def accepts(self, name: str) -> bool:
        """Whether `name` is written like the name of such a voice."""
        ...


@runtime_checkable
class HasOpening(Protocol):
    """An engine that takes so long over a sentence that who listens would wait for the first."""

    @property
    def opening(self) -> Sequence[int]:
        """About how large its first pieces should be, in the unit of its limit, in order."""
        ...


@runtime_checkable
class LoadsAhead(Protocol):
    """An engine that takes a while to load what it speaks with."""

    def load_ahead(self) -> None:
        """Begin to load it in the background; what goes wrong is told when it speaks."""
        ...


@runtime_checkable
class TunableClass(Protocol):
    """An engine that can be computed in more than one way."""

    def tuned(self, voice: str, speed: float, tuning: Tuning) -> Engine:
        """The engine, ready to speak, computed as `tuning` says."""
        ...


@runtime_checkable
class SpeaksEnglish(Protocol):
    """An engine that can say English with the sounds of English, in the same voice."""

    def english(self, written: Sequence[str]) -> list[str]:
        """The phonemes of each of the words of an English passage; "" for one without sound."""
        ...
