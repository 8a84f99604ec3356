"""Samples to the loudspeaker, through miniaudio, which needs nothing but pip."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING, Any

from briefing.errors import MissingError

if TYPE_CHECKING:
    from briefing.document import Samples

_BUFFER_MS = 100
_FRAME_BYTES = 4  # one mono sample, float32


def device() -> str:
    """The name of the sound device that would play. Raises MissingError when there is none."""
    import miniaudio

    for playback in miniaudio.Devices().get_playbacks():
        # The null backend, always there, is the one device whose formats have no channels.
        if any(form["channels"] for form in playback["formats"]):
            return str(playback["name"])
    raise MissingError("no sound device found", "write a file instead", "output")


def play(blocks: Iterable[Samples], rate: int, backend: Any = None) -> None:
    """Play mono `blocks` at `rate` Hz as they come; returns when the last has sounded.

    While the next block is still being made there is silence. `backend` is a miniaudio
    backend where the default is not wanted. Raises MissingError when there is no sound
    device, and whatever making the blocks raises.
    """
    import miniaudio

    if backend is None:
        device()
    queue = _Queue()
    source = queue.frames()
    next(source)
    try:
        with miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=1,
            sample_rate=rate,
            buffersize_msec=_BUFFER_MS,
            backends=[backend] if backend is not None else None,
        ) as playback:
            playback.start(source)
            for block in blocks:
                queue.add(block)
            queue.drain()
            time.sleep(2 * _BUFFER_MS / 1000)  # what was taken last is in the device's buffer
    except miniaudio.MiniaudioError as error:
        raise MissingError(
            f"the sound device failed: {error}", "write a file instead", "output"
        ) from error


class _Queue:
    """Samples waiting for the device, which takes them in its own thread and must not wait."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._changed = threading.Condition()

    def add(self, block: Samples) -> None:
        """Put `block` behind what is waiting."""
        with self._changed:
            self._bytes += block.astype("<f4").tobytes()

    def drain(self) -> None:
        """Return when the device has taken everything."""
        with self._changed:
            self._changed.wait_for(lambda: not self._bytes)

    def frames(self) -> Generator[bytes, int, None]:
        """Miniaudio's protocol: it is sent a number of frames, and is given that many."""
        wanted = yield b""
        while True:
            size = wanted * _FRAME_BYTES
            with self._changed:
                portion = bytes(self._bytes[:size])
                del self._bytes[:size]
                self._changed.notify_all()
            wanted = yield portion.ljust(size, b"\0")
