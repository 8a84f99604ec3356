"""The folder of a site: written file by file, each whole or not at all, only where it changed."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from briefing.episode.pair import Pair
from briefing.errors import OutputError
from briefing.io.atomic import Part, replacing, settle_folder
from briefing.io.explained import explained
from briefing.io.folders import folder_for
from briefing.io.locks import exclusive, sweep
from briefing.io.overwrite import Guard, Origin, Proof
from briefing.podcast import site_files, site_journal
from briefing.podcast.site_names import FEED, PICTURES, stem_of


class Output:
    """The site at `root`. `written` are the files that changed, `present` all that belong."""

    def __init__(self, root: Path, guard: Guard | None = None) -> None:
        """Nothing is written before the first `put`; `guard` says what never is."""
        self.root = root
        self.guard = guard or Guard()
        self.written: list[Path] = []
        self.present: set[Path] = set()
        self.files = site_files.SiteFiles(root)
        self._by_stem: dict[str, list[str]] = {}
        self._unsettled: set[Path] = set()

    def check_free(self, names: Iterable[str], named_by_us: Callable[[str], bool]) -> None:
        """OutputError when one of `names` is a file that must not be written over.

        `named_by_us` are the names that an earlier run may have given.
        """
        self.files = site_files.load(self.root)
        for name in self.files.known:
            self._by_stem.setdefault(stem_of(name), []).append(name)
        proofs: dict[Path, Proof] = {
            self.root / site_files.FILE: site_files.origin,
            self.root / site_journal.FILE: site_journal.origin,
        }
        asked = list(names)
        for name in [*asked, *self._pictures(asked)]:
            path = self.root / name
            if path.exists():
                proofs[path] = partial(self._origin, name, named_by_us)
        with explained(self.root):
            self.guard.check(proofs)

    def _pictures(self, names: Iterable[str]) -> Iterator[str]:
        """Those an earlier run made for what has `names`, and for the show.

        Their own names say what they show: one that is made again has the same content, unless
        somebody changed it.
        """
        stems = {stem_of(name) for name in names}
        for name in self.files.known:
            if name.endswith(PICTURES) and ("/" not in name or stem_of(name) in stems):
                yield name

    def check(self) -> None:
        """OutputError when no site can be at `root`: better known before the work than after."""
        if self.root.exists() and not self.root.is_dir():
            raise OutputError(f"{self.root} is not a folder", "name a folder for the site")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other run writes the site meanwhile; what killed ones left unfinished is swept.

        Raises OutputError when another run is at it: two would forget each other's episodes.
        """
        feed = self.root / FEED
        with folder_for(feed, "site"), exclusive(feed):
            for path in self.root.rglob("*"):
                if path.is_dir():
                    sweep(path)
            try:
                yield
            finally:
                self.files.journal.close()

    def put(self, name: str, content: bytes, recipe: str = "") -> None:
        """Make `content` the file `name`; OutputError when it cannot be written.

        `recipe` is what `keep_all` knows it by.
        """
        path = self._belongs(name)
        with explained(path):
            same = self.files.holds(name, content)
        if not same:
            with self._replacing(name, recipe) as part:
                part.fill([content])
        else:
            self.files.note(name, recipe)

    def copy(self, pair: Pair, name: str) -> None:
        """Make the file `name` a copy of the audio of `pair`, its time included.

        Raises ChangedError where the episode was made anew since it was read.
        """
        path, source = self._belongs(name), pair.episode.audio
        with pair.read(), explained(path):
            same = path.is_file() and _same(source, path)
            stamp = source.stat()
        if not same:
            with self._replacing(name) as part:
                with pair.read():
                    part.copy(source)
                os.utime(part.path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        else:
            self.files.note(name)

    def derive(self, name: str, recipe: str, fill: Callable[[Part], None]) -> None:
        """Make the file `name` by `fill`, unless it was made from the same `recipe` before."""
        path = self._belongs(name)
        with explained(path):
            same = self.files.is_made_from(name, recipe)
        if not same:
            with self._replacing(name, recipe) as part:
                fill(part)
        else:
            self.files.note(name, recipe)

    def keep_all(self, name: str, recipe: str, stem: str) -> bool:
        """Whether `name` was made by the `recipe`, and it and all files of `stem` are as they were.

        They then belong as they are.
        """
        names = self._by_stem.get(stem, [])
        if not self.files.is_made_from(name, recipe) or not self.files.keep(names):
            return False
        self.present.update(self.root / each for each in names)
        return True

    def keep(self, name: str) -> bool:
        """Whether the file `name` is there; it then belongs as it is."""
        path = self.root / name
        if path.is_file():
            self.present.add(path)
            self.files.note(name)
        return path in self.present

    def _origin(self, name: str, named_by_us: Callable[[str], bool], _path: Path) -> Origin:
        return self.files.origin(name, named_by_us)

    def is_ours(self, path: Path) -> bool:
        """Whether a file that no longer belongs was written by us, and not changed since."""
        if self.guard.inputs.name(path):
            return False
        name = path.relative_to(self.root).as_posix()
        with explained(path):
            return self.files.origin(name, lambda _: True) is Origin.OURS

    def remove(self, path: Path) -> None:
        """Delete a file that no longer belongs; one already gone is no error."""
        self.files.begin()
        with explained(path):
            path.unlink(missing_ok=True)

    def settle(self) -> None:
        """Wait until the disk has all that was written: before what names it is written."""
        while self._unsettled:
            settle_folder(self._unsettled.pop())

    def end(self) -> None:
        """All that belongs is there."""
        self.settle()
        self.files.end()

    def _belongs(self, name: str) -> Path:
        path = self.root / name
        self.present.add(path)
        return path

    @contextmanager
    def _replacing(self, name: str, recipe: str = "") -> Iterator[Part]:
        """A file that becomes the file `name` when all went well, which is told beforehand."""
        path = self.root / name
        with explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        self.files.begin()
        with replacing(path, settled=False) as part:
            yield part
            os.fchmod(part.file.fileno(), 0o644)  # a web server reads it as another user
            with explained(path):
                self.files.announce(name, part.path, recipe)
        self._unsettled.add(path.parent)
        self.written.append(path)


def _same(source: Path, path: Path) -> bool:
    ours, theirs = source.stat(), path.stat()
    if ours.st_size != theirs.st_size:
        return False
    return ours.st_mtime_ns == theirs.st_mtime_ns or filecmp.cmp(source, path, shallow=False)
