"""Takes to a timeline: one gain each, then a place each."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.audio.timeline.level import TARGET, level
from briefing.audio.timeline.place import place
from briefing.audio.timeline.take import Take, Timeline

LEAD_IN = 0.2
"""Seconds of silence before the first word, so that players that fade in do not swallow it."""

LEAD_OUT = 0.6
"""Seconds of silence after the last word."""


def arrange(
    takes: Sequence[Take],
    *,
    loudness: float = TARGET,
    lead_in: float = LEAD_IN,
    lead_out: float = LEAD_OUT,
) -> Timeline:
    """The briefing as planned: `loudness` in LUFS as played back, leads in seconds of silence."""
    return place(level(takes, loudness, lead_out=lead_out), lead_in=lead_in, lead_out=lead_out)
