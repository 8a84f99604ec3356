"""A show that drafts are published to: what is served here, and the site that the public gets."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import UsageError
from briefing.io.places import real
from briefing.podcast import ledger
from briefing.podcast.collect import collect
from briefing.podcast.feed import published_at
from briefing.podcast.publish import Published, publish
from briefing.podcast.show import Show
from briefing.podcast.site_names import EPISODES
from briefing.settings import Settings


def no_show() -> UsageError:
    """The error for what only a show has, where the served folder is none."""
    return UsageError("no show is being made here", "serve the folder that holds its episodes")


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
    settings: Settings = field(default_factory=Settings)
    """How `briefing batch` reads the texts of this show."""
    public: Path | None = None
    """Where the show's own site is or will be, whose ledger tells what was taken back."""
    home: Path | None = None
    """The folder of its settings; None where it has none."""

    @property
    def words(self) -> Path:
        """The file of the words that are corrected in the show.

        The last lexicon of its settings that lies in its folder, which `batch` reads too; else
        one beside its episodes.
        """
        home = real(self.home) if self.home else None
        own = [p for p in self.settings.lexicons if home and real(p).is_relative_to(home)]
        return own[-1] if own else self.episodes / "lexicon.tsv"

    def publish(self) -> Published:
        """Make the site that is served, and the show's own. Raises as `podcast.publish` does."""
        self.episodes.mkdir(parents=True, exist_ok=True)
        made = self.preview()
        if self.own:
            publish(self.episodes, self.own.site, self.own.base, self.show)
        return made

    def preview(self) -> Published:
        """Make the site that is served, and no other. Raises likewise.

        What was taken back in public is not heard here either.
        """
        withdraw, restore = self._taken_back()
        return publish(
            self.episodes, self.site, self.base, self.show, withdraw=withdraw, restore=restore
        )

    def _taken_back(self) -> tuple[list[str], list[str]]:
        """The episodes that are to leave the site that is served, and those that come back."""
        public = ledger.find(self.public) if self.public else None
        if not public:
            return [], []
        served = ledger.find(self.site)
        names = [pair.episode.audio.stem for pair in collect(self.episodes)[0]]
        gone = [name for name in names if public.is_withdrawn(name)]
        before = [name for name in names if served and served.is_withdrawn(name)]
        return gone, [name for name in before if name not in gone]

    def page_of(self, name: str) -> str:
        """Where the public sees the episode of that name, else where the show is."""
        base, site = (self.own.base, self.own.site) if self.own else (self.base, self.site)
        book = ledger.find(site)
        page = f"{EPISODES}/{book.slug_of(name) if book else ''}.html"
        return f"{base}{page}" if (site / page).is_file() else base

    def move(self) -> None:
        """Publish again what was published at another address: a feed names its files in full."""
        if published_at(self.site) not in {"", self.base}:
            self.publish()
