"""Audio is looked at before anyone is told of it: whole files pass, one wrong bit does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from sample_episodes import sample_episode, write_tone
from sites import SHORT

from briefing.audio.formats.tags import tag_size
from briefing.episode.page.page import standalone
from briefing.errors import InputError
from briefing.podcast.audio_file import inspect

RATE = 44_100
SECONDS = 3.0


@pytest.fixture
def described(tmp_path: Path) -> Path:
    """An MP3 whose first frame states its length and check sum, as LAME writes it."""
    path = tmp_path / "described.mp3"
    tone = 0.3 * np.sin(np.arange(round(SECONDS * RATE)) / 30)
    soundfile.write(path, tone, RATE, format="MP3", bitrate_mode="CONSTANT")
    return path


def test_a_described_file_is_as_long_as_it_says_to_the_sample(described: Path) -> None:
    assert round(inspect(described, SECONDS) * RATE) == round(SECONDS * RATE)


def test_a_file_without_a_description_is_counted_by_its_frames(tmp_path: Path) -> None:
    length = write_tone(tmp_path / "plain.mp3", SECONDS)
    assert inspect(tmp_path / "plain.mp3", SECONDS) == pytest.approx(length, abs=1e-6)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.999])
def test_one_wrong_bit_in_the_sound_is_found(described: Path, share: float) -> None:
    content = bytearray(described.read_bytes())
    content[int(len(content) * share)] ^= 1
    described.write_bytes(content)
    with pytest.raises(InputError, match="damaged audio"):
        inspect(described, SECONDS)


@pytest.mark.parametrize("cut", [1, 100, 5000])
def test_a_file_cut_short_is_found(described: Path, cut: int) -> None:
    described.write_bytes(described.read_bytes()[:-cut])
    with pytest.raises(InputError, match="damaged audio"):
        inspect(described, SECONDS)


def test_tags_before_and_after_the_sound_are_no_part_of_it(described: Path) -> None:
    before = b"ID3\x03\x00\x00\x00\x00\x01\x00" + bytes(128)
    described.write_bytes(before + described.read_bytes() + b"TAG" + bytes(125))
    assert round(inspect(described, SECONDS) * RATE) == round(SECONDS * RATE)
    assert tag_size(before) == len(before)


@pytest.mark.parametrize("content", [b"", b"ID3", b"\xff\xfb", b"<html>", bytes(4000)])
def test_what_is_no_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.mp3").write_bytes(content)
    with pytest.raises(InputError, match="damaged audio"):
        inspect(tmp_path / "a.mp3", 1.0)


def test_a_record_of_another_file_is_found(described: Path) -> None:
    with pytest.raises(InputError, match=r"3\.0 s long, but its record says 9\.0 s"):
        inspect(described, 9.0)


@pytest.mark.parametrize("name", ["a.wav", "a.json", "a", "a.mp3.exe"])
def test_what_podcasts_do_not_carry_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(InputError, match="not a kind of audio"):
        inspect(tmp_path / name, 1.0)


def test_opus_is_read_by_its_own_rules(tmp_path: Path) -> None:
    path = tmp_path / "a.opus"
    soundfile.write(path, np.zeros(48_000), 48_000, format="OGG", subtype="OPUS")
    assert inspect(path, 1.0) == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("name", ["a.opus", "a.m4a"])
def test_a_container_that_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str) -> None:
    soundfile.write(tmp_path / name, np.zeros(48_000), 48_000, format="WAV", subtype="PCM_16")
    with pytest.raises(InputError, match="damaged audio"):
        inspect(tmp_path / name, 1.0)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        inspect(tmp_path / "none.mp3", 1.0)


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        (".mp3", "audio/mpeg"),
        (".m4a", "audio/x-m4a"),
        (".opus", "audio/ogg"),
        (".FLAC", "audio/flac"),
        (".wav", "audio/wav"),
    ],
)
def test_audio_in_a_page_says_what_it_is(tmp_path: Path, suffix: str, kind: str) -> None:
    episode = sample_episode(tmp_path / "a.mp3", text=SHORT)
    audio = episode.audio.rename(tmp_path / f"a{suffix}")
    page = standalone(replace(episode, audio=audio), audio.parent, embed=True)
    assert f'src="data:{kind};base64,' in page
