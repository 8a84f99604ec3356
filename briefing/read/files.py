"""The bytes of a file or of standard input, and the day it was changed."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError
from briefing.io.places import instead, is_there

STDIN = "-"
MOST_BYTES = 512 << 20
"""Of a file; the largest are scanned books in PDF."""
_ADDRESS = re.compile(r"(?:www\.[^/]+|(?:[a-z0-9-]+\.)+[a-z]{2,}/.*)", re.I)
"""An address of the web without its scheme."""
_BLOCK = 1 << 20


def name_of(path: str | Path) -> str:
    """What `path` is called in messages."""
    return "standard input" if str(path) == STDIN else str(path) or "''"


def contents(path: str | Path) -> bytes:
    """All of it. InputError when it is not there, is a folder, cannot be read or is too large."""
    origin = name_of(path)
    try:
        data = _read(path)
    except FileNotFoundError:
        raise InputError(f"{origin}: no such file", _instead(Path(path))) from None
    except IsADirectoryError:
        raise InputError(f"{origin}: is a folder", "name a text file in it") from None
    except ValueError as error:  # a null character in the name
        raise InputError(f"{origin!r}: {error}", "check the name") from error
    except OSError as error:
        raise InputError(f"{origin}: {error.strerror}", "choose a file you may read") from error
    if len(data) > MOST_BYTES:
        raise InputError(f"{origin}: larger than {MOST_BYTES >> 20} MB", "split it")
    return data


def _instead(path: Path) -> str:
    """What may have been meant by the name of a file that is not there."""
    is_address = _ADDRESS.match(str(path)) and not is_there(path.parts[0])
    return instead(path, f"for a web page, name https://{path}" if is_address else "check the name")


def time_changed(path: str | Path) -> str:
    """When a file was last changed, ISO 8601, in UTC so that it is the same everywhere.

    "" where its clock told a year there is not.
    """
    changed = Path(path).stat().st_mtime
    try:
        return datetime.fromtimestamp(changed, UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError):
        return ""


def _read(path: str | Path) -> bytes:
    if str(path) == STDIN:
        return _at_most(sys.stdin.buffer)
    with Path(path).open("rb") as file:
        return _at_most(file)


def _at_most(file: BinaryIO) -> bytes:
    """One byte more than may be, if there is; `read` would ask for room for all of that at once."""
    data = bytearray()
    while block := file.read(min(_BLOCK, MOST_BYTES + 1 - len(data))):
        data += block
    return bytes(data)
