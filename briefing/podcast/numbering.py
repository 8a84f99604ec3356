"""Season, number and kind of an episode in the feed: as its file is called, else as is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.document import Episode
from briefing.podcast.ledger import Ledger, Place
from briefing.podcast.show import Show

_NAMED = re.compile(r"(?<![a-z0-9])s(\d{1,4})[ _-]?e(\d{1,5})(?!\d)", re.IGNORECASE)
_KINDS = {
    "trailer": re.compile(r"(?<![a-z])trailer(?![a-z])|ट्रेलर", re.IGNORECASE),
    "bonus": re.compile(r"(?<![a-z])bonus(?![a-z])|बोनस", re.IGNORECASE),
}


def count(book: Ledger, episodes: Sequence[Episode], show: Show) -> None:
    """Number the episodes, the oldest first, where the show has numbers; for good."""
    if show.feed.numbers == "none" and not show.feed.serial:
        return
    counted = [episode for episode in episodes if kind_of(episode) == "full"]
    book.number(counted, by_year=show.feed.numbers == "year")


def kind_of(episode: Episode) -> str:
    """ "trailer" or "bonus" where the name of the file says so, else "full"."""
    name = episode.audio.stem
    return next((kind for kind, said in _KINDS.items() if said.search(name)), "full")


def numbers_of(episode: Episode, place: Place, show: Show) -> tuple[int, int]:
    """Season and number; 0 for what it has not."""
    named = _NAMED.search(episode.audio.stem)
    if named:
        return int(named[1]), int(named[2])
    shown = show.feed.numbers != "none" or show.feed.serial
    return (place.season, place.number) if shown else (0, 0)
