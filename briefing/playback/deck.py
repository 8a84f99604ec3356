"""What plays a file: our own MP3 deck, and the protocol that mpv fits too."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, Protocol

from briefing.errors import InputError, MissingError

_RATE = 44_100
_FRAME = 1152  # samples
_BLOCK = 2205  # samples decoded at a time: 50 ms
_BUFFER_MS = 100


class Deck(Protocol):
    """Plays one file; times are seconds of the file, whatever the speed."""

    seconds: float

    def position(self) -> float:
        """What is being heard."""

    def finished(self) -> bool:
        """Whether the end was reached."""

    def seek(self, seconds: float) -> None:
        """Go on from there."""

    def pause(self, paused: bool) -> None:
        """Stop or go on."""

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast, at the same pitch."""

    def close(self) -> None:
        """Stop for good."""


class Mp3Deck:
    """Plays an MP3 file through miniaudio, which needs nothing but pip."""

    def __init__(self, path: Path, backend: Any = None) -> None:
        """Starts paused. `backend` is a miniaudio backend where the default is not wanted.

        Raises InputError when the file is no MP3 at 44.1 kHz, MissingError when the sound
        device fails.
        """
        import miniaudio

        self._miniaudio = miniaudio
        try:
            self._content = path.read_bytes()
            self._starts = frame_starts(self._content)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise InputError(f"{path}: cannot be played: {reason}", "make it again") from error
        self.seconds = len(self._starts) * _FRAME / _RATE
        self._lock = threading.Lock()
        self._paused = True
        self._set(0.0, 1.0)
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=_RATE,
                buffersize_msec=_BUFFER_MS,
                backends=[backend] if backend is not None else None,
            )
        except miniaudio.MiniaudioError as error:
            raise MissingError(
                f"the sound device failed: {error}", f"play {path} on another device"
            ) from error
        source = self._frames()
        next(source)
        self._device.start(source)

    def position(self) -> float:
        """What is being heard."""
        with self._lock:
            return min(self._heard / _RATE, self.seconds)

    def finished(self) -> bool:
        """Whether the end was reached."""
        with self._lock:
            return self._ended and not len(self._ready)

    def seek(self, seconds: float) -> None:
        """Go on from there."""
        with self._lock:
            self._set(min(max(seconds, 0.0), self.seconds), self._stretch.speed)

    def pause(self, paused: bool) -> None:
        """Stop or go on."""
        self._paused = paused

    def set_speed(self, speed: float) -> None:
        """Play `speed` times as fast, at the same pitch."""
        with self._lock:
            self._set(self._heard / _RATE, speed)

    def close(self) -> None:
        """Stop for good."""
        self._device.close()

    def _set(self, seconds: float, speed: float) -> None:
        from briefing.playback.stretch import Stretch

        frame = min(int(seconds * _RATE / _FRAME), len(self._starts) - 1)
        self._blocks = self._decoded(self._starts[frame])
        self._stretch = Stretch(_RATE, speed)
        self._ready = array("f")
        self._ended = False
        self._heard = seconds * _RATE

    def _decoded(self, offset: int) -> Iterator[array[float]]:
        try:
            yield from self._miniaudio.stream_memory(
                self._content[offset:], self._miniaudio.SampleFormat.FLOAT32, 1, _RATE, _BLOCK
            )
        except self._miniaudio.MiniaudioError:
            return  # no more sound follows, only dirt or half a frame

    def _frames(self) -> Generator[bytes, int, None]:
        """Miniaudio's protocol: it is sent a number of samples, and is given that many."""
        wanted = yield b""
        while True:
            portion = array("f")
            if not self._paused:
                with self._lock:
                    self._fill(wanted)
                    portion, self._ready = self._ready[:wanted], self._ready[wanted:]
                    self._heard += len(portion) * self._stretch.speed
            portion.extend([0.0] * (wanted - len(portion)))
            wanted = yield portion.tobytes()

    def _fill(self, wanted: int) -> None:
        import numpy as np

        while len(self._ready) < wanted and not self._ended:
            block = next(self._blocks, None)
            if block is None or not len(block):
                self._ended = True
                self._heard = self.seconds * _RATE
                return
            made = self._stretch.feed(np.frombuffer(block, np.float32))
            self._ready.frombytes(made.tobytes())


def frame_starts(content: bytes) -> array[int]:
    """Where every frame of sound starts in an MP3 file; ValueError where there is none."""
    from briefing.audio.formats.frames import frame_size
    from briefing.audio.formats.tags import tag_size

    starts = array("L")
    offset = tag_size(content)
    while offset + 4 <= len(content):
        try:
            size = frame_size(content[offset : offset + 4])
        except ValueError:
            if not starts:
                raise
            break
        starts.append(offset)
        offset += size
    if not starts:
        raise ValueError("no sound in it")
    return starts
