"""The user's own music: a jingle around the briefing, a bed under it.

The bed is ducked: it lies `UNDER` dB below the voice while someone speaks, and comes up to
`BETWEEN` in pauses long enough to be heard as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pydub import AudioSegment
from soxr import resample

from briefing.audio import RATE
from briefing.audio.dsp.loudness import BOTH_SPEAKERS, clip_loudness, weighted_energy
from briefing.audio.timeline.take import Timeline
from briefing.errors import InputError
from briefing.io.places import is_file, is_folder

if TYPE_CHECKING:
    from briefing.document import Samples

UNDER, BETWEEN = -22.0, -14.0
"""dB of a bed against the voice, under speech and in long pauses (radio practice: 18 to 24)."""

LONG = 1.0
"""Seconds a pause must last for the bed to come up in it."""

RAMP = 0.4
"""Seconds in which the bed changes its level."""

FADE = 1500
"""Milliseconds over which a jingle ends, and a bed begins, ends and is joined to itself."""

LONGEST = 600.0
"""Seconds of music that are read; no jingle is longer, and a bed is repeated."""

_LOWEST = 4000
"""Hz: half of what a telephone carries; below it there is no music."""
_HIGH = 30_000  # peak of the 16-bit samples that pydub works on


@dataclass(frozen=True, slots=True)
class Track:
    """Music under a briefing, with a gain that moves."""

    samples: Samples
    """What is repeated, at 44.1 kHz."""
    start: int
    """Sample of the briefing at which it begins."""
    until: int
    """Sample of the briefing before which it ends."""
    levels: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
    """(Second of the briefing, dB) in time order; from one to the next in a straight line."""

    def between(self, start: int, end: int) -> tuple[int, Samples]:
        """What sounds from sample `start` to `end`: where it begins, and the samples."""
        first, last = max(start, self.start), min(end, self.until)
        if last <= first:
            return start, np.zeros(0, np.float32)
        moments, levels = zip(*self.levels, strict=True)
        positions = np.arange(first, last)
        gain = 10 ** (np.interp(positions / RATE, moments, levels) / 20)
        sound = self.samples[(positions - self.start) % len(self.samples)]
        return first, (sound * gain).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Music:
    """The music of a briefing: either may be missing; samples as `load` gives them."""

    jingle: Samples | None = None
    """Samples of what is heard first and last, at 44.1 kHz; None without one."""
    bed: Samples | None = None
    """Samples of what lies under the speech, at 44.1 kHz; None without one."""

    def lead(self, silence: float) -> float:
        """Seconds before the first word and after the last, `silence` without a jingle.

        Speech begins as the jingle fades, and the jingle again as speech has ended.
        """
        if self.jingle is None:
            return silence
        return max(silence, len(self.jingle) / RATE - FADE / 1000)

    def tracks(self, timeline: Timeline) -> list[Track]:
        """Everything that sounds besides speech on `timeline`."""
        tracks = [] if self.bed is None else [bed(self.bed, timeline)]
        if self.jingle is not None:
            last_word = timeline.takes[-1].speech_end
            tracks.append(jingle(self.jingle, 0))
            tracks.append(jingle(self.jingle[: timeline.length - last_word], last_word))
        return tracks


def read_music(jingle: Path | None, bed: Path | None, loudness: float) -> Music:
    """The music of two files, either may be None, at `loudness` (LUFS as played back).

    Raises InputError when a file is missing, silent or no sound.
    """
    return Music(*(load(path, loudness - BOTH_SPEAKERS) for path in (jingle, bed)))


def load(path: Path | None, loudness: float) -> Samples | None:
    """The music of a file as mono float32 at `RATE` Hz, brought to `loudness` (LUFS, mono).

    None for None. Raises InputError when the file is missing, silent or no sound.
    """
    import soundfile

    if path is None:
        return None
    if not is_file(path):
        what = "is a folder" if is_folder(path) else "no such file"
        raise InputError(f"{path}: {what}", "name a WAV, FLAC, OGG or MP3 file")
    try:
        with soundfile.SoundFile(path) as file:
            rate = file.samplerate
            if rate < _LOWEST:
                raise InputError(
                    f"{path}: Unsupported sample rate: {rate} Hz", f"use {_LOWEST} or more"
                )
            read = file.read(int(LONGEST * rate), dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as error:
        raise InputError(f"{path}: no music in it", "give a WAV, FLAC, OGG or MP3 file") from error
    mono = np.ascontiguousarray(read.mean(axis=1))
    now = clip_loudness(weighted_energy(mono, rate)) if len(mono) else -np.inf
    if not np.isfinite(now):
        raise InputError(f"{path}: the music is silent", "give a file with sound in it")
    at_rate = resample(mono, rate, RATE) if rate != RATE else mono
    return np.asarray(at_rate * np.float32(10 ** ((loudness - now) / 20)), np.float32)


def jingle(music: Samples, start: int) -> Track:
    """A jingle from sample `start` on, faded at its end."""
    faded = _samples(
        _segment(music).fade_in(5).fade_out(min(FADE, len(music) * 1000 // RATE)), music
    )
    return Track(faded, start, start + len(faded))


def bed(music: Samples, timeline: Timeline) -> Track:
    """A bed under the whole of `timeline`, joined to itself where it is shorter, ducked."""
    segment = _segment(music)
    if len(music) < timeline.length and len(segment) > 3 * FADE:
        # The end is laid over the beginning, so that the seam is a crossfade.
        segment = segment[-FADE:].append(segment[:-FADE], crossfade=FADE)
    samples = _samples(segment, music)
    return Track(samples, 0, timeline.length, tuple(_ducking(timeline)))


def mix(blocks: Iterable[Samples], tracks: Sequence[Track]) -> Iterator[Samples]:
    """`blocks` with every track added; their number of samples does not change."""
    position = 0
    for block in blocks:
        mixed = block
        for track in tracks:
            first, sound = track.between(position, position + len(block))
            if len(sound):
                mixed = mixed.copy() if mixed is block else mixed
                mixed[first - position : first - position + len(sound)] += sound
        position += len(block)
        yield mixed


def _ducking(timeline: Timeline) -> Iterator[tuple[float, float]]:
    """Up at both ends and in long pauses, down while someone speaks."""
    fade = FADE / 1000
    yield from ((0.0, -80.0), (fade, BETWEEN))
    quiet_from = 0.0
    for index, placed in enumerate(timeline.takes):
        start, end = placed.speech
        if index == 0 or start - quiet_from > LONG:
            if index:
                yield from ((quiet_from, UNDER), (quiet_from + RAMP, BETWEEN))
            yield from ((max(start - RAMP, quiet_from + RAMP), BETWEEN), (start, UNDER))
        quiet_from = end
    yield from ((quiet_from, UNDER), (timeline.seconds, -80.0))


def _segment(music: Samples) -> AudioSegment:
    peak = float(np.abs(music).max())
    data: NDArray[np.int16] = np.rint(music / peak * _HIGH).astype("<i2")
    return AudioSegment(data.tobytes(), sample_width=2, frame_rate=RATE, channels=1)


def _samples(segment: AudioSegment, music: Samples) -> Samples:
    """Back to float32, at the level that `music` had."""
    peak = float(np.abs(music).max())
    pcm = np.frombuffer(segment.raw_data, "<i2").astype(np.float32)
    return pcm * np.float32(peak / _HIGH)
