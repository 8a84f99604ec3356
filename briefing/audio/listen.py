"""The finished file as a listener's player decodes it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from briefing.audio.loudness import BOTH_SPEAKERS, Meter
from briefing.audio.peak import PeakMeter
from briefing.audio.silence import SilenceMeter
from briefing.errors import OutputError

_BLOCK = 1 << 17  # samples decoded at a time: 0.5 MB


@dataclass(frozen=True, slots=True)
class Heard:
    """`samples` decoded, per channel; `mono` LUFS on a meter fed one channel; `peak` dBTP;
    `pauses` in seconds, where it was said where to look for them."""

    samples: int
    mono: float
    peak: float
    pauses: tuple[float, ...] = ()

    @property
    def as_played(self) -> float:
        """LUFS when both speakers play the one channel."""
        return self.mono + BOTH_SPEAKERS


def listen(path: Path, pauses: Sequence[int] = (), silence: float = -50.0) -> Heard:
    """Decode the file at `path` and measure its first channel, in flat memory.

    `pauses` are samples, in rising order, each inside a pause; `silence` is the level in
    dBFS that bounds them. Raises OutputError when it cannot be decoded.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as file, ThreadPoolExecutor(2) as pool:
            loudness, peak = Meter(file.samplerate), PeakMeter()
            silences, samples = SilenceMeter(pauses, silence), 0
            measuring: list[Future[None]] = []
            for block in file.blocks(_BLOCK, dtype="float32", always_2d=True):
                channel = np.ascontiguousarray(block[:, 0])
                for measured in measuring:
                    measured.result()
                meters = (loudness, peak, silences)
                measuring = [pool.submit(meter.add, channel) for meter in meters]
                samples += len(channel)
    except (soundfile.LibsndfileError, OSError) as error:
        raise OutputError(
            f"{path}: what was written cannot be decoded", "check the disk and run it again"
        ) from error
    for measured in measuring:
        measured.result()
    lengths = tuple(length / file.samplerate for length in silences.lengths)
    return Heard(samples, loudness.loudness, peak.dbtp, lengths)
