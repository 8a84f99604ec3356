"""Speech is found, and nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from sound import clip, silence, speech

from briefing.audio import RATE
from briefing.audio.timeline.profile import GUARD, STEP, profile, trimmed
from briefing.document import Clip, Timing
from briefing.errors import SynthesisFailed

if TYPE_CHECKING:
    from briefing.document import Samples


def joined(*parts: Samples, rate: int = RATE) -> Clip:
    return Clip(np.concatenate(parts), rate)


def rustle(seconds: float, level: float) -> Samples:
    """Noise with an RMS of `level` dBFS, like the breath of an ह."""
    noise = np.random.default_rng(1).standard_normal(round(seconds * RATE))
    return (noise * 10 ** (level / 20)).astype(np.float32)


def test_the_voices_own_silence_goes_and_the_speech_stays() -> None:
    known = profile(clip(1.0))
    head, tail = known.guards()
    assert known.length - head - tail == pytest.approx(RATE, abs=30)
    assert known.start == 12_000 - STEP * 24
    assert known.end == 36_000 + STEP * 24


def test_a_soft_beginning_is_kept_and_counts_as_pause() -> None:
    known = profile(joined(silence(0.5), rustle(0.03, -60), speech(1, RATE), silence(0.5)))
    head, tail = known.guards()
    assert head == pytest.approx(0.03 * RATE, abs=0.005 * RATE)
    assert tail == STEP * RATE // 1000


def test_what_is_softer_than_any_breath_goes() -> None:
    known = profile(joined(rustle(0.5, -90), speech(1, RATE), rustle(0.5, -90)))
    assert known.guards() == (STEP * RATE // 1000, STEP * RATE // 1000)


def test_a_noisy_voice_keeps_no_more_than_the_guard() -> None:
    known = profile(joined(rustle(0.5, -60), speech(1, RATE), rustle(0.5, -60)))
    most = GUARD * RATE / 1000
    assert known.guards() == pytest.approx((most, most), abs=0.002 * RATE)


def test_a_lower_edge_finds_the_speech_earlier() -> None:
    rising = joined(silence(0.5), rustle(0.03, -58), speech(1, RATE), silence(0.5))
    assert profile(rising).guards(edge=-38.0)[0] < 0.012 * RATE < profile(rising).guards()[0]


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000])
@pytest.mark.parametrize("extra", [0, 1, 7])
def test_a_take_is_exactly_as_long_as_its_profile_says(rate: int, extra: int) -> None:
    said = joined(silence(0.3, rate), speech(0.7, rate), silence(0.2, rate)[extra:], rate=rate)
    known = profile(said)
    made = trimmed(said, known, *known.guards())
    assert made.dtype == np.float32
    assert len(made) == known.length


def test_speech_at_the_rate_of_the_file_is_not_touched() -> None:
    said = joined(silence(0.5), speech(1, RATE), silence(0.5))
    known = profile(said)
    head, tail = known.guards()
    made = trimmed(said, known, head, tail)
    np.testing.assert_array_equal(made[head : len(made) - tail], speech(1, RATE))


def test_resampling_keeps_level_and_time() -> None:
    said = clip(1.0, rate=24_000)
    known = profile(said)
    head, tail = known.guards()
    made = trimmed(said, known, head, tail)[head:-tail]
    wanted = speech(1.0, RATE)[: len(made)]
    inner = slice(500, len(wanted) - 500)
    error = made[inner] - wanted[inner]
    assert np.sqrt(np.mean(error**2)) < 0.02 * np.sqrt(np.mean(wanted**2))


def test_both_ends_come_from_and_go_to_silence() -> None:
    said = joined(rustle(0.5, -60), speech(1, RATE), rustle(0.5, -60))
    known = profile(said)
    made = trimmed(said, known, *known.guards())
    assert abs(made[0]) < 1e-6
    assert abs(made[-1]) < 1e-5


def test_a_clip_without_silence_of_its_own_does_not_click() -> None:
    said = joined(speech(1, RATE))
    known = profile(said)
    made = trimmed(said, known, *known.guards())
    assert (known.start, known.end) == (0, RATE)
    assert abs(made[0]) < 1e-6
    assert abs(made[-1]) < 0.03


def test_peaks_over_full_scale_survive() -> None:
    said = clip(1.0, rate=RATE, level=0.7)
    known = profile(said)
    assert trimmed(said, known, *known.guards()).max() == said.samples.max()


def test_times_of_words_move_with_the_cut_and_stay_inside() -> None:
    made = clip(1.0)
    timings = (Timing(0, 0.4, 0.9), Timing(1, 0.9, 1.7))
    known = profile(Clip(made.samples, made.rate, timings))
    seconds = known.start / 24_000
    assert known.timings == (
        Timing(0, 0.0, pytest.approx(0.9 - seconds)),  # type: ignore[arg-type]
        Timing(1, pytest.approx(0.9 - seconds), (known.end - known.start) / 24_000),  # type: ignore[arg-type]
    )


def test_the_clip_itself_is_left_alone() -> None:
    said = clip(0.5)
    before = said.samples.copy()
    said.samples.setflags(write=False)
    known = profile(said)
    trimmed(said, known, *known.guards())
    np.testing.assert_array_equal(said.samples, before)


@pytest.mark.parametrize(
    ("samples", "message"),
    [
        (silence(2.0), "the clip is silent"),
        (silence(0.0), "the clip is silent"),
        (rustle(1.0, -100), "the clip is silent"),
        (np.full(1000, np.nan, np.float32), "the clip holds values that are not numbers"),
    ],
    ids=["zeros", "empty", "hiss", "nan"],
)
def test_a_clip_with_nothing_to_hear_is_refused(samples: Samples, message: str) -> None:
    with pytest.raises(SynthesisFailed, match=message):
        profile(Clip(samples, RATE))


@pytest.mark.parametrize("milliseconds", [1, 5, 20, 90])
def test_very_short_sounds_are_kept(milliseconds: int) -> None:
    said = joined(silence(0.5), speech(milliseconds / 1000, RATE), silence(0.5))
    known = profile(said)
    assert len(trimmed(said, known, *known.guards())) >= milliseconds * 44
