"""Episodes taken back after they were published: the address stays and says so, nothing else does.

Which ones is kept in the ledger, not in the folder of episodes: the text and the sound stay where
they are (a newsroom must be able to show what it had said), no later run makes or publishes them
again by accident, and `restore` brings them back under the same address and id.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from briefing.document import Episode
from briefing.errors import UsageError
from briefing.podcast.ledger import Ledger
from briefing.podcast.site_names import OF_EPISODE
from briefing.settings.kinds import either

_MOST_NAMED = 4
"""Names in a hint."""


def change(
    book: Ledger, episodes: Iterable[Episode], withdraw: Sequence[str], restore: Sequence[str]
) -> None:
    """Mark in `book` the episodes called `withdraw` as taken back, and those `restore` as not.

    A name is that of the episode's file, or its address. `episodes` are those in the folder: one
    that was never published can be withdrawn too. Raises UsageError for a name that is none.
    """
    if not (withdraw or restore):
        return
    for episode in episodes:
        book.place(episode)
    now = datetime.now(UTC).replace(microsecond=0)
    for name in withdraw:
        key = _key(book, name)
        place = book.places[key]
        book.places[key] = replace(place, withdrawn=place.withdrawn or now)
    for name in restore:
        key = _key(book, name)
        book.places[key] = replace(book.places[key], withdrawn=None)


def _key(book: Ledger, name: str) -> str:
    """Under which file name the ledger has the episode called `name`."""
    last = unicodedata.normalize("NFC", unquote(urlsplit(name).path).rpartition("/")[2])
    end = next((end for end in (*OF_EPISODE, ".json") if last.endswith(end)), "")
    wanted = {unicodedata.normalize("NFC", name), last, last.removesuffix(end)}
    for key, place in book.places.items():
        if key in wanted or place.slug in wanted:
            return key
    raise UsageError(
        f"No episode called {name!r}", _hint(last.removesuffix(end), list(book.places))
    )


def _hint(name: str, known: Sequence[str]) -> str:
    """What somebody who wrote `name` may have meant: names that begin so, else one nearly so."""
    near = [each for each in known if each.startswith(name)]
    near = near or get_close_matches(name, known, 1)
    if not name or not near or len(near) > _MOST_NAMED:
        return "use the name of its file, or its address"
    return f"did you mean {either(sorted(near))}?"
