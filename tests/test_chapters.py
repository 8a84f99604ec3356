"""Chapters: the same figures in every form, and forms that apps accept."""

from __future__ import annotations

import json
from pathlib import Path

from briefing.document import Chapter, Episode
from briefing.podcast import chapters


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


def test_chapters_are_put_in_order_and_kept_inside_the_audio() -> None:
    made = episode(THREE[2], THREE[0], Chapter(5000.0, 5001.0, "बाद में"), seconds=3800.0)
    assert [(c.start, c.end) for c in chapters.listed(made)] == [(0.0, 83.0), (3723.5, 3800.0)]


def test_a_chapter_without_a_title_is_numbered() -> None:
    made = episode(THREE[0], Chapter(83.0, 90.0, " \x00\n"))
    assert [c.title for c in chapters.listed(made)] == ["मौसम", "अध्याय 2"]


def test_podlove_starts_have_hours_and_milliseconds() -> None:
    assert [chapters.podlove_start(c) for c in THREE] == [
        "00:00:00.000",
        "00:01:23.000",
        "01:02:03.500",
    ]


def test_time_stamps_start_at_zero_and_need_three_chapters() -> None:
    assert chapters.stamps(THREE) == "00:00 मौसम\n01:23 बजट & कर\n1:02:03 खेल"
    assert chapters.stamps(THREE[:2]) == ""
    late = (Chapter(0.4, 83.0, "मौसम"), *THREE[1:])
    assert chapters.stamps(late).startswith("00:00 मौसम\n")
