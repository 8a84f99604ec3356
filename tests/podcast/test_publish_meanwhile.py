"""What is published of an episode that is made anew meanwhile: all old or all new, never half."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from interrupted import NEW, OLD, made, stopped_before_its_record
from killed import killed_at, to_its_end
from mutagen.id3 import ID3
from PIL import Image
from sites import BASE, SHOW, items

from briefing.episode.record import record_path
from briefing.podcast.publish import Published, publish

pytestmark = pytest.mark.slow


@pytest.fixture
def audio(tmp_path: Path) -> Path:
    Image.new("RGB", (1400, 1400), "maroon").save(tmp_path / "cover.png")
    return made(tmp_path / "episodes/a.mp3")


def published(audio: Path, progress: Callable[[int, int], None] | None = None) -> Published:
    root = audio.parent.parent
    show = replace(SHOW, cover=root / "cover.png")
    return publish(audio.parent, root / "site", BASE, show, progress=progress)


def said_and_told(audio: Path) -> tuple[str, str, str]:
    """What the site's sound says of itself, its transcript and its page."""
    site = audio.parent.parent / "site/episodes"
    tags: Any = ID3(str(site / "a.mp3"))  # type: ignore[no-untyped-call]
    lyrics = tags.getall("USLT")[0].text.strip()
    transcript = (site / "a.vtt").read_text("utf-8")
    page = (site / "a.html").read_text("utf-8")
    return (
        lyrics,
        next(text for text in (OLD, NEW) if text in transcript),
        next(text for text in (OLD, NEW) if text.split()[0] in page),
    )


def test_made_anew_between_its_record_and_its_sound(audio: Path) -> None:
    published(audio)

    def meanwhile(done: int, _total: int) -> None:
        if done == 1 and OLD in record_path(audio).read_text("utf-8"):
            made(audio, NEW)

    assert len(items(published(audio, meanwhile))) == 1
    assert said_and_told(audio) == (NEW, NEW, NEW)


@pytest.mark.parametrize("name", ["a.mp3", "a.srt", "a.html", "published.json", "feed.xml"])
def test_made_anew_just_before_a_file_of_the_site_takes_its_place(
    audio: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    whole = os.replace

    def before(source: Any, target: Any) -> None:
        if Path(target).name == name and "site" in Path(target).parts:
            monkeypatch.setattr("os.replace", whole)
            made(audio, NEW)
        whole(source, target)

    monkeypatch.setattr("os.replace", before)
    published(audio)
    assert os.replace is whole
    assert len(set(said_and_told(audio))) == 1
    published(audio)
    assert said_and_told(audio) == (NEW, NEW, NEW)


def test_a_run_killed_at_any_step_leaves_nothing_half_published(audio: Path) -> None:
    published(audio)

    def anew() -> None:
        made(audio, NEW)

    to_its_end(anew)
    made(audio)
    step = left = 1
    while left:
        made(audio)
        left = killed_at(anew, step)
        site = published(audio)
        assert len(set(said_and_told(audio))) == 1, step
        assert len(items(site)) + len(site.problems) == 1, step
        step += 1
    assert step > 10
    assert said_and_told(audio) == (NEW, NEW, NEW)


def test_a_record_of_another_sound_is_left_out_and_mended_by_making_it_again(audio: Path) -> None:
    published(audio)
    stopped_before_its_record(audio)
    site = published(audio)
    assert not items(site)
    assert "its record is that of an earlier version" in site.problems[0].message
    assert said_and_told(audio) == (OLD, OLD, OLD)
    made(audio, NEW)
    assert len(items(published(audio))) == 1
    assert said_and_told(audio) == (NEW, NEW, NEW)


def test_two_records_of_one_sound_are_one_episode(audio: Path) -> None:
    record = record_path(audio)
    record.with_name("b.json").write_bytes(record.read_bytes())
    audio.with_name("b.mp3").write_bytes(audio.read_bytes())
    site = published(audio)
    assert [episode.audio.name for episode in site.episodes] == ["a.mp3"]
    assert [problem.path.name for problem in site.problems] == ["b.json"]
    assert "tells of a.mp3, whose record is a.json" in site.problems[0].message


def test_a_folder_of_the_users_in_the_site_stays(audio: Path) -> None:
    folder = audio.parent.parent / "site/cover-0123456789.jpg"
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("mine")
    published(audio)
    assert (folder / "mine.txt").read_text() == "mine"
