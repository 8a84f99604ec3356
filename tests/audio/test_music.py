"""A jingle around speech and a bed under it, ducked, without a click or a lost sample."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile
from paths import ROOT
from sound import spoken_at

from briefing.audio import RATE
from briefing.audio.dsp.loudness import clip_loudness, weighted_energy
from briefing.audio.music import BETWEEN, UNDER, Music, Track, bed, jingle, load, mix
from briefing.errors import InputError

if TYPE_CHECKING:
    from briefing.document import Samples


def tone(seconds: float, level: float = 0.25) -> Samples:
    time = np.arange(round(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * 220 * time)).astype(np.float32)


def level(samples: Samples, second: float) -> float:
    """dB of the quarter second around `second`, against a tone of 0.25."""
    middle, half = round(second * RATE), RATE // 8
    part = samples[middle - half : middle + half]
    return float(20 * np.log10(np.sqrt((part**2).mean()) / (0.25 / np.sqrt(2)) + 1e-9))


def heard(tracks: list[Track], length: int) -> Samples:
    silence = (np.zeros(min(5_000, length - at), np.float32) for at in range(0, length, 5_000))
    return np.concatenate(list(mix(silence, tracks)))


def test_a_bed_lies_low_under_speech_and_comes_up_in_long_pauses_only() -> None:
    plan = spoken_at((4, 6), (6.5, 9), (13, 16), seconds=20)
    sound = heard([bed(tone(30), plan)], plan.length)
    assert len(sound) == plan.length
    for second in (4.5, 6.25, 8, 14, 15.5):
        assert level(sound, second) == pytest.approx(UNDER, abs=0.5)
    for second in (2.5, 11):
        assert level(sound, second) == pytest.approx(BETWEEN, abs=0.5)
    assert level(sound, 19.9) < -40


def test_a_short_bed_is_repeated_without_a_step() -> None:
    plan = spoken_at((1, 28), seconds=30)
    sound = heard([bed(tone(7.123), plan)], plan.length)
    inside = sound[3 * RATE : 25 * RATE]
    assert np.abs(np.diff(inside)).max() < 0.02 * np.abs(inside).max() * 3
    assert min(level(sound, second) for second in np.arange(3, 25, 0.5)) > UNDER - 6


def test_a_jingle_comes_before_speech_and_fades_as_it_begins() -> None:
    music = Music(jingle=tone(5))
    assert music.lead(0.2) == pytest.approx(3.5)
    plan = spoken_at((3.5, 8), seconds=8 + music.lead(0.2))
    sound = heard(music.tracks(plan), plan.length)
    assert level(sound, 2) == pytest.approx(0, abs=0.2)
    assert level(sound, 4.9) < -15
    assert level(sound, 6) < -80
    assert level(sound, 9) == pytest.approx(0, abs=0.2)
    assert np.abs(sound[-50:]).max() < 0.01


def test_without_music_nothing_changes() -> None:
    assert Music().lead(0.2) == 0.2
    block = tone(0.1)
    (same,) = mix([block], Music().tracks(spoken_at((0, 1), seconds=1)))
    assert same is block


def test_music_is_added_to_speech_sample_by_sample() -> None:
    speech, track = tone(1), jingle(tone(0.5), RATE // 4)
    blocks = [speech[at : at + 777] for at in range(0, len(speech), 777)]
    mixed = np.concatenate(list(mix(blocks, [track])))
    expected = speech.copy()
    expected[RATE // 4 : RATE // 4 + len(track.samples)] += track.samples
    np.testing.assert_allclose(mixed, expected, atol=1e-6)


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_a_file_is_brought_to_rate_and_loudness(tmp_path: Path, rate: int) -> None:
    time = np.arange(3 * rate) / rate
    stereo = np.stack([0.05 * np.sin(2 * np.pi * 300 * time)] * 2, axis=1)
    soundfile.write(tmp_path / "music.wav", stereo, rate)
    music = load(tmp_path / "music.wav", -19)
    assert music is not None
    assert len(music) == pytest.approx(3 * RATE, abs=2)
    assert clip_loudness(weighted_energy(music, RATE)) == pytest.approx(-19, abs=0.1)


def test_files_without_music_are_refused(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "silent.wav", np.zeros(48_000), 48_000)
    (tmp_path / "text.wav").write_text("not music")
    with pytest.raises(InputError, match=r"silent\.wav: the music is silent"):
        load(tmp_path / "silent.wav", -19)
    soundfile.write(tmp_path / "slow.wav", np.ones(50), 1)
    with pytest.raises(InputError, match=r"slow\.wav: Unsupported sample rate: 1 Hz"):
        load(tmp_path / "slow.wav", -19)
    for name, what in (("text.wav", "no music in it"), ("missing.wav", "no such file")):
        with pytest.raises(InputError, match=f"{name}: {what}"):
            load(tmp_path / name, -19)
    assert load(None, -19) is None


def test_what_pydub_warns_of_stops_nobody_where_warnings_are_errors(tmp_path: Path) -> None:
    """Python warns of its patterns whenever it compiles it: here, always."""
    fresh = f"pycache_prefix={tmp_path}"
    start = [sys.executable, "-W", "error", "-X", fresh, "-c", "import briefing.audio.music"]
    subprocess.run(start, check=True, cwd=ROOT)
