"""What a podcast says of itself: the settings of `briefing publish`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.podcast.categories import category
from briefing.settings import DESIGNS
from briefing.settings.fields import checked, option
from briefing.settings.kinds import Choice, File, Flag, Text

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_EMAIL = re.compile(r"|[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_GUID = re.compile(r"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_PUBLISH = ("publish",)


def _title(text: str) -> None:
    if not one_line(text):
        raise UsageError("the show has no title", "give one")


def _matching(pattern: re.Pattern[str], what: str, remedy: str) -> Callable[[str], None]:
    """A check that text matches; `what` it is otherwise none of."""

    def check(text: str) -> None:
        if not pattern.fullmatch(text):
            raise UsageError(f"Unsupported {what}: {text!r}", remedy)

    return check


def _link(text: str) -> None:
    if text:
        web_address(text)


@checked
@dataclass(frozen=True, slots=True)
class Show:
    """The settings of a podcast."""

    title: str = option("", Text("NAME", check=_title), "Title of the show.", _PUBLISH, flag="show")
    """Title of the show; it must have one."""
    author: str = option("", Text(), "Who makes it.", _PUBLISH)
    """Who makes it; "" is nobody in particular."""
    category: str = option(
        "News > Daily News", Text(check=category), "One of Apple's podcast categories.", _PUBLISH
    )
    """Apple's, such as "News > Daily News"."""
    cover: Path | None = option(
        None,
        File(optional=True),
        "Your own picture, 1400 to 3000 pixels square; otherwise covers are drawn.",
        _PUBLISH,
        completion="files",
    )
    """The user's own picture; without it covers are drawn in `design`."""
    design: str = option("akhbar", Choice(DESIGNS), "Design of drawn covers.", _PUBLISH)
    """The name of a design."""
    language: str = option(
        "hi",
        Text(check=_matching(_LANGUAGE, "language", "use a code such as hi or hi-IN")),
        "Language of the show.",
        _PUBLISH,
    )
    """A BCP 47 tag."""
    link: str = option(
        "",
        Text("URL", check=_link),
        "The show's own web site, if it has one.",
        _PUBLISH,
    )
    """The show's own site; "" is the published pages."""
    description: str = option("", Text(), "What it is, for directories.", _PUBLISH)
    """What it is, for directories."""
    owner_email: str = option(
        "",
        Text(check=_matching(_EMAIL, "e-mail address", "correct it or leave it out")),
        "For directories; public once published.",
        _PUBLISH,
    )
    """An e-mail address, public once published, and so off unless given."""
    explicit: bool = option(False, Flag(), "Not for children.", _PUBLISH)
    """Whether it is not for children."""
    guid: str = option(
        "",
        Text(check=_matching(_GUID, "podcast:guid", "copy it from the old feed")),
        "The podcast:guid of a show that moves here.",
        _PUBLISH,
    )
    """The podcast:guid of a podcast that existed before; without it one is made once."""


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
