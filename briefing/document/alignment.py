"""Two versions of one text put beside each other: which characters of one are which of the other.

Only characters that carry text count (letters, signs, digits, currencies, `%`); blanks,
punctuation and bullets do not, and forms that Unicode holds to be the same are the same. The
texts may be long: what agrees is found run by run, in about the time it takes to read both.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from briefing.document.folding import Folded

_NEAR = 6  # characters that must agree for the texts to be in step again, within the window
_WINDOW = 400
_BOTH = 24  # characters; what it costs to pass over text in both, and not only in one
_ROOM = 40  # characters that may stand before a short run, for each of its own
_FAR = 20  # characters of the samples by which they are found in step beyond it
_SMALL = 400  # characters; between stretches that agree, difflib looks at less than that
_FEWEST = 2  # characters that agree between what does not; fewer may be chance
_ROUNDS = 8  # text that was moved is found in what an earlier round left over
_MOST_WORK = 50_000_000  # characters searched for short runs that were moved


@dataclass(frozen=True, slots=True)
class Match:
    """A run of characters that two folded texts have in common."""

    left: int
    """Where it begins in the one."""
    right: int
    """Where it begins in the other."""
    length: int
    """How many characters it has."""


def align(left: str, right: str, runs: Sequence[int] = ()) -> list[Match]:
    """Which characters of two folded texts are the same, by `left`; none is matched twice.

    Text that stands in another order in `right` is found too, where it is a run of its own.
    `runs` are where runs of `left` begin, such as the cells of a table, between which `right`
    may hold more.
    """
    found = _in_step(left, right, runs)
    for number in range(_ROUNDS):
        rest_left, rest_right = _rest(found, left, "left", runs), _rest(found, right, "right")
        if not rest_left.text or not rest_right.text:
            break
        starts = [match.end() for match in re.finditer("\0", rest_left.text)]
        last = number == _ROUNDS - 1
        more = [] if last else _in_step(rest_left.text, rest_right.text, starts)
        more = more or _moved(rest_left.text, rest_right.text)
        if not more:
            break
        found += [
            Match(rest_left.offsets[m.left], rest_right.offsets[m.right], m.length) for m in more
        ]
    return sorted(found, key=lambda match: match.left)


def _rest(found: list[Match], text: str, side: str, runs: Sequence[int] = ()) -> Folded:
    """What of the `runs` no match covers, apart by a character that matches nothing."""
    taken = bytearray(len(text))
    for match in found:
        start = getattr(match, side)
        taken[start : start + match.length] = b"\1" * match.length
    apart = "\0" if side == "left" else "\1"
    pieces: list[str] = []
    offsets = array("I")
    for gap in re.finditer(rb"\0+", bytes(taken)):
        inside = runs[bisect_right(runs, gap.start()) : bisect_left(runs, gap.end())]
        for start, end in pairwise((gap.start(), *inside, gap.end())):
            pieces.append(text[start:end])
            offsets.extend(range(start, end + 1))
    return Folded(apart.join(pieces), offsets)


def _in_step(left: str, right: str, runs: Sequence[int]) -> list[Match]:
    """What agrees, in the order of both."""
    found: list[Match] = []
    samples: dict[str, list[int]] | None = None
    i = j = 0
    while i < len(left) and j < len(right):
        if length := _common(left, i, right, j):
            found.append(Match(i, j, length))
            i, j = i + length, j + length
            continue
        step = _nearest(left, i, right, j, runs)
        if step is None:
            samples = samples or _samples(right)
            step = _farther(left, i, right, j, samples)
        if step is None:
            break
        found += _between(left[i : i + step[0]], i, right[j : j + step[1]], j)
        i, j = i + step[0], j + step[1]
    if i < len(left) and j < len(right):
        found += _between(left[i:], i, right[j:], j)
    return found


def _common(left: str, i: int, right: str, j: int) -> int:
    """How many characters agree from there on."""
    length, step = 0, 32
    while left[i + length : i + length + step] == right[j + length : j + length + step]:
        length += step
        if i + length >= len(left) or j + length >= len(right):
            return min(len(left) - i, len(right) - j)
        step = min(2 * step, 1 << 16)
    while step:
        part = left[i + length : i + length + step]
        if len(part) == step and part == right[j + length : j + length + step]:
            length += step
        step //= 2
    return length


def _nearest(left: str, i: int, right: str, j: int, runs: Sequence[int]) -> tuple[int, int] | None:
    """How far to go on in both until they agree again; the nearest, None beyond the window.

    It is nearer when one of them is only passed over than when both are, which would take
    the end of one sentence for that of another.
    """
    best: tuple[int, int] | None = None
    reach = _WINDOW
    for start, gram in _grams(left, i, runs):
        skipped = start - i
        if skipped >= reach:
            break
        room = min(reach - skipped, _ROOM * len(gram))
        at = right.find(gram, j, j + room + len(gram)) - j
        cost = skipped + at + (_BOTH if skipped and at else 0)
        if at >= 0 and cost < reach:
            best, reach = (skipped, at), cost
    return best


def _grams(left: str, i: int, runs: Sequence[int]) -> Iterator[tuple[int, str]]:
    """What to look for from `i` on: so many characters, or a whole run that has fewer."""
    following = bisect_right(runs, i)
    run = runs[following - 1] if following else 0
    for start in range(i, min(i + _WINDOW, len(left))):
        if following < len(runs) and runs[following] <= start:
            run, following = runs[following], following + 1
        end = runs[following] if following < len(runs) else len(left)
        if start + _NEAR <= len(left) and (start != run or start + _NEAR <= end):
            yield start, left[start : start + _NEAR]
        elif start == run:
            yield start, left[start:end]


def _samples(right: str) -> dict[str, list[int]]:
    """Where each piece of `right` stands; the pieces touch and do not overlap."""
    samples: dict[str, list[int]] = defaultdict(list)
    for start in range(0, len(right) - _FAR + 1, _FAR):
        samples[right[start : start + _FAR]].append(start)
    return samples


def _farther(
    left: str, i: int, right: str, j: int, samples: dict[str, list[int]]
) -> tuple[int, int] | None:
    """The same at any distance, by a sample that agrees."""
    for start in range(i, len(left) - _FAR + 1):
        places = samples.get(left[start : start + _FAR])
        if not places or places[-1] < j:
            continue
        at = places[bisect_left(places, j)]
        while start > i and at > j and left[start - 1] == right[at - 1]:
            start, at = start - 1, at - 1  # noqa: PLW2901 - the loop ends here
        return start - i, at - j
    return None


def _between(left: str, i: int, right: str, j: int) -> Iterator[Match]:
    """What agrees in a short stretch that as a whole does not."""
    if left and right and len(left) + len(right) <= _SMALL:
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        for a, b, length in matcher.get_matching_blocks():
            if length >= _FEWEST or 0 < length == len(left):
                yield Match(i + a, j + b, length)


def _moved(left: str, right: str) -> list[Match]:
    """The runs of `left` that stand somewhere in `right` whole."""
    found: list[Match] = []
    work = start = 0
    for run in left.split("\0"):
        at = right.find(run) if run else -1
        if at >= 0:
            found.append(Match(start, at, len(run)))
            right = right[:at] + "\1" * len(run) + right[at + len(run) :]
        start += len(run) + 1
        work += len(right)
        if work > _MOST_WORK:
            break
    return found
