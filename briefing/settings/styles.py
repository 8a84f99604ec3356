"""Named pauses: those that come with the program, and the user's own."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.errors import UsageError
from briefing.settings.groups import Pauses
from briefing.settings.kinds import either

DEFAULT_STYLE = "news"
STYLES = {
    DEFAULT_STYLE: Pauses(),
    "calm": Pauses(0.08, 0.25, 0.6, 0.8, 1.1, 1.2, 1.5, 2.0),
    "brisk": Pauses(0.03, 0.1, 0.22, 0.28, 0.45, 0.45, 0.6, 0.8),
}
"""Named pauses: read news, a relaxed reading, and a quick run through the day's notes."""


def style(name: str, own: Mapping[str, Pauses] | None = None) -> Pauses:
    """The pauses of a style; `own` are the user's (`briefing.settings.toml.load_styles`).

    Raises UsageError for a style there is not.
    """
    known = {**STYLES, **(own or {})}
    if name not in known:
        raise UsageError(f"Unsupported style: {name!r}", f"use {either(known)}", "style")
    return known[name]
