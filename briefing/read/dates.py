"""Days as files write them."""

from __future__ import annotations

import re
from datetime import date

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
