"""Episodes that tell the same story: a text that was copied, or made under two names."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.document import Episode
from briefing.episode.summary import texts
from briefing.episode.text import one_line


def same_story(episodes: Iterable[Episode]) -> tuple[tuple[str, ...], ...]:
    """The file names, without ending, of episodes whose texts are the same: a group for each.

    What frames the texts (an introduction with its day, the notice) makes no difference.
    """
    groups: dict[str, list[str]] = {}
    for episode in episodes:
        said = " ".join(one_line(cue.text) for text in texts(episode) for cue in text)
        if said:
            groups.setdefault(said, []).append(episode.audio.stem)
    return tuple(tuple(names) for names in groups.values() if len(names) > 1)
