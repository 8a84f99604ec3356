"""What may be written over: files this program wrote itself, and never what a run reads.

Every writer asks before it starts, and again when it is about to write. Each kind of file has
its own proof of where it comes from: a mark inside it, or a record that names its content.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from briefing.errors import OutputError
from briefing.io import atomic as place

_STDIN = 0
_LOCAL = "file://"
_Known = tuple[int, int] | str


class Origin(Enum):
    """Where the content of a file comes from, as far as can be proved."""

    OURS = "ours"
    CHANGED = "changed"
    """This program wrote it, and somebody changed it since."""
    UNKNOWN = "unknown"


Proof = Callable[[Path], Origin]
"""Looks at a file that is there and not empty."""


class Inputs:
    """The files a run reads, known by what they are on the disk and not by their names.

    Links, hard links, relative paths and names of another case are then the same file.
    """

    def __init__(self, files: Iterable[str | Path] = ()) -> None:
        """`files` may be addresses of an object store too; what is neither does not count.

        Standard input does, wherever it comes from: even where nothing is read from it, it may
        be the list that a loop of the user's goes through.
        """
        self._names: dict[_Known, str] = {}
        for file in (_STDIN, *files):
            known = _known(file)
            if known:
                self._names[known] = "standard input" if file == _STDIN else str(file)

    def with_files(self, files: Iterable[str | Path]) -> Inputs:
        """These and `files`."""
        more = Inputs(files)
        more._names = {**more._names, **self._names}
        return more

    def name(self, path: str | Path) -> str:
        """What the input is called that `path` would replace, "" when it is none."""
        known = _known(path)
        return self._names.get(known, "") if known else ""


@dataclass(frozen=True, slots=True)
class Guard:
    """What may not be written over in a run."""

    inputs: Inputs = field(default_factory=Inputs)
    """What the run reads."""
    force: bool = False
    """Whether files of unknown origin may be; inputs never may."""

    def with_inputs(self, files: Iterable[str | Path]) -> Guard:
        """The same guard of a run that reads `files` too."""
        return Guard(self.inputs.with_files(files), self.force)

    def check(self, files: Mapping[Path, Proof]) -> None:
        """Raise OutputError when one of `files` must not, or cannot, be written over."""
        for path, proof in files.items():
            place.check_place(path)
            self.check_input(path)
            if not self.force and _has_content(path):
                _check_origin(path, proof(path))

    def check_input(self, path: str | Path) -> None:
        """Raise OutputError when `path` is a file that the run reads."""
        name = self.inputs.name(path)
        if name:
            also = "" if name == str(path) else f" ({name})"
            raise OutputError(
                f"{path}{also} is read by this command and would be overwritten",
                "choose another name or folder for the result",
            )


def _check_origin(path: Path, origin: Origin) -> None:
    if origin is Origin.UNKNOWN:
        raise OutputError(
            f"{path} already exists, and nothing shows that briefing made it",
            "choose another name for the result, move that file, or force it",
            "force",
        )
    if origin is Origin.CHANGED:
        raise OutputError(
            f"{path} was changed after briefing made it",
            "keep it under another name, or force it",
            "force",
        )


def _known(file: str | Path | int) -> _Known | None:
    """What tells a file from every other; for an address it is the address itself."""
    if isinstance(file, str) and "://" in file:
        if not file.lower().startswith(_LOCAL):
            return file
        file = file[len(_LOCAL) :]
    status = _status(file)
    return (status.st_dev, status.st_ino) if status else None


def _has_content(path: Path) -> bool:
    status = _status(path)
    return status is not None and status.st_size > 0


def _status(file: str | Path | int) -> os.stat_result | None:
    """What the disk knows of an ordinary file, by name or number; None for what is none."""
    with suppress(OSError, ValueError):
        status = os.stat(file)  # noqa: PTH116 - Path takes no number
        if stat.S_ISREG(status.st_mode):
            return status
    return None
