"""mpv as a deck, steered through its JSON IPC (mpv manual, "JSON IPC")."""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing.errors import MissingError

_PATIENCE = 10.0  # seconds for mpv to start or answer


class MpvDeck:
    """Plays a file through the program mpv; any kind of audio that mpv knows."""

    def __init__(self, program: str, path: Path, *options: str) -> None:
        """Starts paused; `options` are more of mpv's. Raises MissingError when it cannot play."""
        self._folder = tempfile.TemporaryDirectory(prefix="briefing-")
        place = Path(self._folder.name) / "mpv"
        command = [
            program, "--no-config", "--no-video", "--no-terminal", "--pause", "--keep-open=yes",
            f"--input-ipc-server={place}", *options, "--", str(path.absolute()),
        ]  # fmt: skip
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603
        self._number = 0
        try:
            self._line = _connected(place, self._process)
            self._answers = self._line.makefile("rb")
            self.seconds = self._wait_for_length()
        except (OSError, EOFError, ValueError, KeyError) as error:
            self.close()
            raise MissingError(
                f"mpv does not play {path}", "play it with another program"
            ) from error

    def position(self) -> float:
        """What is being heard."""
        return float(self._get("time-pos") or 0.0)

    def finished(self) -> bool:
        """Whether the end was reached, or mpv was closed from outside."""
        return self._process.poll() is not None or bool(self._get("eof-reached"))

    def seek(self, seconds: float) -> None:
        """Go on from there."""
        self._ask("seek", min(max(seconds, 0.0), self.seconds), "absolute+exact")
        self._wait_until(lambda: not self._get("seeking"))

    def pause(self, paused: bool) -> None:
        """Stop or go on."""
        self._ask("set_property", "pause", paused)

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast, at the same pitch."""
        self._ask("set_property", "speed", speed)

    def close(self) -> None:
        """Stop for good."""
        for closing in ("_answers", "_line"):
            if hasattr(self, closing):
                getattr(self, closing).close()
        self._process.terminate()
        self._process.wait(_PATIENCE)
        self._folder.cleanup()

    def _wait_for_length(self) -> float:
        """How long the file is, once mpv has opened it; EOFError when it cannot."""
        if not self._wait_until(lambda: bool(self._get("duration"))):
            raise EOFError
        return float(self._get("duration"))

    def _wait_until(self, true: Callable[[], bool]) -> bool:
        """Whether something becomes true while mpv runs."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            if true():
                return True
            time.sleep(0.01)
        return False

    def _get(self, name: str) -> Any:
        return self._ask("get_property", name)

    def _ask(self, *command: object) -> Any:
        """mpv's answer to a command; None where it has none, or is gone."""
        self._number += 1
        request = json.dumps({"command": command, "request_id": self._number}).encode()
        try:
            self._line.sendall(request + b"\n")
            while True:
                answer = json.loads(self._answers.readline())
                if answer.get("request_id") == self._number:  # the others are events
                    return answer.get("data")
        except (OSError, ValueError):
            return None


def _connected(place: Path, process: subprocess.Popen[bytes]) -> socket.socket:
    """A connection to mpv's socket as soon as it is there."""
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(_PATIENCE)
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            line.connect(str(place))
        except (FileNotFoundError, ConnectionRefusedError):
            time.sleep(0.02)
        else:
            return line
    line.close()
    raise EOFError
