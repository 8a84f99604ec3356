"""The folder of a site: written file by file, each whole or not at all, only where it changed."""

from __future__ import annotations

import filecmp
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError

_PARTIAL = ".briefing-"
_STALE = 3600.0  # seconds after which a half-written file is no other run's any more


class Output:
    """The site at `root`. `written` are the files that changed, `present` all that belong."""

    def __init__(self, root: Path) -> None:
        """Nothing is written before the first `put`."""
        self.root = root
        self.written: list[Path] = []
        self.present: set[Path] = set()

    def check(self) -> None:
        """OutputError when no site can be at `root`: better known before the work than after."""
        if self.root.exists() and not self.root.is_dir():
            raise OutputError(f"{self.root} is not a folder", "name a folder for the site")

    def put(self, name: str, content: bytes) -> None:
        """Make `content` the file `name`; OutputError when it cannot be written."""
        path = self._belongs(name)
        with _explained(path):
            if path.is_file() and path.read_bytes() == content:
                return
            with self._replacing(path) as part:
                part.write_bytes(content)

    def copy(self, source: Path, name: str) -> None:
        """Make the file `name` a copy of `source`, its time included."""
        path = self._belongs(name)
        with _explained(path):
            if path.is_file() and _same(source, path):
                return
            with self._replacing(path) as part:
                shutil.copyfile(source, part)
                stamp = source.stat()
                os.utime(part, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    def keep(self, name: str) -> bool:
        """Whether the file `name` is there; it then belongs as it is."""
        path = self.root / name
        if path.is_file():
            self.present.add(path)
        return path in self.present

    def remove(self, path: Path) -> None:
        """Delete a file that no longer belongs; one already gone is no error."""
        with _explained(path):
            path.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete what killed runs left half-written, once it is an hour old."""
        for left in self.root.rglob(f"{_PARTIAL}*"):
            with suppress(OSError):  # another run sweeps too
                if time.time() - left.stat().st_mtime > _STALE:
                    left.unlink()

    def _belongs(self, name: str) -> Path:
        path = self.root / name
        self.present.add(path)
        return path

    @contextmanager
    def _replacing(self, path: Path) -> Iterator[Path]:
        """A file beside `path` that takes its place when all went well, on disk by then."""
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_PARTIAL, dir=path.parent)
        os.close(handle)
        part = Path(name)
        try:
            yield part
            part.chmod(0o644)  # a web server reads it as another user
            with part.open("rb") as file:
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        self.written.append(path)


def _same(source: Path, path: Path) -> bool:
    ours, theirs = source.stat(), path.stat()
    if ours.st_size != theirs.st_size:
        return False
    return ours.st_mtime_ns == theirs.st_mtime_ns or filecmp.cmp(source, path, shallow=False)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written: {error.strerror or error}", "choose another folder or disk"
        ) from error
