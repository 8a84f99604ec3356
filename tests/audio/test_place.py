"""Every clip is placed to the sample."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sound import as_they_are, clip, takes

from briefing.audio import RATE
from briefing.audio.timeline.place import CHAPTER_LEAD, place
from briefing.audio.timeline.take import LeveledTake, Timeline
from briefing.document import Clip


@pytest.fixture(scope="module")
def three() -> list[Clip]:
    return [clip(seconds, seed=seed) for seed, seconds in enumerate((0.8, 1.3, 0.5))]


def plan(
    clips: list[Clip], pauses: list[float], lead_in: float = 0.0, chapters: Sequence[int] = ()
) -> Timeline:
    return place(as_they_are(takes(clips, pauses, chapters=chapters)), lead_in=lead_in)


def test_pauses_run_from_speech_to_speech(three: list[Clip]) -> None:
    first, second, third = plan(three, [0.35, 0.7, 0.6]).takes
    assert second.speech_start - first.speech_end == round(0.35 * RATE)
    assert third.speech_start - second.speech_end == round(0.7 * RATE)


def test_the_briefing_begins_and_ends_with_the_silence_asked_for(three: list[Clip]) -> None:
    timeline = plan(three, [0.35, 0.7, 0.6], lead_in=0.2)
    assert timeline.takes[0].speech_start == round(0.2 * RATE)
    assert timeline.length - timeline.takes[-1].speech_end == round(0.6 * RATE)
    assert timeline.seconds == timeline.length / RATE


def test_nothing_is_cut_off_where_no_silence_is_asked_for(three: list[Clip]) -> None:
    timeline = plan(three, [0.0, 0.0, 0.0])
    assert timeline.takes[0].start == 0
    assert timeline.length == timeline.takes[-1].end


def test_a_place_has_the_take_whole(three: list[Clip]) -> None:
    for placed in plan(three, [0.3] * 3).takes:
        known = placed.take.profile
        head, tail = known.guards()
        assert placed.end - placed.start == known.length
        assert (placed.speech_start - placed.start, placed.end - placed.speech_end) == (head, tail)


def test_speech_is_given_in_seconds(three: list[Clip]) -> None:
    timeline = plan(three, [0.35, 0.7, 0.6], lead_in=0.2)
    start, end = timeline.takes[0].speech
    assert (start, end) == pytest.approx((0.2, 1.0), abs=0.002)


def test_chapters_start_on_whole_seconds_and_the_pause_only_grows(three: list[Clip]) -> None:
    timeline = plan(three, [0.35, 0.7, 0.6], chapters=[1, 2])
    for index in (1, 2):
        placed, before = timeline.takes[index], timeline.takes[index - 1]
        assert (placed.speech_start - round(CHAPTER_LEAD * RATE)) % RATE == 0
        pause = (placed.speech_start - before.speech_end) / RATE
        assert 0 <= pause - (0.35, 0.7)[index - 1] < 1


def test_a_chapter_that_fits_already_is_not_moved(three: list[Clip]) -> None:
    first = plan(three[:1], [0.0], lead_in=0.2).takes[0]
    pause = 4 + CHAPTER_LEAD - first.speech_end / RATE
    loose = plan(three[:2], [pause, 0.0], lead_in=0.2)
    fits = plan(three[:2], [pause, 0.0], lead_in=0.2, chapters=[1])
    assert [one.start for one in fits.takes] == [one.start for one in loose.takes]


def test_the_first_take_is_not_moved(three: list[Clip]) -> None:
    assert plan(three, [0.0] * 3, 0.2, [0]).takes[0].speech_start == round(0.2 * RATE)


def test_levels_bring_gains_and_move_the_edges(three: list[Clip]) -> None:
    first, second, third = takes(three, [0.3] * 3)
    timeline = place([LeveledTake(first, 0.5), LeveledTake(second, 1.0, -25.0), LeveledTake(third)])
    assert [one.gain for one in timeline.takes] == [0.5, 1.0, 1.0]
    placed = timeline.takes[1]
    guards = (placed.speech_start - placed.start, placed.end - placed.speech_end)
    assert guards == second.profile.guards(-25.0)


def test_the_close_comes_on_top_of_the_last_pause(three: list[Clip]) -> None:
    taken = as_they_are(takes(three, [0.3, 0.3, 2.0]))
    timeline = place(taken, lead_out=0.6)
    assert timeline.length - timeline.takes[-1].speech_end == round(2 * RATE) + round(0.6 * RATE)


def test_silence_is_as_far_below_the_speech_as_a_detector_at_50_dbfs_has_it(
    three: list[Clip],
) -> None:
    taken = takes(three, [0.3] * 3)
    leveled = [LeveledTake(t, 10 ** ((-19.0 - t.profile.loudness) / 20)) for t in taken]
    assert place(leveled).silence == pytest.approx(-50.0)


def test_a_pause_runs_from_the_end_of_speech_to_the_next(three: list[Clip]) -> None:
    timeline = plan(three, [0.4, 0.6, 0.0])
    first, second, third = timeline.takes
    assert timeline.pauses == [
        (first.speech_end, second.speech_start),
        (second.speech_end, third.speech_start),
    ]
