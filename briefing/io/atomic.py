"""A file in the making: written beside its place, and only put there when it is whole.

What is unfinished has a name of its own, `.briefing-….part`, and a lock for as long as its
run lives: a killed run leaves at most that file, and the next knows that nobody needs it. The
name ends in a check sum of itself, so that no file of the user's is taken for one.
"""

from __future__ import annotations

import errno
import fcntl
import filecmp
import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from io import FileIO
from pathlib import Path
from zlib import crc32

from briefing.errors import OutputError
from briefing.io.explained import explained
from briefing.io.places import real, resolved, stamp

_UNFINISHED = re.compile(r"\.briefing-([0-9a-f]{8})-([0-9a-f]{8})\.(part|lock)")
_ATTEMPTS = 10  # a sweep holds the lock of a file for much less than these pauses together
_PAUSE = 0.02  # seconds


@dataclass(frozen=True, slots=True)
class Part:
    """A file in the making."""

    path: Path
    """Where it is now."""
    file: FileIO
    """It, open for writing."""
    target: Path
    """Where it will be."""

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

    def fill(self, content: Iterable[bytes]) -> None:
        """Make `content` all there is, on the disk, and read it back."""
        written = sha256()
        for block in content:
            self.put(block)
            written.update(block)
        self.settle()
        with explained(self.target), self.path.open("rb") as file:
            read_back = file_digest(file, "sha256")
        self._check(read_back.digest() == written.digest())

    def copy(self, source: Path) -> None:
        """Make it a copy of `source`, on the disk, and read it back; of any size."""
        with explained(self.target):
            shutil.copyfile(source, self.path)
        self.settle()
        with explained(self.target):
            same = filecmp.cmp(source, self.path, shallow=False)
        self._check(same)

    def _check(self, same: bool) -> None:
        if not same:
            raise OutputError(
                f"{self.target} does not read back as it was written",
                "check the disk and run it again",
            )


def check_place(path: Path) -> Path:
    """The file that `path` stands for, links followed, if it could be written now.

    Raises OutputError when it could not: better known before the work than after it.
    """
    with explained(path):
        target = resolved(path)
        _mode(target)
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder")
        if not os.access(target.parent, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "read-only folder")
    return target


def write(path: Path, content: bytes) -> None:
    """Make `content` the file at `path`: whole, on the disk and read back, or not at all.

    Raises OutputError; an older file then stays.
    """
    with replacing(path) as part:
        part.fill([content])


@contextmanager
def replacing(path: Path, *, settled: bool = True) -> Iterator[Part]:
    """A file in the same folder that takes the place of `path` when all went well.

    Not when a file came there or was changed meanwhile: OutputError, and that file stays.

    It has one name for each target, so that what a killed run left is used up by the
    next, and a lock, so that two runs at once do not mix. Without `settled` its new name may be
    lost with the power until `settle_folder`, which is asked once for many files.
    """
    with explained(path):
        target = resolved(path)
        mode = _mode(target)
        before = stamp(target)
        part = _beside(target, "part")
        file = hold(part)
    with file:
        try:
            yield Part(part, file, path)
            with explained(path):
                _check_unchanged(path, stamp(target) in {before, None})
                if mode is not None:
                    part.chmod(mode)
                part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    if settled:
        settle_folder(target.parent)


def settle_folder(folder: Path) -> None:
    """Wait until the disk has the names of the files in `folder`. Raises OutputError."""
    with explained(folder):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Let no other run write `path`, or what lies beside it under its name, meanwhile.

    What killed runs left unfinished in its folder is swept. Raises OutputError when another
    run is at it.
    """
    with explained(path):
        target = resolved(path)
        lock = _beside(target.with_suffix(""), "lock")
        file = hold(lock)
    with file:
        try:
            sweep(target.parent)
            yield
        finally:
            lock.unlink(missing_ok=True)


def wait_for(path: Path) -> None:
    """Wait until no other run is `exclusive` `path` any more."""
    lock = _beside(real(path).with_suffix(""), "lock")
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


def _beside(target: Path, kind: str) -> Path:
    """A name for `target` unfinished that is no longer than a file system takes."""
    code = f"{crc32(os.fsencode(target.name)):08x}"
    return target.with_name(f".briefing-{code}-{_check(code, kind)}.{kind}")


def _check(code: str, kind: str) -> str:
    return f"{crc32(f'briefing {code} {kind}'.encode()):08x}"


def _is_unfinished(name: str) -> bool:
    match = _UNFINISHED.fullmatch(name)
    return match is not None and match[2] == _check(match[1], match[3])


def _check_unchanged(path: Path, unchanged: bool) -> None:
    if not unchanged:
        raise OutputError(
            f"{path} was created or changed by something else in the meantime",
            "keep that file under another name, and run it again",
        )


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
