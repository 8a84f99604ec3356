"""The pictures of a show and of its episodes, drawn only when they are not there yet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from briefing.document import Episode
from briefing.episode import dates
from briefing.episode.page import bundle
from briefing.errors import InputError
from briefing.podcast.output import Output
from briefing.podcast.show import Show

_VERSION = "1"  # goes up when the designs change, so that covers are drawn anew


@dataclass(frozen=True, slots=True)
class Pictures:
    """File names of a picture in the site."""

    full: str
    """For the feed."""
    small: str
    """For pages."""


class Art:
    """Draws covers into a site. Their names change with what they show, as Apple asks."""

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
        words = bundle.words(bundle.page_language(self._show.language))
        day = dates.moment(episode.date)
        date = dates.day_in_words(day.date(), words) if day else ""
        return self._put(stem, (episode.title, date, self._show.title))

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


def _names(stem: str, key: str) -> Pictures:
    return Pictures(f"{stem}-{key}.jpg", f"{stem}-{key}-600.jpg")


def _key(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "name a picture that exists") from error
