"""Which files of a site are ours: what publishing wrote, kept in the site as `files.json`.

A file is known by its size and time, else by a digest of its content. A site that an older
version made has no such list: there a file is ours by its name. After a run that was ended
in the middle the list is behind the files, all of which had been looked at before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from briefing.audio.formats.tagging import comment
from briefing.episode import sidecars as beside
from briefing.io.atomic import write
from briefing.io.overwrite import Origin
from briefing.io.places import contents

FILE = "files.json"
FORMAT = 1
_FEED_MARK = b"<generator>briefing</generator>"
_Entry = tuple[int, int, str, str]
"""Bytes, time of change in nanoseconds, digest ("" for audio), and what audio was made from."""


@dataclass(slots=True)
class SiteFiles:
    """What is known of the files of the site at `root`, by their names in it."""

    root: Path
    """The folder of the site."""
    known: dict[str, _Entry] = field(default_factory=dict)
    """As an earlier run left them."""
    complete: bool | None = None
    """Whether that run came to its end, and so every file of ours is in `known`; None for no list.
    """
    now: dict[str, _Entry] = field(default_factory=dict)
    """As this run leaves them."""
    begun: bool = False
    """Whether this run changed a file."""
    lock: Lock = field(default_factory=Lock, repr=False)
    """Several threads may write the site."""

    def origin(self, name: str, named_by_us: Callable[[str], bool]) -> Origin:
        """Whose file `name` is; `named_by_us` decides where there is no full list."""
        path = self.root / name
        entry = self.known.get(name)
        if entry and (_stamp(path) == entry[:2] or entry[2] == digest(contents(path))):
            return Origin.OURS
        if self.complete is False or (self.complete is None and named_by_us(name)):
            return Origin.OURS
        if _has_mark(path):
            return Origin.CHANGED if entry and entry[2] else Origin.OURS
        return Origin.CHANGED if entry else Origin.UNKNOWN

    def holds(self, name: str, content: bytes) -> bool:
        """Whether the file `name` has this very content."""
        path, entry = self.root / name, self.known.get(name)
        if not path.is_file():
            return False
        if entry and entry[2] and _stamp(path) == entry[:2]:
            return entry[2] == digest(content)
        return contents(path) == content

    def is_made_from(self, name: str, recipe: str) -> bool:
        """Whether the file `name` is as an earlier run made it, from what `recipe` names."""
        return name in self.known and self.known[name][3] == recipe and self._is_as_known(name)

    def keep(self, names: Sequence[str]) -> bool:
        """Whether all these files are as an earlier run left them; they then stay in the list."""
        if not all(self._is_as_known(name) for name in names):
            return False
        for name in names:
            self.now[name] = self.known[name]
        return True

    def _is_as_known(self, name: str) -> bool:
        try:
            return _stamp(self.root / name) == self.known[name][:2]
        except (OSError, KeyError):
            return False

    def note(self, name: str, content: bytes | None = None, recipe: str = "") -> None:
        """Remember the file `name` as it is now; without its `content`, by size and time."""
        path, entry = self.root / name, self.known.get(name)
        if content is None and not recipe and entry and _stamp(path) == entry[:2]:
            self.now[name] = entry
        else:
            self.now[name] = (*_stamp(path), "" if content is None else digest(content), recipe)

    def begin(self) -> None:
        """Before the first change: say on the disk that the list will be behind the files."""
        with self.lock:
            if not self.begun:
                self._write(self.known, complete=False)
                self.begun = True

    def end(self) -> None:
        """Make the list on the disk that of the files as they are now.

        One of an earlier run that was not removed stays in it: it is no less ours.
        """
        left = {n: e for n, e in self.known.items() if (self.root / n).is_file()}
        now = left | self.now
        if self.begun or not self.complete or now != self.known:
            self._write(now, complete=True)

    def _write(self, files: dict[str, _Entry], *, complete: bool) -> None:
        listed = {name: entry if entry[3] else entry[:3] for name, entry in sorted(files.items())}
        record = {"format": FORMAT, "complete": complete, "files": listed}
        write(self.root / FILE, (json.dumps(record, indent=0) + "\n").encode())


def load(root: Path) -> SiteFiles:
    """What the site at `root` says of its files; nothing where it says nothing."""
    try:
        record: Any = json.loads(contents(root / FILE))
        files = {
            str(name): (int(size), int(time), str(found), "".join(map(str, recipe)))
            for name, (size, time, found, *recipe) in record["files"].items()
        }
        return SiteFiles(root, files, complete=record["complete"] is True)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return SiteFiles(root)


def origin(path: Path) -> Origin:
    """Whether a file is such a list."""
    try:
        record: Any = json.loads(contents(path))
    except (OSError, ValueError, RecursionError):
        return Origin.UNKNOWN
    ours = isinstance(record, dict) and record.keys() == {"format", "complete", "files"}
    return Origin.OURS if ours else Origin.UNKNOWN


def digest(content: bytes) -> str:
    """A name for `content` that no other has."""
    return hashlib.sha256(content).hexdigest()


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _has_mark(path: Path) -> bool:
    """Whether the file says itself that this program made it."""
    if path.suffix == beside.PAGE:
        return beside.page_origin(path) is Origin.OURS
    if path.suffix == ".xml":
        return _FEED_MARK in contents(path)
    return beside.SYNTHETIC in comment(path)
