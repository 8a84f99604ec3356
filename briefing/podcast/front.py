"""The front page of a site: a lead story, then quiet rows by month, and pages of older ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from briefing.episode.dates import is_day
from briefing.episode.page import bundle, page
from briefing.episode.page.view import view
from briefing.episode.text import one_line
from briefing.podcast.art import Pictures
from briefing.podcast.feed_item import Entry
from briefing.podcast.feed_settings import directory_of
from briefing.podcast.output import Output
from briefing.podcast.show import Show
from briefing.podcast.site_names import ASSETS, FEED, INDEX, SEARCH

PER_PAGE = 50
"""Rows of a page."""
_APPS = (
    ("Apple Podcasts", "podcast://{bare}"),
    ("AntennaPod", "antennapod-subscribe://{bare}"),
    ("Pocket Casts", "pktc://subscribe/{bare}"),
    ("Overcast", "overcast://x-callback-url/add?url={quoted}"),
    ("Podcast Addict", "podcastaddict://{bare}"),
)


def page_name(number: int) -> str:
    """The name of the front page's part `number`, counted from 1 with the newest."""
    return INDEX if number == 1 else f"page-{number}.html"


def page_count(episodes: int) -> int:
    """How many parts the front page has."""
    return max(-(-episodes // PER_PAGE), 1)


@dataclass(frozen=True, slots=True)
class Front:
    """The front page of a show."""

    output: Output
    """Where files are written."""
    show: Show
    """What the show says of itself."""
    base: str
    """Address of the site."""
    shared: dict[str, str]
    """What all its pages link to."""

    def put(self, entries: Sequence[Entry], pictures: Pictures, share: dict[str, Any]) -> None:
        """Write every part of it; `entries` are the newest first, `share` is what previews show."""
        cards = _timed([self._card(entry) for entry in entries])
        total = page_count(len(cards))
        months = _months(cards)
        for number in range(1, total + 1):
            here = cards[(number - 1) * PER_PAGE : number * PER_PAGE]
            rows = {
                "lead": here[0] if here and number == 1 else None,
                "months": _by_month(here[1:] if number == 1 else here),
                "pages": _pages(number, total),
                "archive": months if len(months) > 1 else [],
            }
            site = self._addresses() | {"share": share | _own_address(self.base, number)}
            content = page.index_page(self._show(pictures), rows, site, self._language)
            self.output.put(page_name(number), content.encode())

    def _addresses(self) -> dict[str, Any]:
        script = bundle.fingerprint(bundle.search_script())
        return self.shared | {
            "feed_address": self.base + FEED,
            "apps": self._apps(),
            "search": f"{ASSETS}/search.js?v={script}",
            "search_index": f"{SEARCH}/",
        }

    @property
    def _language(self) -> str:
        return bundle.page_language(self.show.language)

    def _show(self, pictures: Pictures) -> dict[str, str]:
        return {
            "title": one_line(self.show.title),
            "author": one_line(self.show.author),
            "description": one_line(self.show.description),
            "cover": pictures.small,
        }

    def _apps(self) -> list[dict[str, str]]:
        """The show in directories, then apps that take the address of its feed."""
        feed = self.base + FEED
        bare, quoted = feed.partition("://")[2], quote(feed, safe="")
        listed = [directory_of(given) for given in self.show.feed.directories]
        apps = [(name, form.format(bare=bare, quoted=quoted)) for name, form in _APPS]
        return [{"name": name, "href": address} for name, address in (*listed, *apps)]

    def _card(self, entry: Entry) -> dict[str, Any]:
        words = bundle.words(self._language)
        shown = view(entry.episode, words, "")
        paths = {name: address[len(self.base) :] for name, address in entry.files.items()}
        known = {name: shown[name] for name in ("title", "date", "day", "length", "summary")}
        time = entry.published
        return known | {
            "slug": Path(paths["page"]).stem,
            "seconds": round(entry.episode.seconds),
            "page": paths["page"],
            "audio": paths["audio"],
            "cover": paths.get("small", ""),
            "time": _clock(entry),
            "month": f"{time.year}-{time.month:02}",
            "month_name": f"{words['months'][time.month - 1]} {time.year}",
        }


def _clock(entry: Entry) -> str:
    """The time of day an episode came out, "" where only its day is known."""
    time = entry.published
    is_midnight = time.hour == time.minute == 0  # which `ledger` gives a day without a time
    return "" if is_midnight and is_day(entry.episode.date) else f"{time.hour}:{time.minute:02}"


def _timed(cards: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The cards with the time of day only where a day has several."""
    days = Counter(card["date"] for card in cards)
    return [card | {"time": card["time"] if days[card["date"]] > 1 else ""} for card in cards]


def _own_address(base: str, number: int) -> dict[str, str]:
    """What previews of a part but the first show as its address."""
    return {"url": base + page_name(number)} if number > 1 else {}


def _by_month(cards: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    groups = groupby(cards, key=lambda card: (card["month"], card["month_name"]))
    return [{"id": f"m{key}", "name": name, "episodes": list(rows)} for (key, name), rows in groups]


def _months(cards: Sequence[dict[str, Any]]) -> list[dict[str, str]]:
    """Every month there is, with the address of its first row.

    The lead story is no row: a month that has no other leads to it.
    """
    found: dict[str, dict[str, str]] = {}
    for at, card in enumerate(cards):
        named = found.setdefault(card["month"], {"name": card["month_name"], "href": ""})
        if at:
            named["href"] = named["href"] or f"{page_name(at // PER_PAGE + 1)}#m{card['month']}"
    return [named | {"href": named["href"] or f"{INDEX}#latest"} for named in found.values()]


def _pages(number: int, total: int) -> dict[str, Any]:
    return {
        "number": number,
        "total": total,
        "newer": page_name(number - 1) if number > 1 else "",
        "older": page_name(number + 1) if number < total else "",
        "all": [{"number": n, "href": page_name(n)} for n in range(1, total + 1)],
    }
