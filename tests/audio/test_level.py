"""Voices match, clips keep their stress, the program meets its target."""

from __future__ import annotations

import numpy as np
import pytest
from sound import clip, lufs, takes

from briefing.audio import RATE
from briefing.audio.dsp.limit import limit
from briefing.audio.stitch import stitch
from briefing.audio.timeline.arrange import arrange
from briefing.audio.timeline.level import MOST, TOLERANCE, level
from briefing.document import Clip

PLAYED_BY_TWO = 10 * np.log10(2)


def gains(clips: list[Clip], voices: str, target: float = -16.0) -> list[float]:
    """Gain of each clip in dB; `voices` has a letter a clip."""
    leveled = level(takes(clips, [0.4] * len(clips), voices), target)
    return [20 * np.log10(one.gain) for one in leveled]


def loudness(clips: list[Clip], voices: str, target: float) -> float:
    """LUFS of the finished sound as an independent meter has it, played by two speakers."""
    timeline = arrange(takes(clips, [0.4] * len(clips), voices), loudness=target, lead_in=0.0)
    sound = np.concatenate(list(limit(stitch(timeline))))
    return lufs(sound, RATE) + float(PLAYED_BY_TWO)


@pytest.mark.parametrize("target", [-23.0, -18.0, -16.0])
def test_the_programme_has_the_loudness_asked_for(target: float) -> None:
    clips = [clip(seconds, seed=seed) for seed, seconds in enumerate((2.0, 3.5, 0.3, 1.7))]
    assert loudness(clips, "aaaa", target) == pytest.approx(target, abs=0.1)


def test_what_the_limiter_takes_is_made_up_for() -> None:
    clips = [clip(seconds, seed=seed) for seed, seconds in enumerate((2.0, 3.5, 1.7))]
    assert loudness(clips, "aaa", -11.0) == pytest.approx(-11.0, abs=0.3)


def test_a_soft_voice_is_brought_up_to_a_loud_one() -> None:
    clips = [clip(2.0, level=-3), clip(2.0, level=-15), clip(2.0, level=-3)]
    first, second, third = gains(clips, "aba")
    assert second - first == pytest.approx(12.0, abs=0.05)
    assert third == first


def test_what_a_voice_stresses_stays_stressed() -> None:
    clips = [clip(2.0, level=-6), clip(2.0, level=-6 + TOLERANCE / 2), clip(2.0, level=-6)]
    assert len({round(gain, 9) for gain in gains(clips, "aaa")}) == 1


def test_a_clip_that_falls_out_of_its_voice_is_brought_near_it() -> None:
    clips = [clip(2.0, level=-6, seed=0)] * 9 + [clip(2.0, level=-11, seed=0)]
    found = gains(clips, "a" * 10)
    # It lies 5 LU under its voice: all but the tolerance is made up for.
    assert found[9] - found[0] == pytest.approx(5 - TOLERANCE, abs=0.3)


def test_a_clip_is_never_moved_far_from_its_voice() -> None:
    clips = [clip(2.0, level=-6, seed=0)] * 9 + [clip(2.0, level=-40, seed=0)]
    found = gains(clips, "a" * 10)
    assert found[9] - found[0] == pytest.approx(MOST, abs=1e-6)


def test_speech_is_bounded_at_one_level_for_all_clips() -> None:
    clips = [clip(2.0, level=-6), clip(2.0, level=-7)]
    absolute = [
        one.take.profile.loudness + one.edge + 20 * np.log10(one.gain)
        for one in level(takes(clips, [0.4, 0.4]))
    ]
    assert absolute == pytest.approx([-49.6, -49.6], abs=0.02)
