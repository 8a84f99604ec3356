"""What goes into the encoder comes out of a decoder: as long, in time, as loud."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from sound import decoded, silence, speech, tone

from briefing.audio.formats.frames import Form, whole_frames
from briefing.audio.formats.mp3 import encode
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import write
from briefing.document import Chapter

if TYPE_CHECKING:
    from briefing.document import Samples

pytestmark = pytest.mark.slow

RATE = 44_100
TAGS = Tags("शीर्षक", 3.0, chapters=(Chapter(0, 1, "क"), Chapter(1, 3, "ख")))
FORMS = [Form(64), Form(96), Form(160), Form(64, 2), Form(96, 2)]


def named(form: Form) -> str:
    return f"{form.kilobits} kbit/s x{form.channels}"


def through(sound: Samples, folder: Path, form: Form = FORMS[0]) -> Samples:
    write([sound], folder / "through.mp3", TAGS, form)
    return decoded(folder / "through.mp3")


@pytest.mark.parametrize("length", [0, 1, 575, 576, 1151, 1152, 1153, 2_303, 44_100, 100_001])
def test_as_many_samples_are_decoded_as_were_given(length: int, tmp_path: Path) -> None:
    assert len(through(speech(3.0, RATE)[:length], tmp_path)) == length


@pytest.mark.parametrize("form", FORMS, ids=named)
def test_sound_comes_out_when_it_went_in(form: Form, tmp_path: Path) -> None:
    sound = np.concatenate([silence(0.5), speech(2.0, RATE), silence(0.5)])
    heard = through(sound, tmp_path, form)
    spectrum = np.fft.rfft(heard) * np.conj(np.fft.rfft(sound))
    assert np.argmax(np.fft.irfft(spectrum, len(sound))) == 0


@pytest.mark.parametrize("form", FORMS, ids=named)
def test_sound_comes_out_as_loud_as_it_went_in(form: Form, tmp_path: Path) -> None:
    sound = tone(3.0, level=-6)
    inner = slice(RATE, 2 * RATE)
    heard = through(sound, tmp_path, form)[inner]
    gain = 20 * np.log10(np.dot(heard, sound[inner]) / np.dot(sound[inner], sound[inner]))
    assert gain == pytest.approx(0.0, abs=0.02)


def test_silence_comes_out_silent(tmp_path: Path) -> None:
    sound = np.concatenate([speech(1.0, RATE), silence(1.0), speech(1.0, RATE)])
    heard = through(sound, tmp_path)
    assert np.abs(heard[RATE + 2_500 : 2 * RATE - 2_500]).max() < 1e-6


@pytest.fixture(scope="module")
def long() -> Samples:
    """Seventy seconds with pauses of 0.35 s."""
    parts = [part for n in range(20) for part in (speech(3.17, RATE, seed=n), silence(0.35))]
    return np.concatenate(parts)


def test_a_long_stream_is_cut_into_pieces_in_its_pauses(long: Samples) -> None:
    pieces = list(encode([long], Form()))
    assert len(pieces) >= 3
    assert sum(piece.samples for piece in pieces) == len(long)
    starts = np.cumsum([piece.samples for piece in pieces[:-1]])
    for start in starts:
        assert start % 1152 == 0
        assert not long[start - 2_304 : start + 2_304].any()


def test_pieces_decode_as_one(long: Samples, tmp_path: Path) -> None:
    heard = through(long, tmp_path)
    assert len(heard) == len(long)
    silent = np.abs(long) == 0
    edges = np.convolve(~silent, np.ones(4_000), "same") > 0
    assert np.abs(heard[~edges]).max() < 1e-6, "a join is heard in a pause"
    error = np.sqrt(np.mean((heard - long) ** 2)) / np.sqrt(np.mean(long**2))
    assert error < 0.2


def test_a_stream_without_pauses_goes_through_one_encoder_in_parts(tmp_path: Path) -> None:
    sound = np.concatenate([speech(50.0, RATE), silence(0.35), speech(100.0, RATE, seed=2)])
    pieces = list(encode([sound], Form()))
    assert max(piece.samples for piece in pieces) < 43 * RATE
    heard = through(sound, tmp_path)
    assert len(heard) == len(sound)
    for second in (20.0, 41.7, 83.6, 92.4, 125.4, 149.0):
        inner = slice(round(second * RATE), round((second + 0.5) * RATE))
        error = np.sqrt(np.mean((heard[inner] - sound[inner]) ** 2))
        assert error < 0.2 * np.sqrt(np.mean(sound[inner] ** 2)), f"at {second} s"


@pytest.mark.parametrize("size", [1_000, 1_152, 77_777])
def test_the_bytes_do_not_depend_on_how_the_stream_is_cut_into_blocks(
    size: int, long: Samples
) -> None:
    blocks = (long[start : start + size] for start in range(0, len(long), size))
    assert list(encode(blocks, Form())) == list(encode([long], Form()))


@pytest.mark.parametrize("form", FORMS, ids=named)
def test_pieces_hold_whole_frames_only(form: Form, long: Samples) -> None:
    for piece in encode([long], form):
        assert whole_frames(piece.data, 10_000) == (piece.frames, len(piece.data))


def test_peaks_over_full_scale_are_clipped_not_wrapped(tmp_path: Path) -> None:
    heard = through(tone(1.0, level=3.0), tmp_path)
    loud = tone(1.0, level=3.0)
    assert np.dot(heard[4_000:-4_000], loud[4_000:-4_000]) > 0
    assert np.abs(heard).max() < 1.6


@pytest.mark.parametrize("form", FORMS, ids=named)
def test_other_programs_find_nothing_wrong(
    form: Form, long: Samples, tmp_path: Path, program: Callable[[str], str]
) -> None:
    path = tmp_path / "news.mp3"
    write([long], path, TAGS, form)
    samples = len(long)

    checked = run(program("mp3val"), path)
    assert "WARNING" not in checked
    assert "ERROR" not in checked
    assert "CBR" in checked
    assert "ID3v2" in checked

    raw = tmp_path / "raw"
    run(program("mpg123"), "-q", "-s", path, stdout=raw)
    assert raw.stat().st_size == samples * 2 * form.channels

    run(program("ffmpeg"), "-v", "error", "-xerror", "-i", path, "-f", "s16le", "-y", raw)
    assert raw.stat().st_size == samples * 2 * form.channels


def test_players_are_told_the_length(
    long: Samples, tmp_path: Path, program: Callable[[str], str]
) -> None:
    path = tmp_path / "news.mp3"
    write([long], path, TAGS)
    seconds = len(long) / RATE
    fields = ("-show_entries", "format=duration,bit_rate:chapter=start_time,end_time")
    found = run(program("ffprobe"), "-v", "error", *fields, "-of", "default=nk=1:nw=1", path)
    *chapters, duration, rate = map(float, found.split())
    assert duration == pytest.approx(seconds, abs=0.06)  # it counts padding
    assert rate == pytest.approx(64_000, rel=0.02)
    assert chapters == [0, 1, 1, 3]


def run(*command: str | Path, stdout: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    if stdout:
        stdout.write_bytes(done.stdout)
        return ""
    return done.stdout.decode() + done.stderr.decode()
