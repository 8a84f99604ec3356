"""Which files of a site are ours: what publishing wrote, kept in the site as `files.json`.

A file is known by its size and time, else by a digest of its content. A site that an older
version made has no such list: there a file is ours by its name. After a run that was ended
in the middle the list is behind the files; the journal knows those that it had got to.
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
from briefing.podcast.site_journal import Entry, Journal, entry_of, noted

FILE = "files.json"
FORMAT = 1
_FEED_MARK = b"<generator>briefing</generator>"


@dataclass(slots=True)
class SiteFiles:
    """What is known of the files of the site at `root`, by their names in it."""

    root: Path
    """The folder of the site."""
    known: dict[str, Entry] = field(default_factory=dict)
    """As an earlier run left them."""
    complete: bool | None = None
    """Whether that run came to its end, and so every file of ours is in `known`; None for no list.
    """
    unfinished: set[str] = field(default_factory=set)
    """Those that a run which did not come to its end wrote: what they replace may be there yet."""
    now: dict[str, Entry] = field(default_factory=dict)
    """As this run leaves them."""
    begun: bool = False
    """Whether this run changed a file."""
    lock: Lock = field(default_factory=Lock, repr=False)
    """Several threads may write the site."""
    journal: Journal = field(init=False, repr=False)
    """Tells of each file before it is there."""

    def __post_init__(self) -> None:
        """Nothing is written yet."""
        self.journal = Journal(self.root)

    def origin(self, name: str, named_by_us: Callable[[str], bool]) -> Origin:
        """Whose file `name` is; `named_by_us` decides where there is no full list."""
        path = self.root / name
        entry = self.known.get(name)
        if entry and _is(path, entry):
            return Origin.OURS
        if self.complete is None and named_by_us(name):
            return Origin.OURS
        if _has_mark(path):
            return Origin.CHANGED if entry and entry.digest else Origin.OURS
        return Origin.CHANGED if entry else Origin.UNKNOWN

    def holds(self, name: str, content: bytes) -> bool:
        """Whether the file `name` has this very content."""
        path, entry = self.root / name, self.known.get(name)
        if not path.is_file():
            return False
        if entry and entry.digest and _stamp(path) == entry[:2]:
            return entry.digest == hashlib.sha256(content).hexdigest()
        return contents(path) == content

    def is_made_from(self, name: str, recipe: str) -> bool:
        """Whether the file `name` is as an earlier run made it, from what `recipe` names."""
        return name in self.known and self.known[name].recipe == recipe and self._is_as_known(name)

    def keep(self, names: Sequence[str]) -> bool:
        """Whether all these files are as a whole run left them; they then stay in the list."""
        if not all(self._is_as_known(name) and name not in self.unfinished for name in names):
            return False
        for name in names:
            self.now[name] = self.known[name]
        return True

    def _is_as_known(self, name: str) -> bool:
        try:
            return _stamp(self.root / name) == self.known[name][:2]
        except (OSError, KeyError):
            return False

    def note(self, name: str, recipe: str = "") -> None:
        """Remember the file `name` as it is now, which this run leaves so."""
        path, entry = self.root / name, self.known.get(name)
        kept = entry and entry.digest and _stamp(path) == entry[:2] and recipe == entry.recipe
        self.now[name] = entry if entry and kept else _looked_at(path, recipe)

    def announce(self, name: str, whole: Path, recipe: str = "") -> None:
        """Remember the file `name` as it is about to be: `whole` takes its place next."""
        self.now[name] = _looked_at(whole, recipe)
        self.journal.note(name, self.now[name])

    def begin(self) -> None:
        """Before the first change: say on the disk that the list will be behind the files."""
        with self.lock:
            if not self.begun:
                if self.complete is not False:
                    self.journal.end()  # of a run that was ended when its list was written
                self.journal.begin()
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
        self.journal.end()

    def _write(self, files: dict[str, Entry], *, complete: bool) -> None:
        listed = {
            name: entry if entry.recipe else entry[:3] for name, entry in sorted(files.items())
        }
        record = {"format": FORMAT, "complete": complete, "files": listed}
        write(self.root / FILE, (json.dumps(record, indent=0) + "\n").encode())


def load(root: Path) -> SiteFiles:
    """What the site at `root` says of its files; nothing where it says nothing."""
    try:
        record: Any = json.loads(contents(root / FILE))
        files = {str(name): entry_of(fields) for name, fields in record["files"].items()}
        made = SiteFiles(root, files, complete=record["complete"] is True)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return SiteFiles(root)
    if not made.complete:
        for name, entry in noted(root):
            made.unfinished.add(name)
            if name not in files or _is(root / name, entry):
                files[name] = entry
    return made


def origin(path: Path) -> Origin:
    """Whether a file is such a list."""
    try:
        record: Any = json.loads(contents(path))
    except (OSError, ValueError, RecursionError):
        return Origin.UNKNOWN
    ours = isinstance(record, dict) and record.keys() == {"format", "complete", "files"}
    return Origin.OURS if ours else Origin.UNKNOWN


def _is(path: Path, entry: Entry) -> bool:
    """Whether the file at `path` is the one that `entry` tells of."""
    try:
        return _stamp(path) == entry[:2] or _digest(path) == entry.digest
    except OSError:
        return False


def _looked_at(path: Path, recipe: str) -> Entry:
    return Entry(*_stamp(path), _digest(path), recipe)


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _has_mark(path: Path) -> bool:
    """Whether the file says itself that this program made it."""
    if path.suffix == beside.PAGE:
        return beside.page_origin(path) is Origin.OURS
    if path.suffix == ".xml":
        return _FEED_MARK in contents(path)
    return beside.SYNTHETIC in comment(path)
