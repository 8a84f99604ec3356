"""Silences are found to the sample, wherever the stream is cut into blocks."""

from __future__ import annotations

import numpy as np
import pytest
from sound import silence

from briefing.audio.dsp.silence import SilenceMeter

SOUND = np.concatenate(
    [
        np.full(1_000, 0.5, np.float32),
        silence(0.1),
        np.full(700, -0.1, np.float32),
        np.full(2_000, 0.003, np.float32),  # -50.5 dBFS
        np.full(10, 0.0032, np.float32),  # -49.9 dBFS
        silence(0.05),
    ]
)
INSIDE = [3_000, 1_000 + 4_410 + 700 + 1_999, len(SOUND) - 5]
LENGTHS = [4_410, 2_000, 2_205]


@pytest.mark.parametrize("size", [1, 10, 999, 1_000, 1_001, 5_000, 100_000])
def test_each_silence_is_measured_to_the_sample(size: int) -> None:
    meter = SilenceMeter(INSIDE, -50.0)
    for start in range(0, len(SOUND), size):
        meter.add(SOUND[start : start + size])
    assert meter.lengths == LENGTHS


def test_a_place_that_is_not_silent_has_no_silence() -> None:
    meter = SilenceMeter([500], -50.0)
    meter.add(SOUND)
    assert meter.lengths == [0]


def test_silence_from_beginning_to_end_is_all_of_it() -> None:
    meter = SilenceMeter([100], -50.0)
    meter.add(silence(0.1))
    assert meter.lengths == [4_410]


def test_places_never_reached_are_not_measured() -> None:
    meter = SilenceMeter([100, 10_000], -50.0)
    meter.add(silence(0.1))
    assert meter.lengths == [4_410]
