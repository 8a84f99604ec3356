"""A show that drafts are published to: what is served here, and the site that the public gets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.podcast.publish import Published, publish
from briefing.podcast.show import Show
from briefing.podcast.site_names import FEED


@dataclass(frozen=True, slots=True)
class Own:
    """The show's own site, as `briefing publish` makes it."""

    site: Path
    """Its folder, to be copied to a web server."""
    base: str
    """Where it will be seen."""


@dataclass(frozen=True, slots=True)
class Target:
    """A show that drafts are published to."""

    episodes: Path
    """The folder of its episodes."""
    site: Path
    """The folder that is served."""
    base: str
    """The address that the site is served at."""
    show: Show
    """What it says of itself."""
    own: Own | None = None
    """The site that the public gets; None where only this machine serves it."""

    def publish(self) -> Published:
        """Make the site that is served, and the show's own. Raises as `podcast.publish` does."""
        self.episodes.mkdir(parents=True, exist_ok=True)
        made = publish(self.episodes, self.site, self.base, self.show)
        if self.own:
            publish(self.episodes, self.own.site, self.own.base, self.show)
        return made

    def preview(self) -> Published:
        """Make the site that is served, and no other. Raises likewise."""
        return publish(self.episodes, self.site, self.base, self.show)

    def move(self) -> None:
        """Publish again what was published at another address: a feed names its files in full."""
        feed = self.site / FEED
        if feed.is_file() and self.base.encode() not in feed.read_bytes():
            self.publish()
