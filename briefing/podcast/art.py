"""The pictures of a site: covers, the pictures of links to its pages, and its icons.

Their names change with what they show, as Apple asks; each is drawn only when it is not there yet.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from briefing.document import Episode
from briefing.episode import dates
from briefing.episode.page import bundle
from briefing.errors import InputError, MissingError
from briefing.podcast.output import Output
from briefing.podcast.show import Show

CARD = "-card.jpg"
ICON_SIZES = (192, 512)
_VERSION = "1"  # goes up when a drawing changes, so that all is drawn anew


@dataclass(frozen=True, slots=True)
class Pictures:
    """File names of a picture in the site."""

    full: str
    """For the feed."""
    small: str
    """For pages."""


class Art:
    """Draws covers into a site."""

    def __init__(self, show: Show, output: Output) -> None:
        """Raises MissingError when cover art is not installed."""
        from briefing.episode.cover import draw as cover

        self._cover = cover
        self._show = show
        self._output = output

    def of_show(self) -> Pictures:
        """The show's cover. Raises InputError when the user's own picture cannot be used."""
        own = self._show.picture
        if own is None:
            return self._put("cover", (self._show.title, self._show.author, ""))
        pictures = _names("cover", _key(_content(own)))
        for name, size in self._missing(pictures):
            self._output.put(name, self._cover.from_picture(own, size))
        return pictures

    def of_episode(self, episode: Episode, stem: str) -> Pictures:
        """The episode's own cover beside its other files; the show's where that is a picture."""
        if self._show.picture is not None:
            return self.of_show()
        return self._put(stem, (episode.title, _day(episode, self._show), self._show.title))

    def _put(self, stem: str, texts: tuple[str, str, str]) -> Pictures:
        key = _key("\0".join((_VERSION, self._show.drawn, *texts)).encode(errors="replace"))
        pictures = _names(stem, key)
        missing = self._missing(pictures)
        if missing:
            sizes = [size for _, size in missing]
            drawn = self._cover.draw_sizes(*texts, self._show.drawn, sizes)
            for (name, _), content in zip(missing, drawn, strict=True):
                self._output.put(name, content)
        return pictures

    def _missing(self, pictures: Pictures) -> list[tuple[str, int]]:
        wanted = (pictures.full, self._cover.FEED_SIZE), (pictures.small, self._cover.TAG_SIZE)
        return [(name, size) for name, size in wanted if not self._output.keep(name)]


class Cards:
    """Draws the pictures of links, and icons, into a site."""

    def __init__(self, show: Show, output: Output, pictures: Pictures) -> None:
        """`pictures` are the show's; raises MissingError when cover art is not installed."""
        from briefing.episode.cover import card

        self._card = card
        self._show = show
        self._output = output
        self._cover = (output.root / pictures.small).read_bytes() if pictures.small else b""

    def of_show(self) -> str:
        """The name of the picture for links to the show's own pages."""
        return self._put("cover", self._show.title, "", self._show.author)

    def of_episode(self, episode: Episode, stem: str) -> str:
        """The name of the picture for links to the episode whose files begin with `stem`."""
        return self._put(stem, episode.title, _day(episode, self._show), self._show.title)

    def icons(self) -> dict[str, dict[str, str]]:
        """The icons of the site by file name, each with its `sizes` and `purpose`."""
        made: dict[str, dict[str, str]] = {}
        if not self._cover:
            return made
        key = _key(_VERSION.encode() + self._cover)
        for size in ICON_SIZES:
            for purpose in ("any", "maskable"):
                name = f"icon-{key}-{purpose}-{size}.png"
                if not self._output.keep(name):
                    drawn = self._card.icon(self._cover, size, purpose == "maskable")
                    self._output.put(name, drawn)
                made[name] = {"sizes": f"{size}x{size}", "purpose": purpose}
        return made

    def _put(self, stem: str, title: str, day: str, show: str) -> str:
        own = self._cover if self._show.picture else b""
        texts = "\0".join((_VERSION, self._show.drawn, title, day, show))
        name = f"{stem}-{_key(texts.encode(errors='replace') + own)}{CARD}"
        if not self._output.keep(name):
            card = self._card.Card(title, day, show)
            self._output.put(name, self._card.draw_card(card, self._show.drawn, own))
        return name


def cards_of(show: Show, output: Output, pictures: Pictures) -> Cards | None:
    """What draws the pictures of links of a show; None where cover art is not installed."""
    try:
        return Cards(show, output, pictures)
    except MissingError:
        return None


def _day(episode: Episode, show: Show) -> str:
    """The day of an episode in the words of the show's pages, "" where it has none."""
    day = dates.moment(episode.date)
    words = bundle.words(bundle.page_language(show.language))
    return dates.day_in_words(day.date(), words) if day else ""


def _names(stem: str, key: str) -> Pictures:
    return Pictures(f"{stem}-{key}.jpg", f"{stem}-{key}-600.jpg")


def _key(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "name a picture that exists") from error
