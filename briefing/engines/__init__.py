"""Text to samples: what an engine is, and how to find one.

An engine is a class in one file, named by an entry point in the group
`briefing.engines`; other packages add theirs the same way.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from briefing.engines import foreign
from briefing.engines.contract import (
    SOON,
    USUAL,
    Engine,
    EngineClass,
    HasOpening,
    Limit,
    LoadsAhead,
    OpenClass,
    SpeaksEnglish,
    TunableClass,
    Tuning,
    Voice,
)
from briefing.errors import MissingError, UsageError
from briefing.io.optional import DISTRIBUTION, install, missing, pip
from briefing.settings import Settings
from briefing.settings.fields import ALIKE

# ONNX Runtime (from 1.29 on, for Linux) reports its use to its maker, and leaves a number for this
# machine in the cache folder. It reads this once, when it is first imported; engines come before.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

__all__ = [
    "EXTRA_ENGINES",
    "GROUP",
    "LOCAL_ENGINES",
    "SOON",
    "USUAL",
    "Engine",
    "EngineClass",
    "HasOpening",
    "Limit",
    "LoadsAhead",
    "OpenClass",
    "SpeaksEnglish",
    "TunableClass",
    "Tuning",
    "Voice",
    "called",
    "choose",
    "chosen_of",
    "find",
    "is_online",
    "load",
    "may_send",
    "named",
    "names",
    "other_packages",
]

GROUP = "briefing.engines"
EXTRA_ENGINES = ("edge", "piper")
"""Engines of ours whose libraries are an extra of the same name."""
LOCAL_ENGINES = ("kokoro", "espeak", "piper")
"""Engines of ours that send no text anywhere: known without loading them."""


def names() -> list[str]:
    """The engines that are installed, the default first."""
    found = {point.name for point in _points()}
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
        if isinstance(engine, TunableClass):
            return engine.tuned(voice, speed, tuning)
        return engine(voice, speed)


def named(name: str) -> tuple[str, str]:
    """Engine and voice of "engine", "engine:voice" or the name of a voice alone; "" is its first.

    Raises UsageError when there is no such engine or voice.
    """
    engine, _, voice = name.partition(":")
    known = names()
    if engine in known:
        return engine, voice
    for candidate in names():
        with suppress(MissingError):
            found = find(candidate)
            voices = [each.name for each in found.voices]
            if name in voices or (isinstance(found, OpenClass) and found.accepts(name)):
                return candidate, name
            known += voices
    near = get_close_matches(name, known, 1, ALIKE)
    hint = f"did you mean {near[0]}?" if near else "see 'briefing voices'"
    raise UsageError(f"no engine or voice is called {name!r}", hint)


def called(engine: Engine) -> str:
    """What an engine is called, by which its turns are counted: one of another package by its own
    name."""
    own = engine.name if isinstance(engine, foreign.Guarded) else type(engine).__name__
    return own.lower()


def is_online(engine: Engine) -> bool:
    """Whether text leaves the machine when `engine` speaks."""
    return any(voice.online for voice in engine.voices if voice.name == engine.voice)


def may_send(name: str) -> bool:
    """Whether text may leave the machine where `name` speaks: an engine, a voice or both.

    Not where there is none of that name, or it is not installed: it cannot speak.
    """
    if name.partition(":")[0] in ("", *LOCAL_ENGINES):
        return False
    with suppress(UsageError, MissingError):
        return any(voice.online for voice in find(named(name)[0]).voices)
    return False


def choose(engine: str, voices: Sequence[Voice], name: str) -> str:
    """`name`, or the first of `voices` when it is "".

    Raises UsageError when there is no such voice.
    """
    known = [voice.name for voice in voices]
    if name and name not in known:
        hint = chosen_of(name, known)
        raise UsageError(f"engine {engine} has no voice {name!r}", hint, "voice")
    return name or known[0]


def chosen_of(name: str, known: Collection[str]) -> str:
    """What to do where a voice is not among those `known`."""
    choice = (
        f"choose one of {', '.join(known)}"
        if len(known) > 1
        else f"its only voice is {''.join(known)}"
    )
    return f"{_meant(name, known)}{choice}"


def _meant(name: str, known: Collection[str]) -> str:
    """The beginning of a hint where `name` is none of the voices `known`: what it may stand for.

    A voice of another engine, else one of those `known` or of another that is called nearly so.
    """
    with suppress(UsageError):
        return f"it is a voice of the engine {named(name)[0]}; "
    if near := get_close_matches(name, known, 1, ALIKE):
        return f"did you mean {near[0]}? "
    for engine in names():
        with suppress(MissingError):
            voices = [voice.name for voice in find(engine).voices]
            if near := get_close_matches(name, voices, 1, ALIKE):
                return f"did you mean {near[0]} of the engine {engine}? "
    return ""


def other_packages() -> list[str]:
    """The engines that are installed and no part of this program."""
    return sorted({point.name for point in _points() if not foreign.is_ours(point)})


def _points() -> tuple[EntryPoint, ...]:
    """The engines that are installed, looked for once: every package is asked."""
    return _installed(tuple(sys.path))


@cache
def _installed(_path: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=GROUP))


def _point(name: str) -> EntryPoint:
    for point in _points():
        if point.name == name:
            return point
    raise UsageError(f"unknown engine {name!r}", f"choose one of {', '.join(names())}", "engine")


@contextmanager
def _libraries_of(point: EntryPoint) -> Iterator[None]:
    """A library that cannot be imported becomes a MissingError with the command that fixes it."""
    try:
        yield
    except ImportError as error:
        package = point.dist.name if point.dist else DISTRIBUTION
        # Those of ours that need more than the program itself are extras of the same name.
        extra = point.name if point.name in EXTRA_ENGINES else ""
        command = install(extra) if package == DISTRIBUTION else pip("--upgrade", package)
        raise missing(error, f"engine {point.name}", command) from error
