"""The sound is what was planned, and nothing between."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from sound import clip, silence, speech

from briefing.audio.stitch import stitch
from briefing.audio.timeline.plan import Level, Timeline, plan
from briefing.audio.timeline.trim import RATE, outline, take
from briefing.document import Clip

CLIPS = [clip(0.8, seed=1), clip(1.3, rate=22_050, seed=2), clip(0.5, rate=RATE, seed=3)]


def planned(pauses: list[float], levels: list[Level] | None = None) -> Timeline:
    return plan([outline(made) for made in CLIPS], pauses, levels, lead_in=0.2)


def test_as_many_samples_as_planned_in_blocks_of_a_second_at_most() -> None:
    timeline = planned([0.35, 2.5, 0.6])
    blocks = list(stitch(CLIPS, timeline))
    assert sum(map(len, blocks)) == timeline.length
    assert max(map(len, blocks)) <= RATE
    assert {block.dtype for block in blocks} == {np.dtype(np.float32)}


def test_between_takes_there_is_digital_silence() -> None:
    timeline = planned([0.35, 0.7, 0.6])
    sound = np.concatenate(list(stitch(CLIPS, timeline)))
    edges = [(0, 0), *((place.start, place.end) for place in timeline.places)]
    edges.append((timeline.length, timeline.length))
    for (_, before), (after, _) in pairwise(edges):
        assert not sound[before:after].any()


def test_each_take_sounds_in_its_place_with_its_gain() -> None:
    timeline = planned([0.35, 0.7, 0.6], [Level(0.5), Level(1.0), Level(2.0)])
    sound = np.concatenate(list(stitch(CLIPS, timeline)))
    for made, place, gain in zip(CLIPS, timeline.places, (0.5, 1.0, 2.0), strict=True):
        known = outline(made)
        wanted = take(made, known, *known.guards()) * np.float32(gain)
        np.testing.assert_array_equal(sound[place.start : place.end], wanted)


@pytest.mark.parametrize("pause", [0.0, 0.005, 0.05])
def test_where_the_pause_is_shorter_than_the_guards_both_are_heard(pause: float) -> None:
    breath = (np.random.default_rng(1).standard_normal(RATE // 25) * 0.001).astype(np.float32)
    said = np.concatenate([silence(0.3), breath, speech(0.5, RATE), breath, silence(0.3)])
    clips = [Clip(said, RATE)] * 2
    timeline = plan([outline(made) for made in clips], [pause, 0.1])
    sound = np.concatenate(list(stitch(clips, timeline)))
    first, second = timeline.places
    assert second.speech_start - first.speech_end == round(pause * RATE)
    assert second.start < first.end
    known = outline(clips[0])
    one = take(clips[0], known, *known.guards())
    overlap = first.end - second.start
    np.testing.assert_allclose(
        sound[second.start : first.end], one[-overlap:] + one[:overlap], atol=1e-7
    )


def test_clips_may_come_one_by_one() -> None:
    timeline = planned([0.35, 0.7, 0.6])
    lazily = np.concatenate(list(stitch((made for made in CLIPS), timeline)))
    np.testing.assert_array_equal(lazily, np.concatenate(list(stitch(CLIPS, timeline))))


def test_a_clip_too_few_is_an_error() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(stitch(CLIPS[:2], planned([0.35, 0.7, 0.6])))
