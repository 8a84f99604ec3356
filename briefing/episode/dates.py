"""Days and times of an episode, for feeds and for people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any

INDIA = timezone(timedelta(hours=5, minutes=30))
"""Where a date without a time of day is meant: in the past everywhere west of Japan."""


def moment(text: str) -> datetime | None:
    """An ISO 8601 date or date and time, in India where it names no zone; None if it is none."""
    try:
        read = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=INDIA)


def is_day(text: str) -> bool:
    """Whether `text` is a date without a time of day."""
    return len(text.strip()) == len("2026-02-10") and moment(text) is not None


def day_in_words(day: date, words: Mapping[str, Any]) -> str:
    """A day with its weekday: मंगलवार, 10 फ़रवरी 2026."""
    weekday, month = words["weekdays"][day.weekday()], words["months"][day.month - 1]
    return f"{weekday}, {day.day} {month} {day.year}"


def length_in_words(seconds: float, words: Mapping[str, Any]) -> str:
    """About how long something takes to hear: 40 सेकंड, 12 मिनट, 1 घंटा 5 मिनट."""
    if seconds < 60:  # whole seconds, as a clock counts them
        return str(words["seconds"]).format(n=max(int(seconds), 1))
    hours, minutes = divmod(round(seconds / 60), 60)
    hour_words = words["hour"] if hours == 1 else words["hours"]
    parts = [(hours, hour_words), (minutes, words["minutes"])]
    return " ".join(str(form).format(n=n) for n, form in parts if n)
