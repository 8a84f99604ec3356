"""A folder for what a run needs no longer than itself; what killed runs left goes too."""

from __future__ import annotations

import fcntl
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from zlib import crc32

_NAME = re.compile(r"briefing-([0-9a-f]{8})-([0-9a-f]{8})")


@contextmanager
def scratch() -> Iterator[str]:
    """An empty folder among the temporary files, gone at the end. Raises OSError.

    It is locked as long as its run lives. Its name ends in a check sum of itself, so that no folder
    of the user's is taken for one.
    """
    place = Path(tempfile.gettempdir())
    _sweep(place)
    folder, handle = _made(place)
    try:
        yield str(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def _made(place: Path) -> tuple[Path, int]:
    while True:
        code = secrets.token_hex(4)
        folder = place / f"briefing-{code}-{_check(code)}"
        folder.mkdir(mode=0o700)
        try:
            return folder, _locked(folder)
        except (BlockingIOError, FileNotFoundError):
            continue  # another run took it for left over before it was locked
        except OSError:  # no locks on this disk (NFS): then no run takes it for left over either
            return folder, os.open(folder, os.O_RDONLY | os.O_DIRECTORY)


def _locked(folder: Path) -> int:
    """Raises OSError when the folder is gone or another run has it."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        folder.stat()
    except BaseException:
        os.close(handle)
        raise
    return handle


@cache
def _sweep(place: Path) -> None:
    """Remove the folders of runs that were killed, once a process; other users' are not ours."""
    for folder in list(place.iterdir()) if os.access(place, os.R_OK) else []:
        if _is_ours(folder.name):
            with suppress(OSError):
                handle = _locked(folder)
                shutil.rmtree(folder, ignore_errors=True)
                os.close(handle)


def _is_ours(name: str) -> bool:
    match = _NAME.fullmatch(name)
    return match is not None and match[2] == _check(match[1])


def _check(code: str) -> str:
    return f"{crc32(f'briefing {code} folder'.encode()):08x}"
