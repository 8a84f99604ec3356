"""Processes on this machine that survive the death of any of them.

Each has a pipe of its own to this one. Nothing is shared between them: a process that is
killed, at whatever moment, leaves no lock behind that another would wait for.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from multiprocessing import Pipe

from briefing.io import machine
from briefing.jobs.child import command
from briefing.jobs.driver import Job, Lost, Outcome, Overdue

_MEMORY = 1 << 30
"""Bytes a worker with the neural voice may come to hold; see docs/scale.md."""
_PATIENCE = 10.0  # seconds a process that was told to end may take


def most_workers() -> int:
    """As many as this machine has cores and memory for."""
    known = machine.memory()
    return max(1, min(machine.cores(), known // _MEMORY)) if known else machine.cores()


class Pool:
    """Workers of `briefing.jobs`: each keeps its voice loaded from one job to the next."""

    def __init__(self, workers: int, threads: int, limit: float) -> None:
        """At most `workers` processes of `threads` threads, a job at most `limit` seconds each."""
        self._threads, self._limit = threads, limit
        self._minders = ThreadPoolExecutor(workers, "minder")
        self._idle: list[_Process] = []
        self._running: set[_Process] = set()
        self._ended = False

    def submit(self, job: Job) -> Future[Outcome]:
        """Do `job` as soon as a process is free."""
        return self._minders.submit(self.do, job)

    def do(self, job: Job) -> Outcome:
        """Do `job` now, in a process that waits for one or in a new one.

        Raises Lost when the process dies over it, Overdue when the job takes too long.
        """
        try:
            process = self._idle.pop()
        except IndexError:
            process = _Process()
            self._running.add(process)
            if self._ended:  # just now; `kill` may not have seen it
                process.kill()
        bounded = replace(job, settings=replace(job.settings, threads=self._threads))
        try:
            outcome = process.do(bounded, self._limit)
        except BaseException:
            self._running.discard(process)
            process.kill()
            raise
        self._idle.append(process)
        return replace(outcome, job=job)

    def close(self) -> None:
        """Wait for the jobs, and end the processes."""
        self._minders.shutdown()
        for process in self._running:
            process.close()

    def kill(self) -> None:
        """End everything at once; what was under way is lost."""
        self._ended = True
        for process in tuple(self._running):
            process.kill()
        self._minders.shutdown(cancel_futures=True)


@contextmanager
def pool(workers: int, cores: int, limit: float) -> Iterator[Pool]:
    """`workers` processes that share `cores` between them; a job over `limit` seconds is ended."""
    processes = Pool(workers, max(1, cores // workers), limit)
    try:
        yield processes
        processes.close()
    except BaseException:
        processes.kill()
        raise


class _Process:
    """`briefing.jobs.worker` at the other end of a pipe."""

    def __init__(self) -> None:
        self._pipe, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                command("briefing.jobs.worker", str(theirs.fileno())),
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C is for us, and we end it
            )

    def do(self, job: Job, limit: float) -> Outcome:
        try:
            self._pipe.send(job)
            answered = self._pipe.poll(limit)
            outcome: Outcome | None = self._pipe.recv() if answered else None
        except (EOFError, OSError) as gone:
            raise Lost("its worker died") from gone
        if outcome is None:
            raise Overdue(f"took more than {limit:g} s and was ended")
        return outcome

    def close(self) -> None:
        """It ends when the pipe does."""
        self._pipe.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_PATIENCE)
        self.kill()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
