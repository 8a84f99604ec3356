"""Every clip is placed to the sample."""

from __future__ import annotations

import pytest
from sound import clip

from briefing.audio.timeline.plan import CHAPTER_LEAD, Level, plan
from briefing.audio.timeline.trim import RATE, Outline, outline


@pytest.fixture(scope="module")
def three() -> list[Outline]:
    return [outline(clip(seconds, seed=seed)) for seed, seconds in enumerate((0.8, 1.3, 0.5))]


def test_pauses_run_from_speech_to_speech(three: list[Outline]) -> None:
    first, second, third = plan(three, [0.35, 0.7, 0.6]).places
    assert second.speech_start - first.speech_end == round(0.35 * RATE)
    assert third.speech_start - second.speech_end == round(0.7 * RATE)


def test_the_briefing_begins_and_ends_with_the_silence_asked_for(three: list[Outline]) -> None:
    timeline = plan(three, [0.35, 0.7, 0.6], lead_in=0.2)
    assert timeline.places[0].speech_start == round(0.2 * RATE)
    assert timeline.length - timeline.places[-1].speech_end == round(0.6 * RATE)
    assert timeline.seconds == timeline.length / RATE


def test_nothing_is_cut_off_where_no_silence_is_asked_for(three: list[Outline]) -> None:
    timeline = plan(three, [0.0, 0.0, 0.0])
    assert timeline.places[0].start == 0
    assert timeline.length == timeline.places[-1].end


def test_a_place_has_the_take_whole(three: list[Outline]) -> None:
    for place, known in zip(plan(three, [0.3] * 3).places, three, strict=True):
        head, tail = known.guards()
        assert place.end - place.start == known.length
        assert (place.speech_start - place.start, place.end - place.speech_end) == (head, tail)


def test_speech_is_given_in_seconds(three: list[Outline]) -> None:
    timeline = plan(three, [0.35, 0.7, 0.6], lead_in=0.2)
    start, end = timeline.speech(0)
    assert (start, end) == pytest.approx((0.2, 1.0), abs=0.002)


def test_chapters_start_on_whole_seconds_and_the_pause_only_grows(three: list[Outline]) -> None:
    timeline = plan(three, [0.35, 0.7, 0.6], chapters=[1, 2])
    for index in (1, 2):
        place, before = timeline.places[index], timeline.places[index - 1]
        assert (place.speech_start - round(CHAPTER_LEAD * RATE)) % RATE == 0
        pause = (place.speech_start - before.speech_end) / RATE
        assert 0 <= pause - (0.35, 0.7)[index - 1] < 1


def test_a_chapter_that_fits_already_is_not_moved(three: list[Outline]) -> None:
    loose = plan(three[:1], [0.0], lead_in=2 + CHAPTER_LEAD)
    assert plan(three[:1], [0.0], lead_in=2 + CHAPTER_LEAD, chapters=[0]) == loose


def test_levels_bring_gains_and_move_the_edges(three: list[Outline]) -> None:
    levels = [Level(0.5), Level(1.0, edge=-25.0), Level(2.0)]
    timeline = plan(three, [0.3] * 3, levels)
    assert timeline.gains == (0.5, 1.0, 2.0)
    head, tail = three[1].guards(-25.0)
    assert timeline.places[1].speech_start - timeline.places[1].start == head
    assert timeline.places[1].end - timeline.places[1].speech_end == tail


def test_every_clip_needs_a_pause(three: list[Outline]) -> None:
    with pytest.raises(ValueError, match="zip"):
        plan(three, [0.3, 0.3])


def test_silence_is_as_far_below_the_speech_as_a_detector_at_50_dbfs_has_it(
    three: list[Outline],
) -> None:
    target = -19.0
    levels = [Level(10 ** ((target - known.loudness) / 20)) for known in three]
    assert plan(three, [0.3] * 3, levels).silence == pytest.approx(-50.0)


def test_each_pause_has_a_sample_in_its_middle(three: list[Outline]) -> None:
    timeline = plan(three, [0.4, 0.6, 0.0])
    first, second, third = timeline.places
    assert timeline.pauses == [
        first.speech_end + round(0.2 * RATE),
        second.speech_end + round(0.3 * RATE),
    ]
    assert timeline.pauses[-1] < third.start
