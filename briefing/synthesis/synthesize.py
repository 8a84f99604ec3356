"""Pieces to takes: each synthesized once, on all the cores the engine can use.

What is finished is in the cache at once, so nothing is lost when the rest fails or is
interrupted, and the clips need not be held in memory.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice

from briefing.audio.timeline.profile import Profile
from briefing.audio.timeline.spill import Spill
from briefing.audio.timeline.take import StoredProfile, Take
from briefing.document import Piece, Utterance
from briefing.engines import Engine
from briefing.errors import NetworkError, OutputError, SynthesisFailed
from briefing.synthesis.cache import CachedClip, ClipCache, clip_key
from briefing.synthesis.rate_limit import Pace
from briefing.synthesis.retry import patiently
from briefing.synthesis.rundown import Rundown
from briefing.synthesis.turns import turn

Progress = Callable[[int, int], None]
"""Called with how many characters have been said, and how many there are."""

_AHEAD = 2
"""Pieces for each worker that may be said before they are asked for."""

Failure = NetworkError | SynthesisFailed
"""Why an engine could not say something that another may."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What became of the pieces of a rundown."""

    takes: tuple[Take, ...]
    """Of every piece that could be said, in order."""
    made: int
    """How many clips were synthesized now; the others were in the cache."""
    failures: tuple[tuple[Piece, Failure], ...] = ()
    """The pieces that could not be said, and why."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A clip to be synthesized: its name in the cache, and what it says."""

    key: str
    utterance: Utterance


def speak(
    rundown: Rundown,
    cache: ClipCache,
    progress: Progress | None = None,
    *,
    tolerant: bool = False,
) -> Spoken:
    """Say every piece of `rundown` that is not in `cache` yet, the longest first.

    Raises what an engine raises, after the utterances under way are finished and kept; with
    `tolerant` the result names the failures instead. OutputError when the cache cannot be
    written.
    """
    settings, speakers = rundown.settings, rundown.speakers
    keyed = [(piece, _key(piece.utterance, speakers)) for piece in rundown.pieces]
    known: dict[str, StoredProfile] = {}
    spill = Spill(cache.folder)
    missing: dict[str, Utterance] = {}
    for piece, key in keyed:
        if key not in known and key not in missing:
            profile = cache.profile(key)
            if profile is None:
                missing[key] = piece.utterance
            else:
                known[key] = spill.keep(profile)
    total = sum(len(piece.utterance.spoken) for piece in rundown.pieces)
    left = sum(len(utterance.spoken) for utterance in missing.values())
    report = progress or _silent
    report(total - left, total)
    # The longest first: the cores then finish at about the same time.
    jobs = sorted((_Job(*job) for job in missing.items()), key=lambda j: -len(j.utterance.spoken))
    workers = _workers(speakers[utterance.voice] for utterance in missing.values())
    pace = Pace(cache.folder, settings.online.requests_per_minute)

    def say(job: _Job) -> StoredProfile:
        return spill.keep(_say(speakers[job.utterance.voice], cache, pace, job))

    failed: dict[str, Failure] = {}
    workers = min(workers, settings.threads or workers)
    for job, result in _run(say, jobs, workers, tolerant=tolerant):
        if isinstance(result, Failure):
            failed[job.key] = result
        elif result is not None:
            known[job.key] = result
        left -= len(job.utterance.spoken)
        report(max(total - left, 0), total)
    return Spoken(
        tuple(Take(p, CachedClip(cache, key), known[key]) for p, key in keyed if key in known),
        len(missing) - len(failed),
        tuple((piece, failed[key]) for piece, key in keyed if key in failed),
    )


def missing(rundown: Rundown, cache: ClipCache) -> list[Piece]:
    """The pieces of `rundown` whose clips are not in `cache`, each clip once."""
    new = {_key(piece.utterance, rundown.speakers): piece for piece in rundown.pieces}
    return [piece for key, piece in new.items() if cache.profile(key) is None]


