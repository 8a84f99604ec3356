"""How the network is used."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.settings.fields import checked, option
from briefing.settings.groups import ALL, READING, SPEAKING
from briefing.settings.kinds import Choice, Flag, Number


@checked
@dataclass(frozen=True, slots=True)
class Online:
    """How the network is used."""

    requests_per_minute: float = option(
        60.0,
        Number(1, 600, "requests a minute", advice="60 is polite"),
        "Maximum number of requests per minute to an online voice.",
        SPEAKING,
        affects=False,
    )
    """The most an online voice is asked, in a minute."""
    teasers: str = option(
        "keep",
        Choice(("keep", "follow", "refuse")),
        "Feed entries with only the beginning of a text: keep and say so, follow to the page, "
        "or refuse.",
        READING,
    )
    """What becomes of entries of a feed that are only the beginning of a text."""
    allow_private: bool = option(
        False,
        Flag(),
        "Read pages and feeds on your own network too.",
        ALL,
        affects=False,
    )
    """Whether addresses of this machine and its networks may be read; those of others never are."""
