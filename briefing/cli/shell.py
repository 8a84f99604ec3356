"""Names in the commands that a person is told to type."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

_SPECIAL = re.compile(r"""[\s"'`$\\!*?#~<>|&;(){}\[\]]""")
"""What a shell takes for more than a letter of a name; letters of every script are letters."""
_IN_QUOTES = re.compile(r"""["`$\\!]""")
"""What it does so between double quotation marks too."""


def as_typed(name: str | Path) -> str:
    """`name` as it is typed in a shell: in quotation marks only where it needs them.

    They are double, as the commands stand in single ones, unless there is something in the name
    that means more there too.

    >>> print(as_typed("ख़बरें"), as_typed("मेरी ख़बरें"), as_typed("5$"))
    ख़बरें "मेरी ख़बरें" '5$'
    """
    written = str(name)
    if written and not _SPECIAL.search(written):
        return written
    return shlex.quote(written) if _IN_QUOTES.search(written) else f'"{written}"'
