"""Chapters: the same figures in every form, and forms that apps accept."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest
import webvtt
from mutagen.id3 import ID3
from sites import BASE, SHOW

import briefing
from briefing.document import Chapter, Episode
from briefing.episode import chapters
from briefing.episode.text import stamp
from briefing.podcast.publish import publish


def episode(*made: Chapter, seconds: float = 4000.0) -> Episode:
    return Episode(title="दिन भर", audio=Path("a.mp3"), seconds=seconds, cues=(), chapters=made)


THREE = (
    Chapter(0.0, 83.0, "मौसम"),
    Chapter(83.0, 3723.5, "बजट & कर"),
    Chapter(3723.5, 4000.0, "खेल"),
)


def test_json_chapters_are_1_2_0_with_starts_and_ends() -> None:
    assert json.loads(chapters.write_json(episode(*THREE))) == {
        "version": "1.2.0",
        "title": "दिन भर",
        "chapters": [
            {"startTime": 0, "endTime": 83, "title": "मौसम"},
            {"startTime": 83, "endTime": 3723.5, "title": "बजट & कर"},
            {"startTime": 3723.5, "endTime": 4000, "title": "खेल"},
        ],
    }


def test_a_webvtt_track_has_the_same_starts_and_ends() -> None:
    hard = Chapter(3723.5, 4000.0, "<i>खेल --> 3")
    cues = webvtt.from_string(chapters.write_vtt(episode(*THREE[:2], hard))).captions
    assert [(cue.start, cue.end, cue.text) for cue in cues] == [
        ("00:00:00.000", "00:01:23.000", "मौसम"),
        ("00:01:23.000", "01:02:03.500", "बजट &amp; कर"),
        ("01:02:03.500", "01:06:40.000", "&lt;i&gt;खेल --&gt; 3"),
    ]


def test_chapters_are_put_in_order_and_kept_inside_the_audio() -> None:
    made = episode(THREE[2], THREE[0], Chapter(5000.0, 5001.0, "बाद में"), seconds=3800.0)
    assert [(c.start, c.end) for c in chapters.listed(made)] == [(0.0, 83.0), (3723.5, 3800.0)]


def test_a_chapter_without_a_title_is_numbered() -> None:
    made = episode(THREE[0], Chapter(83.0, 90.0, " \x00\n"))
    assert [c.title for c in chapters.listed(made)] == ["मौसम", "अध्याय 2"]


def test_stamps_have_hours_and_milliseconds() -> None:
    assert [stamp(c.start) for c in THREE] == [
        "00:00:00.000",
        "00:01:23.000",
        "01:02:03.500",
    ]


def test_time_stamps_start_at_zero_and_need_three_chapters() -> None:
    assert chapters.stamps(THREE) == "00:00 मौसम\n01:23 बजट & कर\n1:02:03 खेल"
    assert chapters.stamps(THREE[:2]) == ""
    late = (Chapter(0.4, 83.0, "मौसम"), *THREE[1:])
    assert chapters.stamps(late).startswith("00:00 मौसम\n")


def seconds(stamp: str) -> float:
    """00:01:23.456 in seconds."""
    hours, minutes, rest = stamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def test_the_mp3_the_json_and_the_track_of_a_site_agree(tmp_path: Path) -> None:
    text = "# मौसम\n\nआज वर्षा होगी।\n\n# बजट & कर\n\nकर घटे।\n\n# खेल\n\nभारत जीता।\n"
    folder, site = tmp_path / "output", tmp_path / "site"
    folder.mkdir()
    source = tmp_path / "day.md"
    source.write_text(text, encoding="utf-8")
    made = briefing.make(source, folder / "day.mp3", briefing.Settings(engine="espeak"))
    publish(folder, site, BASE, SHOW)
    chap = ID3(site / "episodes" / "day.mp3").getall("CHAP")  # type: ignore[no-untyped-call]
    tagged = [
        (frame.start_time / 1000, frame.end_time / 1000, str(frame.sub_frames["TIT2"]))
        for frame in sorted(chap, key=lambda frame: frame.start_time)
    ]
    listed = json.loads((site / "episodes" / "day.chapters.json").read_text(encoding="utf-8"))
    track = webvtt.read(str(site / "episodes" / "day.chapters.vtt")).captions
    assert [title for _, _, title in tagged] == ["मौसम", "बजट & कर", "खेल"]
    assert [(c["startTime"], c["endTime"], c["title"]) for c in listed["chapters"]] == tagged
    assert [(seconds(cue.start), seconds(cue.end)) for cue in track] == [
        pytest.approx((start, end), abs=1e-3) for start, end, _ in tagged
    ]
    assert [html.unescape(cue.text) for cue in track] == [title for _, _, title in tagged]
    assert tagged[-1][1] == pytest.approx(made.seconds, abs=1e-3)
