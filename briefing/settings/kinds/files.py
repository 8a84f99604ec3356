"""Files, and covers, which may be files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.settings.kinds.base import Kind, Refused, either
from briefing.settings.kinds.text import Text


@dataclass(frozen=True)
class File(Kind):
    """A file, kept as a pathlib.Path; it is opened later."""

    optional: bool = False
    """Whether None is no file."""
    metavar: str = "FILE"
    """In `--help`."""
    holds_files = True

    @property
    def remedy(self) -> str:
        """How Python names a file."""
        return "use a file name"

    def take(self, value: Any) -> Path | None:
        """A path, or the name of a file."""
        if isinstance(value, Path) or (value is None and self.optional):
            return value
        if isinstance(value, str) and value:
            return Path(value)
        raise Refused(value, self.remedy)

    def read(self, words: str) -> Path | None:
        """The file of that name."""
        return self.take(Path(words))

    def from_toml(self, value: object, folder: Path) -> Path | None:
        """The file of that name, seen from `folder`."""
        if not isinstance(value, str):
            raise Refused(value, "use a file name in quotes")
        return self.take(folder / value)

    def files(self, value: Any) -> list[Path]:
        """The file."""
        return [value] if value else []

    def with_files(self, value: Any, moved: Callable[[Path], Path]) -> Path | None:
        """The file there."""
        return value and moved(value)


@dataclass(frozen=True)
class Picture(Kind):
    """A picture file, one of `designs`, or "" for none."""

    designs: tuple[str, ...]
    """Names of those that are drawn."""

    @property
    def metavar(self) -> str:  # type: ignore[override]
        """A file, or one of the designs."""
        return "|".join(("FILE", *self.designs))

    @property
    def names(self) -> tuple[str, ...]:  # type: ignore[override]
        """The designs."""
        return self.designs

    @property
    def remedy(self) -> str:
        """Both ways."""
        return f"use a picture file such as cover.jpg, or {either(self.designs)}"

    def take(self, value: Any) -> str:
        """Whether the file is there, and is a picture, is seen when it is opened."""
        if isinstance(value, Path):
            value = str(value)
        if isinstance(value, str) and (not value or is_picture(value) or value in self.designs):
            return value
        raise Refused(value, self.remedy)

    def from_toml(self, value: object, folder: Path) -> str:
        """A file is seen from `folder`."""
        taken = self.take(value)
        return self.with_files(taken, lambda file: folder / file)

    def files(self, value: Any) -> list[Path]:
        """The picture."""
        return [Path(value)] if is_picture(value) else []

    def with_files(self, value: Any, moved: Callable[[Path], Path]) -> str:
        """A file there; a design as it is."""
        return str(moved(Path(value))) if is_picture(value) else value


@dataclass(frozen=True)
class VoiceName(Text):
    """A voice, "" for none; some engines take a file as one. Also ENGINE:VOICE."""

    metavar: str = "NAME"
    """In `--help`."""
    path: bool = True
    """Whether names that are not UTF-8 are allowed."""

    def files(self, value: Any) -> list[Path]:
        """What it would be as a file, and the settings that Piper keeps beside one."""
        names = [name for name in (value, value.partition(":")[2]) if name]
        return [Path(f"{name}{end}") for name in names for end in ("", ".json")]


def is_picture(cover: str) -> bool:
    """Whether a cover is a file, by its suffix, and not the name of a design."""
    return bool(Path(cover).suffix)
