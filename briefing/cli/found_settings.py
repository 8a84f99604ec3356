"""What a settings file decides only where the user named it: a found one may be anybody's.

It lies beside texts that somebody sent. What no file decides at all is in `briefing.settings.toml`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing.errors import UsageError
from briefing.io.places import real
from briefing.settings.toml import line_of

OPENS = frozenset({"lan", "studio", "key", "webhook"})
"""Options that let others in, or tell them something."""
ASKS = frozenset({"ping", "online", "allow_private"})
"""Options that ask the network: a hub, a service, what only this network reaches."""
FOLLOWS = {"teasers": "follow"}
"""Options that do so with one value."""
VOICES = frozenset({"engine", "fallback"})
"""Options that send the text away where they name an online voice."""
PLACES = frozenset({"output", "folder", "site", "sample"})
"""Options that say where something is written: a found file does so below its own folder."""


def check_found(path: Path, name: str, value: Any) -> None:
    """Raise UsageError where the settings file `path`, which nobody named, may not set `name`.

    `value` is as the option takes it; a place counts from here.
    """
    is_wide = bool(value) and name in OPENS | ASKS
    if is_wide or FOLLOWS.get(name, ...) == value or _leads_away(path, name, value):
        shown = "true" if value is True else f'"{value}"'
        raise UsageError(
            f"{line_of(path, name)}: only a settings file that you name can set "
            f"{name.replace('_', '-')} = {shown}",
            "give it with the command, or name the file with --config if you trust it",
        )


def _leads_away(path: Path, name: str, value: Any) -> bool:
    """Whether the text would leave the machine, or a file the folder of the settings."""
    if name in PLACES:
        return not real(value).is_relative_to(real(path.parent))
    if name in VOICES:
        from briefing.engines import may_send  # seldom needed, and slow to load

        return may_send(value)
    return False
