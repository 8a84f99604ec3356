"""WAV and Opus files hold the sound, and say what an MP3 says of itself."""

from __future__ import annotations

import base64
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from mutagen.flac import Picture
from mutagen.oggopus import OggOpus
from mutagen.wave import WAVE
from sound import silence, speech

from briefing.audio.formats.frames import Form
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import write
from briefing.audio.measure import measure
from briefing.document import Chapter

RATE = 44_100
TAGS = Tags(
    title="आज की ब्रीफ़िंग",
    seconds=3.5,
    artist="वाचक",
    album="सुबह",
    date="2026-05-03",
    text="एक वाक्य।",
    comment="कंप्यूटर की आवाज़",
    cover=b"\xff\xd8\xff\xe0" + bytes(2_000),
    chapters=(Chapter(0, 1, "क"), Chapter(1, 3.5, "ख")),
)
SOUND = np.concatenate([silence(0.2), speech(3.0, RATE), silence(0.3)])


@pytest.mark.parametrize("channels", [1, 2])
def test_a_wav_file_is_the_sound_in_16_bits(channels: int, tmp_path: Path) -> None:
    path = tmp_path / "news.wav"
    write([SOUND[:50_000], SOUND[50_000:]], path, TAGS, Form(64, channels))
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate == RATE
    assert samples.shape == (len(SOUND), channels)
    for channel in samples.T:
        np.testing.assert_allclose(channel, SOUND, atol=1 / 32_000)


def test_a_wav_file_carries_the_tag_of_an_mp3(tmp_path: Path) -> None:
    path = tmp_path / "news.wav"
    write([SOUND], path, TAGS)
    found: Any = WAVE(path)  # type: ignore[no-untyped-call]
    tags: Any = found.tags
    assert str(tags["TIT2"]) == TAGS.title
    assert len(tags.getall("CHAP")) == 2
    data = path.read_bytes()
    assert struct.unpack_from("<I", data, 4)[0] == len(data) - 8


@pytest.mark.parametrize("form", [Form(64), Form(96, 2)], ids=str)
def test_an_opus_file_is_as_long_and_in_time(form: Form, tmp_path: Path) -> None:
    path = tmp_path / "news.opus"
    write([SOUND[:50_000], SOUND[50_000:]], path, TAGS, form)
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate == 48_000
    assert samples.shape[1] == form.channels
    assert len(samples) == pytest.approx(3.5 * 48_000, abs=1)
    loud = np.flatnonzero(np.abs(samples[:, 0]) > 0.01) / 48_000
    assert (loud[0], loud[-1]) == pytest.approx((0.2, 3.2), abs=0.02)


def test_an_opus_file_has_about_the_bit_rate_asked_for(tmp_path: Path) -> None:
    sizes = []
    for kilobits in (64, 128):
        write([SOUND] * 4, tmp_path / "news.opus", Tags("x", 14.0), Form(kilobits))
        sizes.append((tmp_path / "news.opus").stat().st_size * 8 / 14_000)
    assert sizes == [pytest.approx(64, rel=0.4), pytest.approx(128, rel=0.4)]


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".opus", ".m4a"])
def test_the_same_sound_gives_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    """A run that was killed, done again, ends with what an undisturbed one gives."""
    one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix}"
    for path in (one, other):
        write([SOUND], path, TAGS)
    assert one.read_bytes() == other.read_bytes()


def test_an_opus_file_is_tagged_with_chapters(tmp_path: Path) -> None:
    path = tmp_path / "news.opus"
    write([SOUND], path, TAGS)
    found: Any = OggOpus(path)  # type: ignore[no-untyped-call]
    values = {name: found[name][0] for name in found if name != "metadata_block_picture"}
    assert values == {
        "title": TAGS.title,
        "artist": TAGS.artist,
        "album": TAGS.album,
        "date": TAGS.date,
        "genre": "Podcast",
        "language": "hin",
        "comment": TAGS.comment,
        "lyrics": TAGS.text,
        "chapter000": "00:00:00.000",
        "chapter000name": "क",
        "chapter001": "00:00:01.000",
        "chapter001name": "ख",
    }
    picture: Any = Picture(base64.b64decode(found["metadata_block_picture"][0]))  # type: ignore[no-untyped-call]
    assert picture.data == TAGS.cover


def test_a_late_chapter_has_its_hours(tmp_path: Path) -> None:
    path = tmp_path / "news.opus"
    late = (Chapter(0, 3_725.5, "क"), Chapter(3_725.5, 4_000, "ख"))
    write([SOUND], path, Tags("x", 4_000.0, chapters=late))
    found: Any = OggOpus(path)  # type: ignore[no-untyped-call]
    assert found["chapter001"] == ["01:02:05.500"]


@pytest.mark.parametrize("suffix", [".wav", ".opus"])
def test_it_is_heard_as_it_was_made(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"news{suffix}"
    write([SOUND], path, TAGS)
    heard = measure(path, [int(0.1 * RATE)])
    assert heard.samples / heard.rate == pytest.approx(3.5, abs=1e-4)
    assert heard.pauses == pytest.approx((0.2,), abs=0.01)
