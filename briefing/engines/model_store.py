"""Model files ready to load: written whole or not at all, found when damaged, swept when unused.

A record `<environment>.json` names the model file an environment uses, its size, its sha256 and
when it was last written. A file that still has that size and date is taken as it is; one that has
not is read and hashed; one that does not match is as good as absent.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_cache_dir

from briefing.errors import OutputError

UNUSED = 7 * 86400.0  # seconds after which a record nobody asked for is swept with its model


@dataclass(frozen=True, slots=True)
class Record:
    """The model file an environment uses; `written` is its modification time in nanoseconds."""

    model: str
    size: int
    sha256: str
    written: int


def folder() -> Path:
    """Where models are kept: `$BRIEFING_CACHE/models`, or the user's cache folder."""
    root = os.environ.get("BRIEFING_CACHE") or user_cache_dir("briefing")
    return Path(root) / "models"


def find(environment: str) -> Path | None:
    """The model kept for `environment`, or None when there is none or it is damaged."""
    place = _record_path(environment)
    record = _read_record(place)
    if record is None or not _is_whole(folder() / record.model, record):
        return None
    with suppress(OSError):
        os.utime(place)  # the date of last use, for `sweep`
    return folder() / record.model


def keep(environment: str, name: str, model: bytes) -> Path:
    """Write `model` and the record that names it, sweep what nobody uses, return the model's path.

    Raises OutputError when the cache folder cannot be written.
    """
    digest = _digest(model)
    path = folder() / f"kokoro-{name}-{digest[:12]}.onnx"
    try:
        _write(path, model)
        record = Record(path.name, len(model), digest, path.stat().st_mtime_ns)
        _write(_record_path(environment), json.dumps(asdict(record)).encode())
        sweep()
    except OSError as error:
        raise _unwritable(error) from error
    return path


def sweep() -> None:
    """Delete records unused for a week and every file no record names. Call it under `lock()`."""
    now = time.time()
    for place in folder().glob("*.json"):
        if now - place.stat().st_mtime > UNUSED:
            place.unlink(missing_ok=True)
    records = [_read_record(place) for place in folder().glob("*.json")]
    used = {record.model for record in records if record}
    for path in folder().iterdir():
        if path.suffix in {".onnx", ".part"} and path.name not in used:
            path.unlink(missing_ok=True)


@contextmanager
def lock() -> Iterator[None]:
    """Only one process prepares at a time; another waits, then finds the work done."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        file = (folder() / "lock").open("a")
    except OSError as error:
        raise _unwritable(error) from error
    with file:
        with suppress(ImportError):  # without file locks both prepare, and the last rename wins
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _record_path(environment: str) -> Path:
    return folder() / f"{environment}.json"


def _read_record(place: Path) -> Record | None:
    try:
        return Record(**json.loads(place.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def _is_whole(path: Path, record: Record) -> bool:
    try:
        status = path.stat()
        if status.st_size != record.size:
            return False
        if status.st_mtime_ns == record.written:
            return True
        with path.open("rb") as file:
            return _digest(file.read()) == record.sha256
    except OSError:
        return False


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    """Write beside `path`, flush to the disk, then rename into place."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _unwritable(error: OSError) -> OutputError:
    return OutputError(
        f"cannot keep the voice model in {folder()}: {error.strerror or error}",
        "free space there, or set BRIEFING_CACHE to a folder you can write",
    )
