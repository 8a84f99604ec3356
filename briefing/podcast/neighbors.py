"""What can be heard after an episode: the newer one and the older one beside it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import Episode
from briefing.episode.text import one_line
from briefing.podcast.ledger import Ledger

Beside = dict[str, tuple[tuple[str, str, str], ...]]
"""By slug of an episode: ("newer" or "older", title, slug) of those beside it."""


def neighbors(book: Ledger, episodes: Sequence[Episode]) -> Beside:
    """The episodes beside each one in the order of the feed; all have a place in `book`."""
    placed = sorted(
        ((book.place(episode), episode) for episode in episodes),
        key=lambda pair: (pair[0].published, pair[0].slug),
    )
    named = [(place.slug, one_line(one.title) or one.audio.stem) for place, one in placed]
    beside: Beside = {}
    for at, (slug, _) in enumerate(named):
        newer = [("newer", title, near) for near, title in named[at + 1 : at + 2]]
        older = [("older", title, near) for near, title in named[max(at - 1, 0) : at]]
        beside[slug] = (*newer, *older)
    return beside
