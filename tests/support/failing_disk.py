"""A disk that fails at a chosen call: `fault.c` preloaded into the command of a trial."""

from __future__ import annotations

import errno
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from faults import Trial

CALLS = ("write", "fsync", "rename")
FAULTS = {
    "failing once": (errno.EIO, 1),
    "failing for good": (errno.EIO, 1_000_000),
    "full": (errno.ENOSPC, 1_000_000),
    "killed": (0, 1),
}
"""What happens at the call: an error, or the end (0); and to how many calls from there on."""


@dataclass(frozen=True, slots=True)
class FailingDisk:
    """Strikes a trial; the library is compiled into `folder`, outside of which nothing fails."""

    trial: Trial
    folder: Path

    def strike(self, call: str, turn: int, fault: str) -> bool:
        """Whether there was a call number `turn` to fail; AssertionError if anything was lost."""
        code, times = FAULTS[fault]
        log = self.folder / "failed"
        log.unlink(missing_ok=True)
        self.trial.lay()
        done = self.trial.workshop.run(
            {
                "LD_PRELOAD": str(self._library()),
                "FAULT_CALL": call,
                "FAULT_AT": str(turn),
                "FAULT_FOR": str(times),
                "FAULT_ERRNO": str(code),
                "FAULT_UNDER": str(self.folder),
                "FAULT_LOG": str(log),
            }
        )
        if not log.exists():
            assert (done.returncode, self.trial.workshop.files()) == (0, self.trial.new)
            return False
        if done.returncode == 0:
            assert self.trial.workshop.files() == self.trial.new, "exit 0 without the new files"
        elif code:
            self.trial.check_failure(done)
            assert self.trial.workshop.strays() == []
        else:
            assert done.returncode == -signal.SIGKILL, done
            self.trial.check_files()
        self.trial.check_again()
        return True

    def _library(self) -> Path:
        library = self.folder / "fault.so"
        if not library.exists():
            source = Path(__file__).with_name("fault.c")
            command = ["gcc", "-shared", "-fPIC", "-O1", "-o", str(library), str(source)]
            subprocess.run(command, check=True)
        return library
