"""Days as files write them."""

from __future__ import annotations

import re
from datetime import date

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)")
_CLOCK = re.compile(r"[T _-]+([01]\d|2[0-3])[-.:h]?([0-5]\d)(?!\d)")
_PARTS_OF_DAY = (
    ("सुबह|प्रातः|प्रभात|morning|subah", "07:00"),
    ("दोपहर|noon|midday|dopahar", "12:00"),
    ("शाम|सायं|संध्या|evening|shaam|sham", "18:00"),
    ("रात|night|raat", "21:00"),
)
_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def iso_date(written: str) -> str:
    """The day of an ISO 8601 date or time, as YYYY-MM-DD; "" when there is none.

    >>> iso_date("2024-03-05T22:00:00+05:30")
    '2024-03-05'
    """
    match = _DAY.match(written)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat() if match else ""
    except ValueError:
        return ""


def named_time(name: str) -> tuple[str, str]:
    """The day in a file's name, and the day with its time, each "" where there is none.

    >>> named_time("2026-02-10 शाम")
    ('2026-02-10', '2026-02-10T18:00')
    """
    found = _IN_NAME.search(name)
    day = iso_date("-".join(found.groups())) if found else ""
    if not found or not day:
        return "", ""
    if clock := _CLOCK.match(name, found.end()):
        return day, f"{day}T{clock[1]}:{clock[2]}"
    rest = name[: found.start()] + name[found.end() :]
    times = (time for words, time in _PARTS_OF_DAY if re.search(words, rest, re.IGNORECASE))
    time = next(times, "")
    return day, f"{day}T{time}" if time else ""
