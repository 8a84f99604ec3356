"""What a podcast says of itself: the settings of `briefing publish`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.episode.text import one_line
from briefing.errors import UsageError
from briefing.podcast.addresses import check_address
from briefing.podcast.categories import category
from briefing.podcast.feed_settings import PUBLISH, FeedSettings
from briefing.settings import DESIGNS
from briefing.settings.fields import checked, group, option
from briefing.settings.kinds import Choice, File, Flag, Text

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_EMAIL = re.compile(r"|[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")
_GUID = re.compile(r"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def _title(text: str) -> None:
    if not one_line(text):
        raise UsageError("the show has no title", "give one")


def _matching(pattern: re.Pattern[str], what: str, remedy: str) -> Callable[[str], None]:
    """A check that text matches; `what` it is otherwise none of."""

    def check(text: str) -> None:
        if not pattern.fullmatch(text):
            raise UsageError(f"Unsupported {what}: {text!r}", remedy)

    return check


@checked
@dataclass(frozen=True, slots=True)
class Show:
    """The settings of a podcast."""

    title: str = option("", Text("NAME", check=_title), "Title of the show.", PUBLISH, flag="show")
    """Title of the show; it must have one."""
    author: str = option("", Text(), "Who makes the show.", PUBLISH)
    """Who makes it; "" is nobody in particular."""
    category: str = option(
        "News > Daily News", Text(check=category), "One of Apple's podcast categories.", PUBLISH
    )
    """Apple's, such as "News > Daily News"."""
    cover: Path | None = option(
        None,
        File(optional=True),
        "Your own picture, 1400 to 3000 pixels square; otherwise covers are drawn.",
        PUBLISH,
        completion="files",
    )
    """The user's own picture; without it covers are drawn in `design`."""
    design: str = option("akhbar", Choice(DESIGNS), "Design of drawn covers.", PUBLISH)
    """The name of a design."""
    language: str = option(
        "hi",
        Text(check=_matching(_LANGUAGE, "language", "use a code such as hi or hi-IN")),
        "Language of the show.",
        PUBLISH,
    )
    """A BCP 47 tag."""
    link: str = option(
        "",
        Text("URL", check=check_address),
        "The show's own web site, if it has one.",
        PUBLISH,
    )
    """The show's own site; "" is the published pages."""
    description: str = option("", Text(), "What the show is about, for directories.", PUBLISH)
    """What the show is about, for directories."""
    owner_email: str = option(
        "",
        Text(check=_matching(_EMAIL, "e-mail address", "correct it or leave it out")),
        "Contact for directories; public once published.",
        PUBLISH,
    )
    """An e-mail address, public once published, and so off unless given."""
    explicit: bool = option(False, Flag(), "Not for children.", PUBLISH)
    """Whether it is not for children."""
    guid: str = option(
        "",
        Text(check=_matching(_GUID, "podcast:guid", "copy it from the old feed")),
        "The podcast:guid of a show that moves here.",
        PUBLISH,
    )
    """The podcast:guid of a podcast that existed before; without it one is made once."""
    feed: FeedSettings = group(FeedSettings)
    """What else the feed tells, and how the site is laid out."""

    @property
    def picture(self) -> Path | None:
        """The user's own picture; None where covers are drawn."""
        return None if self._names_design else self.cover

    @property
    def drawn(self) -> str:
        """The design of drawn covers: a `cover` may be named as `briefing make` has it, too."""
        return self.cover.name if self.cover and self._names_design else self.design

    @property
    def _names_design(self) -> bool:
        return self.cover is not None and not self.cover.suffix and self.cover.name in DESIGNS
