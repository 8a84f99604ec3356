"""Every voice there is, whether it is here, and what each sounds like."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing import engines
from briefing.document import Episode, Source
from briefing.engines import Voice
from briefing.errors import BriefingError, MissingError, UsageError
from briefing.io.scratch import scratch
from briefing.settings import Settings
from briefing.voices.names import HUMAN_NAMES

SAMPLE = "नमस्ते! आज की ब्रीफिंग में आपका स्वागत है। सोमवार, 12 अगस्त को 25.5 लाख लोगों ने वोट डाला।"
"""What a voice says of itself: a greeting, a date, an amount."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A voice of an engine."""

    engine: str
    """The engine's name."""
    voice: Voice
    """The voice."""
    remedy: str = ""
    """How to get what it still needs, or ""."""

    @property
    def name(self) -> str:
        """As `engines.named` understands it."""
        return f"{self.engine}:{self.voice.name}"

    @property
    def human_name(self) -> str:
        """What a person calls it, from `HUMAN_NAMES`; "" for a voice that was given none."""
        return HUMAN_NAMES.get(self.name, "")


@dataclass(frozen=True, slots=True)
class Take:
    """A text as one voice says it."""

    listed: Listed
    """The voice."""
    mp3: bytes = b""
    """The sound; b"" where there is none."""
    seconds: float = 0.0
    """Its length."""
    took: float = 0.0
    """Seconds it took to make; 0 where parts of it were kept from an earlier run."""
    failure: BriefingError | None = None
    """Why there is no MP3."""


def listing() -> list[Listed]:
    """Every voice of every engine, those of the default engine first."""
    found: list[Listed] = []
    for engine in engines.names():
        remedy = _remedy(engine)
        try:
            found += [Listed(engine, voice, remedy) for voice in engines.find(engine).voices]
        except MissingError:
            found.append(Listed(engine, Voice("", "", "", ""), remedy))
    return found


def ready(*, online: bool = False) -> list[Listed]:
    """The voices that can speak at once, without a file of one's own; `online` ones if wished."""
    return [one for one in listing() if (online or not one.voice.online) and _is_ready(one)]


def listed(name: str) -> Listed:
    """The voice that `name` stands for: "engine", "engine:voice" or a voice alone.

    Raises UsageError when there is none, MissingError when it is not installed.
    """
    engine, voice = engines.named(name)
    chosen = engines.load(engine, voice)
    known = {one.name: one for one in chosen.voices}
    like = known.get(chosen.voice, chosen.voices[0])
    return Listed(engine, replace(like, name=chosen.voice))


def record(source: Source, one: Listed, output: Path, settings: Settings) -> Episode:
    """`source` as that voice says it, an episode at `output`; raises as `briefing.make`."""
    from briefing import pipeline

    chosen = replace(settings, engine=one.engine, voice=one.voice.name)
    return pipeline.make(source, output, chosen)


def takes(source: Source, names: Sequence[Listed], settings: Settings) -> Iterator[Take]:
    """The same text by each voice, all equally loud; one that fails does not stop the others."""
    with scratch() as folder:
        for number, one in enumerate(names):
            began, output = time.monotonic(), Path(folder, f"{number}.mp3")
            try:
                episode = record(source, one, output, settings)
            except UsageError:
                raise
            except BriefingError as error:
                yield Take(one, failure=error)
            else:
                took = 0.0 if _kept(episode) else time.monotonic() - began
                yield Take(one, output.read_bytes(), episode.seconds, took)


def _remedy(engine: str) -> str:
    try:
        engines.load(engine)
    except (MissingError, UsageError) as error:  # to be installed, or a file to be named
        return error.hint
    return ""


def _is_ready(one: Listed) -> bool:
    try:
        engines.load(one.engine, one.voice.name)
    except (MissingError, UsageError):
        return False
    return True


def _kept(episode: Episode) -> bool:
    report = episode.report
    return report.clips_made < report.clips
