"""What a podcast says of itself: the settings of `briefing publish`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.podcast.categories import category

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Show:
    """The settings of a podcast.

    `category` is Apple's, such as "News > Daily News". `cover` is the user's own picture;
    without it covers are drawn in `design`. `link` is the show's own site, the published
    pages when "". `owner_email` is public once published, and so off unless given. `guid`
    is the podcast:guid of a podcast that existed before; without it one is made once.
    """

    title: str
    author: str = ""
    category: str = "News > Daily News"
    cover: Path | None = None
    design: str = "akhbar"
    language: str = "hi"
    link: str = ""
    description: str = ""
    owner_email: str = ""
    explicit: bool = False
    guid: str = ""

    def __post_init__(self) -> None:
        """Raises UsageError for what no podcast directory would take."""
        if not one_line(self.title):
            raise UsageError("the show has no title", "give one: --show, or show in briefing.toml")
        if not _LANGUAGE.fullmatch(self.language):
            raise UsageError(f"no language {self.language!r}", "give a code such as hi or hi-IN")
        if self.owner_email and not _EMAIL.fullmatch(self.owner_email):
            raise UsageError(
                f"no e-mail address: {self.owner_email!r}", "correct it or leave it out"
            )
        if self.guid and not _GUID.fullmatch(self.guid):
            raise UsageError(f"no podcast:guid: {self.guid!r}", "copy it from the old feed")
        category(self.category)
        if self.link:
            web_address(self.link)


def base_address(text: str) -> str:
    """The address a site will be at, ready to append file names to: ASCII, ends with "/".

    Raises UsageError where it is not a plain http or https address.
    """
    address = web_address(text)
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        raise UsageError(f"{text}: has a query or fragment", "give only https://host/folder")
    return address if address.endswith("/") else f"{address}/"


def web_address(text: str) -> str:
    """An http or https address in ASCII: the host in IDNA, the rest percent-encoded.

    Raises UsageError for anything else, and for a user name or password inside it, which
    would be published with it.
    """
    try:
        parts = urlsplit(text.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError as error:  # UnicodeError is one
        raise UsageError(f"{text}: not an address ({error})", "give https://host/folder") from error
    if parts.scheme not in {"http", "https"}:
        raise UsageError(f"{text}: the address has no scheme", f"give https://{text.lstrip('/')}")
    if not host or re.search(r"[\s<>\"\\^`{|}]", host):
        raise UsageError(f"{text}: the address has no host", "give https://host/folder")
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"{text}: has a user name or password in it", "leave it out")
    bracketed = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe=_PATH_SAFE), quote(parts.query, safe=f"{_PATH_SAFE}?")
    return urlunsplit((parts.scheme, bracketed + port, path, query, quote(parts.fragment)))
