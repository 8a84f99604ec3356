"""Documents that open with a password only.

It is taken from the environment: what is written into a command stands in the history of the shell.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from briefing.errors import InputError

PASSWORD = "BRIEFING_PASSWORD"  # noqa: S105 - the name of what holds it
Document = TypeVar("Document")


def opened(start: Callable[[str], Document], refused: type[Exception], origin: str) -> Document:
    """What `start` gives for the password that a document wants.

    Most want none: an owner may forbid printing or copying, which is no bar to reading aloud.
    `refused` is what `start` raises for a wrong one. Raises InputError where none opens it.
    """
    given = os.environ.get(PASSWORD, "")
    for password in dict.fromkeys(("", given)):
        try:
            return start(password)
        except refused:
            continue
    if given:
        raise InputError(
            f"{origin}: locked, and not opened by the password in {PASSWORD}",
            "set the right one, or save it without one",
        )
    raise InputError(
        f"{origin}: locked with a password", f"set {PASSWORD} to it, or save it without one"
    )
