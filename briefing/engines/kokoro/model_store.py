"""Model files ready to load: written whole or not at all, found when damaged, swept when unused.

Each environment has a folder of its own with the model and a record of it. A file is read and
hashed, and taken as it is for a day after that, unless anything was written to it since; one that
does not match, or was made for another environment, is as good as absent.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.errors import BriefingError, OutputError
from briefing.io.folders import cache_folder

UNUSED = 7 * 86400.0
"""Seconds after which what no process asked for is swept."""

_PREFIX = "kokoro-"
_UNFINISHED = ".part"
_OURS = re.compile(rf"{_PREFIX}[0-9a-f]{{16}}(\{_UNFINISHED})?")
_RECORD = "record.json"
_READ = "read"  # holds the stamp of the model that was read and found whole; its date says when
_LOCK = "lock"
_DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a model file."""

    model: str
    """Its name."""
    size: int
    """Bytes."""
    sha256: str
    """Of its content."""
    environment: str = ""
    """What it was made for; older versions did not say."""
    written: int = 0
    """Its modification time in nanoseconds."""


def find(environment: str) -> Path | None:
    """The model kept for `environment`, or None when there is none or it is damaged."""
    place = _place(environment)
    try:
        record = Record(**json.loads((place / _RECORD).read_bytes()))
        if record.environment not in {"", environment}:
            return None
        if not (_is_fresh(place / record.model) or _is_whole(place / record.model, record)):
            return None
    except (OSError, ValueError, TypeError):
        return None
    with suppress(OSError):  # a cache that cannot be written can still be read
        os.utime(place / _RECORD)  # the date of last use, for `_sweep`
    return place / record.model


def build(environment: str, make: Callable[[Path], Path], room: int) -> Path:
    """The model for `environment`: the one kept, or what `make` writes into the folder it is given.

    `room` is how many bytes it needs there while it is at work. Only one process builds at a
    time; others wait for it and then find the model. Raises OutputError when the folder cannot
    be written or `make` fails for any but its own reasons.
    """
    try:
        with _lock():
            return find(environment) or _build(environment, make, room)
    except BriefingError:
        raise
    except Exception as error:  # ONNX Runtime's exceptions have no other class in common
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise OutputError(
            f"cannot prepare the voice model in {_folder()}: {reason}",
            f"free {room // 1_000_000} MB there, or set BRIEFING_CACHE to a writable folder",
        ) from error


def _build(environment: str, make: Callable[[Path], Path], room: int) -> Path:
    """Build in a folder beside the place, then rename it into place."""
    _sweep()
    if shutil.disk_usage(_folder()).free < room:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    place = _place(environment)
    new = place.with_name(place.name + _UNFINISHED)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        model = make(new)
        for other in set(new.iterdir()) - {model}:
            other.unlink()
        _record(model, environment)
        shutil.rmtree(place, ignore_errors=True)
        new.rename(place)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return place / model.name


def _record(model: Path, environment: str) -> None:
    """Have `model` reach the disk, and write its record beside it."""
    with model.open("rb") as file:
        os.fsync(file.fileno())
        digest = hashlib.sha256(file.read()).hexdigest()
    status = model.stat()
    record = Record(model.name, status.st_size, digest, environment, status.st_mtime_ns)
    with (model.parent / _RECORD).open("w") as file:
        json.dump(asdict(record), file)
        file.flush()
        os.fsync(file.fileno())


def _sweep() -> None:
    """Delete what a killed process left behind and what was not used for a week."""
    for place in _ours():
        with suppress(OSError):
            if (place / _RECORD).stat().st_mtime > time.time() - UNUSED:
                continue
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _lock() -> Iterator[None]:
    _folder().mkdir(parents=True, exist_ok=True)
    with (_folder() / _LOCK).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def remove_damaged() -> list[str]:
    """Read every model that is kept, and delete what is damaged; the folders of those.

    None where the folder cannot be written.
    """
    damaged = []
    with suppress(OSError), _lock():
        for place in sorted(_folder().iterdir()):
            if _OURS.fullmatch(place.name) and not _is_sound(place):
                shutil.rmtree(place)
                damaged.append(str(place))
    return damaged


def kept() -> tuple[Path, int]:
    """The folder of prepared models, and the bytes that they take there."""
    files = (file for place in _ours() for file in place.rglob("*") if file.is_file())
    return _folder(), sum(file.stat().st_size for file in files)


def remove_all() -> int:
    """Delete every model that is kept, and the folder where nothing else is in it; bytes freed.

    Waits for a process that is at work on one. Raises OutputError where it may not be deleted.
    """
    _, size = kept()
    try:
        if _folder().is_dir():
            with _lock():
                for place in _ours():
                    shutil.rmtree(place)
                (_folder() / _LOCK).unlink(missing_ok=True)
        with suppress(OSError):  # something else is in it, or it is a link
            _folder().rmdir()
    except OSError as error:
        raise OutputError(f"cannot delete {_folder()}: {error.strerror}", "delete it") from error
    return size


def _ours() -> list[Path]:
    return [place for place in _folder().glob(f"{_PREFIX}*") if _OURS.fullmatch(place.name)]


def _is_sound(place: Path) -> bool:
    with suppress(OSError, ValueError, TypeError):
        record = Record(**json.loads((place / _RECORD).read_bytes()))
        of_here = not record.environment or _place(record.environment) == place
        return of_here and _is_whole(place / record.model, record)
    return False


def _is_fresh(path: Path) -> bool:
    """Whether the file was read in the last day, and not written to since.

    Nobody can set the time of the last change of a file, as its date can be.
    """
    read = path.with_name(_READ)
    with suppress(OSError):
        return time.time() - read.stat().st_mtime < _DAY and read.read_text() == _stamp(path)
    return False


def _is_whole(path: Path, record: Record) -> bool:
    if path.stat().st_size != record.size:
        return False
    stamp = _stamp(path)
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != record.sha256:
            return False
    with suppress(OSError):
        path.with_name(_READ).write_text(stamp)
    return True


def _stamp(path: Path) -> str:
    status = path.stat()
    return f"{status.st_ino} {status.st_size} {status.st_ctime_ns}"


def _folder() -> Path:
    return cache_folder() / "models"


def _place(environment: str) -> Path:
    return _folder() / (_PREFIX + hashlib.sha256(environment.encode()).hexdigest()[:16])
