"""One text as several files: numbered, tagged, in a playlist, and each as safe as one alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3

from briefing import pipeline
from briefing.document import Source
from briefing.errors import OutputError, UsageError
from briefing.settings import Frame, Settings

pytestmark = pytest.mark.slow

BOOK = Source(
    "# किताब\n\n## एक\n\nपहला पाठ यहाँ है।\n\n### छोटा\n\nऔर भी।\n\n## दो\n\nदूसरा पाठ यहाँ है।\n\n"
    "## तीन\n\nअंत यहाँ है।\n",
    "b.md",
    author="प्रेमचंद",
)
SPLIT = Settings(
    engine="espeak", split=True, transcripts=("vtt",), frame=Frame(intro="नमस्ते।", outro="अलविदा।")
)


def test_each_chapter_is_a_file_with_its_number_and_title(tmp_path: Path) -> None:
    episodes = pipeline.make_files(BOOK, tmp_path / "b.mp3", SPLIT)
    assert [episode.audio.name for episode in episodes] == ["b-01.mp3", "b-02.mp3", "b-03.mp3"]
    assert [episode.title for episode in episodes] == ["एक", "दो", "तीन"]
    said = [[cue.text for cue in episode.cues] for episode in episodes]
    assert said[0] == ["नमस्ते।", "किताब", "एक", "पहला पाठ यहाँ है।", "छोटा", "और भी।"]
    assert said[1] == ["दो", "दूसरा पाठ यहाँ है।"]
    assert said[2] == ["तीन", "अंत यहाँ है।", "अलविदा।"]
    for number, episode in enumerate(episodes, start=1):
        tag: Any = ID3(episode.audio)  # type: ignore[no-untyped-call]
        named = [str(tag[name]) for name in ("TRCK", "TIT2", "TALB", "TPE1")]
        assert named == [f"{number}/3", episode.title, "किताब", "प्रेमचंद"]
        assert episode.report.coverage.percent == 100
        record = json.loads(episode.audio.with_suffix(".json").read_bytes())
        assert record["sentences"][0]["paragraph"] == 0
        assert episode.audio.with_suffix(".vtt").exists()
    lines = (tmp_path / "b.m3u8").read_text().splitlines()
    assert lines[:2] == ["#EXTM3U", "#PLAYLIST:किताब"]
    assert lines[2:4] == [f"#EXTINF:{episodes[0].seconds:.3f},प्रेमचंद - एक", "b-01.mp3"]
    assert not (tmp_path / "b.mp3").exists()
    pipeline.make_files(BOOK, tmp_path / "b.mp3", SPLIT)  # its own files are made anew


def test_nothing_is_made_where_a_file_of_the_user_stands(tmp_path: Path) -> None:
    for name in ("b-02.mp3", "b-03.vtt", "b.m3u8"):
        theirs = tmp_path / name
        theirs.write_text("mine")
        with pytest.raises(OutputError, match=name):
            pipeline.make_files(BOOK, tmp_path / "b.mp3", SPLIT)
        assert [path.name for path in tmp_path.iterdir()] == [name]
        theirs.unlink()
    pipeline.make_files(BOOK, tmp_path / "b.mp3", SPLIT)
    with (tmp_path / "b.m3u8").open("a") as playlist:
        playlist.write("mine.mp3\n")
    with pytest.raises(OutputError, match="was changed after briefing made it"):
        pipeline.make_files(BOOK, tmp_path / "b.mp3", SPLIT)


def test_one_file_cannot_be_split(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="One file cannot be split"):
        pipeline.make(BOOK, tmp_path / "b.mp3", SPLIT)
    with pytest.raises(UsageError, match="An EPUB holds all chapters"):
        replace(SPLIT, epub=True)


def test_chapters_of_an_earlier_run_are_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A shorter text leaves none of them in silence, and a name with # is no comment."""
    pipeline.make_files(BOOK, tmp_path / "#b.mp3", SPLIT)
    shorter = replace(BOOK, text="## एक\n\nपहला पाठ।\n\n## दो\n\nदूसरा पाठ।\n")
    pipeline.make_files(shorter, tmp_path / "#b.mp3", SPLIT)
    told = [record.getMessage() for record in caplog.records]
    assert told == [f"{tmp_path / '#b-03.mp3'} is from an earlier run: it is not in the playlist"]
    listed = (tmp_path / "#b.m3u8").read_text(encoding="utf-8").splitlines()
    assert [line for line in listed if not line.startswith("#")] == ["./#b-01.mp3", "./#b-02.mp3"]


def test_a_book_has_the_very_name_that_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"Unsupported file type: \.EPUB — use \.epub"):
        pipeline.make(BOOK, tmp_path / "B.EPUB", Settings(engine="espeak"))
    (tmp_path / "b.epub").mkdir()
    with pytest.raises(OutputError, match=r"b\.epub is a folder"):
        pipeline.make(BOOK, tmp_path / "b.epub", Settings(engine="espeak"))
