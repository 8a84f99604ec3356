"""Times of day as documents write them."""

from __future__ import annotations

from datetime import datetime


def iso_time(written: str) -> str:
    """The day and time of day of an ISO 8601 or RFC 5322 date; "" when there is no time in it.

    >>> iso_time("Wed, 06 Mar 2024 01:30:00 +0530")
    '2024-03-06T01:30:00+05:30'
    """
    # It loads what mail needs.
    from email.utils import parsedate_to_datetime

    written = written.strip()
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(written).isoformat() if ":" in written else ""
        except (ValueError, TypeError, OverflowError):
            continue
    return ""
