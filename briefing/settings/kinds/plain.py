"""Figures, choices, yes or no, and any number of one kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.settings.kinds.base import Kind, Refused, either

_WORDS = {"1": True, "true": True, "yes": True, "on": True}
_WORDS |= {"0": False, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Number(Kind):
    """A figure in a range."""

    low: float
    """The least, included."""
    high: float
    """The most, included."""
    unit: str = ""
    """As in messages."""
    whole: bool = False
    """Whether it is an int."""
    advice: str = ""
    """Follows the range in messages."""
    metavar: str = "N"
    """In `--help`."""

    @property
    def remedy(self) -> str:
        """The range."""
        unit = "" if " " in self.unit else self.unit
        advice = f"; {self.advice}" if self.advice else ""
        return f"use {self.low:g} to {self.high:g} {unit}".rstrip() + advice

    def take(self, value: Any) -> float:
        """A number in the range; truth is none, nor is NaN."""
        numbers = int if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, numbers):
            raise Refused(value, self.remedy)
        if not self.low <= value <= self.high:
            raise Refused(value, self.remedy)
        return int(value) if self.whole else float(value)

    def read(self, words: str) -> float:
        """A number in words, in the digits of any script."""
        try:
            return self.take(int(words) if self.whole else float(words))
        except ValueError:
            raise Refused(words, self.remedy) from None

    def shown(self, value: object) -> str:
        """With its unit."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return Kind.shown(self, value)
        figure = f"{value:g}" if isinstance(value, float) else Kind.shown(self, value)
        return f"{figure} {self.unit}".rstrip()

    def written(self, value: Any) -> str:
        """Without a needless ".0"."""
        return f"{value:g}"


@dataclass(frozen=True)
class Choice(Kind):
    """One of a few words or figures."""

    values: tuple[str | int, ...]
    """Those."""
    unit: str = ""
    """That of figures."""

    @property
    def metavar(self) -> str:  # type: ignore[override]
        """All of them, as usage lines have it: read|short|out."""
        return "|".join(self.names)

    @property
    def names(self) -> tuple[str, ...]:  # type: ignore[override]
        """All of them."""
        return tuple(map(str, self.values))

    @property
    def remedy(self) -> str:
        """All of them."""
        return f"use {either(self.names)}"

    def take(self, value: Any) -> str | int:
        """One of the values, and of its type: True is not 1."""
        for known in self.values:
            if type(value) is type(known) and value == known:
                return known
        raise Refused(value, self.remedy)

    def read(self, words: str) -> str | int:
        """The value that is written so."""
        for known in self.values:
            if words == str(known):
                return known
        figure = int(words) if self.unit and words.isdecimal() and len(words) < 10 else words
        raise Refused(figure, self.remedy)

    def shown(self, value: object) -> str:
        """With its unit."""
        return f"{Kind.shown(self, value)} {self.unit if type(value) is int else ''}".rstrip()


@dataclass(frozen=True)
class Range(Kind):
    """Numbers from one to another, as text: "3-5", "3", "3-" for all from there on; "" is all."""

    metavar: str = "N-M"
    """In `--help`."""

    @property
    def remedy(self) -> str:
        """Each form."""
        return "use 3-5, 3 or 3-"

    def take(self, value: Any) -> str:
        """The first is at least 1, and no more than the last."""
        if isinstance(value, str) and (not value or self._is_range(value)):
            return value
        raise Refused(value, self.remedy)

    def from_toml(self, value: object, folder: Path) -> str:
        """A number alone may be one."""
        del folder
        return self.take(str(value) if type(value) is int else value)

    def _is_range(self, value: str) -> bool:
        try:
            low, high = bounds(value)
        except ValueError:
            return False
        return 1 <= low <= high


def bounds(value: str) -> tuple[int, int]:
    """The first and the last number of a `Range`, in the digits of any script.

    ValueError for what is none.
    """
    first, dash, last = value.replace("–", "-").partition("-")
    low = int(first)
    return low, int(last) if last.strip() else (NO_END if dash else low)


NO_END = 1 << 31
"""The last number of a range that has no end."""


@dataclass(frozen=True)
class Flag(Kind):
    """Yes or no."""

    is_flag = True

    @property
    def remedy(self) -> str:
        """As TOML and most people write it."""
        return "use true or false"

    def take(self, value: Any) -> bool:
        """True or False themselves."""
        if not isinstance(value, bool):
            raise Refused(value, self.remedy)
        return value

    def read(self, words: str) -> bool:
        """Also 1, yes and on, and their opposites."""
        try:
            return _WORDS[words.strip().lower()]
        except KeyError:
            raise Refused(words, self.remedy) from None


@dataclass(frozen=True)
class Many(Kind):
    """Any number of values, a tuple; as an option it is given once for each."""

    each: Kind
    """What each of them is."""
    is_many = True

    @property
    def holds_files(self) -> bool:  # type: ignore[override]
        """As each does."""
        return self.each.holds_files

    @property
    def metavar(self) -> str:  # type: ignore[override]
        """That of one."""
        return self.each.metavar

    @property
    def names(self) -> tuple[str, ...]:  # type: ignore[override]
        """What each can be."""
        return self.each.names

    @property
    def remedy(self) -> str:
        """What each can be."""
        return self.each.remedy

    def take(self, value: Any) -> tuple[Any, ...]:
        """A tuple or a list, or one alone."""
        several = value if isinstance(value, (tuple, list)) else (value,)
        return tuple(map(self.each.take, several))

    def read(self, words: str) -> Any:
        """One of them: the command line gives them one by one."""
        return self.each.read(words)

    def from_toml(self, value: object, folder: Path) -> tuple[Any, ...]:
        """A list, or one alone."""
        several = value if isinstance(value, list) else [value]
        return tuple(self.each.from_toml(one, folder) for one in several)

    def files(self, value: Any) -> list[Path]:
        """Those of each."""
        return [file for one in value for file in self.each.files(one)]

    def with_files(self, value: Any, moved: Callable[[Path], Path]) -> tuple[Any, ...]:
        """Each there."""
        return tuple(self.each.with_files(one, moved) for one in value)

    def shown(self, value: object) -> str:
        """As each is."""
        return self.each.shown(value)
