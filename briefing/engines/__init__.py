"""Text to samples: what an engine is, and how to find one.

An engine is a class in one file, named by an entry point in the group
`briefing.engines`; other packages add theirs the same way.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Protocol, runtime_checkable

from briefing.document import Clip, Utterance, Word
from briefing.engines import foreign
from briefing.errors import MissingError, UsageError
from briefing.io.optional import DISTRIBUTION, install, missing, pip
from briefing.settings import Quality, Settings

# ONNX Runtime (from 1.29 on, for Linux) reports its use to its maker, and leaves a number for this
# machine in the cache folder. It reads this once, when it is first imported; engines come before.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

GROUP = "briefing.engines"
EXTRA_ENGINES = ("edge", "piper")
"""Engines of ours whose libraries are an extra of the same name."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most an engine may be given at once: `count(words)` must not exceed `most`.

    `unit` names what is counted, for messages: "phonemes", "characters".
    """

    most: int
    unit: str
    count: Callable[[Sequence[Word]], int]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine.

    `sex` is "female", "male" or "" where unknown; `online` whether text leaves the machine.
    """

    name: str
    sex: str
    quality: str
    licence: str
    online: bool = False


@dataclass(frozen=True, slots=True)
class Tuning:
    """How a voice is computed, for engines that leave a choice."""

    quality: Quality = Quality.STANDARD
    """What of it in float."""
    model: Path | None = None
    """A model file of the user's own."""
    device: str = "cpu"
    """What computes it: "cpu", "cuda" and so on."""


USUAL = Tuning()


class Engine(Protocol):
    """What the pipeline needs of a voice. Built as `Class(voice, speed)`; "" is the first voice.

    `rate` is Hz; `workers` how many calls of `say` may run at once; `key` changes whenever
    the sound would (engine, model, voice, speed, version).
    """

    voices: tuple[Voice, ...]
    rate: int
    limit: Limit
    workers: int
    key: str
    voice: str

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

    voices: tuple[Voice, ...]

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
class TunableClass(Protocol):
    """An engine that can be computed in more than one way."""

    def tuned(self, voice: str, speed: float, tuning: Tuning) -> Engine:
        """The engine, ready to speak, computed as `tuning` says."""
        ...


def names() -> list[str]:
    """The engines that are installed, the default first."""
    found = {point.name for point in entry_points(group=GROUP)}
    return sorted(found, key=lambda name: (name != "kokoro", name))


def find(name: str) -> EngineClass:
    """The class of engine `name`, not yet built.

    Raises UsageError for an unknown name, MissingError when it needs what is not installed, or
    is of another package and cannot be used.
    """
    point = _point(name)
    with _libraries_of(point):
        engine: EngineClass = point.load() if foreign.is_ours(point) else foreign.find(point)
        return engine


def load(name: str, voice: str = "", speed: float = 1.0, tuning: Tuning = USUAL) -> Engine:
    """The engine `name`, ready to speak with `voice` at `speed` times the normal pace.

    The settings check voice and speed; engines that leave no choice take no notice of `tuning`.
    Raises UsageError for an unknown engine or voice or a speed that cannot be, and whatever
    the engine raises when something it needs is not there.
    """
    Settings(engine=name, voice=voice, speed=speed)  # checks them
    engine, point = find(name), _point(name)
    with _libraries_of(point):
        if not foreign.is_ours(point):
            return foreign.build(point, engine, voice, speed)
        if isinstance(engine, TunableClass):
            return engine.tuned(voice, speed, tuning)
        return engine(voice, speed)


def named(name: str) -> tuple[str, str]:
    """Engine and voice of "engine", "engine:voice" or the name of a voice alone; "" is its first.

    Raises UsageError when there is no such engine or voice.
    """
    engine, _, voice = name.partition(":")
    if engine in names():
        return engine, voice
    for candidate in names():
        with suppress(MissingError):
            found = find(candidate)
            if name in {known.name for known in found.voices}:
                return candidate, name
            if isinstance(found, OpenClass) and found.accepts(name):
                return candidate, name
    raise UsageError(f"no engine or voice is called {name!r}", "see 'briefing voices'")


def is_online(engine: Engine) -> bool:
    """Whether text leaves the machine when `engine` speaks."""
    return any(voice.online for voice in engine.voices if voice.name == engine.voice)


def choose(engine: str, voices: Sequence[Voice], name: str) -> str:
    """`name`, or the first of `voices` when it is "".

    Raises UsageError when there is no such voice.
    """
    known = [voice.name for voice in voices]
    if name and name not in known:
        raise UsageError(
            f"engine {engine} has no voice {name!r}", f"choose one of {', '.join(known)}", "voice"
        )
    return name or known[0]


def other_packages() -> list[str]:
    """The engines that are installed and no part of this program."""
    points = entry_points(group=GROUP)
    return sorted({point.name for point in points if not foreign.is_ours(point)})


def _point(name: str) -> EntryPoint:
    for point in entry_points(group=GROUP, name=name):
        return point
    raise UsageError(f"unknown engine {name!r}", f"choose one of {', '.join(names())}", "engine")


@contextmanager
def _libraries_of(point: EntryPoint) -> Iterator[None]:
    """A library that cannot be imported becomes a MissingError with the command that mends it."""
    try:
        yield
    except ImportError as error:
        package = point.dist.name if point.dist else DISTRIBUTION
        # Those of ours that need more than the program itself are extras of the same name.
        extra = point.name if point.name in EXTRA_ENGINES else ""
        command = install(extra) if package == DISTRIBUTION else pip("--upgrade", package)
        raise missing(error, f"engine {point.name}", command) from error
