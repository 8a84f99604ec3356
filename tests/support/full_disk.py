"""A disk of a few megabytes that is filled up to the room a test leaves on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from faults import Trial

PAGE = os.sysconf("SC_PAGE_SIZE")
_SIZE = 32_000_000


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system in memory at `folder`. Raises PermissionError where none may be mounted."""
    folder.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        raise PermissionError(mounted.stderr.strip())
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@dataclass(frozen=True, slots=True)
class FullDisk:
    """Runs a trial that lies on a small disk, with little room left on it."""

    trial: Trial
    disk: Path

    def strike(self, pages: int) -> bool:
        """Whether the disk was full before the end; AssertionError if anything was lost."""
        self.trial.lay()
        ballast = self.disk / "ballast"
        self._fill(ballast, pages)
        done = self.trial.workshop.run()
        if done.returncode == 0:
            assert self.trial.workshop.files() == self.trial.new, "exit 0 without the new files"
        else:
            assert done.returncode == 4, (done.returncode, done.stderr)
            self.trial.check_failure(done)
            assert self.trial.workshop.strays() == []
        ballast.unlink()
        self.trial.check_again()
        return done.returncode != 0

    def _fill(self, ballast: Path, pages: int) -> None:
        """Leave room for `pages` of memory on the disk."""
        with ballast.open("wb") as file:
            free = os.statvfs(self.disk).f_bavail
            block = os.statvfs(self.disk).f_frsize
            os.posix_fallocate(file.fileno(), 0, free * block - pages * PAGE)
