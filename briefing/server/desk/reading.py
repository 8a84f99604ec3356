"""Files and addresses given to the desk, read in a process with bounds of its own.

A reader that takes too long or too much memory is killed; the server goes on.
"""

from __future__ import annotations

import json
import re
import subprocess
from importlib.util import find_spec
from pathlib import PurePath

from briefing.document import LeftOut, Source
from briefing.errors import InputError, MissingError, UsageError
from briefing.io.optional import install
from briefing.jobs.child import command
from briefing.read.addresses import is_address
from briefing.read.dates import dated

LARGEST = 64 << 20
"""Bytes of a file."""
_EXTRA, _FOR_PAGES = "web", ("httpcore", "trafilatura")
_PATIENCE = 90.0  # seconds
_NOT_NAME = re.compile(r"[\x00-\x1f\x7f/\\]+")
_LONGEST_ADDRESS = 2_000


def pasted(text: str, title: str = "") -> Source:
    """A text as it was pasted, its day as `dated` finds it in every text."""
    return dated(Source(text, "", title=title))


def from_file(data: bytes, name: str) -> Source:
    """The text of a file, whatever its kind. Raises InputError as `briefing.read.read` does."""
    plain = PurePath(_NOT_NAME.sub("_", name)[-120:]).name or "text"
    return _read(["file", plain.lstrip("-")], data)


def from_address(address: str) -> Source:
    """The text of a page. Raises as `briefing.read.read` does; UsageError for no address."""
    if not is_address(address) or len(address) > _LONGEST_ADDRESS:
        raise UsageError("this is not an address", "an address begins with https://")
    check_web()
    return _read(["address", address], b"")


def web_remedy() -> str:
    """The command that installs what pages are read with; "" where it is there."""
    return install(_EXTRA) if _missing_for_pages() else ""


def check_web() -> None:
    """Raise MissingError where pages cannot be read, before anybody waits for one."""
    for library in _missing_for_pages():
        what = f"reading a web address needs {library}, which is not installed"
        raise MissingError(what, install(_EXTRA))


def _missing_for_pages() -> list[str]:
    return [library for library in _FOR_PAGES if not find_spec(library)]


def _read(arguments: list[str], data: bytes) -> Source:
    started = command("briefing.server.desk.child", *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            started, input=data, capture_output=True, timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(f"{arguments[1]}: takes too long to read", "split it") from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:
        raise InputError(f"{arguments[1]}: cannot be read", "it may be damaged") from error
    if "error" in told:
        raise InputError(told["error"], told["hint"])
    lists = {
        name: tuple(LeftOut(**each) for each in told[name]) for name in ("left_out", "unaccounted")
    }
    return Source(**told | lists | {"notices": tuple(told["notices"])})
