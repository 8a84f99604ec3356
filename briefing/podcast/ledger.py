"""What was published under which name, kept in the site so that nothing ever moves.

An episode is known by the name of its audio file. Its guid, its address and its time of
publication are decided once; they stay when the episode is made again, when the site gets
another address, and when the episode leaves and comes back.
"""

from __future__ import annotations

import json
import re
import unicodedata
import uuid
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from briefing.document import Episode
from briefing.episode.dates import INDIA, is_day, moment
from briefing.errors import InputError
from briefing.io.places import contents
from briefing.podcast.slugs import slug

FILE = "published.json"
FORMAT = 1
PODCASTS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of podcast:guid (Podcasting 2.0, tag guid)."""

_DIGITS = {0x966 + value: str(value) for value in range(10)}


@dataclass(frozen=True, slots=True)
class Place:
    """What never changes of an episode."""

    guid: str
    """Its id in the feed."""
    slug: str
    """Its name in addresses."""
    published: datetime
    """When it first was."""
    audio: str = ""
    """The file that was last found whole."""
    season: int = 0
    """0 where there are no seasons."""
    number: int = 0
    """In the season; 0 where episodes are not numbered."""
    withdrawn: datetime | None = None
    """Since when it is taken back; None for one that can be heard."""


@dataclass(slots=True)
class Ledger:
    """The podcast's guid, and the place of every episode by file name."""

    guid: str
    """Of the podcast."""
    places: dict[str, Place] = field(default_factory=dict)
    """Of every episode, by its file name."""

    def place(self, episode: Episode) -> Place:
        """The episode's place; decided now if it has none."""
        name = _name(episode)
        if name not in self.places:
            taken = {place.slug for place in self.places.values()}
            times = {place.published for place in self.places.values()}
            self.places[name] = Place(
                guid=str(uuid.uuid5(uuid.UUID(self.guid), name)),
                slug=slug(name, taken),
                published=_free(_published(episode), times),
            )
        return self.places[name]

    def slugs(self, episodes: Sequence[Episode]) -> list[str]:
        """The slugs that episodes have, or would be given."""
        trial = Ledger(self.guid, dict(self.places))
        return [trial.place(episode).slug for episode in episodes]

    def slug_of(self, name: str) -> str:
        """The name in addresses of the file called `name`, without its ending; "" without one."""
        place = self.places.get(_as_text(name))
        return place.slug if place else ""

    def set_apart(self, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """The file names among `names` whose own address another episode has, and their slugs."""
        places = ((name, self.places[name].slug) for name in names)
        return tuple((name, given) for name, given in places if given != slug(name))

    def is_withdrawn(self, name: str) -> bool:
        """Whether the episode of a file called `name`, without its ending, is taken back."""
        place = self.places.get(_as_text(name))
        return place is not None and place.withdrawn is not None

    def others(self, names: Iterable[str]) -> dict[str, Place]:
        """The episodes that are not taken back, without those of files called `names`."""
        known = {_as_text(name) for name in names}
        places = self.places.items()
        return {name: p for name, p in places if name not in known and not p.withdrawn}

    def withdrawn_slugs(self) -> list[str]:
        """The addresses where it is said that the episode was taken back."""
        return sorted(place.slug for place in self.places.values() if place.withdrawn)

    def whole(self, episode: Episode) -> str:
        """Which audio of the episode was last found whole; "" when none was."""
        place = self.places.get(_name(episode))
        return place.audio if place else ""

    def found_whole(self, episode: Episode, audio: str) -> None:
        """Remember that the episode's audio was looked at and found whole."""
        self.places[_name(episode)] = replace(self.place(episode), audio=audio)

    def number(self, episodes: Sequence[Episode], *, by_year: bool) -> None:
        """Give those of `episodes`, the oldest first, that have no number the next one."""
        last: dict[int, int] = {}
        for place in self.places.values():
            last[place.season] = max(last.get(place.season, 0), place.number)
        for episode in episodes:
            place = self.place(episode)
            if not place.number:
                season = place.published.year if by_year else 0
                last[season] = last.get(season, 0) + 1
                self.places[_name(episode)] = replace(place, season=season, number=last[season])

    def to_json(self) -> str:
        """The ledger as JSON text, the same for the same content."""
        episodes = {name: _recorded(place) for name, place in sorted(self.places.items())}
        record = {"format": FORMAT, "guid": self.guid, "episodes": episodes}
        return json.dumps(record, indent=1) + "\n"


def podcast_guid(feed: str) -> str:
    """The podcast:guid of a feed from its first address, scheme and last slashes left out."""
    return str(uuid.uuid5(PODCASTS, feed.partition("://")[2].rstrip("/")))


def load(site: Path, feed: str, guid: str = "") -> Ledger:
    """The site's ledger, or a new one for a podcast whose feed is at `feed`.

    `guid` is the podcast:guid the user asks for. Raises as `find` does.
    """
    book = find(site) or Ledger(podcast_guid(feed))
    return replace(book, guid=guid or book.guid)


def find(site: Path) -> Ledger | None:
    """The site's ledger; None where nothing was published yet.

    Raises InputError when it is damaged: to go on without it would give every episode a second
    life in every app.
    """
    path = site / FILE
    try:
        record = json.loads(contents(path))
        if record["format"] != FORMAT:
            raise InputError(f"{path}: made by another version", "update the program")
        places = {name: _place(entry) for name, entry in record["episodes"].items()}
        return Ledger(str(uuid.UUID(record["guid"])), places)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            f"{path}: damaged ({type(error).__name__})",
            "restore a copy; if you delete it, apps may show every episode twice",
        ) from error


