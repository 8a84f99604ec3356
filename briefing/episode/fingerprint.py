"""What an episode was made from, in one word: the same texts and settings give the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from briefing import __version__
from briefing.document import Source
from briefing.settings import Settings

# These change how the work is done, not what comes of it.
_IRRELEVANT = frozenset({"threads", "keep_going", "requests_per_minute"})


def fingerprint(sources: Sequence[Source], settings: Settings) -> str:
    """A digest of everything that the sound and the tags depend on.

    Files that the settings name count with their content, missing ones as such; the day a
    text file was saved does not count.
    """
    digest = hashlib.sha256(__version__.encode())
    for source in sources:
        digest.update("\0".join((source.title, source.author, source.text, "")).encode())
    chosen = {k: v for k, v in asdict(settings).items() if k not in _IRRELEVANT}
    digest.update(json.dumps(chosen, sort_keys=True, default=_content).encode())
    return digest.hexdigest()


def _content(value: object) -> str:
    """The content of a file, as text for the digest."""
    path = Path(str(value))
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else str(path)
