"""What is said for the parts of a sentence put together: one comma for a pause, no doubled stops.

Only punctuation and blanks are touched; words stay as their classes say them.
"""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.patterns import PAUSE, SILENT
from briefing.io.later import later

_STOPS = ",;।॥?!."
_MARKS = later(rf"[\s{PAUSE}{SILENT}]*[{PAUSE}{SILENT}][\s{PAUSE}{SILENT}]*")
_GLUED = later(rf"[।?!](?=[{WORD}])")
_TIDY: tuple[tuple[re.Pattern[str], str], ...] = (
    (later(r"^[\s,;]+"), ""),
    (later(r"(?<=[,;।॥?!]) ?,[ ,]*(?!\Z)"), " "),
    (later(r"(?<=[,;।॥?!]) ?,[ ,]*\Z"), ""),
    (later(r",+ ?(?=[;।॥?!])"), ""),
    (later(r",(?=[^\s,])"), ", "),
    (later(r"\s{2,}|[\t\n]"), " "),
    (later(r"\s+\Z"), ""),
)


def tidy(text: AlignedText) -> AlignedText:
    """Pauses made commas where no stop stands already; no doubled stops or blanks."""
    text = text.sub(_MARKS, _mark).sub(_GLUED, lambda match: f"{match[0]} ")
    for pattern, replacement in _TIDY:
        text = text.sub(pattern, lambda _, replacement=replacement: replacement)  # type: ignore[misc]
    return text


def _mark(match: re.Match[str]) -> str:
    """A comma for a pause, a blank for a mark that is not said; neither beside a stop."""
    start, end = match.span()
    if not start or end == len(match.string):
        return ""
    follows_stop = match.string[end] in _STOPS
    if PAUSE not in match[0] or match.string[start - 1] in _STOPS:
        return "" if follows_stop else " "
    return "" if follows_stop else ", "
