"""What plays a file: the sound itself, where it is, and how fast, without a loudspeaker."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any, ClassVar

import miniaudio
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from sample_episodes import write_tone

from briefing.errors import InputError
from briefing.playback.deck import Mp3Deck
from briefing.playback.stretch import Stretch

pytestmark = pytest.mark.slow

RATE = 44_100
Sound = NDArray[np.float32]


class Sink:
    """A sound device that gives its samples to the test."""

    made: ClassVar[list[Sink]] = []

    def __init__(self, **_settings: Any) -> None:
        Sink.made.append(self)

    def start(self, source: Generator[bytes, int, None]) -> None:
        self._source = source

    def close(self) -> None:
        self._source.close()

    def take(self, seconds: float) -> Sound:
        blocks = [self._source.send(441) for _ in range(round(seconds * 100))]
        return np.frombuffer(b"".join(blocks), np.float32)


@pytest.fixture
def sweep(tmp_path: Path) -> Path:
    """Four seconds whose pitch says where they are: 200 Hz rising by 100 Hz a second."""
    times = np.arange(4 * RATE) / RATE
    wave_form = 0.3 * np.sin(2 * np.pi * (200 * times + 50 * times**2))
    path = tmp_path / "sweep.mp3"
    soundfile.write(path, wave_form.astype(np.float32), RATE, format="MP3")
    return path


@pytest.fixture
def deck(sweep: Path, monkeypatch: pytest.MonkeyPatch) -> Mp3Deck:
    monkeypatch.setattr(miniaudio, "PlaybackDevice", Sink)
    made = Mp3Deck(sweep)
    made.pause(False)
    return made


def sink() -> Sink:
    return Sink.made[-1]


def pitch(sound: Sound) -> float:
    """The strongest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 16))
    return float(np.argmax(spectrum)) * RATE / (1 << 16)


def test_the_sound_of_the_file_comes_out(deck: Mp3Deck, sweep: Path) -> None:
    heard = sink().take(2.0)
    decoded, _ = soundfile.read(sweep, dtype="float32")
    lag = int(np.argmax(np.correlate(heard[4000:12000], decoded[4000:8000], "valid")))
    same = heard[4000 + lag : 60000 + lag]
    assert np.corrcoef(same, decoded[4000:60000])[0, 1] > 0.99
    assert deck.position() == pytest.approx(2.0, abs=0.001)


def test_it_is_silent_while_paused_and_goes_on_where_it_was(deck: Mp3Deck) -> None:
    sink().take(1.0)
    deck.pause(True)
    assert not sink().take(0.5).any()
    assert deck.position() == pytest.approx(1.0, abs=0.001)
    deck.pause(False)
    assert pitch(sink().take(0.1)) == pytest.approx(305, abs=20)


@pytest.mark.parametrize("seconds", [0.0, 1.5, 3.0])
def test_it_goes_on_from_where_it_is_sent(deck: Mp3Deck, seconds: float) -> None:
    deck.seek(seconds)
    assert deck.position() == pytest.approx(seconds, abs=0.001)
    assert pitch(sink().take(0.2)) == pytest.approx(210 + 100 * seconds, abs=20)


@pytest.mark.parametrize("speed", [0.5, 1.5, 3.0])
def test_speed_changes_the_time_and_not_the_pitch(deck: Mp3Deck, speed: float) -> None:
    deck.set_speed(speed)
    heard = sink().take(1.0)
    assert deck.position() == pytest.approx(speed, abs=0.05)
    assert pitch(heard[-RATE // 5 :]) == pytest.approx(200 + 100 * 0.9 * speed, abs=25)


def test_it_ends_where_the_file_ends(deck: Mp3Deck) -> None:
    deck.seek(3.5)
    assert not deck.finished()
    tail = sink().take(1.0)
    assert deck.finished()
    assert not tail[-RATE // 10 :].any()
    assert deck.position() == deck.seconds
    deck.seek(99)
    sink().take(0.2)
    assert deck.finished()
    deck.seek(-5)
    assert deck.position() == 0.0


def test_seeking_late_in_an_hour_needs_nothing_decoded_before(tmp_path: Path) -> None:
    path = tmp_path / "tone.mp3"
    write_tone(path, 30)
    content = path.read_bytes()
    path.write_bytes(content * 40)
    deck = Mp3Deck(path, miniaudio.Backend.NULL)
    deck.seek(1190)
    assert deck.seconds == pytest.approx(1202, abs=2)
    assert deck.position() == 1190
    deck.close()


@pytest.mark.parametrize("content", [b"", b"ID3", b"<html>", b"\xff\xfb", bytes(5000)])
def test_what_is_no_mp3_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)
    with pytest.raises(InputError, match="cannot be played"):
        Mp3Deck(path)


def test_a_tag_before_the_sound_and_dirt_after_it_do_no_harm(sweep: Path) -> None:
    content = sweep.read_bytes()
    sweep.write_bytes(b"ID3\x03\x00\x00\x00\x00\x01\x00" + bytes(128) + content + b"\xff\xfbdirt")
    deck = Mp3Deck(sweep, miniaudio.Backend.NULL)
    assert deck.seconds == pytest.approx(4.1, abs=0.1)
    deck.close()


@pytest.mark.parametrize("speed", [0.5, 0.9, 1.0, 1.25, 2.0, 3.0])
def test_stretching_keeps_pitch_and_loudness(speed: float) -> None:
    tone = np.sin(2 * np.pi * 220 * np.arange(3 * RATE) / RATE).astype(np.float32)
    stretch = Stretch(RATE, speed)
    made = np.concatenate([stretch.feed(tone[i : i + 999]) for i in range(0, len(tone), 999)])
    assert len(made) == pytest.approx(len(tone) / speed, abs=0.12 * RATE)
    inner = made[2000:-2000]
    assert pitch(inner) == pytest.approx(220, abs=1)
    assert (inner.max(), inner.min()) == pytest.approx((1.0, -1.0), abs=0.01)
