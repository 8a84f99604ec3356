"""Clips and their profiles as bytes. Nothing in them is ever executed."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

from briefing.audio.dsp.loudness import Energy
from briefing.audio.timeline.profile import Profile
from briefing.document import Clip, Timing

_FULL_SCALE = 32767
_HEAD = re.compile(
    rb"\x93NUMPY\x01\x00..\{'descr': '(?P<type>[<|][fiu][1248])', 'fortran_order': False, "
    rb"'shape': \((?P<shape>[\d, ]*)\), \} *\n",
    re.S,
)


def encoded_clip(clip: Clip) -> bytes:
    """A clip as 16-bit samples scaled to its own peak."""
    scale = np.float32(np.abs(clip.samples).max(initial=0.0)) or np.float32(1)
    content = io.BytesIO()
    np.savez(
        content,
        pcm=np.round(clip.samples / scale * _FULL_SCALE).astype(np.int16),
        scale=scale,
        rate=np.int64(clip.rate),
        timings=_table(clip.timings),
    )
    return content.getvalue()


def decoded_clip(content: bytes) -> Clip:
    """The clip again. Raises ValueError, LookupError or BadZipFile for other content."""
    entry = _arrays(content)
    factor = entry["scale"].astype(np.float32) / np.float32(_FULL_SCALE)
    return Clip(
        entry["pcm"].astype(np.float32) * factor, int(entry["rate"]), _timings(entry["timings"])
    )


def encoded_profile(known: Profile) -> bytes:
    """A profile, exactly."""
    content = io.BytesIO()
    np.savez(
        content,
        samples=np.array([known.rate, known.start, known.end, known.length]),
        heads=known.heads,
        tails=known.tails,
        steps=known.energy.steps,
        peaks=known.peaks,
        levels=np.array([known.energy.step, known.loudness]),
        timings=_table(known.timings),
    )
    return content.getvalue()


def decoded_profile(content: bytes) -> Profile:
    """The profile again. Raises as `decoded_clip` does."""
    entry = _arrays(content)
    step, loudness = map(float, entry["levels"])
    rate, start, end, length = map(int, entry["samples"])
    return Profile(
        rate=rate,
        start=start,
        end=end,
        length=length,
        heads=entry["heads"],
        tails=entry["tails"],
        energy=Energy(entry["steps"], step),
        peaks=entry["peaks"],
        loudness=loudness,
        timings=_timings(entry["timings"]),
    )


def _arrays(content: bytes) -> dict[str, NDArray[Any]]:
    """The arrays that `np.savez` packed, by name (NPY format 1.0 in a ZIP archive).

    `np.load` evaluates the head of each as Python, with functions that refer to one another: 4 kB
    a clip that only a full search for garbage frees, which a long text rarely has.
    """
    found: dict[str, NDArray[Any]] = {}
    with ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            head = _HEAD.match(data)
            if not head:
                raise ValueError(f"{name}: no array of numbers")
            shape = tuple(map(int, re.findall(rb"\d+", head["shape"])))
            offset = head.end()
            array = np.frombuffer(data, np.dtype(head["type"].decode()), offset=offset)
            found[name.removesuffix(".npy")] = array.reshape(shape)
    return found


def _table(timings: Sequence[Timing]) -> NDArray[np.float64]:
    return np.array([(t.word, t.start, t.end) for t in timings], np.float64).reshape(-1, 3)


def _timings(table: NDArray[np.float64]) -> tuple[Timing, ...]:
    return tuple(Timing(int(word), float(start), float(end)) for word, start, end in table)
