"""Times of subtitles go; those of a video's chapters are said as durations."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.cleaning.strays import drop_subtitle_times, times_to_durations


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1\n00:00:01,000 --> 00:00:02,500\nनमस्ते\n", "नमस्ते\n"),
        ("00:01.000 --> 00:02.500 align:start\nनमस्ते", "नमस्ते"),
        ("12 --> 15\nनमस्ते", "12 --> 15\nनमस्ते"),
        ("समय 10:30 -> 11:30 है", "समय 10:30 -> 11:30 है"),
    ],
)
def test_lines_of_subtitles_go(written: str, expected: str) -> None:
    assert drop_subtitle_times(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("00:00राम\n00:03घर\n00:06गाड़ी", "0 मिनट, राम\n3 सेकंड, घर\n6 सेकंड, गाड़ी"),
        ("0:00 - क\n01:00 - ख\n1:00:00 - ग", "0 मिनट, क\n1 मिनट, ख\n1 घंटा, ग"),
        ("(0:00) क\n(2:05) ख\n(10:10) ग", "0 मिनट, क\n2 मिनट 5 सेकंड, ख\n10 मिनट 10 सेकंड, ग"),
        # The times of a day, a list of two, one that does not go on.
        ("9:30 उद्घाटन\n10:00 भाषण\n11:00 समापन", "9:30 उद्घाटन\n10:00 भाषण\n11:00 समापन"),
        ("0:00 क\n1:25 ख", "0:00 क\n1:25 ख"),
        ("0:00 क\n3:25 ख\n1:25 ग", "0:00 क\n3:25 ख\n1:25 ग"),
    ],
)
def test_chapters_of_a_video_begin_at_durations(written: str, expected: str) -> None:
    assert times_to_durations(written) == expected


def test_times_of_subtitles_are_reported() -> None:
    source = clean(Source("1\n00:00:01,000 --> 00:00:02,500\nनमस्ते\n", "a.txt"))
    assert [left.why for left in source.left_out] == ["time of a subtitle"]
