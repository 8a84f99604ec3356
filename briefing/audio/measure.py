"""The finished file, measured as a listener's player decodes it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from briefing.audio import RATE
from briefing.audio.dsp.loudness import BOTH_SPEAKERS, Meter
from briefing.audio.dsp.peak import PeakMeter
from briefing.audio.dsp.rms import RmsMeter
from briefing.audio.dsp.silence import SilenceMeter
from briefing.audio.formats.decode import decoding


@dataclass(frozen=True, slots=True)
class Measured:
    """What a finished file measures."""

    samples: int
    """Decoded, per channel."""
    mono: float
    """Integrated loudness, LUFS on a meter fed one channel."""
    peak: float
    """True peak, dBTP."""
    pauses: tuple[float, ...] = ()
    """Seconds of each silence that was looked for."""
    rate: int = RATE
    """Hz."""
    rms: float = 0.0
    """dBFS of all of it, unweighted."""
    floor: float = 0.0
    """dBFS of its quietest half second."""

    @property
    def as_played(self) -> float:
        """LUFS when both speakers play the one channel."""
        return self.mono + BOTH_SPEAKERS


def measure(path: Path, pauses: Sequence[int] = (), silence: float = -50.0) -> Measured:
    """Decode the file at `path` and measure its first channel, in flat memory.

    `pauses` are samples at `RATE`, in rising order, each inside a pause; `silence` is the
    level in dBFS that bounds them. Raises OutputError when it cannot be decoded.
    """
    with decoding(path) as (rate, blocks), ThreadPoolExecutor(2) as pool:
        loudness, peak = Meter(rate), PeakMeter()
        silences = SilenceMeter([sample * rate // RATE for sample in pauses], silence)
        levels = RmsMeter(rate)
        samples, measuring = 0, list[Future[None]]()
        for block in blocks:
            _wait(measuring)
            meters = (loudness, peak, silences, levels)
            measuring = [pool.submit(meter.add, block) for meter in meters]
            samples += len(block)
        _wait(measuring)
    lengths = tuple(length / rate for length in silences.lengths)
    return Measured(
        samples, loudness.loudness, peak.dbtp, lengths, rate, levels.level, levels.floor
    )


def _wait(measuring: list[Future[None]]) -> None:
    for measured in measuring:
        measured.result()
