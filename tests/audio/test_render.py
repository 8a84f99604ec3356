"""From clips to a file that a radio desk would take."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from sound import bounds, clip, decoded, lufs, peak, takes

from briefing.audio import RATE
from briefing.audio.formats.frames import Form
from briefing.audio.formats.tags import Tags
from briefing.audio.measure import Measured
from briefing.audio.render import PEAK, render
from briefing.audio.timeline.arrange import arrange
from briefing.audio.timeline.take import Timeline
from briefing.errors import OutputError

pytestmark = pytest.mark.slow

PAUSES = [0.35, 0.7, 0.15, 1.2, 0.35, 0.6]
CLIPS = [
    clip(2.1, seed=1, level=0.7),
    clip(0.4, seed=2),
    clip(1.7, rate=22_050, seed=3, level=-12),
    clip(3.3, seed=4),
    clip(0.9, rate=16_000, seed=5, level=-6),
    clip(1.1, rate=44_100, seed=6),
]
VOICES = "aabaca"
TAGS = Tags("x", 12.0)


def timeline(target: float = -16.0) -> Timeline:
    return arrange(takes(CLIPS, PAUSES, VOICES), loudness=target, lead_out=0.0)


@pytest.fixture(scope="module", params=[Form(64), Form(96), Form(64, 2)], ids=str)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "news.mp3"
    heard = render(timeline(), path, tags=TAGS, form=request.param)
    assert isinstance(heard, Measured)
    assert heard.samples == timeline().length
    return path


def test_it_is_as_long_as_planned(made: Path) -> None:
    assert len(decoded(made)) == timeline().length


def test_it_is_as_loud_as_a_podcast(made: Path) -> None:
    mono = lufs(decoded(made), RATE)
    assert mono + 10 * np.log10(2) == pytest.approx(-16.0, abs=0.3)


def test_no_peak_passes_1_dbtp(made: Path) -> None:
    assert peak(decoded(made)) <= PEAK + 0.05


def test_pauses_are_as_asked_to_10_ms(made: Path) -> None:
    sound = decoded(made)
    for (before, after), pause in zip(pairwise(timeline().takes), PAUSES, strict=False):
        start, end = bounds(sound, before.speech_end, after.speech_start)
        assert (end - start) / RATE == pytest.approx(pause, abs=0.010)


def test_pauses_are_measured_in_the_decoded_file(tmp_path: Path) -> None:
    heard = render(timeline(), tmp_path / "news.mp3", tags=TAGS)
    assert heard.pauses == pytest.approx(PAUSES[:-1], abs=0.010)


def test_pauses_are_silent(made: Path) -> None:
    sound = decoded(made)
    for before, after in pairwise(timeline().takes):
        pause = sound[before.end + 1_300 : after.start - 1_300]
        assert np.abs(pause).max(initial=0.0) < 1e-6


def test_a_loud_target_is_met_and_its_peaks_are_still_safe(tmp_path: Path) -> None:
    heard = render(timeline(-12.0), tmp_path / "loud.mp3", tags=TAGS)
    assert heard.peak <= PEAK
    assert heard.as_played == pytest.approx(-12.0, abs=0.5)


def test_a_file_of_another_length_than_planned_is_an_error(tmp_path: Path) -> None:
    planned = timeline()
    wrong = replace(planned, length=planned.length + 1)
    # A longer silence at the end is a plan too.
    render(wrong, tmp_path / "news.mp3", tags=TAGS)
    short = replace(planned, length=planned.length - RATE)
    with pytest.raises(OutputError, match="as planned"):
        render(short, tmp_path / "news.mp3", tags=TAGS)


def test_the_same_clips_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one.mp3", tmp_path / "two.mp3"
    for path in (one, two):
        render(timeline(), path, tags=TAGS)
    assert one.read_bytes() == two.read_bytes()
