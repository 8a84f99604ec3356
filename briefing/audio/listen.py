"""The finished file as a listener's player decodes it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from briefing.audio.loudness import BOTH_SPEAKERS, Meter
from briefing.audio.peak import PeakMeter
from briefing.errors import OutputError

_BLOCK = 1 << 17  # samples decoded at a time: 0.5 MB


@dataclass(frozen=True, slots=True)
class Heard:
    """`samples` decoded, per channel; `mono` LUFS on a meter fed one channel; `peak` dBTP."""

    samples: int
    mono: float
    peak: float

    @property
    def as_played(self) -> float:
        """LUFS when both speakers play the one channel."""
        return self.mono + BOTH_SPEAKERS


def listen(path: Path) -> Heard:
    """Decode the file at `path` and measure its first channel, in flat memory.

    Raises OutputError when it cannot be decoded.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as file, ThreadPoolExecutor(2) as pool:
            loudness, peak, samples = Meter(file.samplerate), PeakMeter(), 0
            measuring: list[Future[None]] = []
            for block in file.blocks(_BLOCK, dtype="float32", always_2d=True):
                channel = np.ascontiguousarray(block[:, 0])
                for meter in measuring:
                    meter.result()
                measuring = [pool.submit(loudness.add, channel), pool.submit(peak.add, channel)]
                samples += len(channel)
    except (soundfile.LibsndfileError, OSError) as error:
        raise OutputError(
            f"{path}: what was written cannot be decoded", "check the disk and run it again"
        ) from error
    for meter in measuring:
        meter.result()
    return Heard(samples, loudness.loudness, peak.dbtp)
