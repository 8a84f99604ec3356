"""One file of the cache: written whole or not at all, with a checksum, and how large all may be.

What is damaged counts as absent.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from briefing.errors import UsageError
from briefing.io.locks import hold

_DIGEST = hashlib.sha256().digest_size
_LIMIT = 2_000_000_000
_CLIP = re.compile(r"([0-9a-f]{64})\.clip")


def read_entry(path: Path) -> bytes | None:
    """The content of an entry; None when it is not there or not as it was written."""
    try:
        entry = path.read_bytes()
    except OSError:
        return None
    digest, content = entry[:_DIGEST], entry[_DIGEST:]
    return content if _digest(path, content) == digest else None


def write_entry(path: Path, content: bytes, partial: Path) -> None:
    """Write `content` at `path`, by way of a file in the folder `partial`. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.mkdir(exist_ok=True)
    part = partial / uuid4().hex
    with hold(part):
        try:
            part.write_bytes(_digest(path, content) + content)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def clips(folder: Path) -> Iterator[tuple[float, int, str]]:
    """When each clip under `folder` was last used, its size in bytes, and its key."""
    for part in folder.glob("[0-9a-f][0-9a-f]"):
        with suppress(OSError), os.scandir(part) as entries:
            for entry in entries:
                named = _CLIP.fullmatch(entry.name)
                if not named or named[1][:2] != part.name:
                    continue  # not written by us
                with suppress(FileNotFoundError):  # another process prunes too
                    status = entry.stat()
                    yield status.st_mtime, status.st_size, named[1]


def cache_limit() -> int:
    """The most bytes of clips that are kept: BRIEFING_CACHE_MB, or 2 GB (12 hours of speech).

    Raises UsageError where that is no number.
    """
    own = os.environ.get("BRIEFING_CACHE_MB", "")
    try:
        most = round(float(own) * 1e6) if own else _LIMIT
    except (ValueError, OverflowError):
        most = -1
    if most < 0:
        raise UsageError(f"Unsupported BRIEFING_CACHE_MB: {own!r}", "give megabytes, such as 2000")
    return most


def _digest(path: Path, content: bytes) -> bytes:
    """The check sum of an entry. It is over its name too: a clip in another's place is none."""
    return hashlib.sha256(path.name.encode() + content).digest()
