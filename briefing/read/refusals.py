"""What cannot be put into Unicode for certain: refused, or passed over where the user says so.

A reader is many calls away from the settings, so what holds is told for the whole of a reading.
What is passed over is not in the text, and stands among what the file holds and was not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from enum import Enum, auto

from briefing.document import LeftOut, Source
from briefing.document.lines import with_text
from briefing.errors import InputError


class _Way(Enum):
    REFUSE = auto()
    PASS_OVER = auto()
    KEEP = auto()


_way: ContextVar[_Way] = ContextVar("way", default=_Way.REFUSE)


@contextmanager
def passing_over(*, wanted: bool) -> Iterator[None]:
    """What is read inside it goes on without what cannot be put into Unicode, if `wanted`."""
    before = _way.set(_Way.PASS_OVER if wanted else _Way.REFUSE)
    try:
        yield
    finally:
        _way.reset(before)


@contextmanager
def counting() -> Iterator[None]:
    """What is passed over is inside it as the file has it, so that it is known to be unread."""
    before = _way.set(_Way.REFUSE if _way.get() is _Way.REFUSE else _Way.KEEP)
    try:
        yield
    finally:
        _way.reset(before)


def refused(error: InputError, typed: str = "") -> str:
    """What stands for what was `typed` and cannot be converted. Raises `error` otherwise."""
    if _way.get() is _Way.REFUSE:
        raise error
    return typed if _way.get() is _Way.KEEP else ""


def without(source: Source, found: Iterable[re.Match[str]]) -> Source:
    """`source` without paragraphs of its text, which are then missing. Its lines stay."""
    pieces: list[str] = []
    missing: list[LeftOut] = []
    end = 0
    for paragraph in found:
        place = source.anchor(paragraph.start())
        missing.append(LeftOut(paragraph[0].strip(), "", place.line, place.part))
        pieces += [source.text[end : paragraph.start()], "\n" * paragraph[0].count("\n")]
        end = paragraph.end()
    if not missing:
        return source
    text = "".join([*pieces, source.text[end:]])
    return replace(with_text(source, text), unaccounted=(*source.unaccounted, *missing))
