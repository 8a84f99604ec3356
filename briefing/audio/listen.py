"""The finished file as a listener's player decodes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from briefing.audio.loudness import BOTH_SPEAKERS, PEAK_REACH, Meter, true_peak
from briefing.errors import OutputError

_BLOCK = 1 << 18  # samples decoded at a time: 1 MB


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
    """Decode the file at `path` and measure it, in flat memory.

    Raises OutputError when it cannot be decoded.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            meter = Meter(file.samplerate)
            samples, peak = 0, -np.inf
            before = np.zeros(sum(PEAK_REACH), np.float32)
            for block in file.blocks(_BLOCK, dtype="float32", always_2d=True):
                channel = block[:, 0]
                meter.add(channel)
                peak = max(peak, true_peak(np.concatenate([before, channel])))
                before = channel[-sum(PEAK_REACH) :]
                samples += len(channel)
    except (soundfile.LibsndfileError, OSError) as error:
        raise OutputError(
            f"{path}: what was written cannot be decoded", "check the disk and run it again"
        ) from error
    return Heard(samples, meter.loudness, float(peak))
