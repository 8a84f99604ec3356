"""What publishing is about to write, kept in the site as `files.jsonl` until it comes to its end.

A line tells of a file, and is on the disk before the file takes its place: a run that was killed
leaves none of which nothing tells, so that one changed by hand since is known as changed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from briefing.io.atomic import settle_folder
from briefing.io.explained import explained
from briefing.io.overwrite import Origin
from briefing.io.places import contents

FILE = "files.jsonl"


class Entry(NamedTuple):
    """What is known of a file of the site."""

    size: int
    """In bytes."""
    time: int
    """When it was changed, in nanoseconds."""
    digest: str
    """SHA-256 of its content; "" for one that an older version did not look into."""
    recipe: str = ""
    """What it was made from; "" where it is made anew each time."""


def entry_of(fields: Any) -> Entry:
    """The entry with these `fields` of JSON. Raises ValueError or TypeError for what is none."""
    size, time, digest, *recipe = fields
    return Entry(int(size), int(time), str(digest), "".join(map(str, recipe)))


class Journal:
    """The journal of the site at `root`; several threads may note files in it."""

    def __init__(self, root: Path) -> None:
        """Nothing is written before `begin`."""
        self.path = root / FILE
        self._handle = -1
        self._noted = self._settled = 0
        self._writing, self._settling = Lock(), Lock()

    def begin(self) -> None:
        """Go on behind what an earlier run noted. Raises OutputError."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW
        with explained(self.path):
            self._handle = os.open(self.path, flags, 0o644)
            os.write(self._handle, b"\n")  # a line may have been cut off
        settle_folder(self.path.parent)

    def note(self, name: str, entry: Entry) -> None:
        """Have on the disk that the file `name` is about to become `entry`. Raises OutputError."""
        line = (json.dumps([name, *entry]) + "\n").encode()
        with explained(self.path):
            with self._writing:
                while line:
                    line = line[os.write(self._handle, line) :]
                self._noted += 1
                own = self._noted
            with self._settling:
                if self._settled < own:  # else another thread waited for it
                    noted = self._noted
                    os.fsync(self._handle)
                    self._settled = noted

    def close(self) -> None:
        """This run notes no more."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def end(self) -> None:
        """The list of files has all of it. Raises OutputError."""
        self.close()
        with explained(self.path):
            if not self.path.is_symlink():  # which we make none of
                self.path.unlink(missing_ok=True)


def noted(root: Path) -> Iterator[tuple[str, Entry]]:
    """Names and entries of files that a run of publishing into `root` noted, in its order."""
    try:
        lines = contents(root / FILE).splitlines()
    except OSError:
        return
    for line in lines:
        try:
            name, *fields = json.loads(line)
            yield str(name), entry_of(fields)
        except (ValueError, TypeError, RecursionError):
            continue  # cut off


def origin(path: Path) -> Origin:
    """Whether a file is such a journal: it begins with an empty line, and tells of a file."""
    content = contents(path)
    ours = content.startswith(b"\n") and (not content.strip() or any(noted(path.parent)))
    return Origin.OURS if ours else Origin.UNKNOWN
