"""Peaks go, nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from sound import peak, silence, speech, tone

from briefing.audio.dsp.limit import CEILING, limit, reduction

if TYPE_CHECKING:
    from briefing.document import Samples

RATE = 44_100


def limited(*blocks: Samples, ceiling: float = CEILING) -> Samples:
    return np.concatenate(list(limit(blocks, ceiling)))


@pytest.mark.parametrize("ceiling", [-1.0, -2.0, -6.0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_peak_passes_the_ceiling(ceiling: float, seed: int) -> None:
    loud = speech(2.0, RATE, level=4.0, seed=seed)
    assert peak(limited(loud, ceiling=ceiling)) <= ceiling + 0.1


def test_a_peak_between_samples_is_caught_too() -> None:
    times = np.arange(RATE)
    between = (np.sin(np.pi / 2 * times + np.pi / 4)).astype(np.float32)  # samples: -3 dBFS
    between *= np.minimum(1, np.minimum(times, times[::-1]) / 2000).astype(np.float32)
    assert np.abs(limited(between, ceiling=-2.0)).max() < 0.6


def test_sound_under_the_ceiling_passes_bit_for_bit() -> None:
    soft = speech(2.0, RATE, level=-3.0)
    np.testing.assert_array_equal(limited(soft), soft)


def test_sound_far_from_a_peak_passes_bit_for_bit() -> None:
    sound = np.concatenate([tone(0.5, level=-10), tone(0.1, level=3), tone(0.5, level=-10)])
    made = limited(sound)
    np.testing.assert_array_equal(made[: RATE // 2 - 900], sound[: RATE // 2 - 900])
    np.testing.assert_array_equal(made[-RATE // 2 + 900 :], sound[-RATE // 2 + 900 :])


def test_silence_stays_exactly_silent() -> None:
    sound = np.concatenate([tone(0.2, level=6), silence(0.1), tone(0.2, level=6)])
    made = limited(sound)
    assert not made[RATE // 5 : RATE // 5 + RATE // 10].any()


@pytest.mark.parametrize("size", [1, 7, 100, 881, 5_000, 44_100])
def test_how_a_stream_is_cut_into_blocks_does_not_matter(size: int) -> None:
    sound = speech(0.3, RATE, level=3.0)
    blocks = [sound[start : start + size] for start in range(0, len(sound), size)]
    np.testing.assert_allclose(limited(*blocks), limited(sound), atol=2e-7)


@pytest.mark.parametrize("length", [0, 1, 500, 881, 2_000])
def test_as_many_samples_come_out_as_go_in(length: int) -> None:
    assert len(limited(speech(1.0, RATE)[:length])) == length


def test_the_gain_moves_without_a_step() -> None:
    sound = np.concatenate([tone(0.3, level=-10), tone(0.05, level=4), tone(0.3, level=-10)])
    loud = np.abs(sound) > 0.1
    gain = (limited(sound) / np.where(loud, sound, 1))[loud]
    assert np.abs(np.diff(gain)).max() < 0.01


def test_what_it_will_take_can_be_told_from_peaks_of_10_ms() -> None:
    sound = speech(2.0, RATE, level=2.0)
    steps = sound.reshape(-1, 441)
    taken = level_of(limited(sound)) - level_of(sound)
    told = level_of(reduction(np.abs(steps).max(axis=1))[:, None] * steps) - level_of(sound)
    assert taken < -1.5
    assert told == pytest.approx(taken, abs=0.2)


def level_of(sound: NDArray[np.floating]) -> float:
    return float(10 * np.log10(np.mean(np.square(sound))))
