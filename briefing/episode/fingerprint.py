"""What an episode was made from, in one word: the same texts and settings give the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from briefing import __version__
from briefing.document import Source
from briefing.io.places import is_file
from briefing.settings import Settings, leaves


def fingerprint(sources: Sequence[Source], settings: Settings) -> str:
    """A digest of everything that the sound and the tags depend on.

    What is left as it is does not count, so that a new setting makes no episode anew.
    Files that the settings name count with their content, missing ones as such, and so do those
    that cannot be read: who needs one says so. The day a text file was saved does not count.
    """
    digest = hashlib.sha256(__version__.encode())
    for source in sources:
        digest.update("\0".join((source.title, source.author, source.text, "")).encode())
    chosen = {
        ".".join(leaf.path): leaf.option.kind.with_files(leaf.of(settings), _content)
        for leaf in leaves(type(settings))
        if leaf.option.affects and leaf.of(settings) != leaf.default
    }
    digest.update(json.dumps(chosen, sort_keys=True, default=str).encode())
    return digest.hexdigest()


def _content(path: Path) -> Path:
    """A name that changes with the content of the file."""
    try:
        return Path(hashlib.sha256(path.read_bytes()).hexdigest()) if is_file(path) else path
    except OSError:
        return path
