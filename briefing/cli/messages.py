"""What the library has to say while it works: a line each on standard error."""

from __future__ import annotations

import logging
import sys
import warnings

from briefing.cli.language import said

_LOGGER = logging.getLogger("briefing")


def show() -> None:
    """Show everything, from now on; what other libraries log is nobody's business here.

    Nor is what they warn of, unless Python was asked for it (`-W`, PYTHONWARNINGS).
    """
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())
    _LOGGER.addHandler(_Screen())
    _LOGGER.setLevel(logging.INFO)


def hush() -> None:
    """Show only what changes the result, such as another voice that had to step in."""
    _LOGGER.setLevel(logging.WARNING)


def tell_where_text_goes(engine: str, when: str = "") -> None:
    """Nobody is to be surprised that a text leaves the machine: say so, if it does."""
    from briefing import engines

    if any(voice.online for voice in engines.find(engine).voices):
        _LOGGER.info("the text is sent to an online voice, %s%s", engine, when)


class _Screen(logging.Handler):
    """Writes to whatever standard error is at the moment: a progress bar puts itself there."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        sys.stderr.write(f"briefing: {said(record.getMessage())}\n")
