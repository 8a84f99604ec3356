"""Files beside the audio are known as ours, and as unchanged, without any record of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import webvtt
from sample_episodes import sample_episode

from briefing.episode import marks
from briefing.episode.record import record_path
from briefing.episode.sidecars import targets, write_sidecars
from briefing.episode.transcripts import FORMATS
from briefing.io.overwrite import Origin
from briefing.settings import Settings

MARKED = ("vtt", "json", "html", "lrc", "ass")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("episodes")
    episode = sample_episode(made / "news.mp3")
    write_sidecars(episode, tuple(FORMATS), page=True)
    record_path(episode.audio).unlink()
    episode.audio.unlink()
    return made


def origin(audio: Path, name: str) -> Origin:
    settings = Settings(transcripts=tuple(FORMATS), page=True)
    suffix = ".html" if name == "page" else FORMATS[name].suffix
    path = audio.with_suffix(suffix)
    return targets(audio, settings)[path](path)


@pytest.mark.parametrize("name", [*MARKED, "page"])
def test_what_is_left_of_an_episode_taken_out_by_hand_is_ours(folder: Path, name: str) -> None:
    assert origin(folder / "news.mp3", name) is Origin.OURS


@pytest.mark.parametrize("name", MARKED)
def test_one_corrected_by_hand_is_not_written_over(folder: Path, tmp_path: Path, name: str) -> None:
    suffix = FORMATS[name].suffix
    text = (folder / f"news{suffix}").read_text("utf-8")
    (tmp_path / f"news{suffix}").write_text(text.replace("बारिश", "वर्षा"), "utf-8")
    assert origin(tmp_path / "news.mp3", name) is Origin.CHANGED
    (tmp_path / f"news{suffix}").write_text("WEBVTT\n\nमेरा अपना", "utf-8")
    assert origin(tmp_path / "news.mp3", name) is Origin.UNKNOWN


def test_a_format_without_comments_stays_as_it_is(folder: Path) -> None:
    assert "briefing" not in (folder / "news.srt").read_text("utf-8")
    assert origin(folder / "news.mp3", "srt") is Origin.UNKNOWN
    assert marks.marked(".vtt", "WEBVTT\n") == "WEBVTT\n"


def test_readers_do_not_see_the_mark(folder: Path) -> None:
    read = webvtt.read(str(folder / "news.vtt")).captions
    assert read[0].text == "मौसम"
    assert not [one for one in read if "briefing" in one.text]
    known = json.loads((folder / "news.transcript.json").read_bytes())
    assert known["segments"][0]["body"] == "मौसम"
