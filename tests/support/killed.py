"""Work killed at its Nth step on the disk: a fork that ends itself there, as by SIGKILL.

A step is a call that puts something on the disk for good, or takes it away. Between two of them
a kill leaves the same files wherever it comes.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

STEPS = ("fsync", "replace", "rename", "mkdir", "unlink", "rmdir", "chmod", "utime")
"""Functions of `os`; those of pathlib and shutil call them."""


def to_its_end(work: Callable[[], None]) -> None:
    """Run `work` in a process of its own. AssertionError where it fails."""
    code = _forked(work, 0)
    assert code == 0, f"it ended with {code}"


def killed_at(work: Callable[[], None], step: int) -> bool:
    """Run `work` until just before its step number `step`; whether it has so many."""
    code = _forked(work, step)
    assert code in {0, -signal.SIGKILL}, f"it ended with {code}"
    return code != 0


def _forked(work: Callable[[], None], step: int) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        code = 70
        try:
            if step:
                _end_at(step)
            work()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _end_at(step: int) -> None:
    counted = count(1)

    def struck(call: Callable[..., Any]) -> Callable[..., Any]:
        def stands_in(*how: Any, **also: Any) -> Any:
            if next(counted) == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*how, **also)

        return stands_in

    for name in STEPS:
        setattr(os, name, struck(getattr(os, name)))


class Log:
    """What was answered before the kill; a client holds to it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __getitem__(self, what: str) -> str:
        """What was answered to `what`, "" where there was no answer."""
        lines = self._path.read_text("utf-8").splitlines() if self._path.exists() else []
        return dict(line.split("\t") for line in lines).get(what, "")

    def answered(self, what: str, answer: str) -> str:
        """Keep it."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{what}\t{answer}\n")
        return answer
