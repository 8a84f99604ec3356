"""The chapters of an episode, in each form that podcast apps look for beside the ID3 tag.

Starts are the same figure in all of them: AntennaPod drops chapters when two forms differ by
more than a second.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.document import Chapter, Episode, Form, Kind
from briefing.episode.text import clock, one_line, stamp

JSON_TYPE = "application/json+chapters"
JSON_SUFFIX = ".chapters.json"
VTT_SUFFIX = ".chapters.vtt"
FEWEST_STAMPS = 3  # apps that look for time stamps in a description ignore fewer


def listed(episode: Episode) -> tuple[Chapter, ...]:
    """The episode's chapters as they can be shown: in order, within the audio, all with a title."""
    inside = sorted(
        (c for c in episode.chapters if c.start < episode.seconds), key=lambda c: c.start
    )
    return tuple(
        replace(
            c,
            end=min(c.end, episode.seconds),
            title=one_line(c.title) or f"अध्याय {number}",
        )
        for number, c in enumerate(inside, 1)
    )


def levels(episode: Episode) -> list[int]:
    """How deep each of `listed` is, from 1: the level of its heading in the text."""
    found = []
    for chapter in listed(episode):
        begun = (cue for cue in episode.cues if cue.end > chapter.start)
        names = takewhile(lambda cue: cue.kind is Kind.HEADING, begun)
        depths = [
            episode.forms.get(cue.paragraph, Form()).level
            for cue in names
            if one_line(cue.text) in chapter.title
        ]
        found.append(max(depths[0] if depths else 1, 1))
    return found


def write_json(episode: Episode) -> str:
    """JSON chapters 1.2.0 (Podcasting 2.0), seconds with milliseconds."""
    chapters = [
        {"startTime": _seconds(c.start), "endTime": _seconds(c.end), "title": c.title}
        for c in listed(episode)
    ]
    record = {"version": "1.2.0", "title": one_line(episode.title), "chapters": chapters}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def write_vtt(episode: Episode) -> str:
    """A WebVTT chapter track, for the `<track kind="chapters">` of a web page."""
    cues = (
        f"{stamp(c.start)} --> {stamp(c.end)}\n{html.escape(c.title, quote=False)}"
        for c in listed(episode)
    )
    return "\n\n".join(("WEBVTT", *cues)) + "\n"


def stamps(chapters: Sequence[Chapter]) -> str:
    """A line a chapter for the episode's description, "00:00 title"; "" for fewer than three.

    The first is always 00:00, without which apps take none of them for chapters.
    """
    if len(chapters) < FEWEST_STAMPS:
        return ""
    starts = (0.0, *(c.start for c in chapters[1:]))
    return "\n".join(
        f"{clock(start).zfill(5)} {chapter.title}"
        for start, chapter in zip(starts, chapters, strict=True)
    )


def _seconds(value: float) -> float | int:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
