"""Libraries that only some users need: loaded when they are, and asked for by name if missing."""

from __future__ import annotations

import logging
from importlib import import_module
from types import ModuleType

from briefing.errors import MissingError


def need(library: str, extra: str, what: str) -> ModuleType:
    """The module `library`. MissingError, with the command, when `briefing[extra]` is not there.

    What it logs is for programmers who ask for it and does not go to the user's screen.
    """
    logger = logging.getLogger(library)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    try:
        return import_module(library)
    except ImportError as error:
        raise MissingError(
            f"{what} needs {error.name or library}, which is not installed",
            f"pip install 'briefing[{extra}]'",
        ) from error
