"""What a feed may tell besides what every podcast has: the settings under `[publish]` for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.podcast.addresses import check_address, web_address
from briefing.settings.fields import checked, option
from briefing.settings.kinds import Choice, Flag, Many, Number, Text

PUBLISH = ("publish",)
"""The commands that the settings of a show are options of."""
_LICENSE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


class Frequency(NamedTuple):
    """How often a show comes."""

    rule: str
    """As a recurrence rule of iCalendar (RFC 5545, section 3.3.10)."""
    hindi: str
    """In words."""
    english: str
    """Likewise."""


FREQUENCIES = {
    "daily": Frequency("FREQ=DAILY", "हर दिन", "Daily"),
    "weekdays": Frequency(
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "सोमवार से शुक्रवार", "Monday to Friday"
    ),
    "weekly": Frequency("FREQ=WEEKLY", "हर हफ़्ते", "Weekly"),
    "fortnightly": Frequency("FREQ=WEEKLY;INTERVAL=2", "दो हफ़्ते में एक बार", "Fortnightly"),
    "monthly": Frequency("FREQ=MONTHLY", "हर महीने", "Monthly"),
}
"""By the name of the choice."""
_DIRECTORIES = {
    "podcasts.apple.com": "Apple Podcasts",
    "open.spotify.com": "Spotify",
    "music.amazon.in": "Amazon Music",
    "music.amazon.com": "Amazon Music",
    "music.youtube.com": "YouTube Music",
    "www.youtube.com": "YouTube",
    "www.jiosaavn.com": "JioSaavn",
    "gaana.com": "Gaana",
    "kukufm.com": "Kuku FM",
    "pca.st": "Pocket Casts",
    "overcast.fm": "Overcast",
    "castbox.fm": "Castbox",
    "podcastaddict.com": "Podcast Addict",
    "podcastindex.org": "Podcast Index",
    "antennapod.org": "AntennaPod",
    "fountain.fm": "Fountain",
    "www.deezer.com": "Deezer",
}


def _secure(text: str) -> None:
    if text and not web_address(text).startswith("https://"):
        raise UsageError(f"Unsupported address: {text!r}", "podcast apps require https here")


def funding_of(text: str) -> tuple[str, str]:
    """The address and the words of "https://… Support us"; the words may be missing."""
    address, _, words = text.strip().partition(" ")
    return web_address(address), one_line(words)


def _funding(text: str) -> None:
    _secure(funding_of(text)[0])


def license_of(text: str) -> tuple[str, str]:
    """The name and the address of "CC-BY-4.0", or of "Name https://…"; ("", "") for "".

    Raises UsageError for a name that is none, and where another's address is missing.
    """
    name, _, address = text.strip().partition(" ")
    if not name:
        return "", ""
    if not _LICENSE.fullmatch(name):
        raise UsageError(f"Unsupported license: {text!r}", "use CC-BY-4.0, or NAME https://…")
    if address.strip():
        return name, web_address(address.strip())
    parts = re.fullmatch(r"cc-(by(?:-nc)?(?:-nd|-sa)?)-(\d\.\d)", name.lower())
    if parts:
        return name.lower(), f"https://creativecommons.org/licenses/{parts[1]}/{parts[2]}/"
    if name.lower() in {"cc0-1.0", "cc0"}:
        return "cc0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
    raise UsageError(f"Unsupported license: {text!r}", "use CC-BY-4.0, or NAME https://…")


def directory_of(text: str) -> tuple[str, str]:
    """The name of a directory and the show's address in it, from its address."""
    address = web_address(text)
    host = urlsplit(address).hostname or ""
    return _DIRECTORIES.get(host, host.removeprefix("www.")), address


@checked
@dataclass(frozen=True, slots=True)
class FeedSettings:
    """What a feed may tell besides what every podcast has."""

    narrator: str = option(
        "", Text(), "Who reads; otherwise the voice's name, such as अनन्या.", PUBLISH
    )
    """Who reads, as the feed names the narrator; "" is the name of the voice."""
    copyright: str = option("", Text(), "Who holds the rights: a name.", PUBLISH)
    """Who holds the rights; "" is the author."""
    license: str = option(
        "",
        Text("NAME", check=license_of),
        "License of the episodes: one such as CC-BY-4.0, or NAME https://….",
        PUBLISH,
    )
    """A license of Creative Commons, or the name and address of another; "" is none."""
    funding: tuple[str, ...] = option(
        (),
        Many(Text("URL", check=_funding)),
        "Where listeners can give money: https://…, then the link text.",
        PUBLISH,
    )
    """Addresses to give money at, each with words after a blank."""
    frequency: str = option(
        "none", Choice(("none", *FREQUENCIES)), "How often episodes appear.", PUBLISH
    )
    """How often episodes come; "none" tells nothing."""
    complete: bool = option(
        False, Flag(), "The show is complete: no more episodes will appear.", PUBLISH
    )
    """Whether no more episodes will come."""
    block: bool = option(False, Flag(), "Keep it out of directories: itunes:block.", PUBLISH)
    """Whether directories are asked not to list it: a private feed."""
    serial: bool = option(
        False, Flag(), "Meant to be heard in order, from the first episode.", PUBLISH
    )
    """Whether it is a story in parts: apps then begin with the first, and episodes are numbered."""
    numbers: str = option(
        "none",
        Choice(("none", "all", "year")),
        "Number the episodes: all in one sequence, or each year as a season.",
        PUBLISH,
    )
    """How episodes are numbered; S01E02 in a file's name counts before it."""
    thin: int = option(
        0,
        Choice((0, 24, 32), "kbit/s"),
        "Also an Opus file of 24 or 32 kbit/s for slow networks.",
        PUBLISH,
    )
    """kbit/s of a second, smaller file of every episode; 0 is none."""
    moved_to: str = option(
        "",
        Text("URL", check=check_address),
        "The feed's new address, for apps to follow.",
        PUBLISH,
        flag="new-feed-url",
    )
    """Where the feed has moved to; "" is nowhere."""
    hub: str = option(
        "",
        Text("URL", check=_secure),
        "A WebSub hub that tells apps of new episodes.",
        PUBLISH,
    )
    """A WebSub hub; 'briefing check-feed' tells it of the feed where that is asked for."""
    directories: tuple[str, ...] = option(
        (),
        Many(Text("URL", check=check_address)),
        "The show's page in a directory, for the front page.",
        PUBLISH,
        flag="directory",
        noun="directory",
    )
    """The show's pages in directories; the front page links to them."""
    per_page: int = option(
        300,
        Number(20, 100_000, whole=True),
        "Maximum number of episodes in one feed file; older ones go into further files.",
        PUBLISH,
        flag="feed-page",
    )
    """Episodes in a page of the feed (RFC 5005); the newest page has up to twice as many."""
