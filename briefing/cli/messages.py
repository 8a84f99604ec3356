"""What the library has to say while it works: a line each on standard error."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
import warnings
from pathlib import Path

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
    threading.excepthook = _tell_of_a_thread
    sys.unraisablehook = _tell_of_a_finalizer


def failure(error: BaseException) -> str:
    """An exception in a line: "TypeError: no number (news.py, line 3)"."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{where}"


def _tell_of_a_thread(failed: threading.ExceptHookArgs) -> None:
    """Ours hand on what goes wrong in them: this is one that an engine or a library began."""
    if failed.exc_value:
        _LOGGER.warning("a thread of a library failed: %s", failure(failed.exc_value))


def _tell_of_a_finalizer(failed: sys.UnraisableHookArgs) -> None:
    if failed.exc_value:
        _LOGGER.warning("cleaning up failed: %s", failure(failed.exc_value))


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
