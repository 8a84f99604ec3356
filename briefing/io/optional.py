"""Libraries that only some users need: loaded when they are, and asked for by name if missing.

What installs them depends on how this program was installed, and is told as the command that
works where it is running: with the interpreter's own pip, for the checkout, the wheel or the
package index that it came from.
"""

from __future__ import annotations

import json
import logging
import shlex
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

from briefing.errors import MissingError

DISTRIBUTION = "hindi-briefing"
"""What the package index knows this program as. `briefing` there is somebody else's."""


def need(library: str, extra: str, what: str) -> ModuleType:
    """The module `library` of an extra, which `what` needs.

    Raises MissingError, with the command, when it is not there. What it logs is for
    programmers who ask for it and does not go to the user's screen.
    """
    logger = logging.getLogger(library)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    with needed(extra, what):
        return import_module(library)


@contextmanager
def needed(extra: str, what: str) -> Iterator[None]:
    """Turn an import that fails inside into a MissingError with the command for `extra`."""
    try:
        yield
    except ImportError as error:
        raise missing(error, what, install(extra)) from error


def missing(error: ImportError, what: str, command: str) -> MissingError:
    """The error for a library that `what` needs and that `command` installs."""
    return MissingError(f"{what} needs {error.name or error}, which is not installed", command)


def pip(*arguments: str) -> str:
    """The command that installs with the pip of the running interpreter."""
    program = [sys.executable or "python3", "-m", "pip", "install"]
    return shlex.join([*program, *arguments])


def install(extra: str = "") -> str:
    """The command that installs what this program, or one of its extras, needs."""
    extras = f"[{extra}]" if extra else ""
    return pip(*(part.replace("[]", extras) for part in _origin()))


@cache
def _origin() -> tuple[str, ...]:
    """What pip is given to install this program as it was; "[]" stands where extras go."""
    checkout = Path(__file__).resolve().parents[2]
    if _is_ours(checkout):
        return "-e", f"{checkout}[]"
    recorded: dict[str, Any] = {}
    with suppress(PackageNotFoundError, ValueError):
        recorded = json.loads(distribution(DISTRIBUTION).read_text("direct_url.json") or "{}")
    url = str(recorded.get("url", ""))
    place = urlsplit(url)
    if place.scheme == "file" and not Path(unquote(place.path)).exists():
        url = ""  # a file that was taken away; the index is left
    if "vcs_info" in recorded:
        revision = recorded["vcs_info"]
        url = f"{revision.get('vcs', 'git')}+{url}@{revision.get('commit_id', '')}"
    return (f"{DISTRIBUTION}[] @ {url}",) if url else (f"{DISTRIBUTION}[]",)


def _is_ours(folder: Path) -> bool:
    """Whether `folder` is a checkout of this program, and not one it happens to lie in."""
    with suppress(OSError, ValueError, LookupError, TypeError):
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return bool(project["name"] == DISTRIBUTION)
    return False
