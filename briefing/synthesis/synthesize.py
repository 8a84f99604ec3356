"""Utterances to clips: each said once, on all the cores the engine can use.

What is finished is in the cache at once, so nothing is lost when the rest fails or is
interrupted, and the clips need not be held in memory.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from briefing.document import Clip, Utterance
from briefing.engines import Engine
from briefing.errors import NetworkError, OutputError, SynthesisFailed
from briefing.synthesis.cache import ClipCache, cache_folder, clip_key
from briefing.synthesis.rate_limit import Pace
from briefing.synthesis.retry import patiently

Progress = Callable[[int, int], None]
"""Called with how many characters have been said, and how many there are."""

Failure = NetworkError | SynthesisFailed
"""Why an engine could not say something that another may."""

_Job = tuple[str, Utterance]  # the key of a clip, and what is to be said


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many `threads` may speak at once, 0 for as many as the engines can, and how many
    requests a minute, `per_minute`, an online voice is sent."""

    threads: int = 0
    per_minute: float = 60.0


_USUAL = Bounds()


@dataclass(frozen=True, slots=True)
class Clips(Sequence[Clip]):
    """The clips of a programme in order, read from the cache each time they are asked for.

    `made` is how many were said now; the others were there before. `failures` names those
    that could not be said, by index: they are not there.
    """

    cache: ClipCache
    keys: tuple[str, ...]
    made: int
    failures: Mapping[int, Failure] = field(default_factory=dict)

    def __len__(self) -> int:
        """One clip an utterance."""
        return len(self.keys)

    def __getitem__(self, index: int) -> Clip:  # type: ignore[override]
        """The clip of utterance `index`. Raises OutputError when it vanished meanwhile."""
        clip = self.cache.get(self.keys[index])
        if clip is None:
            raise OutputError(
                f"a finished clip disappeared from {self.cache.folder}", "run the command again"
            )
        return clip

    def __iter__(self) -> Iterator[Clip]:
        """The clips in order, one in memory at a time."""
        return (self[index] for index in range(len(self)))


def open_cache() -> ClipCache:
    """This user's clips, or a folder for this run alone where none can be kept."""
    folder = cache_folder() / "clips"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return ClipCache(folder)
    except OSError:
        own = tempfile.mkdtemp(prefix="briefing-")
        atexit.register(shutil.rmtree, own, ignore_errors=True)
        return ClipCache(Path(own))


def synthesise(
    utterances: Sequence[Utterance],
    speakers: Mapping[str, Engine],
    cache: ClipCache,
    progress: Progress | None = None,
    bounds: Bounds = _USUAL,
    *,
    tolerant: bool = False,
) -> Clips:
    """Say every utterance that is not in `cache` yet, the longest first.

    `speakers` has an engine for each voice. Raises what an engine raises, after the
    utterances under way are finished and kept; with `tolerant` the clips name the failures
    instead. OutputError when the cache cannot be written.
    """
    cache.sweep()
    keys = tuple(_key(utterance, speakers) for utterance in utterances)
    total = sum(len(u.spoken) for u in utterances)
    missing = {k: u for k, u in zip(keys, utterances, strict=True) if k not in cache}
    left = sum(len(u.spoken) for u in missing.values())
    report = progress or _silent
    report(total - left, total)
    # The longest first: the cores then finish at about the same time.
    jobs = sorted(missing.items(), key=lambda job: -len(job[1].spoken))
    workers = _workers(speakers[utterance.voice] for utterance in missing.values())
    pace = Pace(cache.folder, bounds.per_minute)

    def say(job: _Job) -> None:
        _say(speakers[job[1].voice], cache, pace, *job)

    failed: dict[str, Failure] = {}
    workers = min(workers, bounds.threads or workers)
    for (key, utterance), failure in _run(say, jobs, workers, tolerant=tolerant):
        if failure:
            failed[key] = failure
        left -= len(utterance.spoken)
        report(max(total - left, 0), total)
    failures = {index: failed[key] for index, key in enumerate(keys) if key in failed}
    return Clips(cache, keys, len(missing) - len(failed), failures)


def say_in_order(
    utterances: Sequence[Utterance],
    speakers: Mapping[str, Engine],
    cache: ClipCache,
    bounds: Bounds = _USUAL,
) -> Iterator[Clip]:
    """Yield the clips one after the other, each as soon as it is there, the next under way."""
    pace = Pace(cache.folder, bounds.per_minute)
    with ThreadPoolExecutor(_workers(speakers.values()), "say") as executor:
        waiting: deque[tuple[str, Future[None] | None]] = deque()
        for utterance in utterances:
            key = _key(utterance, speakers)
            job = None
            if key not in cache:
                speaker = speakers[utterance.voice]
                job = executor.submit(_say, speaker, cache, pace, key, utterance)
            waiting.append((key, job))
        while waiting:
            key, job = waiting.popleft()
            if job:
                job.result()
            yield Clips(cache, (key,), 1)[0]


def _key(utterance: Utterance, speakers: Mapping[str, Engine]) -> str:
    engine = speakers[utterance.voice]
    return clip_key(engine.key, engine.prompt(utterance))


def _workers(speakers: Iterable[Engine]) -> int:
    """How many may speak at once: the voices of one engine share what it loads."""
    return min((engine.workers for engine in speakers), default=1)


def _silent(_done: int, _total: int) -> None:
    """The progress nobody watches."""


def _run(
    say: Callable[[_Job], None], jobs: Sequence[_Job], workers: int, *, tolerant: bool
) -> Iterator[tuple[_Job, Failure | None]]:
    """Yield each job as its clip is kept, or why not; on any other trouble start no more."""
    executor = ThreadPoolExecutor(workers, "say")
    if not tolerant:
        say = _until_failure(say)
    futures = {executor.submit(say, job): job for job in jobs}
    try:
        for future in as_completed(futures):
            try:
                future.result()
            except (NetworkError, SynthesisFailed) as failure:
                if not tolerant:
                    raise
                yield futures[future], failure
            else:
                yield futures[future], None
    except Exception:
        executor.shutdown(cancel_futures=True)  # what is under way is finished and kept
        raise
    except BaseException:  # the user wants to leave now
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


def _until_failure(say: Callable[[_Job], None]) -> Callable[[_Job], None]:
    """`say`, but once it failed no job is begun: the run ends before it can be cancelled."""
    over = threading.Event()

    def attempt(job: _Job) -> None:
        if not over.is_set():
            try:
                say(job)
            except Exception:
                over.set()
                raise

    return attempt


def _say(engine: Engine, cache: ClipCache, pace: Pace, key: str, utterance: Utterance) -> None:
    clip = patiently(engine, utterance, pace)
    try:
        cache.put(key, clip)
    except OSError as error:
        raise OutputError(
            f"cannot keep a clip in {cache.folder}: {error.strerror}",
            "free space there, or set BRIEFING_CACHE to a folder that can be written",
        ) from error
