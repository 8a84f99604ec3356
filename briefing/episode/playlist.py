"""The playlist of a text that is several files: extended M3U in UTF-8, as every player reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from briefing.document import Episode
from briefing.episode.text import one_line
from briefing.io.overwrite import Origin

SUFFIX = ".m3u8"
_MARK = "#BRIEFING:"


def playlist(title: str, episodes: Sequence[Episode]) -> bytes:
    """The playlist of `episodes`, which lie in its folder."""
    lines = ["#EXTM3U", f"#PLAYLIST:{one_line(title)}"]
    for episode in episodes:
        named = " - ".join(filter(None, [one_line(episode.author), one_line(episode.title)]))
        lines += [f"#EXTINF:{episode.seconds:.3f},{named}", _name(episode.audio.name)]
    written = ("\n".join(lines) + "\n").encode(errors="surrogateescape")
    return written + f"{_MARK}{_digest(written)}\n".encode()


def origin(path: Path) -> Origin:
    """Whether a playlist is one of ours, and as it was written, by its last line."""
    written, mark, digest = path.read_bytes().rpartition(_MARK.encode())
    if not mark:
        return Origin.UNKNOWN
    return Origin.OURS if digest.strip().decode() == _digest(written) else Origin.CHANGED


def _name(name: str) -> str:
    """A file's name as an entry: one that begins with # would be a comment."""
    return f"./{name}" if name.startswith("#") else name


def _digest(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()
