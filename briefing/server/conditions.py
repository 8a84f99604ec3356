"""Conditional requests of HTTP (RFC 9110, section 13): what a client has, and what it needs."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import formatdate, parsedate_to_datetime

_TAG = re.compile(r'(?:W/)?"[^"]*"')


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a file."""

    tag: str
    """Its entity tag, which changes with every change."""
    modified: int
    """When it was changed: seconds since 1970."""

    @classmethod
    def of(cls, stat: os.stat_result) -> Version:
        """The version that lies on the disk; files are replaced whole, so the tag is strong."""
        tag = f'"{stat.st_ino:x}-{stat.st_mtime_ns:x}-{stat.st_size:x}"'
        return cls(tag, int(stat.st_mtime))

    @property
    def date(self) -> str:
        """The time as HTTP writes it."""
        return formatdate(self.modified, usegmt=True)


def status(headers: Mapping[str, str], version: Version) -> int:
    """200, 304 (the client has it) or 412 (it wanted another); in the order of 13.2.2.

    `headers` have names in lower case.
    """
    if "if-match" in headers:
        if not _listed(headers["if-match"], version.tag, weak=False):
            return 412
    elif "if-unmodified-since" in headers and _newer(headers["if-unmodified-since"], version):
        return 412
    if "if-none-match" in headers:
        return 304 if _listed(headers["if-none-match"], version.tag, weak=True) else 200
    since = headers.get("if-modified-since")
    if since is not None and _time(since) is not None and not _newer(since, version):
        return 304
    return 200


def range_applies(headers: Mapping[str, str], version: Version) -> bool:
    """Whether a Range is meant for this version (13.1.5): without If-Range always."""
    wanted = headers.get("if-range")
    if wanted is None:
        return True
    if wanted.startswith('"'):
        return wanted == version.tag
    return wanted == version.date


def _listed(header: str, tag: str, weak: bool) -> bool:
    if header.strip() == "*":
        return True
    tags = _TAG.findall(header)
    return tag in ([t.removeprefix("W/") for t in tags] if weak else tags)


def _newer(header: str, version: Version) -> bool:
    """Whether the file changed after the time in `header`; False where that is not a time."""
    since = _time(header)
    return since is not None and version.modified > since.timestamp()


def _time(header: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(header)
    except (ValueError, IndexError, TypeError):
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
