"""A process of the pool: does the jobs that come through a pipe, and ends when the pipe does.

    briefing.jobs.child.command("briefing.jobs.worker", FD)

The pipe is read beside the work, so that a worker ends at once, hanging or not, when the
process it works for is gone.
"""

from __future__ import annotations

import logging
import os
import sys
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from briefing.jobs.driver import Job, run


def main(pipe: Connection) -> None:
    """Answer every job from `pipe` with its outcome; never returns."""
    os.dup2(2, 1)  # what an engine prints is not what the command prints
    logging.getLogger("briefing").addHandler(logging.NullHandler())  # the outcome tells it
    jobs: SimpleQueue[Job] = SimpleQueue()
    Thread(target=_listen, args=(pipe, jobs), daemon=True).start()
    while True:
        pipe.send(run(jobs.get()))


def _listen(pipe: Connection, jobs: SimpleQueue[Job]) -> None:
    while True:
        try:
            jobs.put(pipe.recv())
        except (EOFError, OSError):
            os._exit(0)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
