"""Bytes to a Source: one reader for each kind of file."""

from __future__ import annotations

import sys
import time
from datetime import datetime, timezone
from pathlib import Path

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.text import decode

STDIN = "-"


def read(path: str | Path) -> Source:
    """The text of a file, or of standard input for "-".

    Raises InputError when it is not there, is a folder, cannot be read, or is not text.
    """
    origin = "standard input" if str(path) == STDIN else str(path)
    return Source(decode(_bytes(path, origin), origin), origin, date=_date(path))


def words(text: str) -> Source:
    """The words themselves, or what standard input holds for "-"."""
    return read(STDIN) if text == STDIN else Source(text, "the words given")


def _date(path: str | Path) -> str:
    """The day the file was last changed, in UTC so that it is the same everywhere; else today."""
    changed = None if str(path) == STDIN else Path(path).stat().st_mtime
    return datetime.fromtimestamp(changed or time.time(), timezone.utc).date().isoformat()


def _bytes(path: str | Path, origin: str) -> bytes:
    if str(path) == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(f"{origin}: no such file", "check the name") from None
    except IsADirectoryError:
        raise InputError(f"{origin}: is a folder", "name a text file in it") from None
    except OSError as error:
        raise InputError(f"{origin}: {error.strerror}", "choose a file you may read") from error
