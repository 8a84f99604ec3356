"""Where this program keeps files of its own, and folders that are made for results."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import OutputError


def cache_folder() -> Path:
    """Where this user's cached files are: $BRIEFING_CACHE, or the system's place for caches."""
    from platformdirs import user_cache_path

    own = os.environ.get("BRIEFING_CACHE")
    return Path(own) if own else user_cache_path("briefing")


def data_folder() -> Path:
    """Where this user's own work is kept: $BRIEFING_DATA, or the system's place for data."""
    from platformdirs import user_data_path

    own = os.environ.get("BRIEFING_DATA")
    return Path(own) if own else user_data_path("briefing")


def make_folder(folder: Path, setting: str = "") -> None:
    """Make `folder` with those above it, if it is not there; `setting` is what names another.

    Raises OutputError when it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise OutputError(
            f"cannot make the folder {folder}: a file has that name", "choose another", setting
        ) from error
    except OSError as error:
        raise OutputError(
            f"cannot make the folder {folder}: {error.strerror}", "choose another", setting
        ) from error


@contextmanager
def folder_for(file: Path, setting: str = "output") -> Iterator[None]:
    """The folder of `file`, with those above it, is there; what was made for nothing goes again.

    `setting` is what names another place. Raises OutputError when it cannot be made.
    """
    folder = file.parent
    # Path.exists raises where it may not look; then the folder cannot be made either.
    new = [each for each in (folder, *folder.parents) if not os.path.exists(each)]  # noqa: PTH110
    make_folder(folder, setting)
    try:
        yield
    finally:
        for each in new:
            with suppress(OSError):  # it is not empty: the usual case
                each.rmdir()


def own_lexicon() -> Path:
    """The words that this user always says so: an ordinary lexicon, there or not."""
    return data_folder() / "lexicon.tsv"
