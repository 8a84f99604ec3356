"""Engines of other packages, held to the contract: whatever one does costs its own text and a line.

Nothing it raises, not even SystemExit, gets past; it cannot end the process with `os._exit`, nor
print into our output; and its sound is looked at before anything is made of it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import TYPE_CHECKING, Any

from briefing.document import Clip, Utterance, Word
from briefing.engines.apart import Exited, kept_apart
from briefing.engines.facts import MOST_WORKERS, checked, clip_of, voices_of
from briefing.errors import BriefingError, MissingError, SynthesisFailed
from briefing.io.optional import pip

if TYPE_CHECKING:
    from briefing.engines.contract import Engine, Limit


_RATES = range(8_000, 192_001)  # Hz
_SLOW = 10.0  # seconds; a neural voice is loaded in two or three
_log = logging.getLogger(__name__)
_built: set[str] = set()


def is_ours(point: EntryPoint) -> bool:
    """Whether an engine is a part of this program."""
    return point.module.partition(".")[0] == __name__.partition(".")[0]


def in_this_run() -> str:
    """The engines of other packages that were built in this process, "" for none.

    They may have changed what everybody uses, such as `time.time`: what fails then is not ours.
    """
    return ", ".join(sorted(_built))


def find(point: EntryPoint) -> GuardedClass:
    """The class that `point` names. Raises MissingError for one that cannot be used."""
    with _damaged(point), kept_apart(), _told_if_slow(point.name):
        return GuardedClass(point, point.load())


class GuardedClass:
    """The class of an engine of another package; implements `briefing.engines.EngineClass`."""

    def __init__(self, point: EntryPoint, engine: Any) -> None:
        """Takes its voices down once, so that nothing it does later counts; TypeError for none."""
        self._point, self._engine = point, engine
        self.voices = voices_of(engine.voices)

    def __call__(self, voice: str, speed: float) -> Guarded:
        """The engine, built and held to the contract. MissingError where that is not kept."""
        with _damaged(self._point), kept_apart(), _told_if_slow(self._point.name):
            return Guarded(self._point.name, self._engine(voice, speed))

    def accepts(self, name: str) -> bool:
        """Whether `name` is one of those that it does not list. MissingError where it fails."""
        with _damaged(self._point), kept_apart():
            return bool(getattr(self._engine, "accepts", _none)(name))


class Guarded:
    """An engine of another package; implements `briefing.engines.Engine`."""

    def __init__(self, name: str, engine: Engine) -> None:
        """Takes the facts of `engine` down once; TypeError for one that cannot be right."""
        self.name, self._engine = name, engine
        _built.add(name)
        self.voices = voices_of(engine.voices)
        self.rate = checked("rate", engine.rate, int, lambda rate: rate in _RATES)
        workers = checked("workers", engine.workers, int, lambda workers: workers >= 1)
        self.workers = min(workers, MOST_WORKERS)
        self.key = checked("key", engine.key, str, bool)
        self.voice = checked("voice", engine.voice, str, bool)
        self.limit = self._limit(engine.limit)

    def prompt(self, utterance: Utterance) -> str:
        """Exactly what the voice is given. Raises SynthesisFailed."""
        with self._failing():
            own = replace(utterance)
            return checked("prompt", self._engine.prompt(own), str, lambda _: True)

    def say(self, utterance: Utterance) -> Clip:
        """The utterance as sound. Raises SynthesisFailed for what is none, or what it raises."""
        with self._failing():
            own = replace(utterance)  # what is done to it stays there
            return clip_of(self._engine.say(own), self.rate, utterance)

    def _limit(self, limit: Limit) -> Limit:
        from briefing.engines.contract import Limit

        def count(words: Sequence[Word]) -> int:
            with self._failing():
                return checked("count of a limit", limit.count(words), int, lambda n: n >= 0)

        most = checked("most of a limit", limit.most, int, lambda most: most >= 1)
        return Limit(most, checked("unit of a limit", limit.unit, str, bool), count)

    @contextmanager
    def _failing(self) -> Iterator[None]:
        with (
            _translated(
                lambda what: SynthesisFailed(
                    f"engine {self.name}: {what}", "choose another voice, or tell its author"
                )
            ),
            kept_apart(),
        ):
            yield


def _said(error: BaseException) -> str:
    """What an exception says of itself on one line; that may fail too."""
    try:
        return " ".join(str(error).split())[:200]
    except Exception:
        return ""


@contextmanager
def _damaged(point: EntryPoint) -> Iterator[None]:
    """What goes wrong before it speaks; an ImportError passes, it has a remedy of its own."""
    package = point.dist.name if point.dist else point.module
    remedy = f"{pip('--upgrade', package)}, or do without that package"
    whose = f"engine {point.name} of {package}"
    with _translated(
        lambda what: MissingError(f"{whose} cannot be used: {what}", remedy),
        passing=(ImportError,),
    ):
        yield


@contextmanager
def _translated(
    failure: Callable[[str], BriefingError], passing: tuple[type[BaseException], ...] = ()
) -> Iterator[None]:
    """Whatever is raised within becomes `failure(what)`.

    BriefingErrors, Ctrl-C, what stops this program, and what is `passing` stay what they are.
    """
    try:
        yield
    except (BriefingError, KeyboardInterrupt):
        raise
    except BaseException as error:
        if isinstance(error, passing):
            raise
        if type(error).__module__.partition(".")[0] == __name__.partition(".")[0]:
            raise  # a signal asked us to end
        said = _said(error)
        what = said if type(error) in {TypeError, ValueError, Exited} else type(error).__name__
        raise failure(what if what == said or not said else f"{what}: {said}") from error


@contextmanager
def _told_if_slow(name: str) -> Iterator[None]:
    """Who waits learns for what: an engine that never answers can only be interrupted."""
    told = threading.Timer(
        _SLOW, _log.warning, ("engine %s has not answered for %.0f s", name, _SLOW)
    )
    told.daemon = True
    told.start()
    try:
        yield
    finally:
        told.cancel()


def _none(_name: str) -> bool:
    """An engine that has no more voices than it lists."""
    return False
