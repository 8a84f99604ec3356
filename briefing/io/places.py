"""What a name stands for on the disk, asked without ever failing.

`pathlib` raises for names that are too long and links that lead to themselves; a person who gives
one is to be told that there is no such file.
"""

from __future__ import annotations

import difflib
import errno
import io
import os
import stat
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from briefing.errors import InputError

MOST_BYTES = 64 << 20
"""Of a lexicon, of settings, of a feed; the largest known feeds have 30 MB."""


def is_file(path: str | Path) -> bool:
    """Whether it is an ordinary file, links followed."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | Path) -> bool:
    """Whether it is a folder, links followed."""
    return os.path.isdir(path)  # noqa: PTH112


def is_there(path: str | Path) -> bool:
    """Whether there is anything, links followed."""
    return os.path.exists(path)  # noqa: PTH110


def names_folder(path: Path) -> bool:
    """Whether a place to write to is a folder: by its name, as files say by theirs what kind they
    are, unless something else is there."""
    return not path.suffix and (is_folder(path) or not is_there(path))


def instead(path: str | Path, otherwise: str, endings: Collection[str] = ()) -> str:
    """The hint for a name that is not there: what beside it is called nearly so, or `otherwise`.

    Only what ends in one of `endings` can be meant, where these are told.
    """
    path = Path(path)
    with suppress(OSError, ValueError):
        beside = [e for e in path.parent.iterdir() if e.name[0] != "." and e.name != path.name]
        beside.sort(key=lambda each: (each.suffix == path.suffix, each.name))
        there = {each.stem: each for each in beside}  # of two of one name that of the same kind
        there = {n: e for n, e in there.items() if not endings or e.suffix.lower() in endings}
        near = difflib.get_close_matches(path.stem, there, 1)
        if near:
            return f"did you mean {there[near[0]]}?"
    return otherwise


def no_folder(path: Path, hint: str) -> InputError:
    """The error for what should be a folder: there is nothing, or it is something else."""
    hint = instead(path, hint)
    if is_there(path):
        return InputError(f"{path}: not a folder", hint)
    return InputError(f"{path}: no such folder", hint)


def real(path: str | Path) -> Path:
    """Where it is, links followed as far as they lead."""
    return Path(os.path.realpath(path))


def resolved(path: Path) -> Path:
    """Where it is, links followed. Raises OSError for a link that leads to itself."""
    try:
        return path.resolve()
    except RuntimeError as error:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error


def stamp(path: Path) -> tuple[int, int, int] | None:
    """What tells a file from one that is written to its place later; None where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def contents(path: Path) -> bytes:
    """All of an ordinary file. Raises OSError for a pipe or a device: it may have no end."""
    _check_ordinary(path)
    return path.read_bytes()


def ends(path: Path, first: int, last: int) -> tuple[bytes, bytes]:
    """The first and the last bytes of an ordinary file, so many at most. Raises as `contents`."""
    _check_ordinary(path)
    with path.open("rb") as file:
        head = file.read(first)
        file.seek(max(0, file.seek(0, os.SEEK_END) - last))
        return head, file.read()


def _check_ordinary(path: Path) -> None:
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))


def bounded(path: Path) -> bytes:
    """All of a file or a pipe. Raises OSError for one that is too large, or has no end."""
    data = bytearray()
    with path.open("rb") as file:
        while block := file.read(1 << 16):
            data += block
            if len(data) > MOST_BYTES:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return bytes(data)


def bounded_text(path: Path, encoding: str = "utf-8") -> str:
    """The same as text, its line ends made one. Raises UnicodeDecodeError besides."""
    return io.TextIOWrapper(io.BytesIO(bounded(path)), encoding).read()
