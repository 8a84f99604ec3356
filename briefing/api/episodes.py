"""A finished episode from its record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.api.arguments import expect

if TYPE_CHECKING:
    from briefing.document import Episode


def load_episode(path: str | Path) -> Episode:
    """The episode that `make` wrote: from its audio file, or the record, JSON, beside it.

    Raises TypeError for what is no path, InputError for a record that is missing, damaged or
    of a format that this version does not know.
    """
    expect("load_episode", "path", path, str, Path)
    from briefing.episode.record import load_record, record_path

    return load_record(record_path(Path(path)))
