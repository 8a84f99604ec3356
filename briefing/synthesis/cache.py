"""Clips that were synthesized once, kept so that they need not be synthesized again.

An entry is named by the hash of everything that determines its sound. It is written
whole or not at all, and carries a checksum: what is damaged counts as absent. Nothing
in it is ever executed. Beside each clip lies its profile, so that a briefing can be planned
without decoding a sample.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from uuid import uuid4
from zipfile import BadZipFile

from briefing.audio.timeline.profile import Profile, profile
from briefing.document import Clip
from briefing.errors import OutputError
from briefing.io.atomic import hold, sweep
from briefing.synthesis.stored import (
    decoded_clip,
    decoded_profile,
    encoded_clip,
    encoded_profile,
)

FORMAT = "1"
_DIGEST = hashlib.sha256().digest_size
_PARTIAL = "partial"
_PROFILE = ".profile"
_PART = re.compile("[0-9a-f]{32}")
_ENTRY = re.compile(r"[0-9a-f]{64}\.(?:clip|profile)")
_DAY = 86_400.0

T = TypeVar("T")


def clip_key(*parts: str) -> str:
    """The name of the entry for what `parts` determine together."""
    return hashlib.sha256("\0".join((FORMAT, *parts)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class CachedClip:
    """A clip in a cache; implements `briefing.audio.timeline.take.StoredClip`."""

    cache: ClipCache
    """Where it is."""
    key: str
    """Its name there."""

    def load(self) -> Clip:
        """The clip, decoded. Raises OutputError when it vanished meanwhile."""
        clip = self.cache.get(self.key)
        if clip is None:
            raise OutputError(
                f"a finished clip disappeared from {self.cache.folder}", "run the command again"
            )
        return clip


@dataclass(frozen=True, slots=True)
class ClipCache:
    """A folder of clips. Several processes may use it at once."""

    folder: Path
    """The folder; it need not be there yet."""

    def __contains__(self, key: str) -> bool:
        """Whether a whole, undamaged clip is there."""
        return self.profile(key) is not None

    def get(self, key: str) -> Clip | None:
        """The clip, or None when it is not there or damaged."""
        content = self._used(key)
        return None if content is None else _read(decoded_clip, content)

    def profile(self, key: str) -> Profile | None:
        """The profile of the clip, or None when the clip is not there or damaged.

        Raises SynthesisFailed as `briefing.audio.timeline.profile.profile` does.
        """
        clip = self._used(key)
        if clip is None:
            return None
        kept = _whole(self._profile(key))
        known = None if kept is None else _read(decoded_profile, kept)
        if known is None:
            decoded = _read(decoded_clip, clip)
            if decoded is None:
                return None
            known = profile(decoded)
            with suppress(OSError):  # it can be found again
                self._keep(self._profile(key), encoded_profile(known))
        return known

    def put(self, key: str, clip: Clip) -> Profile:
        """Keep `clip` as 16-bit samples scaled to its own peak, and give its profile.

        Raises OSError when it cannot be kept, SynthesisFailed when there is no sound in it.
        """
        content = encoded_clip(clip)
        known = profile(decoded_clip(content))
        self._keep(self._clip(key), content)
        self._keep(self._profile(key), encoded_profile(known))
        return known

    def _used(self, key: str) -> bytes | None:
        """The content of a clip's entry, which is now the last one used."""
        with suppress(OSError):
            os.utime(self._clip(key))  # for `prune`
        return _whole(self._clip(key))

    def _keep(self, path: Path, content: bytes) -> None:
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
                path.with_suffix(_PROFILE).unlink(missing_ok=True)
                removed += 1
        return removed

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        """When each clip was last used, its size, and where it is."""
        for path in self.folder.glob("*/*.clip"):
            if not _ENTRY.fullmatch(path.name) or path.parent.name != path.name[:2]:
                continue  # not written by us
            with suppress(FileNotFoundError):  # another process prunes too
                status = path.stat()
                yield status.st_mtime, status.st_size, path

    def sweep(self) -> None:
        """Remove what killed processes left half-written; what others are at work on stays."""
        sweep(self.folder / _PARTIAL, lambda name: _PART.fullmatch(name) is not None)

    def _clip(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.clip"

    def _profile(self, key: str) -> Path:
        return self._clip(key).with_suffix(_PROFILE)


def _whole(path: Path) -> bytes | None:
    """The content of an entry; None when it is not there or not as it was written."""
    try:
        entry = path.read_bytes()
    except OSError:
        return None
    digest, content = entry[:_DIGEST], entry[_DIGEST:]
    return content if hashlib.sha256(content).digest() == digest else None


def _read(decode: Callable[[bytes], T], content: bytes) -> T | None:
    """What `content` holds; None when it is whole, but not as this version writes it."""
    try:
        return decode(content)
    except (ValueError, LookupError, TypeError, EOFError, BadZipFile):
        return None
