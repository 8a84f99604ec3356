"""The same batch on a Dask cluster: each of its workers does jobs as this machine would.

A Dask worker hands a job to a process of its own (`briefing.jobs.pool`), because a thread that
hangs cannot be ended and one that crashes takes the worker with it. When a whole worker
dies, Dask gives its jobs to others. Files are named by their full paths: they must be
the same everywhere, as on a shared folder, or be addresses in an object store.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import MissingError, NetworkError, UsageError
from briefing.io.optional import need
from briefing.io.scratch import scratch
from briefing.jobs.child import command
from briefing.jobs.driver import Job, Lost, Outcome
from briefing.jobs.pool import Pool
from briefing.read.addresses import is_address
from briefing.settings import with_files

_log = logging.getLogger(__name__)

LOCAL = "local"
_PROTOCOLS = ("tcp://", "tls://", "ws://", "wss://", "ucx://")
"""What a scheduler of Dask listens to."""
CONNECTING = 10.0
"""Seconds for the scheduler to answer."""
STARTING = 60.0
"""Seconds for a worker here to be ready."""


class Cluster:
    """Workers of `briefing.jobs`: those of a Dask cluster, asked through its executor."""

    def __init__(self, client: Any, limit: float) -> None:
        """`client` is connected; a job may take `limit` seconds once it was begun."""
        self._executor = client.get_executor(pure=False)
        self._limit = limit

    def submit(self, job: Job) -> Future[Outcome]:
        """Do `job` wherever there is room, and elsewhere when that worker dies."""
        outcome: Future[Outcome] = Future()

        def pass_on(done: Future[Outcome]) -> None:
            from distributed import KilledWorker

            if done.cancelled():
                outcome.set_exception(
                    NetworkError("the connection to the cluster was lost", "run it again")
                )
            elif isinstance(error := done.exception(), KilledWorker):
                outcome.set_exception(Lost("its worker died"))
            elif error is not None:
                outcome.set_exception(error)
            else:
                outcome.set_result(replace(done.result(), job=job))

        self._executor.submit(_do, _everywhere(job), self._limit).add_done_callback(pass_on)
        return outcome


@contextmanager
def cluster(address: str, workers: int, limit: float) -> Iterator[Cluster]:
    """The cluster whose scheduler is at `address`, or one of `workers` made here for "local".

    Raises MissingError without the extra `cluster`, UsageError for what is no address,
    NetworkError when no scheduler answers.
    """
    if address != LOCAL and not (is_address(address) and address.startswith(_PROTOCOLS)):
        raise UsageError(
            f"{address}: not the address of a cluster", "give tcp://HOST:8786 or local"
        )
    distributed = need("distributed", "cluster", "working on a Dask cluster")
    with _scheduler(address, workers) as scheduler:
        try:
            client = distributed.Client(scheduler, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise NetworkError(
                f"{address}: no Dask scheduler answers there", "start one with `dask scheduler`"
            ) from error
        with client:
            _expect_workers(distributed, client, address)
            yield Cluster(client, limit)


def _expect_workers(distributed: Any, client: Any, address: str) -> None:
    """Other clusters may start theirs when there is work; ours must come."""
    if address == LOCAL:
        try:
            client.wait_for_workers(1, timeout=STARTING)
        except distributed.TimeoutError as error:
            raise MissingError(
                "the Dask workers here did not start", "run it without a cluster", "cluster"
            ) from error
    elif not client.scheduler_info()["workers"]:
        _log.warning("%s has no workers yet: waiting for some", address)


@contextmanager
def _scheduler(address: str, workers: int) -> Iterator[str]:
    """The address of the scheduler, for LOCAL that of one in this process."""
    if address != LOCAL:
        yield address
        return
    from dask import config
    from distributed import LocalCluster

    make: Callable[..., AbstractContextManager[Any]] = LocalCluster
    with (
        scratch() as folder,
        # Dask looks for modules there; its usual folder is shared by all users of the machine.
        config.set({"temporary-directory": folder}),
        # Any free port for Dask's page: the usual one may be taken.
        make(n_workers=0, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL) as local,
        _workers(local.scheduler_address, workers, folder),
    ):
        yield local.scheduler_address


@contextmanager
def _workers(scheduler: str, number: int, folder: str) -> Iterator[None]:
    """Dask workers on this machine, apart from the terminal: Ctrl-C is for us, and we end them."""
    options = ["--nworkers", str(number), "--nthreads", "1", "--no-dashboard"]
    options += ["--death-timeout", f"{CONNECTING:g}", "--local-directory", folder]
    process = subprocess.Popen(  # noqa: S603 - ourselves
        command("dask", "worker", scheduler, *options),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _do(job: Job, limit: float) -> Outcome:
    """On a Dask worker: do the job in a process that is kept for the next one."""
    return _processes(limit).do(job)


@cache
def _processes(limit: float) -> Pool:
    """Those of this Dask worker, one for each of its threads; a thread stands for a core."""
    return Pool(workers=1, threads=1, limit=limit)


def _everywhere(job: Job) -> Job:
    """The job with files named so that a worker elsewhere finds them."""
    text = job.text.absolute() if isinstance(job.text, Path) else job.text
    output = job.output.absolute() if isinstance(job.output, Path) else job.output
    return Job(text, output, with_files(job.settings, Path.absolute))
