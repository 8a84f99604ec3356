"""The episode: what a file says of itself, and what was measured of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.audio.listen import Heard
from briefing.audio.stitch import Timeline
from briefing.audio.tags import Tags
from briefing.audio.trim import Outline
from briefing.completeness import Completeness
from briefing.cues import cues, exact
from briefing.document import Episode, Script
from briefing.settings import Settings
from briefing.synthesise import Clips

SYNTHETIC = "यह आवाज़ कंप्यूटर से बनाई गई है। (This voice is synthetic.)"
"""The note every file carries: a listener has a right to know."""


def describe(
    script: Script,
    outlines: Sequence[Outline],
    timeline: Timeline,
    settings: Settings,
    audio: Path,
) -> Episode:
    """The episode as planned, before a sample of it is written.

    What the settings leave open comes from the text: its own title, author and date.
    """
    source = script.document.source
    return Episode(
        title=settings.title or script.document.title or audio.stem,
        audio=audio,
        seconds=timeline.seconds,
        cues=cues(script, outlines, timeline),
        author=settings.author or source.author,
        show=settings.show,
        date=settings.date or source.date,
        voice=settings.voice,
        exact=exact(script, outlines),
        report={
            "engine": settings.engine,
            "speed": settings.speed,
            "paragraphs": len(script.document.paragraphs),
        },
    )


def tags(episode: Episode, script: Script) -> Tags:
    """What the file says of itself to a player."""
    return Tags(
        title=episode.title,
        seconds=episode.seconds,
        artist=episode.author or f"briefing ({episode.voice})",
        album=episode.show,
        date=episode.date,
        text=script.document.source.text,
        comment=SYNTHETIC,
        chapters=episode.chapters,
    )


def report(
    episode: Episode, clips: Clips, whole: Completeness, heard: Heard, took: float
) -> Episode:
    """The episode with what was measured of it; `took` is in seconds."""
    measured = {
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
        "clips": {"total": len(clips), "made": clips.made},
        "took": round(took, 2),
    }
    return replace(episode, report=episode.report | measured)
