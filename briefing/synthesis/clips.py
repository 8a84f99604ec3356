"""Where the clips of this user are kept."""

from __future__ import annotations

import atexit
import tempfile
from contextlib import ExitStack
from pathlib import Path

from briefing.io.folders import cache_folder
from briefing.io.scratch import scratch
from briefing.synthesis.cache import ClipCache


def open_cache() -> ClipCache:
    """This user's clips, or a folder for this run alone where none can be kept.

    What killed runs left half-written is removed, and the longest unused that are over the limit.
    Raises UsageError as `limit` does.
    """
    folder = cache_folder() / "clips"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        own = ExitStack()
        atexit.register(own.close)
        return ClipCache(Path(own.enter_context(scratch())))
    cache = ClipCache(folder).in_use()
    cache.sweep()
    cache.keep_to_limit()
    return cache
