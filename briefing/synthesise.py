"""Utterances to clips: each said once, on all the cores the engine can use.

What is finished is in the cache at once, so nothing is lost when the rest fails or is
interrupted, and the clips need not be held in memory.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from briefing.cache import ClipCache, cache_folder, clip_key
from briefing.document import Clip, Utterance
from briefing.engines import Engine
from briefing.errors import EngineBusy, OutputError

Progress = Callable[[int, int], None]
"""Called with how many characters have been said, and how many there are."""

_TRIES = 4
_FIRST_WAIT = 1.0  # seconds; doubles with each try
_LONGEST_WAIT = 60.0


@dataclass(frozen=True, slots=True)
class Clips(Sequence[Clip]):
    """The clips of a programme in order, read from the cache each time they are asked for.

    `made` is how many were said now; the others were there before.
    """

    cache: ClipCache
    keys: tuple[str, ...]
    made: int

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
    *,
    threads: int = 0,
) -> Clips:
    """Say every utterance that is not in `cache` yet, the longest first.

    `speakers` has an engine for each voice; `threads` bounds how many speak at once, 0
    leaves it to them. Raises what an engine raises, after the
    utterances under way are finished and kept; OutputError when the cache cannot be
    written.
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
    for utterance in _run(speakers, cache, jobs, threads):
        left -= len(utterance.spoken)
        report(max(total - left, 0), total)
    return Clips(cache, keys, len(missing))


def say_in_order(
    utterances: Sequence[Utterance], speakers: Mapping[str, Engine], cache: ClipCache
) -> Iterator[Clip]:
    """Yield the clips one after the other, each as soon as it is there, the next under way."""
    with ThreadPoolExecutor(_workers(speakers), "say") as executor:
        waiting: deque[tuple[str, Future[None] | None]] = deque()
        for utterance in utterances:
            key = _key(utterance, speakers)
            engine = speakers[utterance.voice]
            job = None if key in cache else executor.submit(_say, engine, cache, key, utterance)
            waiting.append((key, job))
        while waiting:
            key, job = waiting.popleft()
            if job:
                job.result()
            yield Clips(cache, (key,), 1)[0]


def _key(utterance: Utterance, speakers: Mapping[str, Engine]) -> str:
    engine = speakers[utterance.voice]
    return clip_key(engine.key, engine.prompt(utterance))


def _workers(speakers: Mapping[str, Engine]) -> int:
    """How many may speak at once: the voices of one engine share what it loads."""
    return min(engine.workers for engine in speakers.values())


def _silent(_done: int, _total: int) -> None:
    """The progress nobody watches."""


def _run(
    speakers: Mapping[str, Engine],
    cache: ClipCache,
    jobs: Sequence[tuple[str, Utterance]],
    threads: int,
) -> Iterator[Utterance]:
    """Yield each utterance as its clip is kept; on any trouble start no other."""
    workers = _workers(speakers)
    executor = ThreadPoolExecutor(min(workers, threads or workers), "say")
    futures = {
        executor.submit(_say, speakers[utterance.voice], cache, key, utterance): utterance
        for key, utterance in jobs
    }
    try:
        for future in as_completed(futures):
            future.result()
            yield futures[future]
    except Exception:
        executor.shutdown(cancel_futures=True)  # what is under way is finished and kept
        raise
    except BaseException:  # the user wants to leave now
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


def _say(engine: Engine, cache: ClipCache, key: str, utterance: Utterance) -> None:
    clip = _patiently(engine, utterance)
    try:
        cache.put(key, clip)
    except OSError as error:
        raise OutputError(
            f"cannot keep a clip in {cache.folder}: {error.strerror}",
            "free space there, or set BRIEFING_CACHE to a folder that can be written",
        ) from error


def _patiently(engine: Engine, utterance: Utterance) -> Clip:
    """Try again, later each time, while the engine says that it is only busy."""
    for attempt in range(1, _TRIES):
        try:
            return engine.say(utterance)
        except EngineBusy as busy:
            pause = busy.retry_after or _FIRST_WAIT * 2 ** (attempt - 1)
            time.sleep(min(pause, _LONGEST_WAIT))
    return engine.say(utterance)