def speak_in_order(rundown: Rundown, cache: ClipCache) -> Generator[Take]:
    """Yield the takes one after the other, each as soon as it is there, the next under way.

    The first is said alone, so that nothing delays it. It is never more than a few pieces ahead
    of who takes them, and ends with them: closing the generator begins no more.
    """
    speakers = rundown.speakers
    pace = Pace(cache.folder, rundown.settings.online.requests_per_minute)
    workers = _workers(speakers.values())
    executor = ThreadPoolExecutor(workers, "say")
    waiting: deque[tuple[Piece, str, Future[Profile]]] = deque()

    def begin(piece: Piece) -> None:
        job = _Job(_key(piece.utterance, speakers), piece.utterance)
        speaker = speakers[piece.utterance.voice]
        future = executor.submit(_kept_or_said, speaker, cache, pace, job)
        waiting.append((piece, job.key, future))

    try:
        pieces = iter(rundown.pieces)
        for piece in islice(pieces, 1):
            begin(piece)
        while waiting:
            piece, key, future = waiting.popleft()
            take = Take(piece, CachedClip(cache, key), future.result())
            for following in islice(pieces, _AHEAD * workers - len(waiting)):
                begin(following)
            yield take
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _key(utterance: Utterance, speakers: Mapping[str, Engine]) -> str:
    engine = speakers[utterance.voice]
    return clip_key(engine.key, engine.prompt(utterance))


def _workers(speakers: Iterable[Engine]) -> int:
    """How many may speak at once: the voices of one engine share what it loads."""
    return min((engine.workers for engine in speakers), default=1)


def _silent(_done: int, _total: int) -> None:
    """The progress nobody watches."""


def _run(
    say: Callable[[_Job], StoredProfile], jobs: Sequence[_Job], workers: int, *, tolerant: bool
) -> Iterator[tuple[_Job, StoredProfile | Failure | None]]:
    """Yield each job with its profile as its clip is kept, or why it is not.

    On any other trouble no more are started.
    """
    executor = ThreadPoolExecutor(workers, "say")
    attempt: Callable[[_Job], StoredProfile | None] = say if tolerant else _until_failure(say)
    waiting = iter(jobs)
    futures: dict[Future[StoredProfile | None], _Job] = {}
    try:
        while True:
            for job in islice(waiting, _AHEAD * workers - len(futures)):
                futures[executor.submit(attempt, job)] = job
            if not futures:
                break
            for future in wait(futures, return_when=FIRST_COMPLETED).done:
                job = futures.pop(future)
                try:
                    yield job, future.result()
                except (NetworkError, SynthesisFailed) as failure:
                    if not tolerant:
                        raise
                    yield job, failure
    except Exception:
        executor.shutdown(cancel_futures=True)  # what is under way is finished and kept
        raise
    except BaseException:  # the user wants to leave now
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


def _until_failure(
    say: Callable[[_Job], StoredProfile],
) -> Callable[[_Job], StoredProfile | None]:
    """`say`, but once it failed no job is begun: the run ends before it can be cancelled."""
    over = threading.Event()

    def attempt(job: _Job) -> StoredProfile | None:
        if over.is_set():
            return None
        try:
            return say(job)
        except Exception:
            over.set()
            raise

    return attempt


def _kept_or_said(engine: Engine, cache: ClipCache, pace: Pace, job: _Job) -> Profile:
    return cache.profile(job.key) or _say(engine, cache, pace, job)


def _say(engine: Engine, cache: ClipCache, pace: Pace, job: _Job) -> Profile:
    with turn(engine):
        clip = patiently(engine, job.utterance, pace)
    try:
        return cache.put(job.key, clip)
    except OSError as error:
        raise OutputError(
            f"cannot keep a clip in {cache.folder}: {error.strerror}",
            "free space there, or set BRIEFING_CACHE to a folder that can be written",
        ) from error
