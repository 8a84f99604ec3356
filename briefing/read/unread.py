"""What a file holds and need not be read: which of it is named as left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.document import LeftOut
from briefing.document.alignment import Match, align
from briefing.document.folding import fold

if TYPE_CHECKING:
    from briefing.read.accounting import Seen

LONG = 16
"""Characters read in a row that are no chance."""
_MOST_COMPARED = 2_000_000_000  # characters that are gone through for attributes
_MOSTLY = 0.5  # of a run that need not be read: matched by less, it is not what was read


def taken_by(length: int, matches: Iterable[Match]) -> bytearray:
    """A 1 for each character of `left` that is matched."""
    taken = bytearray(length)
    for match in matches:
        taken[match.left : match.left + match.length] = b"\1" * match.length
    return taken


def left_out(
    every: Sequence[Seen | None], read: str, matches: Sequence[Match], named: str
) -> Iterator[LeftOut]:
    """What need not be read, without what was read all the same; neighbors of a kind together.

    `named` is what else is said: the title and the author.
    """
    rest = _others(read, matches)
    folded = [fold(run.text).text if run else "" for run in every]
    text = "".join(own for run, own in zip(every, folded, strict=True) if run and not run.beside)
    taken = taken_by(len(text), align(text, rest))
    said = _Said(read, named)
    last: LeftOut | None = None
    start = 0
    for run, own in zip(every, folded, strict=True):
        if run and run.beside:
            is_read = said(own)
        else:
            end = start + len(own)
            is_read = _is_read(taken.count(1, start, end), len(own))
            start = end
        unread = None if is_read else run
        if last and not (unread and (unread.why, unread.part) == (last.why, last.part)):
            yield last
            last = None
        if unread:
            last = _joined(last, unread)
    if last:
        yield last


class _Said:
    """Whether something stands in what is read, or in what else is said.

    Each is looked for in the whole text, so that only so many are: a book has some hundred.
    """

    def __init__(self, read: str, named: str) -> None:
        self._read, self._named = read, named
        self._known: dict[str, bool] = {}

    def __call__(self, text: str) -> bool:
        if text not in self._known and len(self._known) * len(self._read) < _MOST_COMPARED:
            self._known[text] = text in self._read
        return self._known.get(text, False) or text in self._named


def _is_read(matched: int, length: int) -> bool:
    """Whether a run of which so many characters are matched was read: a short one, all of it.

    A word of another that is read twice has half its letters by chance. A mark alone has none.
    """
    return 0 < length <= matched if length < LONG else matched > _MOSTLY * length


def _others(read: str, matches: Sequence[Match]) -> str:
    """What of the text read is not matched yet, apart by a character that matches nothing."""
    pieces: list[str] = []
    start = 0
    for match in sorted(matches, key=lambda match: match.right):
        pieces.append(read[start : match.right])
        start = match.right + match.length
    return "\1".join([*pieces, read[start:]])


def _joined(last: LeftOut | None, run: Seen) -> LeftOut:
    if last:
        return replace(last, text=f"{last.text} {run.text.strip()}")
    blank = run.text[: len(run.text) - len(run.text.lstrip())]
    line = run.line + blank.count("\n") if run.line else 0
    return LeftOut(run.text.strip(), run.why, line, run.part)
