"""True peaks, as EBU Tech 3341 tries meters: between the samples, within its tolerance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from sound import peak, silence, speech, tone

from briefing.audio.dsp.peak import PeakMeter, peaks

if TYPE_CHECKING:
    from briefing.document import Samples

RATE = 48_000


def measured(*blocks: Samples) -> float:
    meter = PeakMeter()
    for block in blocks:
        meter.add(block)
    return meter.dbtp


def sine(divisor: int, degrees: float, amplitude: float = 0.5) -> Samples:
    """A tone at the rate divided by `divisor`, as in cases 15 to 19."""
    phase = 2 * np.pi * np.arange(RATE) / divisor + np.radians(degrees)
    wave: Samples = (amplitude * np.sin(phase)).astype(np.float32)
    return wave


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        (sine(4, 0), -6.0),
        (sine(4, 45), -6.0),
        (sine(6, 60), -6.0),
        (sine(8, 67.5), -6.0),
        (sine(4, 45, 1.41), 3.0),
    ],
    ids=["case 15", "case 16", "case 17", "case 18", "case 19"],
)
def test_peaks_as_in_ebu_tech_3341(signal: Samples, expected: float) -> None:
    faded = signal * np.minimum(1, np.minimum(np.arange(RATE), np.arange(RATE)[::-1]) / 1000)
    assert expected - 0.4 <= measured(faded.astype(np.float32)) <= expected + 0.2


def test_a_voice_peaks_where_another_resampler_finds_it() -> None:
    sound = speech(3.0, 44_100)
    assert measured(sound) == pytest.approx(peak(sound), abs=0.1)


def test_how_a_stream_is_cut_into_blocks_does_not_matter() -> None:
    sound = speech(1.0, 44_100)
    pieces = np.split(sound, [1, 3, 11, 500, 20_000])
    assert measured(*pieces) == pytest.approx(measured(sound), abs=1e-5)


def test_silence_has_no_peak() -> None:
    assert measured(silence(1.0)) == -np.inf
    assert measured() == -np.inf


def test_peaks_are_given_sample_by_sample() -> None:
    sound = silence(0.1)
    sound[1000:1002] = 0.5  # between two equal samples the sound goes higher
    found = peaks(sound, level=0.5)
    assert found.shape == sound.shape
    assert found[1000] == pytest.approx(0.62, abs=0.03)
    assert found[:900].max() == 0


def test_sound_that_is_cut_off_has_no_peak_of_its_own() -> None:
    cut = tone(1.0, level=-10)[: 44_100 - 12]
    assert measured(cut) == pytest.approx(-10.0, abs=0.1)
    assert measured(*np.split(cut, [10_000, 10_011])) == pytest.approx(-10.0, abs=0.1)
