"""mpv as a deck, steered through its JSON IPC (mpv manual, "JSON IPC"; mpv 0.33 or newer)."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.errors import MissingError

_PATIENCE = 15.0  # seconds for mpv to start, to answer, to seek, or to end
_RETRY = 0.05  # seconds before a refused seek is asked for again


class MpvDeck:
    """Plays a file through the program mpv; any kind of audio that mpv knows.

    mpv ends by itself when the connection to it closes, so also when this process is killed.
    """

    def __init__(self, program: str, path: Path, *options: str) -> None:
        """Starts paused; `options` are more of mpv's. Raises MissingError when it cannot play."""
        self._at = 0.0  # seconds; the last position mpv told
        ours, theirs = socket.socketpair()
        self._connection = _Connection(ours)
        command = [
            program, "--no-config", "--no-video", "--no-terminal", "--pause", "--keep-open=yes",
            "--demuxer=lavf",  # a file that is a list of others (EDL) would have mpv ask for those
            "--idle=yes", f"--input-ipc-client=fd://{theirs.fileno()}", *options,
        ]  # fmt: skip
        try:
            with theirs:
                self._process = subprocess.Popen(  # noqa: S603
                    command, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()]
                )
            self.seconds = self._open(path)
        except (OSError, ValueError) as error:
            self.close()
            raise MissingError(f"mpv cannot play {path}", "play it with another program") from error
        except BaseException:
            self.close()
            raise

    def position(self) -> float:
        """What is being heard; where it was last when mpv was closed from outside."""
        at = self._told("time-pos")
        self._at = self._at if at is None else float(at)
        return self._at

    def finished(self) -> bool:
        """Whether the end was reached, or mpv was closed from outside."""
        return bool(self._told("eof-reached")) or self._connection.closed

    def seek(self, seconds: float) -> None:
        """Go on from there; comes back when mpv has arrived, so that the position is the new one.

        Raises MissingError when mpv does not answer.
        """
        target = min(max(seconds, 0.0), self.seconds)
        self._steer(lambda: self._seek(target))

    def pause(self, paused: bool) -> None:
        """Stop or go on. Raises MissingError when mpv does not answer."""
        self._steer(lambda: self._connection.ask("set_property", "pause", paused))

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast, at the same pitch. Raises MissingError as `pause` does."""
        self._steer(lambda: self._connection.ask("set_property", "speed", speed))

    def close(self) -> None:
        """Stop for good, and see mpv end."""
        self._connection.close()
        process = getattr(self, "_process", None)
        if process is None:
            return
        try:
            process.wait(_PATIENCE)
        except BaseException as error:
            process.kill()
            process.wait()
            if not isinstance(error, subprocess.TimeoutExpired):
                raise

    def _open(self, path: Path) -> float:
        """Open the file and say how long it is. Raises OSError or ValueError where mpv cannot."""
        # Only when playing has begun does mpv accept seeks.
        self._connection.ask("loadfile", os.fspath(path.absolute()))
        if self._connection.event("playback-restart", "end-file") == "end-file":
            raise ValueError("mpv cannot open it")
        return float(self._connection.ask("get_property", "duration")["data"])

    def _seek(self, target: float) -> None:
        until = time.monotonic() + _PATIENCE
        while self._connection.ask("seek", target, "absolute+exact")["error"] != "success":
            if time.monotonic() > until:
                raise TimeoutError
            time.sleep(_RETRY)
        # The answer says only that the seek is queued; these two say that it is over.
        self._connection.event("seek")
        self._connection.event("playback-restart")

    def _told(self, name: str) -> Any:
        """A property; None where there is none, or no mpv any more."""
        answer: dict[str, Any] = {}
        self._steer(lambda: answer.update(self._connection.ask("get_property", name)))
        return answer.get("data")

    def _steer(self, do: Callable[[], object]) -> None:
        """Do something with mpv, nothing when it was closed. MissingError when it hangs."""
        try:
            do()
        except TimeoutError as error:
            raise MissingError(
                f"mpv has not answered for {_PATIENCE:.0f} s", "play it with another program"
            ) from error
        except OSError:
            self._connection.close()


class _Connection:
    """Requests to mpv with their replies, and the events that come between them.

    Every method raises TimeoutError when mpv keeps silent, another OSError when it is gone.
    """

    def __init__(self, line: socket.socket) -> None:
        self.closed = False
        self._line = line
        self._received = b""
        self._number = 0
        self._events: list[str] = []

    def ask(self, *command: object) -> dict[str, Any]:
        """mpv's reply to a command: `error` is "success" or says why not, `data` what was asked."""
        self._number += 1
        self._events.clear()  # what was not waited for came before this command
        request = {"command": command, "request_id": self._number}
        until = time.monotonic() + _PATIENCE
        # A path is bytes, which mpv takes as they are.
        text = json.dumps(request, ensure_ascii=False) + "\n"
        self._line.settimeout(_PATIENCE)
        self._line.sendall(text.encode(errors="surrogateescape"))
        while True:
            message = self._message(until)
            if message.get("request_id") == self._number:
                return message

    def event(self, *names: str) -> str:
        """The first of these events since the last command, or since the last one waited for."""
        until = time.monotonic() + _PATIENCE
        while True:
            while self._events:
                event = self._events.pop(0)
                if event in names:
                    return event
            self._message(until)

    def close(self) -> None:
        """Hang up."""
        self.closed = True
        with suppress(OSError):
            self._line.close()

    def _message(self, until: float) -> dict[str, Any]:
        """The next line from mpv."""
        while b"\n" not in self._received:
            self._line.settimeout(max(until - time.monotonic(), 0.001))
            received = self._line.recv(65536)
            if not received:
                raise ConnectionError("mpv was closed")
            self._received += received
        line, self._received = self._received.split(b"\n", 1)
        message: dict[str, Any] = json.loads(line.decode(errors="replace"))
        if "event" in message:
            self._events.append(message["event"])
        return message
