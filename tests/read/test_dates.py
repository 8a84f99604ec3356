"""Days and times of day, as files and their names have them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.read import read
from briefing.read.dates import iso_time, named_time


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("2024-03-05T22:00:00+05:30", "2024-03-05T22:00:00+05:30"),
        ("2024-03-05 22:00", "2024-03-05T22:00:00"),
        ("2024-03-05T22:00:00Z", "2024-03-05T22:00:00+00:00"),
        ("Wed, 06 Mar 2024 01:30:00 +0530", "2024-03-06T01:30:00+05:30"),
        ("2024-03-05", ""),
        ("5:30", ""),
        ("कल 5:30 बजे", ""),
    ],
)
def test_a_time_is_one_only_with_a_time_of_day(written: str, time: str) -> None:
    assert iso_time(written) == time


@pytest.mark.parametrize(
    ("name", "day", "time"),
    [
        ("2026-02-10 सुबह", "2026-02-10", "2026-02-10T07:00"),
        ("शाम की ख़बरें 20260210", "2026-02-10", "2026-02-10T18:00"),
        ("2026-02-10_0645", "2026-02-10", "2026-02-10T06:45"),
        ("news 2026-02-10 18-30", "2026-02-10", "2026-02-10T18:30"),
        ("2026-02-10", "2026-02-10", ""),
        ("2026-02-30 शाम", "", ""),
        ("शाम", "", ""),
        ("9820260210", "", ""),
    ],
)
def test_the_name_of_a_file_may_say_when(name: str, day: str, time: str) -> None:
    assert named_time(name) == (day, time)


def test_a_text_is_of_its_own_day_else_its_names_else_its_last_change(tmp_path: Path) -> None:
    changed = datetime(2026, 2, 10, 9, 30, tzinfo=UTC).timestamp()

    def of(name: str, text: str = "पाठ।") -> tuple[str, str]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (changed, changed))
        source = read(path)
        return source.date, source.published

    assert of("a.txt") == ("2026-02-10", "2026-02-10T09:30:00.000000+00:00")
    assert of("2026-02-10.txt") == ("2026-02-10", "2026-02-10T09:30:00.000000+00:00")
    assert of("2026-02-11 शाम.txt") == ("2026-02-11", "2026-02-11T18:00")
    assert of("2026-02-12.txt") == ("2026-02-12", "")
    own = "---\ntitle: क\ndate: 2020-01-02T03:04:00+05:30\n---\nपाठ।"
    assert of("2026-02-11.md", own) == ("2020-01-02", "2020-01-02T03:04:00+05:30")
    assert of("2026-02-11 सुबह.md", own.replace("T03:04:00+05:30", "")) == ("2020-01-02", "")
    assert of("b.txt", "नई दिल्ली, 28 नवंबर 2025। पाठ।") == ("2025-11-28", "")
    assert of("2026-02-11.txt", "शाम की ख़बरें। पाठ।") == ("2026-02-11", "2026-02-11T18:00")
    report = "पटना, 9 फ़रवरी (भाषा)। पाठ।"
    assert of("2026-02-10.txt", report)[0] == "2026-02-10"  # the day it is named by
    assert of("c.txt", report)[0] == "2026-02-09"
    assert of("d.txt", "मुंबई, 3 मार्च। पाठ।")[0] == "2025-03-03"  # none that was still to come
    assert of("e.txt", "दिनांक: 3 मार्च 2999\n\nपाठ।")[0] == "2026-02-10"
    front = "---\ndate: 2026-01-01\n---\n28 नवंबर 2025\n\nपाठ।"
    assert of("2026-02-11.md", front) == ("2026-01-01", "")
