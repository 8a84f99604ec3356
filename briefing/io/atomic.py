"""A file in the making: written beside its place, and only put there when it is whole.

What is unfinished has a name of its own, `.briefing-….part`, and a lock for as long as its
run lives: a killed run leaves at most that file, and the next knows that nobody needs it.
"""

from __future__ import annotations

import errno
import filecmp
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from io import FileIO
from pathlib import Path

from briefing.errors import OutputError
from briefing.io.explained import explained
from briefing.io.locks import hold, unfinished
from briefing.io.places import resolved, stamp


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
        part = unfinished(target, "part")
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