def _name(episode: Episode) -> str:
    return _as_text(episode.audio.stem)


def _as_text(name: str) -> str:
    """A file name as text that any file can hold, however the disk writes it."""
    return unicodedata.normalize("NFC", name.encode(errors="replace").decode())


def _recorded(place: Place) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if place.number:
        more |= {"season": place.season, "number": place.number}
    if place.withdrawn:
        more["withdrawn"] = place.withdrawn.isoformat()
    return {
        "guid": place.guid,
        "slug": place.slug,
        "published": place.published.isoformat(),
        "audio": place.audio,
    } | more


def _place(entry: dict[str, Any]) -> Place:
    known = str(entry["slug"])
    if slug(known) != known:
        raise ValueError(f"no address: {known!r}")
    published = datetime.fromisoformat(entry["published"])
    if published.tzinfo is None:
        raise ValueError("a time without its zone")
    numbers = (int(entry.get("season", 0)), int(entry.get("number", 0)))
    since = datetime.fromisoformat(entry["withdrawn"]) if entry.get("withdrawn") else None
    guid = str(uuid.UUID(entry["guid"]))
    return Place(guid, known, published, str(entry["audio"]), *numbers, since)


def in_order(episodes: Sequence[Episode]) -> list[Episode]:
    """The oldest first; those of one time by their names, 2 before 10."""
    return sorted(episodes, key=lambda episode: (_published(episode), _natural(_name(episode))))


def _natural(name: str) -> list[tuple[int, str]]:
    parts = re.split("([0-9]+)", name.translate(_DIGITS))
    return [(int(part), "") if part.isascii() and part.isdigit() else (0, part) for part in parts]


def _free(time: datetime, taken: Container[datetime]) -> datetime:
    """The first second from `time` on that no other episode has: apps sort by nothing else."""
    while time in taken:
        time += timedelta(seconds=1)
    return time


def _published(episode: Episode) -> datetime:
    """The episode's own time, to the second; a bare day takes the time the audio was made on it.

    That keeps the morning's briefing before the evening's. What is of this evening and made
    before it is out when it is made: apps hide what is of a time to come. Without a date it is
    the time the audio was made.
    """
    made = _made(episode.audio)
    if told := moment(episode.published):
        on_that_day = told.astimezone(INDIA).date() == made.date()
        return (
            min(told.replace(microsecond=0), made) if on_that_day else told.replace(microsecond=0)
        )
    own = moment(episode.date)
    if own is None or (is_day(episode.date) and own.date() == made.date()):
        return made
    return own.replace(microsecond=0)


def _made(audio: Path) -> datetime:
    """When a file was made; 1970 where its clock told a year there is not, or it is just gone."""
    try:
        return datetime.fromtimestamp(int(audio.stat().st_mtime), INDIA)
    except (OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(0, INDIA)
