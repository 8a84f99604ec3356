"""What every kind of value has in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_LONGEST = 60  # characters of a wrong value that a message shows


class Refused(Exception):  # noqa: N818 - never leaves this package
    """`value` cannot be; `remedy` says what can."""

    def __init__(self, value: object, remedy: str) -> None:
        """Neither is changed."""
        super().__init__(remedy)
        self.value = value
        self.remedy = remedy


class Kind(ABC):
    """A kind of value. `names` are all it can be, where they can be listed; for the tab key.

    A flag has no value on a command line; of many each is given once; what holds files is
    separated by ":" in the environment.
    """

    __slots__ = ()
    metavar: str = "TEXT"
    names: tuple[str, ...] = ()
    is_flag: bool = False
    is_many: bool = False
    holds_files: bool = False

    @property
    @abstractmethod
    def remedy(self) -> str:
        """What to do instead of a value that cannot be: "use 64 or 96"."""

    @abstractmethod
    def take(self, value: Any) -> Any:
        """The value as it is kept. Raises Refused."""

    def read(self, words: str) -> Any:
        """The value that `words` stand for. Raises Refused."""
        return self.take(words)

    def from_toml(self, value: object, folder: Path) -> Any:
        """The value of a TOML file in `folder`, which files count from. Raises Refused."""
        del folder
        return self.take(value)

    def files(self, value: Any) -> list[Path]:
        """The files that it may name."""
        del value
        return []

    def with_files(self, value: Any, moved: Callable[[Path], Path]) -> Any:
        """The value with every file that it names put where `moved` says."""
        del moved
        return value

    def shown(self, value: object) -> str:
        """A value as messages show it, in one line that is not too long."""
        text = " ".join(repr(value).split())
        return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

    def written(self, value: Any) -> str:
        """A value as it is written on a command line."""
        return str(value)


def either(names: Iterable[object]) -> str:
    """ "a, b or c"."""
    *most, last = map(str, names)
    return f"{', '.join(most)} or {last}" if most else last
