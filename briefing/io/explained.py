"""What the system says of a file that cannot be written, as a cause and a remedy."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import InUse, OutputError


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system says into what a person can do."""
    try:
        yield
    except BlockingIOError as error:
        raise InUse(
            f"{path} is being written by another run", "wait until it is finished"
        ) from error
    except OSError as error:
        raise OutputError(*_advice(error, path)) from error


def _advice(error: OSError, path: Path) -> tuple[str, str]:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return f"no room left for {path}", "free some space or choose another disk"
    if error.errno in {errno.ENOENT, errno.ENOTDIR} and not path.parent.is_dir():
        return f"there is no folder {path.parent}", "make it first"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"no permission to write {path}", "choose a folder you may write to"
    return f"cannot write {path}: {error.strerror or error}", "choose another place"
