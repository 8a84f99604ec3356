"""Locks that no two runs have at once, and what killed runs left unfinished.

A run has a lock for as long as it lives: whatever is unfinished and not locked is needed by nobody.
Its name ends in a check sum of itself, so that no file of the user's is taken for one.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from zlib import crc32

from briefing.io.explained import explained
from briefing.io.places import real, resolved

_UNFINISHED = re.compile(r"\.briefing-([0-9a-f]{8})-([0-9a-f]{8})\.(part|lock)")
_ATTEMPTS = 10  # a sweep holds the lock of a file for much less than these pauses together
_PAUSE = 0.02  # seconds


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Let no other run write `path`, or what lies beside it under its name, meanwhile.

    What killed runs left unfinished in its folder is swept. Raises OutputError when another
    run is at it.
    """
    with explained(path):
        target = resolved(path)
        lock = unfinished(target.with_suffix(""), "lock")
        file = hold(lock)
    with file:
        try:
            sweep(target.parent)
            yield
        finally:
            lock.unlink(missing_ok=True)


def wait_for(path: Path) -> None:
    """Wait until no other run is `exclusive` `path` any more."""
    lock = unfinished(real(path).with_suffix(""), "lock")
    # A shared lock: whoever may only read the folder waits as well.
    with suppress(OSError), FileIO(os.open(lock, os.O_RDONLY | os.O_NOFOLLOW)) as file:
        fcntl.flock(file, fcntl.LOCK_SH)


def sweep(folder: Path, named: Callable[[str], bool] | None = None) -> None:
    """Delete the files that killed runs left in `folder`; what a run is at work on stays.

    `named` tells them by their names; without it they are those of `replacing` and `exclusive`.
    """
    ours = named or _is_unfinished
    with suppress(OSError):  # no such folder: nothing was left in it
        for left in list(folder.iterdir()):
            if ours(left.name):
                with suppress(OSError), _locked(left, os.O_RDWR):
                    left.unlink()


def hold(part: Path) -> FileIO:
    """An empty file at `part` that no other run has. Raises BlockingIOError if one has."""
    for _ in range(_ATTEMPTS):
        with suppress(BlockingIOError):
            file = _locked(part, os.O_RDWR | os.O_CREAT)
            file.truncate(0)
            return file
        time.sleep(_PAUSE)
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


def _locked(part: Path, flags: int) -> FileIO:
    while True:
        file = FileIO(os.open(part, flags | os.O_NOFOLLOW, 0o666), "r+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            status = os.fstat(file.fileno())
            if part.exists() and os.path.samestat(status, part.stat()):
                if status.st_nlink == 1:
                    return file
                part.unlink()  # another name of some file, which stays as it is
        except BaseException:
            file.close()
            raise
        file.close()  # another run put it in its place before the lock: not ours


def unfinished(target: Path, kind: str) -> Path:
    """A name for `target` unfinished that is no longer than a file system takes."""
    code = f"{crc32(os.fsencode(target.name)):08x}"
    return target.with_name(f".briefing-{code}-{_check(code, kind)}.{kind}")


def _check(code: str, kind: str) -> str:
    return f"{crc32(f'briefing {code} {kind}'.encode()):08x}"


def _is_unfinished(name: str) -> bool:
    match = _UNFINISHED.fullmatch(name)
    return match is not None and match[2] == _check(match[1], match[3])
