"""The meter is the standard's: ITU-R BS.1770-4, tried as EBU Tech 3341 tries meters."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import numpy as np
import pytest
from sound import lufs, silence, speech, tone

from briefing.audio.dsp.kweighting import k_weighting
from briefing.audio.dsp.loudness import (
    BOTH_SPEAKERS,
    Energy,
    Meter,
    clip_loudness,
    voice_loudness,
    weighted_energy,
)

if TYPE_CHECKING:
    from briefing.document import Samples

pytestmark = pytest.mark.slow

RATE = 48_000
SHELF_B = (1.53512485958697, -2.69169618940638, 1.19839281085285)


def measured(*parts: Samples, rate: int = RATE) -> float:
    meter = Meter(rate)
    for part in parts:
        meter.add(part)
    return meter.loudness


def test_the_filters_are_those_printed_in_the_standard() -> None:
    np.testing.assert_allclose(
        k_weighting(48_000),
        [
            [*SHELF_B, 1.0, -1.69065929318241, 0.73248077421585],
            [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
        ],
        atol=1e-8,
    )


def test_a_full_scale_tone_in_one_channel_is_3_lufs_under_full_scale() -> None:
    assert measured(tone(20, RATE)) == pytest.approx(-3.01, abs=0.01)


def test_two_speakers_add_3_lu() -> None:
    assert pytest.approx(3.0103, abs=1e-4) == BOTH_SPEAKERS


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([(-23, 20)], -23.0),
        ([(-33, 20)], -33.0),
        ([(-36, 10), (-23, 60), (-36, 10)], -23.0),
        ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23.0),
        ([(-26, 20), (-20, 20.1), (-26, 20)], -23.0),
    ],
    ids=["case 1", "case 2", "case 3", "case 4", "case 5"],
)
def test_gating_as_in_ebu_tech_3341(levels: list[tuple[float, float]], expected: float) -> None:
    # Its signals are stereo: in one channel they are 3.01 LU softer.
    tones = [tone(seconds, RATE, level, 1000) for level, seconds in levels]
    assert measured(*tones) + BOTH_SPEAKERS == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
def test_it_agrees_with_an_independent_meter(rate: int) -> None:
    sound = np.concatenate([speech(4, rate), silence(1.3, rate), speech(3, rate, -20, seed=2)])
    assert measured(sound, rate=rate) == pytest.approx(lufs(sound, rate), abs=0.01)


def test_how_a_stream_is_cut_into_blocks_does_not_matter() -> None:
    sound = speech(3.0, 44_100)
    pieces = np.split(sound, [1, 2, 1000, 1441, 50_000, 50_441, 120_000])
    assert measured(*pieces, rate=44_100) == pytest.approx(measured(sound, rate=44_100), abs=1e-9)


def test_silence_has_no_loudness() -> None:
    assert measured(silence(2.0, RATE)) == -np.inf
    assert measured() == -np.inf


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.39, 0.41])
def test_a_clip_shorter_than_a_gating_block_is_measured_over_its_length(seconds: float) -> None:
    short = weighted_energy(tone(seconds, RATE, -20), RATE)
    assert clip_loudness(short) == pytest.approx(-23.01, abs=0.5)


def test_several_clips_are_as_loud_as_what_they_say_together() -> None:
    soft, loud = (weighted_energy(tone(2, RATE, level), RATE) for level in (-26, -20))
    mean = 10 * np.log10((10 ** (clip_loudness(soft) / 10) + 10 ** (clip_loudness(loud) / 10)) / 2)
    assert voice_loudness([soft, loud]) == pytest.approx(mean, abs=1e-6)


def test_of_many_clips_only_one_is_held_at_a_time() -> None:
    tracemalloc.start()
    try:
        clips = (Energy(np.full(100_000, 1e-4), 0.01) for _ in range(50))  # 0.8 MB each
        assert np.isfinite(voice_loudness(clips))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 20_000_000


def test_energy_between_two_times_adds_up_to_the_whole() -> None:
    energy = weighted_energy(speech(1.0, RATE), RATE)
    parts = energy.at(np.array([0.0, 0.123, 0.5, 0.777, 1.0]))
    assert parts.sum() == pytest.approx(energy.steps[:100].sum())
    assert energy.between(0.2, 0.6, 40).steps.sum() == pytest.approx(energy.steps[20:60].sum())
