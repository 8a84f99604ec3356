"""The MP3 file: written beside its place, read back, and only then put there."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from briefing.audio.crc import crc16
from briefing.audio.frames import MP3, Form, frame_size
from briefing.audio.info import info_frame, info_size
from briefing.audio.mp3 import encode
from briefing.errors import OutputError

if TYPE_CHECKING:
    from briefing.document import Samples


def write(blocks: Iterable[Samples], path: Path, *, tag: bytes = b"", form: Form = MP3) -> int:
    """Write `blocks` (float32 mono at `RATE` Hz) as an MP3 file that starts with `tag`.

    An older file at `path` stays until the new one is whole. Returns how many samples it
    holds. Raises OutputError when it cannot be written.
    """
    start = len(tag) + info_size(form)
    samples = frames = check = 0
    size = start
    with _replacing(path) as file:
        _put(file, path, tag + bytes(info_size(form)))
        for piece in encode(blocks, form):
            _put(file, path, piece.data)
            check = crc16(piece.data, check)
            size += len(piece.data)
            samples, frames = samples + piece.samples, frames + piece.frames
        info = info_frame(samples, size - start, check, form)
        with _explained(path):
            file.seek(len(tag))
            _put(file, path, info)
            os.fsync(file.fileno())
            _read_back(file, len(tag), size, frames + 1)
    return samples


def check_place(path: Path) -> Path:
    """The file that `path` stands for, links followed, if it could be written now.

    Raises OutputError when it could not: better known before the work than after it.
    """
    with _explained(path):
        target = path.resolve()
        _mode(target)
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder")
        if not os.access(target.parent, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "read-only folder")
    return target


def _put(file: FileIO, path: Path, data: bytes) -> None:
    """Write all of `data`; an unbuffered file may take less at once."""
    left = memoryview(data)
    with _explained(path):
        while left:
            left = left[file.write(left) :]


def _read_back(file: FileIO, start: int, size: int, frames: int) -> None:
    """Raise OutputError unless `file` has `frames` whole frames from `start` to `size`."""
    found, offset = 0, start
    with suppress(ValueError):  # no frame there: the count will tell
        while offset < size:
            offset += frame_size(os.pread(file.fileno(), 4, offset))
            found += 1
    if (offset, found, os.fstat(file.fileno()).st_size) != (size, frames, size):
        raise OutputError(
            f"{file.name} read back is not what was written", "check the disk and run it again"
        )


@contextmanager
def _replacing(path: Path) -> Iterator[FileIO]:
    """A file in the same folder that takes the place of `path` when all went well.

    It has one name for each target, so that what a killed run left is used up by the
    next, and a lock, so that two runs at once do not mix.
    """
    with _explained(path):
        target = path.resolve()
        mode = _mode(target)
        part = target.with_name(f".briefing-{crc32(target.name.encode()):08x}.part")
        file = _locked(part)
    with file:
        try:
            yield file
            with _explained(path):
                if mode is not None:
                    part.chmod(mode)
                part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    with _explained(path):
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
def _explained(path: Path) -> Iterator[None]:
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
