"""Patterns that are compiled when they are first used: most texts give no cause to try most."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast


class _Later:
    """A pattern that is compiled when it is first used, with the methods it then has."""

    def __init__(self, written: str | Callable[[], str], flags: int) -> None:
        self._written, self.flags = written, flags
        if isinstance(written, str):
            self.pattern = written

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, which is then found without this."""
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            written = self._written if isinstance(self._written, str) else self._written()
            compiled = self.__dict__["_compiled"] = re.compile(written, self.flags)
        found = self.__dict__[name] = getattr(compiled, name)
        return found


def later(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, when it is first used; `pattern` may also be what writes it then."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


def source(pattern: re.Pattern[str]) -> str:
    """What `pattern` is compiled from; "" where that is written only when it is first used."""
    written = getattr(pattern, "_written", None) or pattern.pattern
    return written if isinstance(written, str) else ""
