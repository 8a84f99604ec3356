"""The pictures of links to a site's pages, and its icons, drawn only when not there yet."""

from __future__ import annotations

import hashlib

from briefing.document import Episode
from briefing.episode import dates
from briefing.episode.page import bundle
from briefing.errors import MissingError
from briefing.podcast.art import Pictures
from briefing.podcast.output import Output
from briefing.podcast.show import Show

CARD = "-card.jpg"
ICON_SIZES = (192, 512)
_VERSION = "1"  # goes up when the drawing changes, so that all is drawn anew


class Cards:
    """Draws cards and icons into a site. Their names change with what they show."""

    def __init__(self, show: Show, output: Output, pictures: Pictures) -> None:
        """`pictures` are the show's; raises MissingError when cover art is not installed."""
        from briefing.episode.cover import card

        self._card = card
        self._show = show
        self._output = output
        self._pictures = pictures
        self._cover = (output.root / pictures.small).read_bytes() if pictures.small else b""

    def of_show(self) -> str:
        """The name of the picture for links to the show's own pages."""
        return self._put("cover", self._show.title, "", self._show.author)

    def of_episode(self, episode: Episode, stem: str) -> str:
        """The name of the picture for links to the episode whose files begin with `stem`."""
        words = bundle.words(bundle.page_language(self._show.language))
        day = dates.moment(episode.date)
        date = dates.day_in_words(day.date(), words) if day else ""
        return self._put(stem, episode.title, date, self._show.title)

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
        own = self._cover if self._show.cover is not None else b""
        texts = "\0".join((_VERSION, self._show.design, title, day, show))
        name = f"{stem}-{_key(texts.encode(errors='replace') + own)}{CARD}"
        if not self._output.keep(name):
            card = self._card.Card(title, day, show)
            self._output.put(name, self._card.draw_card(card, self._show.design, own))
        return name


def cards(show: Show, output: Output, pictures: Pictures) -> Cards | None:
    """The cards of a show; None where cover art is not installed."""
    try:
        return Cards(show, output, pictures)
    except MissingError:
        return None


def _key(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
