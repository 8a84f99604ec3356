"""What a regular expression cannot match without, worked out from its parts as `re` parses them.

The way is that of RE2's prefilter (Cox, Regular Expression Matching with a Trigram Index, 2012): a
part matches one of a few strings, or it needs one string of each of some sets; parts one behind
the other need what each needs, alternatives what all of them need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]  # the parser of re is not public
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from shares import rarest_first, share_of_character

DIGITS = frozenset("0123456789")
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
ZERO_WIDTH = (op.ASSERT, op.ASSERT_NOT, op.AT)

_MOST_EXACT = 32
"""Strings up to which all that a part can match is listed."""
_MOST_FIGURES = 4
"""The same of figures in one place."""
_MOST_STRINGS = 120
"""Of alternatives; of more the rarest character of each is taken."""
_MOST_CHARACTERS = 1000
_FEW_BRANCHES = 8
"""Alternatives up to which what all of them need is looked for."""


class Facts(NamedTuple):
    """What is known of all that a pattern, or a part of one, can match."""

    exact: frozenset[str] | None
    """Everything that it can match, where that is little."""
    needs: tuple[frozenset[str], ...] = ()
    """Of each of these sets one string occurs in the text."""
    figures: int = 0
    """So many ASCII digits are in a match."""
    seen: int = 0
    """So many are looked at beside it or in it."""


NOTHING = Facts(frozenset(("",)))
UNKNOWN = Facts(None)


def parsed(pattern: re.Pattern[str]) -> tuple[list[Any], bool]:
    """The parts of a pattern, and whether capitals do not count in it."""
    found = parser.parse(pattern.pattern, pattern.flags)
    return list(found), bool(found.state.flags & re.IGNORECASE)


def facts_of(pattern: re.Pattern[str]) -> Facts:
    """What is known of all that `pattern` can match."""
    return _sequence(*parsed(pattern))


def needs_of(facts: Facts) -> list[frozenset[str]]:
    """All that is needed, with what a part is exactly."""
    exact = [facts.exact] if facts.exact and "" not in facts.exact else []
    return [*facts.needs, *exact]


def _sequence(items: Sequence[Any], ignore: bool) -> Facts:
    """Parts one behind the other: what runs of them can be exactly, and what all of them need."""
    needs: list[frozenset[str]] = []
    run: frozenset[str] = frozenset(("",))
    figures = seen = 0
    whole = True
    for item in items:
        facts = _item(item, ignore)
        figures += facts.figures
        seen = max(seen, facts.seen)
        needs += facts.needs
        if facts.exact is not None and len(run) * len(facts.exact) <= _MOST_EXACT:
            run = frozenset(a + b for a, b in product(run, facts.exact))
            continue
        whole = False
        if "" not in run:
            needs.append(run)
        run = facts.exact if facts.exact is not None else frozenset(("",))
    if not whole and "" not in run:
        needs.append(run)
    return Facts(run if whole else None, tuple(needs), figures, seen)


def _item(item: Any, ignore: bool) -> Facts:
    """One part of a pattern as `re` parses it: its kind, and what belongs to it."""
    kind, of = item
    if kind in {op.LITERAL, op.IN}:
        return _characters(characters_of(item, ignore))
    if kind is op.BRANCH:
        return _either([_sequence(list(branch), ignore) for branch in of[1]])
    if kind in {op.SUBPATTERN, op.ATOMIC_GROUP}:
        _, added, removed, inner = of if kind is op.SUBPATTERN else (None, 0, 0, of)
        ignore = (ignore or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE
        return _sequence(list(inner), ignore)
    if kind in REPEATS:
        least, most, inner = of
        return _repeated(_sequence(list(inner), ignore), least, most)
    if kind is op.ASSERT:
        inside = _sequence(list(of[1]), ignore)
        return NOTHING._replace(
            needs=tuple(needs_of(inside)), seen=max(inside.figures, inside.seen)
        )
    return NOTHING if kind in ZERO_WIDTH else UNKNOWN


def _characters(characters: frozenset[str] | None) -> Facts:
    """One of some characters. Figures are counted, and listed where they are few."""
    if characters is None or len(characters) > _MOST_CHARACTERS:
        return UNKNOWN
    figures = int(characters <= DIGITS)
    if len(characters) <= (_MOST_FIGURES if figures else _MOST_EXACT):
        return Facts(characters, figures=figures)
    return Facts(None, () if figures else (characters,), figures)


def _repeated(facts: Facts, least: int, most: int) -> Facts:
    if least == 0:
        exact = facts.exact | {""} if facts.exact is not None and most == 1 else None
        return Facts(exact)
    if least == most == 1:
        return facts
    return Facts(None, tuple(needs_of(facts)), facts.figures * least, facts.seen)


def _either(branches: Sequence[Facts]) -> Facts:
    """One of several: for each the rarest thing that it needs."""
    figures, seen = min(b.figures for b in branches), min(max(b.seen, b.figures) for b in branches)
    needed = [min(needs_of(b), key=rarest_first, default=frozenset[str]()) for b in branches]
    union: frozenset[str] = frozenset().union(*needed)
    if len(union) > _MOST_STRINGS:
        union = frozenset(min(string, key=share_of_character) for string in union)
    shared = [union] if all(needed) and len(union) <= _MOST_CHARACTERS else []
    if len(branches) <= _FEW_BRANCHES:
        shared += [need for b in branches for need in needs_of(b) if _all_need(branches, need)]
    needs = (min(shared, key=rarest_first),) if shared else ()
    exact = [b.exact for b in branches if b.exact is not None]
    if len(exact) == len(branches) and len(every := frozenset().union(*exact)) <= _MOST_EXACT:
        return Facts(every, needs if any(b.needs for b in branches) else (), figures, seen)
    return Facts(None, needs, figures, seen)


def _all_need(branches: Sequence[Facts], need: frozenset[str]) -> bool:
    return all(any(follows(need, other) for other in needs_of(branch)) for branch in branches)


def follows(need: Iterable[str], from_: Iterable[str]) -> bool:
    """Whether one string of `need` occurs wherever one of the others does."""
    return all(any(string in other for string in need) for other in from_)


def characters_of(item: Any, ignore: bool) -> frozenset[str] | None:
    """The characters that a literal or a class stands for; None where they are all but some."""
    kind, of = item
    members = [item] if kind is op.LITERAL else of
    found: set[str] = set()
    for member, what in members:
        if member is op.LITERAL:
            found.add(chr(what))
        elif member is op.RANGE and what[1] - what[0] < 1000:
            found.update(map(chr, range(what[0], what[1] + 1)))
        else:
            return None
    return frozenset(v for c in found for v in _any_case(c)) if ignore else frozenset(found)


@cache
def _any_case(character: str) -> frozenset[str]:
    """The characters that match `character` where capitals do not count."""
    if not character.isalpha() or character.lower() == character.upper():
        return frozenset((character,))
    matches = re.compile(re.escape(character), re.IGNORECASE).fullmatch
    return frozenset(filter(matches, map(chr, range(0x2200)))) | {character}
