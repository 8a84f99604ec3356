"""Clips that were synthesized once, kept so that they need not be synthesized again.

An entry is named by the hash of everything that determines its sound. Beside each clip lies
its profile, so that a briefing can be planned without decoding a sample.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
import time
import weakref
from array import array
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar
from uuid import uuid4
from zipfile import BadZipFile

from briefing.audio.timeline.profile import Profile, profile
from briefing.document import Clip
from briefing.errors import OutputError
from briefing.io.locks import hold, sweep
from briefing.synthesis.entry import cache_limit, clips, read_entry, write_entry
from briefing.synthesis.stored import (
    decoded_clip,
    decoded_profile,
    encoded_clip,
    encoded_profile,
)

FORMAT = "2"
_PARTIAL = "partial"
_PROFILE = ".profile"
_RUNS = "runs"
_LOOKED = "pruned"
_PAUSE = 60.0  # seconds
_CODE = re.compile("[0-9a-f]{32}")
_DAY = 86_400.0

T = TypeVar("T")


def clip_key(*parts: str) -> str:
    """The name of the entry for what `parts` determine together."""
    return hashlib.sha256("\0".join((FORMAT, *parts)).encode()).hexdigest()


class Run:
    """A run at work on the clips: a locked file that says when it began."""

    def __init__(self, mark: Path) -> None:
        """The lock goes with this object. Raises OSError when `mark` cannot be written."""
        with hold(mark) as file:
            # A lock belongs to the file as it was opened, not to one number of it.
            weakref.finalize(self, os.close, os.dup(file.fileno()))


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
    run: Run | None = field(default=None, compare=False)
    """While it lasts, nothing that is used is removed by other runs."""

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
        kept = read_entry(self._profile(key))
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
        return read_entry(self._clip(key))

    def _keep(self, path: Path, content: bytes) -> None:
        write_entry(path, content, self.folder / _PARTIAL)

    def usage(self) -> tuple[int, int]:
        """How many clips there are, and their bytes."""
        sizes = array("q", (size for _, size, _ in clips(self.folder)))
        return len(sizes), sum(sizes)

    def prune(
        self,
        *,
        keep_bytes: float = math.inf,
        keep_days: float = math.inf,
        used_before: float = math.inf,
    ) -> int:
        """Remove clips not used for `keep_days`, then the longest unused over `keep_bytes`.

        Only those that were last used before the time `used_before`. Returns how many were
        removed.
        """
        if keep_days == math.inf and self.usage()[1] <= keep_bytes:
            return 0  # the list of all takes memory: most runs need none
        removed, room, now = 0, keep_bytes, time.time()
        for used, size, key in sorted(clips(self.folder), reverse=True):
            room -= size
            if used < used_before and (room < 0 or now - used > keep_days * _DAY):
                self._clip(key).unlink(missing_ok=True)
                self._profile(key).unlink(missing_ok=True)
                removed += 1
        return removed

    def remove_damaged(self) -> int:
        """Read every clip, and remove those that are damaged. Returns how many were removed."""
        removed = 0
        for _, _, key in clips(self.folder):
            path = self._clip(key)
            if path.is_file() and read_entry(path) is None:
                path.unlink(missing_ok=True)
                removed += 1
        return removed

    def keep_to_limit(self) -> int:
        """Remove the longest unused clips over `cache_limit()`; how many were removed.

        It looks once a minute at most, and removes nothing that a run now at work may use.
        """
        looked = self.folder / _LOOKED
        with suppress(OSError):
            if abs(time.time() - looked.stat().st_mtime) < _PAUSE:
                return 0
        with suppress(OSError):
            looked.touch()
            return self.prune(keep_bytes=cache_limit(), used_before=self._oldest_run())
        return 0

    def in_use(self) -> ClipCache:
        """The same cache for a run that begins now and lasts as long as what is returned."""
        with suppress(OSError):
            runs = self.folder / _RUNS
            runs.mkdir(parents=True, exist_ok=True)
            return replace(self, run=Run(runs / uuid4().hex))
        return self

    def _oldest_run(self) -> float:
        """When the first run began that is still at work; the marks of those that ended go."""
        self.sweep()
        runs = self.folder / _RUNS
        began = [time.time()]
        for run in runs.iterdir() if runs.is_dir() else ():
            with suppress(OSError):
                began.append(run.stat().st_mtime)
        return min(began)

    def remove_folder(self) -> None:
        """Remove the folder itself once no clips are left; what is not ours keeps it there."""
        self.sweep()
        left = [self.folder / _LOOKED, *self.folder.glob("*.turn")]
        folders = [each for each in self.folder.iterdir() if each.is_dir()]
        with suppress(OSError):
            for file in left:
                file.unlink(missing_ok=True)
        for folder in (*folders, self.folder):
            with suppress(OSError):  # it is not empty
                folder.rmdir()

    def sweep(self) -> None:
        """Remove what killed processes left half-written; what others are at work on stays."""
        for folder in (_PARTIAL, _RUNS):
            sweep(self.folder / folder, _is_code)

    def _clip(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.clip"

    def _profile(self, key: str) -> Path:
        return self._clip(key).with_suffix(_PROFILE)


def _is_code(name: str) -> bool:
    return _CODE.fullmatch(name) is not None


def _read(decode: Callable[[bytes], T], content: bytes) -> T | None:
    """What `content` holds; None when it is whole, but not as this version writes it."""
    try:
        return decode(content)
    except (ValueError, LookupError, TypeError, EOFError, BadZipFile):
        return None
