"""The sound is what was planned, and nothing between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from sound import as_they_are, clip, silence, speech, takes

from briefing.audio import RATE
from briefing.audio.stitch import stitch
from briefing.audio.timeline.place import place
from briefing.audio.timeline.profile import profile, trimmed
from briefing.audio.timeline.take import LeveledTake, Timeline
from briefing.document import Clip

CLIPS = [clip(0.8, seed=1), clip(1.3, rate=22_050, seed=2), clip(0.5, rate=RATE, seed=3)]


def planned(pauses: list[float], gains: Sequence[float] = (1.0, 1.0, 1.0)) -> Timeline:
    both = zip(takes(CLIPS, pauses), gains, strict=True)
    return place([LeveledTake(take, gain) for take, gain in both], lead_in=0.2)


def test_as_many_samples_as_planned_in_blocks_of_a_second_at_most() -> None:
    timeline = planned([0.35, 2.5, 0.6])
    blocks = list(stitch(timeline))
    assert sum(map(len, blocks)) == timeline.length
    assert max(map(len, blocks)) <= RATE
    assert {block.dtype for block in blocks} == {np.dtype(np.float32)}


def test_between_takes_there_is_digital_silence() -> None:
    timeline = planned([0.35, 0.7, 0.6])
    sound = np.concatenate(list(stitch(timeline)))
    edges = [(0, 0), *((placed.start, placed.end) for placed in timeline.takes)]
    edges.append((timeline.length, timeline.length))
    for (_, before), (after, _) in pairwise(edges):
        assert not sound[before:after].any()


def test_each_take_sounds_in_its_place_with_its_gain() -> None:
    timeline = planned([0.35, 0.7, 0.6], (0.5, 1.0, 2.0))
    sound = np.concatenate(list(stitch(timeline)))
    for made, placed in zip(CLIPS, timeline.takes, strict=True):
        known = profile(made)
        wanted = trimmed(made, known, *known.guards()) * np.float32(placed.gain)
        np.testing.assert_array_equal(sound[placed.start : placed.end], wanted)


@pytest.mark.parametrize("pause", [0.0, 0.005, 0.05])
def test_where_the_pause_is_shorter_than_the_guards_both_are_heard(pause: float) -> None:
    breath = (np.random.default_rng(1).standard_normal(RATE // 25) * 0.001).astype(np.float32)
    said = np.concatenate([silence(0.3), breath, speech(0.5, RATE), breath, silence(0.3)])
    clips = [Clip(said, RATE)] * 2
    timeline = place(as_they_are(takes(clips, [pause, 0.1])))
    sound = np.concatenate(list(stitch(timeline)))
    first, second = timeline.takes
    assert second.speech_start - first.speech_end == round(pause * RATE)
    assert second.start < first.end
    known = profile(clips[0])
    one = trimmed(clips[0], known, *known.guards())
    overlap = first.end - second.start
    np.testing.assert_allclose(
        sound[second.start : first.end], one[-overlap:] + one[:overlap], atol=1e-7
    )
