"""Patterns that are compiled when they are first used: most texts give no cause to try most."""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """A pattern that is compiled when it is first used, with the methods it then has."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, which is then found without this."""
        compiled = self.__dict__.setdefault("_compiled", None) or re.compile(
            self.pattern, self.flags
        )
        method = getattr(compiled, name)
        self.__dict__.update({"_compiled": compiled, name: method})
        return method


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for a long pattern that most sentences give no cause to try."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
