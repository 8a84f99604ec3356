"""Takes to a timeline with the leads and the level that a target asks for."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.audio.music import Music
from briefing.audio.render import level
from briefing.audio.targets import Target
from briefing.audio.timeline.arrange import arrange
from briefing.audio.timeline.take import Take, Timeline


def master(
    takes: Sequence[Take], target: Target, music: Music, loudness: float, lead: float = 0.0
) -> Timeline:
    """The briefing as planned, as loud as `target` asks, else `loudness` LUFS as played back.

    `lead` are the seconds of silence that the text asks for before its first word. UsageError
    where it is longer than the target takes.
    """
    lead_in, lead_out = music.lead(target.lead_in[1]) + lead, music.lead(target.lead_out[1])
    timeline = arrange(takes, loudness=loudness, lead_in=lead_in, lead_out=lead_out)
    target.check_length(timeline.seconds)
    if target.rms is None:
        return timeline
    # How far the level of all lies under the loudness of speech depends on the pauses.
    off = sum(target.rms) / 2 - level(timeline, music.tracks(timeline), target)
    return arrange(takes, loudness=loudness + off, lead_in=lead_in, lead_out=lead_out)
