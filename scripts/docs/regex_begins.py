"""Where the matches of a regular expression begin: at a number, or at a number with a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parser of re is not public
from typing import Any, NamedTuple

from regex_facts import DIGITS, REPEATS, ZERO_WIDTH, characters_of, parsed

from briefing.hindi.normalize.prefilter import NUMBER, SIGNED, SIGNS


class _First(NamedTuple):
    """What the matches of a part begin with."""

    characters: frozenset[str] | None
    """The first characters; None where they are not known."""
    may_be_empty: bool
    """Whether what follows may be first too."""
    apart: bool
    """Whether a figure among them has no figure before it."""


def begins(pattern: re.Pattern[str]) -> str:
    """The key of `PLACES` for the place that every match of `pattern` begins at, or ""."""
    first = _first(*parsed(pattern), parted=False)
    if first.characters is None or first.may_be_empty or not first.apart:
        return ""
    if first.characters <= DIGITS:
        return NUMBER
    return SIGNED if first.characters <= DIGITS.union(SIGNS) else ""


def _first(items: Sequence[Any], ignore: bool, parted: bool) -> _First:
    """`parted`: whether no figure stands before."""
    found: frozenset[str] = frozenset()
    apart = True
    for item in items:
        kind, of = item
        parted = parted or _parts(item, ignore)
        if kind in ZERO_WIDTH:
            continue
        if kind in {op.LITERAL, op.IN}:
            characters = characters_of(item, ignore)
            part = _First(characters, False, parted or not DIGITS & (characters or DIGITS))
        elif kind is op.BRANCH:
            part = _join([_first(list(branch), ignore, parted) for branch in of[1]])
        elif kind is op.SUBPATTERN:
            part = _first(list(of[3]), ignore or bool(of[1] & re.IGNORECASE), parted)
        elif kind is op.ATOMIC_GROUP:
            part = _first(list(of), ignore, parted)
        elif kind in REPEATS:
            inner = _first(list(of[2]), ignore, parted)
            part = inner._replace(may_be_empty=inner.may_be_empty or of[0] == 0)
        else:
            return _First(None, False, False)
        if part.characters is None:
            return _First(None, False, False)
        found, apart = found | part.characters, apart and part.apart
        if not part.may_be_empty:
            return _First(found, False, apart)
    return _First(found, True, apart)


def _join(parts: Sequence[_First]) -> _First:
    known = [part.characters for part in parts if part.characters is not None]
    return _First(
        frozenset().union(*known) if len(known) == len(parts) else None,
        any(part.may_be_empty for part in parts),
        all(part.apart for part in parts),
    )


def _parts(item: Any, ignore: bool) -> bool:
    """Whether a condition at the beginning excludes a figure right before."""
    kind, of = item
    if kind is op.AT:
        return of in {op.AT_BEGINNING, op.AT_BEGINNING_STRING}
    if kind in {op.ASSERT, op.ASSERT_NOT} and of[0] < 0:
        last = list(of[1])[-1]
        characters = characters_of(last, ignore) if last[0] in {op.LITERAL, op.IN} else None
        if kind is op.ASSERT:
            return characters is not None and not characters & DIGITS
        return len(list(of[1])) == 1 and characters is not None and characters >= DIGITS
    if kind is op.BRANCH:
        return all(any(_parts(each, ignore) for each in _leading(list(b))) for b in of[1])
    return kind is op.SUBPATTERN and any(_parts(each, ignore) for each in _leading(list(of[3])))


def _leading(items: Sequence[Any]) -> Iterator[Any]:
    """The conditions that a part begins with."""
    for item in items:
        if item[0] not in {*ZERO_WIDTH, op.BRANCH, op.SUBPATTERN}:
            return
        yield item
        if item[0] not in ZERO_WIDTH:
            return
