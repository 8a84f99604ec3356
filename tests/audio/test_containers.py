"""Every kind of file that can be asked for: opened by other programs, as long and as loud."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from mutagen.flac import FLAC
from mutagen.wave import WAVE
from sound import clip, speech, takes

import briefing
from briefing.audio import RATE
from briefing.audio.formats.media_types import MEDIA_TYPES, MPEG4
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import SUFFIXES, write
from briefing.audio.measure import Measured
from briefing.audio.render import PEAK, render
from briefing.audio.timeline.arrange import arrange
from briefing.audio.timeline.take import Timeline
from briefing.document import Chapter
from briefing.errors import InputError, OutputError, UsageError
from briefing.podcast.audio_file import inspect

if TYPE_CHECKING:
    from briefing.document import Samples

pytestmark = pytest.mark.slow

Program = Callable[[str], str]
Made = tuple[Path, Measured]

PAUSES = [0.5, 0.8, 0.6]
CLIPS = [clip(3.0, seed=1), clip(2.0, seed=2, level=-12), clip(4.0, seed=3)]
CODECS = {".mp3": "mp3", ".m4a": "aac", ".m4b": "aac"}
CODECS |= {".opus": "opus", ".flac": "flac", ".wav": "pcm_s16le"}
COVER = b"\xff\xd8\xff\xe0" + bytes(2_000)


def timeline() -> Timeline:
    return arrange(takes(CLIPS, PAUSES, "aba"), lead_out=0.0)


def tags() -> Tags:
    seconds = timeline().length / RATE
    chapters = (Chapter(0, 3, "पहला"), Chapter(3, seconds, "दूसरा"))
    return Tags(
        "आज की ब्रीफ़िंग",
        seconds,
        "वाचक",
        "सुबह",
        "2026-05-03",
        "एक वाक्य।",
        "नोट",
        COVER,
        chapters,
        voice="kokoro hf_alpha",
    )


@pytest.fixture(scope="module", params=SUFFIXES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    if request.param in MPEG4:
        pytest.importorskip("av", reason="PyAV is an extra")
    path = tmp_path_factory.mktemp("made") / f"news{request.param}"
    return path, render(timeline(), path, tags=tags())


def probed(path: Path, program: Program) -> Any:
    command = [program("ffprobe"), "-v", "error", "-of", "json", "-show_format", "-show_streams"]
    return json.loads(subprocess.run([*command, path], check=True, capture_output=True).stdout)


def test_ffprobe_finds_the_kind_the_suffix_says(made: Made, program: Program) -> None:
    path, _ = made
    (stream,) = (s for s in probed(path, program)["streams"] if s["codec_type"] == "audio")
    assert (stream["codec_name"], stream["channels"]) == (CODECS[path.suffix], 1)


def test_title_and_artist_are_read_by_ffprobe(made: Made, program: Program) -> None:
    path, _ = made
    found = probed(path, program)
    names = found["format"].get("tags", {}) | found["streams"][0].get("tags", {})
    names = {name.lower(): value for name, value in names.items()}
    assert (names["title"], names["artist"], names["album"]) == ("आज की ब्रीफ़िंग", "वाचक", "सुबह")


def test_a_machine_is_told_that_the_voice_is_synthetic(made: Made, program: Program) -> None:
    path, _ = made
    found = probed(path, program)
    names = found["format"].get("tags", {}) | found["streams"][0].get("tags", {})
    names = {name.upper(): value for name, value in names.items()}
    if path.suffix == ".wav":  # ffprobe reads what RIFF itself says, and no ID3 beside it
        assert "AI_CONTENT=true; SYNTHETIC_VOICE=kokoro hf_alpha" in names["COMMENT"]
        tag: Any = WAVE(path).tags  # type: ignore[no-untyped-call]
        names = {frame.desc: str(frame) for frame in tag.getall("TXXX")}
    assert (names["AI_CONTENT"], names["SYNTHETIC_VOICE"]) == ("true", "kokoro hf_alpha")


def test_ffmpeg_decodes_the_planned_length(made: Made, program: Program) -> None:
    path, heard = made
    command = [program("ffmpeg"), "-v", "error", "-i", str(path), "-map", "0:a", "-f", "f32le", "-"]
    decoded = subprocess.run(command, check=True, capture_output=True).stdout
    seconds = len(decoded) / 4 / heard.rate
    exact = path.suffix in {".wav", ".flac", ".mp3"}
    assert seconds == pytest.approx(timeline().length / RATE, abs=1e-9 if exact else 0.05)


def test_it_is_as_loud_as_a_podcast_and_no_peak_passes(made: Made) -> None:
    _, heard = made
    assert heard.as_played == pytest.approx(-16.0, abs=0.3)
    assert heard.peak <= PEAK


def test_pauses_are_where_they_were_planned(made: Made) -> None:
    path, heard = made
    # Opus codes 20 ms at a time, and spreads so abrupt an onset over what came before it.
    within = {".mp3": 0.01, ".opus": 0.04}.get(path.suffix, 0.02)
    assert heard.pauses == pytest.approx(PAUSES[:-1], abs=within)


def test_a_flac_file_has_every_tag_the_chapters_and_the_cover(tmp_path: Path) -> None:
    write([speech(3.0, RATE)], tmp_path / "news.flac", tags())
    found: Any = FLAC(tmp_path / "news.flac")  # type: ignore[no-untyped-call]
    assert {name: found[name] for name in ("date", "comment", "lyrics", "chapter001")} == {
        "date": ["2026-05-03"],
        "comment": ["नोट"],
        "lyrics": ["एक वाक्य।"],
        "chapter001": ["00:00:03.000"],
    }
    assert [picture.data for picture in found.pictures] == [COVER]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_old_file_stays_when_making_the_new_one_fails(suffix: str, tmp_path: Path) -> None:
    if suffix in MPEG4:
        pytest.importorskip("av", reason="PyAV is an extra")

    def failing() -> Iterator[Samples]:
        yield speech(1.0, RATE)
        raise KeyboardInterrupt

    path = tmp_path / f"news{suffix}"
    path.write_bytes(b"the old briefing")
    with pytest.raises(KeyboardInterrupt):
        write(failing(), path, Tags("x", 1.0))
    assert path.read_bytes() == b"the old briefing"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("suffix", "kind"), [(".flac", FLAC), (".wav", WAVE)])
def test_a_file_that_is_not_published_is_refused_by_name(
    suffix: str, kind: type, tmp_path: Path
) -> None:
    path = tmp_path / f"news{suffix}"
    write([speech(1.0, RATE)], path, Tags("x", 1.0))
    assert kind(path).info.length == pytest.approx(1.0)
    with pytest.raises(InputError, match="not a kind of audio that can be published"):
        inspect(path, 1.0)
    assert suffix not in MEDIA_TYPES


def test_tags_that_cannot_be_written_are_an_error_of_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        from mutagen import MutagenError

        raise MutagenError("No space left on device")

    monkeypatch.setattr(FLAC, "save", fail)
    path = tmp_path / "news.flac"
    with pytest.raises(OutputError, match=r"cannot write the tags of .*news\.flac"):
        write([speech(1.0, RATE)], path, Tags("x", 1.0))
    assert list(tmp_path.iterdir()) == []


def test_a_wav_of_more_than_4_gb_is_refused_before_it_is_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"over 4 GB.* — give \.flac"):
        write([np.zeros(10, np.float32)], tmp_path / "news.wav", Tags("x", 14 * 3600.0))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_suffix_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"use one of \.mp3, \.m4a, \.m4b, \.opus, \.flac, \.wav"):
        briefing.make(tmp_path / "no such text.txt", tmp_path / "news.ogg")
