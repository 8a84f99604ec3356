"""Byte ranges of HTTP (RFC 9110, section 14): which part of a file a client asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST = 32
"""Ranges asked for at once; a request with more is answered with the whole file, as 14.2 allows."""

_ASKED = re.compile(r"bytes=(?P<set>.*)", re.IGNORECASE | re.DOTALL)
_SPEC = re.compile(r"(?P<first>[0-9]+)-(?P<last>[0-9]*)|-(?P<suffix>[0-9]+)")
_BLANK = " \t"
_DIGITS = 18  # more are beyond any file, and slow to read


@dataclass(frozen=True, slots=True)
class Range:
    """Bytes of a file."""

    first: int
    """Counted from 0."""
    last: int
    """Included."""

    @property
    def length(self) -> int:
        """How many bytes it holds."""
        return self.last - self.first + 1


class UnsatisfiableError(ValueError):
    """None of the ranges asked for is in the file: to be answered with 416."""


def ranges(header: str, size: int) -> tuple[Range, ...]:
    """What a Range header asks of a file of `size` bytes; () where it is to be ignored.

    Ignored are unknown units, headers that break the grammar, and too many ranges.
    Overlapping and touching ranges are joined; the order is that of the request. Raises
    UnsatisfiableError where every range lies beyond the file.
    """
    asked = _ASKED.fullmatch(header.strip(_BLANK))
    if asked is None:
        return ()
    specs = [spec for spec in (part.strip(_BLANK) for part in asked["set"].split(",")) if spec]
    found = [match for match in map(_SPEC.fullmatch, specs) if match]
    if not found or len(found) < len(specs) or len(found) > MOST or any(map(_backwards, found)):
        return ()
    inside = [r for r in (_range(match, size) for match in found) if r is not None]
    if not inside:
        raise UnsatisfiableError(header)
    return tuple(_joined(inside))


def _backwards(match: re.Match[str]) -> bool:
    return bool(match["last"]) and _number(match["last"]) < _number(match["first"])


def _range(match: re.Match[str], size: int) -> Range | None:
    """The part inside the file, None where there is none."""
    if match["suffix"] is not None:
        length = min(_number(match["suffix"]), size)
        return Range(size - length, size - 1) if length else None
    first = _number(match["first"])
    last = _number(match["last"]) if match["last"] else size - 1
    return Range(first, min(last, size - 1)) if first < size else None


def _number(digits: str) -> int:
    bare = digits.lstrip("0") or "0"
    return int(bare) if len(bare) <= _DIGITS else 10**_DIGITS


def _joined(asked: list[Range]) -> list[Range]:
    """Ranges that overlap or touch become one, at the place of the first of them."""
    parts: list[Range] = []
    for wanted in asked:
        near = [p for p in parts if p.first <= wanted.last + 1 and wanted.first <= p.last + 1]
        if not near:
            parts.append(wanted)
            continue
        whole = Range(
            min(wanted.first, *(p.first for p in near)), max(wanted.last, *(p.last for p in near))
        )
        parts = [whole if p is near[0] else p for p in parts if p is near[0] or p not in near]
    return parts
