"""`briefing` as a process that need not import anything: see fork_server.py."""

from __future__ import annotations

import atexit
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO

_SERVER = Path(__file__).with_name("fork_server.py")
_CLIENT = Path(__file__).with_name("fork_client.py")
_OF_THE_START = ("PYTHON", "LC_", "LANG", "LD_", "OMP_", "OPENBLAS_")
"""What variables begin with that Python, or a library, reads when it starts."""


class Forked:
    """One that is running, or has ended; the part of `subprocess.Popen` that tests use."""

    def __init__(
        self,
        arguments: Sequence[str],
        folder: Path | str,
        environment: Mapping[str, str],
        stdin: bytes = b"",
    ) -> None:
        """Only an environment that `fits` has the same effect as it has on a new process."""
        self.args, self.returncode = list(arguments), -1
        self._ended = False
        self._out = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is read
        self._err = tempfile.TemporaryFile()  # noqa: SIM115
        self._server = socket.socket(socket.AF_UNIX)
        self._server.connect(_server(environment.get("LD_PRELOAD", "")))
        asked = {"arguments": self.args, "folder": str(folder), "environment": dict(environment)}
        with tempfile.TemporaryFile() as given:
            given.write(stdin)
            given.seek(0)
            files = [given.fileno(), self._out.fileno(), self._err.fileno()]
            socket.send_fds(self._server, [json.dumps(asked).encode() + b"\n"], files)
        self.pid = self._told()

    def send_signal(self, number: signal.Signals) -> None:
        """Send it, if there still is somebody to get it."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def poll(self) -> int | None:
        """The exit code, None while there is none."""
        if not self._ended:
            self._server.setblocking(False)
            try:
                self._wait()
            except BlockingIOError:
                return None
        return self.returncode

    def communicate(self, timeout: float) -> tuple[str, str]:
        """What it printed and its messages, once it has ended. Raises TimeoutError."""
        if not self._ended:
            self._server.settimeout(timeout)
        self._wait()
        return _all(self._out), _all(self._err)

    def _wait(self) -> None:
        if not self._ended:
            self.returncode, self._ended = self._told(), True
            self._server.close()

    def _told(self) -> int:
        told = self._server.recv(16)
        assert told, "the server has ended"
        return int(told)


def fits(environment: Mapping[str, str]) -> bool:
    """Whether a process that has started can still take this environment for its own."""
    return _of_the_start(environment) == _of_the_start(os.environ)


def for_a_shell(folder: Path) -> Path:
    """Write a program `briefing` into `folder`: each call of it is a fork. Returns the folder."""
    program = folder / "briefing"
    client = shlex.join([sys.executable, "-IS", str(_CLIENT), _server("")])
    program.write_text(f'#!/bin/sh\nexec {client} "$@"\n', "utf-8")
    program.chmod(0o755)
    return folder


def _of_the_start(environment: Mapping[str, str]) -> dict[str, str]:
    return {
        k: v for k, v in environment.items() if k.startswith(_OF_THE_START) and k != "LD_PRELOAD"
    }


def _all(file: IO[bytes]) -> str:
    with file:
        file.seek(0)
        return file.read().decode()


@cache
def _server(library: str) -> str:
    """Where one answers; one for each library that is to be loaded before all others."""
    folder = tempfile.mkdtemp(prefix="forks-")
    place = f"{folder}/socket"
    more = {"LD_PRELOAD": library} if library else {}
    process = subprocess.Popen(
        [sys.executable, "-P", str(_SERVER), place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | more | {"OPENBLAS_NUM_THREADS": "1"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == b"\n", "it did not start"
    process.stdout.close()
    process.wait()

    atexit.register(process.stdin.close)  # which ends it, and takes its folder away
    return place
