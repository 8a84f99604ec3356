"""A file in the making: written beside its place, and only put there when it is whole."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from zlib import crc32

from briefing.errors import OutputError


@dataclass(frozen=True, slots=True)
class Part:
    """The unfinished `file` at `path` that will be `target`."""

    path: Path
    file: FileIO
    target: Path

    def put(self, data: bytes) -> None:
        """Write all of `data`; an unbuffered file may take less at once."""
        left = memoryview(data)
        with explained(self.target):
            while left:
                left = left[self.file.write(left) :]

    def settle(self) -> None:
        """Wait until the disk has it."""
        with explained(self.target):
            os.fsync(self.file.fileno())


def check_place(path: Path) -> Path:
    """The file that `path` stands for, links followed, if it could be written now.

    Raises OutputError when it could not: better known before the work than after it.
    """
    with explained(path):
        target = path.resolve()
        _mode(target)
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder")
        if not os.access(target.parent, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "read-only folder")
    return target


@contextmanager
def replacing(path: Path) -> Iterator[Part]:
    """A file in the same folder that takes the place of `path` when all went well.

    It has one name for each target, so that what a killed run left is used up by the
    next, and a lock, so that two runs at once do not mix.
    """
    with explained(path):
        target = path.resolve()
        mode = _mode(target)
        part = target.with_name(f".briefing-{crc32(target.name.encode()):08x}.part")
        file = _locked(part)
    with file:
        try:
            yield Part(part, file, path)
            with explained(path):
                if mode is not None:
                    part.chmod(mode)
                part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    with explained(path):
        _sync_folder(target.parent)


def _mode(target: Path) -> int | None:
    """Permissions of the file to be replaced, None when there is none.

    Raises OutputError when there is something else in its place.
    """
    if not target.exists():
        return None
    if target.is_dir():
        raise OutputError(f"{target} is a folder", "give a file name such as briefing.mp3")
    if not target.is_file():
        raise OutputError(f"{target} is not an ordinary file", "give another file name")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only file")
    return stat.S_IMODE(target.stat().st_mode)


def _locked(part: Path) -> FileIO:
    """An empty file at `part` that no other run has. Raises BlockingIOError if one has."""
    while True:
        file = FileIO(os.open(part, os.O_RDWR | os.O_CREAT, 0o666), "r+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if part.exists() and os.path.samestat(os.fstat(file.fileno()), part.stat()):
                file.truncate(0)
                return file
        except BaseException:
            file.close()
            raise
        file.close()  # another run put it in its place before the lock: not ours


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system says into what a person can do."""
    try:
        yield
    except BlockingIOError as error:
        raise OutputError(f"{path} is being written by another run", "wait for it") from error
    except OSError as error:
        raise OutputError(*_advice(error, path)) from error


def _advice(error: OSError, path: Path) -> tuple[str, str]:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"no room left for {path}", "free some space or choose another disk"
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return f"there is no folder {path.parent}", "make it first"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"not allowed to write {path}", "choose a folder you may write to"
    return f"cannot write {path}: {error.strerror or error}", "choose another place"
