"""Words: plain ones, templates and days."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

from briefing.settings.kinds.base import Kind, Refused

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True)
class Text(Kind):
    """Words."""

    metavar: str = "TEXT"
    """In `--help`."""
    check: Callable[[str], object] | None = None
    """May refuse them with UsageError."""
    path: bool = False
    """Whether names that are not UTF-8 are allowed."""

    @property
    def remedy(self) -> str:
        """How words are given."""
        return "use text in quotes"

    def take(self, value: Any) -> str:
        """Any text but halves of characters, which no file could hold."""
        if not isinstance(value, str):
            raise Refused(value, self.remedy)
        if not self.path and re.search("[\ud800-\udfff]", value):
            raise Refused(value, "use text in UTF-8")
        if self.check:
            self.check(value)
        return value


@dataclass(frozen=True)
class Template(Text):
    """Words in which names in braces are filled in; nothing else that a format can."""

    fields: tuple[str, ...] = ()
    """The names."""

    @property
    def remedy(self) -> str:
        """What is filled in."""
        *most, last = (f"{{{name}}}" for name in self.fields)
        return f"the placeholders are {', '.join(most)} and {last}"

    def take(self, value: Any) -> str:
        """Text that can be filled in."""
        taken = Text.take(self, value)
        try:
            parts = list(Formatter().parse(taken))
        except ValueError:
            raise Refused(value, self.remedy) from None
        for _, name, form, conversion in parts:
            if name is not None and (name not in self.fields or form or conversion):
                raise Refused(value, self.remedy)
        return taken


@dataclass(frozen=True)
class Day(Kind):
    """A day, ISO 8601 (YYYY-MM-DD), or "" for none."""

    metavar: str = "YYYY-MM-DD"
    """In `--help`."""

    @property
    def remedy(self) -> str:
        """An example."""
        return "use YYYY-MM-DD, such as 2026-02-10"

    def take(self, value: Any) -> str:
        """A day there is."""
        if value == "":
            return ""
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
        raise Refused(value, self.remedy)

    def from_toml(self, value: object, folder: Path) -> str:
        """TOML has dates of its own."""
        del folder
        return self.take(value.isoformat() if type(value) is date else value)


@dataclass(frozen=True)
class Pair(Kind):
    """A name and what it stands for, as text: "NAME=VALUE"."""

    metavar: str = "NAME=VOICE"
    """In `--help`."""

    @property
    def remedy(self) -> str:
        """An example."""
        return "write राम=hm_psi"

    def take(self, value: Any) -> str:
        """Neither side may be empty."""
        if isinstance(value, str):
            name, _, other = (side.strip() for side in value.partition("="))
            if name and other and "\n" not in value:
                return f"{name}={other}"
        raise Refused(value, self.remedy)
