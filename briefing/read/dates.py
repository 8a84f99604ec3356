"""Days and times as files write them, and the day of a text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from briefing.document import Source
from briefing.io.later import later

_IN_NAME = later(r"(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)")
_DOCUMENTS = frozenset(
    str.split(
        ".docx .docm .pptx .pptm .ppsx .odt .odp .fodt .fodp .epub .pdf .rtf .fb2 .mobi .azw3"
    )
)
"""Files in which a program writes when they were made, perhaps from a template."""
_CLOCK = later(r"[T _-]+([01]\d|2[0-3])[-.:h]?([0-5]\d)(?!\d)")
_DAY = later(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


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
    # It loads the lexicon, which a command that reads no text need not wait for.
    from briefing.hindi.dateline import PARTS_OF_DAY

    rest = name[: found.start()] + name[found.end() :]
    times = (time for words, time in PARTS_OF_DAY if re.search(words, rest, re.IGNORECASE))
    time = next(times, "")
    return day, f"{day}T{time}" if time else ""


def today() -> str:
    """This day, in UTC."""
    return datetime.now(UTC).date().isoformat()


def _tomorrow() -> str:
    return (datetime.now(UTC) + timedelta(days=1)).date().isoformat()


def dated(source: Source, name: str = "", changed: str = "", suffix: str = "") -> Source:
    """`source` with its day, and the time on that day where one is known.

    What says so first counts: the file itself (front matter, a page's head), its `name`, the
    top of its text, the time it was `changed` (ISO 8601), today. A dateline is that of a report,
    so it counts less than the day that a person named the file by, and one in the future is no
    day to publish on. A copied or cloned file has another time of change; that time counts only
    on the day that the text is of. A day at the
    beginning of the name of a document (by its `suffix`) counts more than what a program wrote
    into it: that may be the day of its template.
    """
    # It loads the lexicon.
    from briefing.hindi.dateline import dateline, part_of_day

    named_day, named = named_time(name)
    if named_day and suffix.lower() in _DOCUMENTS and _IN_NAME.match(name):
        source = replace(source, date=named_day, published="")
    last = iso_date(changed) or today()
    said = dateline(source.text, source.date or named_day or last)
    if said and said.day > _tomorrow():
        said = None
    day = source.date or named_day or (said.day if said else "") or last
    on_the_day = (said.time if said and said.day == day else "") or part_of_day(source.text)
    times = (source.published, f"{day}T{on_the_day}" if on_the_day else "", named, changed)
    published = next((each for each in times if each.startswith(day)), "")
    return replace(source, date=day, published=published)
