"""A pool of processes on this machine that survives the death of any of them."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from briefing.batch import Job, Lost, Outcome, run


@dataclass(frozen=True, slots=True)
class Pool:
    """Workers of `briefing.batch`: each keeps its voice loaded from one job to the next."""

    processes: Any
    limit: float
    threads: int

    def submit(self, job: Job) -> Future[Outcome]:
        """Run `job` in one of the processes, for at most the limit of seconds."""
        bounded = replace(job, settings=replace(job.settings, threads=self.threads))
        outcome: Future[Outcome] = Future()

        def pass_on(done: Future[Outcome]) -> None:
            from pebble import ProcessExpired

            if done.cancelled():
                outcome.cancel()
            elif isinstance(error := done.exception(), ProcessExpired):
                outcome.set_exception(Lost("its worker died"))
            elif error is not None:
                outcome.set_exception(error)
            else:
                outcome.set_result(replace(done.result(), job=job))

        self.processes.schedule(run, args=(bounded,), timeout=self.limit).add_done_callback(pass_on)
        return outcome


@contextmanager
def pool(workers: int, cores: int, limit: float) -> Iterator[Pool]:
    """`workers` processes that share `cores` between them; a job over `limit` seconds is ended."""
    from pebble import ProcessPool

    # "spawn": a forked child would share locks with the threads of this process.
    context = multiprocessing.get_context("spawn")
    processes: Any = ProcessPool(max_workers=workers, context=context)
    try:
        yield Pool(processes, limit, max(1, cores // workers))
        processes.close()
    except BaseException:
        processes.stop()
        raise
    finally:
        processes.join()
