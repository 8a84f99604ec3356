"""Profiles on the disk until they are asked for, so that ten hours need no more memory than one.

A profile says the energy and the peak of every 10 ms: 5 MB an hour of sound, and as much again
for the objects around them. Where each take lies is found by going through all of them several
times, one after the other.
"""

from __future__ import annotations

import os
import struct
import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.audio.dsp.loudness import Energy
from briefing.audio.timeline.profile import Profile
from briefing.audio.timeline.take import StoredProfile
from briefing.document import Timing
from briefing.errors import OutputError

_HEAD = struct.Struct("<4q2d5q")
"""Rate, start, end, length; step and loudness; how many of each array."""

_TYPES = tuple(map(np.dtype, ("<i4", "<i4", "<f8", "<f4", "<f8")))
"""Heads, tails, energy, peaks, timings."""


class Spill:
    """A file without a name that holds profiles; it goes with this object, and when killed."""

    def __init__(self, folder: Path) -> None:
        """In `folder`; where no file can be made there, what is kept stays in memory."""
        self._folder, self._lock, self._size = folder, Lock(), 0
        self._file = -1
        if not hasattr(os, "pwrite"):  # Windows
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as file:
                self._file = os.dup(file.fileno())
        except OSError:
            return
        weakref.finalize(self, os.close, self._file)

    def keep(self, profile: Profile) -> StoredProfile:
        """The same profile, to be loaded; itself where the disk takes no more."""
        if self._file < 0:
            return profile
        content = _encoded(profile)
        with self._lock:
            offset = self._size
            try:
                written = os.pwrite(self._file, content, offset)
            except OSError:
                return profile
            if written < len(content):
                return profile
            self._size += written
        return Spilled(self, offset, written)

    def read(self, offset: int, size: int) -> bytes:
        """What was kept there. Raises OutputError when the disk does not give it back."""
        try:
            content = os.pread(self._file, size, offset)
        except OSError:
            content = b""
        if len(content) < size:
            raise OutputError(
                f"a finished clip disappeared from {self._folder}", "run the command again"
            )
        return content


@dataclass(frozen=True, slots=True)
class Spilled:
    """A profile in a spill; implements `briefing.audio.timeline.take.StoredProfile`."""

    spill: Spill
    """Where it is."""
    offset: int
    """Its first byte there."""
    size: int
    """Bytes."""

    def load(self) -> Profile:
        """The profile, exactly as it was. Raises OutputError as `Spill.read` does."""
        return _decoded(self.spill.read(self.offset, self.size))


def _encoded(known: Profile) -> bytes:
    times = np.array([(timing.word, timing.start, timing.end) for timing in known.timings])
    arrays: tuple[NDArray[Any], ...] = (
        known.heads, known.tails, known.energy.steps, known.peaks, times.ravel()
    )  # fmt: skip
    numbers = (known.rate, known.start, known.end, known.length)
    counts = [len(array) for array in arrays]
    head = _HEAD.pack(*numbers, known.energy.step, known.loudness, *counts)
    parts = (a.astype(kind).tobytes() for a, kind in zip(arrays, _TYPES, strict=True))
    return b"".join([head, *parts])


def _decoded(content: bytes) -> Profile:
    rate, start, end, length, step, loudness, *counts = _HEAD.unpack_from(content)
    arrays, at = [], _HEAD.size
    for kind, count in zip(_TYPES, counts, strict=True):
        arrays.append(np.frombuffer(content, kind, count, at))
        at += count * kind.itemsize
    heads, tails, steps, peaks, times = arrays
    rows = times.reshape(-1, 3).tolist()
    return Profile(
        rate=rate,
        start=start,
        end=end,
        length=length,
        heads=heads,
        tails=tails,
        energy=Energy(steps, step),
        peaks=peaks,
        loudness=loudness,
        timings=tuple(Timing(int(word), first, last) for word, first, last in rows),
    )
