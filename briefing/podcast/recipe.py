"""What the files of an episode are made from, in one word: the same gives the same files."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefing.episode.pair import Stamp
from briefing.podcast.feed_item import Entry
from briefing.podcast.show import Show

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_ROOMS = ("episode", "podcast", "document")
"""The rooms of the program that decide what is in the files."""


def recipe(show: Show, base: str, entry: Entry, record: Stamp, around: object) -> str:
    """Names the episode's `record` as it was when it was read, its place, and the program.

    `around` is what else its page shows. A record that is written again has another time of
    change.
    """
    place = (entry.guid, entry.published, entry.size, entry.season, entry.number, entry.files)
    parts = (record and record[1:], show, base, place, around, _program())
    return hashlib.sha256(repr(parts).encode(errors="replace")).hexdigest()[:16]


@cache
def _program() -> str:
    digest = hashlib.sha256()
    for room in _ROOMS:
        _take(digest, files(f"briefing.{room}"))
    return digest.hexdigest()


def _take(digest: hashlib._Hash, entry: Traversable) -> None:
    if entry.is_file():
        if not entry.name.endswith((".pyc", ".woff2")):
            digest.update(entry.name.encode() + entry.read_bytes())
    elif entry.name != "__pycache__":
        for inner in sorted(entry.iterdir(), key=lambda each: each.name):
            _take(digest, inner)
