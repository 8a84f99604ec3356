"""Where this program keeps files of its own."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """Where this user's cached files are: $BRIEFING_CACHE, or the system's place for caches."""
    from platformdirs import user_cache_path

    own = os.environ.get("BRIEFING_CACHE")
    return Path(own) if own else user_cache_path("briefing")


def data_folder() -> Path:
    """Where this user's own work is kept: $BRIEFING_DATA, or the system's place for data."""
    from platformdirs import user_data_path

    own = os.environ.get("BRIEFING_DATA")
    return Path(own) if own else user_data_path("briefing")


def own_lexicon() -> Path:
    """The words that this user always says so: an ordinary lexicon, there or not."""
    return data_folder() / "lexicon.tsv"
