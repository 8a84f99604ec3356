"""The episode: what a file says of itself, and what was measured of it."""

from __future__ import annotations

import math
import os
from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path

from briefing.audio.formats.tags import Tags
from briefing.audio.listen import Heard
from briefing.audio.timeline.plan import Timeline
from briefing.document import Chapter, Episode
from briefing.episode.coverage import Completeness
from briefing.episode.cues import cues, exact
from briefing.episode.text import one_line
from briefing.hindi.calendar import spoken_day
from briefing.synthesis.narration import Narration
from briefing.synthesis.rundown import Programme
from briefing.synthesis.synthesize import Clips

SYNTHETIC = "यह आवाज़ कंप्यूटर से बनाई गई है। (This voice is synthetic.)"
"""The note every file carries: a listener has a right to know."""


def describe(narration: Narration, timeline: Timeline, audio: Path) -> Episode:
    """The episode as planned, before a sample of it is written."""
    programme, settings = narration.programme, narration.settings
    heard = cues(programme, timeline)
    return Episode(
        title=programme.title or os.fsencode(audio.stem).decode(errors="replace"),
        audio=audio,
        seconds=timeline.seconds,
        cues=heard,
        chapters=_chapters(programme, timeline),
        author=programme.author,
        show=settings.show,
        date=programme.date,
        voice=settings.voice,
        exact=exact(programme, timeline),
        report={
            "engine": settings.engine,
            "voices": sorted({u.voice for u in programme.utterances}),
            "stepped_in": narration.stepped_in and asdict(narration.stepped_in),
            "speed": settings.speed,
            "paragraphs": len({cue.paragraph for cue in heard}),
            "notices": _notices(narration),
            "pauses_asked": _pauses(timeline),
        },
    )


def _notices(narration: Narration) -> list[str]:
    """What the user should know of how it came about."""
    read = [n for p in narration.programme.parts for n in p.script.document.source.notices]
    return read + ([str(narration.stepped_in)] if narration.stepped_in else [])


def tags(episode: Episode, programme: Programme, cover: str = "") -> Tags:
    """What the file says of itself to a player.

    `cover` is a file or the name of a design. Raises InputError for a file that is no
    picture, UsageError for no such design, MissingError without the extra `cover`.
    """
    return Tags(
        title=episode.title,
        seconds=episode.seconds,
        artist=one_line(episode.author) or f"briefing ({episode.voice})",
        album=one_line(episode.show),
        date=episode.date,
        text="\n\n".join(part.script.document.source.text for part in programme.parts),
        comment=SYNTHETIC,
        cover=_cover(episode, cover),
        chapters=episode.chapters,
    )


def _pauses(timeline: Timeline) -> list[float]:
    """Seconds of silence between neighbouring clips, as planned."""
    speech = [timeline.speech(index) for index in range(len(timeline.places))]
    return [round(after[0] - before[1], 3) for before, after in pairwise(speech)]


def _cover(episode: Episode, wished: str) -> bytes:
    """The picture for the tag: the user's own file, or one drawn in the design of that name."""
    if not wished:
        return b""
    from briefing.episode.cover.draw import TAG_SIZE, draw, from_picture

    if Path(wished).suffix:
        return from_picture(Path(wished), TAG_SIZE)
    day = spoken_day(episode.date)
    return draw(episode.title, day, episode.show, wished, TAG_SIZE)


def _chapters(programme: Programme, timeline: Timeline) -> tuple[Chapter, ...]:
    """Chapters from 0 to the end without gaps; none unless there are two."""
    starts = [(math.floor(timeline.speech(i)[0]), title) for i, title in programme.starts()]
    if starts and starts[0][0] > 0:
        starts.insert(0, (0, programme.title))
    if len(starts) < 2:
        return ()
    ends = [*(start for start, _ in starts[1:]), timeline.seconds]
    return tuple(
        Chapter(float(start), float(end), title)
        for (start, title), end in zip(starts, ends, strict=True)
    )


def report(
    episode: Episode, clips: Clips, whole: Completeness, heard: Heard, made_from: str, took: float
) -> Episode:
    """The episode with what was measured of it; `took` is in seconds."""
    measured = {
        "made_from": made_from,
        "bytes": episode.audio.stat().st_size,
        "samples": heard.samples,
        "loudness": {
            "as_played": round(heard.as_played, 2),
            "mono": round(heard.mono, 2),
            "true_peak": round(heard.peak, 2),
        },
        "completeness": {
            "written": whole.written,
            "covered": whole.covered,
            "percent": whole.percent,
            "missing": list(whole.missing),
        },
        "pauses_measured": [round(pause, 3) for pause in heard.pauses],
        "clips": {"total": len(clips), "made": clips.made},
        "took": round(took, 2),
    }
    return replace(episode, report=episode.report | measured)
