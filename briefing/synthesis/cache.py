"""Clips that were said once, kept so that they need not be said again.

An entry is named by the hash of everything that determines its sound. It is written
whole or not at all, and carries a checksum: what is damaged counts as absent. Nothing
in it is ever executed.
"""

from __future__ import annotations

import hashlib
import io
import math
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4
from zipfile import BadZipFile

import numpy as np

from briefing.document import Clip, Timing
from briefing.io.atomic import hold, sweep

FORMAT = "1"
_FULL_SCALE = 32767
_DIGEST = hashlib.sha256().digest_size
_PARTIAL = "partial"
_DAY = 86_400.0


def cache_folder() -> Path:
    """Where this user's cached files are: $BRIEFING_CACHE, or the system's place for caches."""
    from platformdirs import user_cache_path

    own = os.environ.get("BRIEFING_CACHE")
    return Path(own) if own else user_cache_path("briefing")


def clip_key(*parts: str) -> str:
    """The name of the entry for what `parts` determine together."""
    return hashlib.sha256("\0".join((FORMAT, *parts)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ClipCache:
    """A folder of clips. Several processes may use it at once."""

    folder: Path

    def __contains__(self, key: str) -> bool:
        """Whether a whole, undamaged clip is there."""
        return self.get(key) is not None

    def get(self, key: str) -> Clip | None:
        """The clip, or None when it is not there or damaged."""
        try:
            entry = self._path(key).read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(self._path(key))  # the date of last use, for `prune`
        digest, content = entry[:_DIGEST], entry[_DIGEST:]
        if hashlib.sha256(content).digest() != digest:
            return None
        try:
            return _decoded(content)
        except (ValueError, LookupError, TypeError, EOFError, BadZipFile):
            return None  # whole, but not as this version writes it

    def put(self, key: str, clip: Clip) -> None:
        """Keep `clip` as 16-bit samples scaled to its own peak. Raises OSError when it cannot."""
        content = _encoded(clip)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = self.folder / _PARTIAL
        partial.mkdir(exist_ok=True)
        part = partial / uuid4().hex
        with hold(part):
            try:
                part.write_bytes(hashlib.sha256(content).digest() + content)
                part.replace(path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise

    def usage(self) -> tuple[int, int]:
        """How many clips there are, and their bytes."""
        sizes = [size for _, size, _ in self._entries()]
        return len(sizes), sum(sizes)

    def prune(self, *, keep_bytes: float = math.inf, keep_days: float = math.inf) -> int:
        """Remove clips not used for `keep_days`, then the longest unused over `keep_bytes`.

        Returns how many were removed.
        """
        removed, room, now = 0, keep_bytes, time.time()
        for used, size, path in sorted(self._entries(), reverse=True):
            room -= size
            if room < 0 or now - used > keep_days * _DAY:
                path.unlink(missing_ok=True)
                removed += 1
        return removed

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        """When each clip was last used, its size, and where it is."""
        for path in self.folder.glob("*/*.clip"):
            with suppress(FileNotFoundError):  # another process prunes too
                status = path.stat()
                yield status.st_mtime, status.st_size, path

    def sweep(self) -> None:
        """Remove what killed processes left half-written; what others are at work on stays."""
        sweep(self.folder / _PARTIAL, "*")

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.clip"


def _encoded(clip: Clip) -> bytes:
    scale = np.float32(np.abs(clip.samples).max(initial=0.0)) or np.float32(1)
    content = io.BytesIO()
    np.savez(
        content,
        pcm=np.round(clip.samples / scale * _FULL_SCALE).astype(np.int16),
        scale=scale,
        rate=np.int64(clip.rate),
        timings=np.array([(t.word, t.start, t.end) for t in clip.timings]).reshape(-1, 3),
    )
    return content.getvalue()


def _decoded(content: bytes) -> Clip:
    with np.load(io.BytesIO(content), allow_pickle=False) as entry:
        factor = entry["scale"].astype(np.float32) / np.float32(_FULL_SCALE)
        timings = tuple(
            Timing(int(word), float(start), float(end)) for word, start, end in entry["timings"]
        )
        return Clip(entry["pcm"].astype(np.float32) * factor, int(entry["rate"]), timings)
