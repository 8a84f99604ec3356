"""Sound as a file that grows: what a client can play while the rest is still being said.

There are no tags, and no length is stated: it is not known yet.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from io import SEEK_CUR, SEEK_END, SEEK_SET
from typing import TYPE_CHECKING, Any

import numpy as np
import soundfile

from briefing.audio import RATE
from briefing.audio.formats import mp3
from briefing.audio.formats.m4a import pyav
from briefing.audio.formats.sndfile import OPUS_RATE, opus, resampled
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.document import Samples

PCM_RATE = 24_000
"""Hz of "pcm" and "wav": what OpenAI's endpoint gives, and clients without a header expect."""

MEDIA_TYPES = {
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "aac": "audio/aac",
    "flac": "audio/flac",
    "wav": "audio/wav",
    "pcm": "audio/pcm",
}
"""What can be streamed, and as what it is served."""

_KILOBITS = 64
_UNKNOWN = 0xFFFF_FFFF  # bytes: what a WAV states that is not finished


def encoded(blocks: Iterable[Samples], kind: str) -> Iterator[bytes]:
    """Mono float32 blocks at `RATE` Hz as a stream of `kind`, each part as soon as it is coded.

    Raises UsageError for a kind there is not, MissingError for "aac" without PyAV: both at once.
    """
    if kind not in MEDIA_TYPES:
        known = ", ".join(MEDIA_TYPES)
        raise UsageError(f"Unsupported format: {kind!r}", f"use {known}")
    if kind == "aac":
        pyav()
    return filter(None, _ENCODERS[kind](blocks))


def _mp3(blocks: Iterable[Samples]) -> Iterator[bytes]:
    return mp3.stream(blocks, _KILOBITS)


def _pcm(blocks: Iterable[Samples]) -> Iterator[bytes]:
    for block in resampled(PCM_RATE, blocks):
        yield np.clip(np.rint(block * 32767), -32768, 32767).astype("<i2").tobytes()


def _wav(blocks: Iterable[Samples]) -> Iterator[bytes]:
    form = struct.pack("<HHIIHH", 1, 1, PCM_RATE, 2 * PCM_RATE, 2, 16)
    size, whole = struct.pack("<I", len(form)), struct.pack("<I", _UNKNOWN)
    yield b"RIFF" + whole + b"WAVEfmt " + size + form + b"data" + whole
    yield from _pcm(blocks)


def _flac(blocks: Iterable[Samples]) -> Iterator[bytes]:
    return _written(blocks, RATE, format="FLAC", subtype="PCM_16")


def _opus(blocks: Iterable[Samples]) -> Iterator[bytes]:
    return _written(resampled(OPUS_RATE, blocks), OPUS_RATE, **opus(_KILOBITS))


def _aac(blocks: Iterable[Samples]) -> Iterator[bytes]:
    av, sink = pyav(), _Sink()
    with av.open(sink, "w", format="adts") as container:
        stream = container.add_stream("aac", rate=RATE, layout="mono")
        stream.bit_rate = _KILOBITS * 1000
        position = 0
        for block in blocks:
            frame = av.AudioFrame.from_ndarray(block[None, :], format="fltp", layout="mono")
            frame.sample_rate, frame.pts = RATE, position
            position += len(block)
            container.mux(stream.encode(frame))
            yield sink.taken()
        container.mux(stream.encode(None))
    yield sink.taken()


_ENCODERS: dict[str, Callable[[Iterable[Samples]], Iterator[bytes]]] = {
    "mp3": _mp3,
    "opus": _opus,
    "aac": _aac,
    "flac": _flac,
    "wav": _wav,
    "pcm": _pcm,
}


def _written(blocks: Iterable[Samples], rate: int, **kind: Any) -> Iterator[bytes]:
    sink = _Sink()
    with soundfile.SoundFile(sink, "w", rate, 1, **kind) as file:
        for block in blocks:
            if len(block):
                file.write(block)
                yield sink.taken()
    yield sink.taken()


class _Sink:
    """A file of which only what is appended is kept, until it is taken.

    Encoders go back to the head when they end, to state the length: it has been sent.
    """

    def __init__(self) -> None:
        self._new = bytearray()
        self._sent = self._at = 0

    def taken(self) -> bytes:
        """What was written since the last call."""
        new = bytes(self._new)
        self._sent += len(new)
        self._new.clear()
        return new

    def write(self, data: bytes) -> int:
        data = bytes(data)
        start = self._at - self._sent
        self._at += len(data)
        kept = data[max(-start, 0) :]
        if kept:
            begin = max(start, 0)
            self._new[begin : begin + len(kept)] = kept
        return len(data)

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        end = self._sent + len(self._new)
        self._at = {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: end}[whence] + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, _size: int = -1) -> bytes:
        return b""

    def flush(self) -> None:
        """Everything is in memory."""
