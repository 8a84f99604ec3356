"""Times that a player shows and nobody says so: lines of subtitles, chapters of a video."""

from __future__ import annotations

import re

from briefing.io.later import later

_INSTANT = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[,.][0-9]{1,3}"
_CUE = later(rf"(?m)^(?:[ \t]*[0-9]{{1,6}}[ \t]*\n)?[ \t]*{_INSTANT} ?--+> ?{_INSTANT}[^\n]*\n?")
_MARK = later(
    r"(?m)^(?P<head>[ \t•*-]*[(\[]?)(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2})"
    r":(?P<seconds>[0-5][0-9])(?![0-9:])[)\]]?(?P<joint>[ \t]*[-–—:|]?[ \t]*)(?=\S)"
)
_FEWEST = 3  # lines that begin with a time make a list of chapters


def drop_subtitle_times(text: str) -> str:
    """`1`, `00:00:12,421 --> 00:00:18,421` of subtitles pasted into a text.

    >>> drop_subtitle_times("7\\n00:00:12,421 --> 00:00:18,421\\nनमस्ते")
    'नमस्ते'
    """
    return _CUE.sub("", text) if "->" in text else text


def times_to_durations(text: str) -> str:
    """`1:25 सामग्री` as `1 मिनट 25 सेकंड, सामग्री`, in a list of chapters that begins at 0:00.

    >>> times_to_durations("0:00 परिचय\\n1:25 सामग्री\\n1:02:40 अंत")
    '0 मिनट, परिचय\\n1 मिनट 25 सेकंड, सामग्री\\n1 घंटा 2 मिनट 40 सेकंड, अंत'
    """
    if "0:0" not in text:
        return text
    found = list(_MARK.finditer(text))
    marks = [
        3600 * hours + 60 * minutes + seconds for hours, minutes, seconds in map(_instant, found)
    ]
    listed = len(marks) >= _FEWEST and marks[0] < 60 and marks == sorted(set(marks))
    return _MARK.sub(_duration, text) if listed and "0:0" in found[0][0] else text


def _instant(match: re.Match[str]) -> tuple[int, int, int]:
    """Hours, minutes and seconds."""
    return int(match["hours"] or 0), int(match["minutes"]), int(match["seconds"])


def _duration(match: re.Match[str]) -> str:
    hours, minutes, seconds = _instant(match)
    parts = [f"{hours} {'घंटा' if hours == 1 else 'घंटे'}"] if hours else []
    parts += [f"{minutes} मिनट"] if minutes or not (hours or seconds) else []
    parts += [f"{seconds} सेकंड"] if seconds else []
    return f"{match['head'].rstrip('([')}{' '.join(parts)}, "
