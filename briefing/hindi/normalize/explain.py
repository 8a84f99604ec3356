"""Why a text is said as it is: who claimed what is not plain, and who else would have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.document import Document, Span
from briefing.hindi.lexicon.entries import Entry, entries
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.choose import Candidate, proposals
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.patterns import PAUSE, SILENT
from briefing.hindi.normalize.precedence import CLASSES, PRECEDENCE
from briefing.hindi.normalize.respelling import Respelling
from briefing.hindi.normalize.rule import Value
from briefing.hindi.normalize.sentence import decide, is_ordinary

YOUR_LEXICON = "your lexicon"
_TABLES = {
    "abbreviation": ("abbreviations", "units"),
    "address": ("addresses",),
    "code": ("codes",),
    "date": ("months", "events"),
    "identifier": ("airlines",),
    "Latin word": ("phrases", "acronyms", "english"),
    "measure": ("units",),
    "money": ("currencies",),
    "scale": ("scales",),
    "sign": ("signs",),
    "visarga": ("visarga",),
}
"""Where the readings of each class may come from; the others read figures and marks alone."""

_REASONS = {semiotic_class.name: reason for semiotic_class, reason in PRECEDENCE}
_RANKS = {semiotic_class.name: rank for rank, semiotic_class in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class Rival:
    """Another reading of the same characters, or of some of them, and why it was not taken."""

    written: str
    """Its characters of the text."""
    said: str
    """What it would have said."""
    semiotic_class: str
    """The name of its class."""
    rule: str
    """The rule of the class."""
    why: str
    """Why it lost, in English."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One piece of a text that is not said as it is written."""

    span: Span
    """Its characters of the text."""
    written: str
    """As the text has it."""
    said: str
    """In Devanagari; "," for a pause, "" for what is not said."""
    semiotic_class: str
    """The class that claimed it, or `YOUR_LEXICON`."""
    rule: str
    """The rule of the class, or ""."""
    row: str
    """The row of the lexicon that gave the reading, "units.tsv:86", your line, or ""."""
    guessed: bool
    """Whether no list or rule knows it."""
    value: Value | None = None
    """What it is: a named tuple such as `Money` or `Clock`; None of words and signs."""
    rivals: tuple[Rival, ...] = ()
    """Who else wanted these characters."""

    def typed_value(self) -> dict[str, Any] | None:
        """The value's fields, and under `type` the name of its type, as JSON has it."""
        if self.value is None:
            return None
        return {"type": type(self.value).__name__, **_as_json(self.value)}


def _as_json(value: object) -> Any:
    """A named tuple as an object of its fields, another tuple as a list."""
    if not isinstance(value, tuple):
        return value
    shown = [_as_json(part) for part in value]
    names: Sequence[str] = getattr(value, "_fields", ())
    return dict(zip(names, shown, strict=True)) if names else shown


def explain(text: str, lexicon: Lexicon = Lexicon()) -> list[Explanation]:  # noqa: B008 - frozen
    """Everything in `text` that is not plain, in order; spans count its characters."""
    respelling = Respelling(lexicon.entries)
    found: list[Explanation] = []
    position = 0
    for line in text.splitlines(keepends=True):
        found += _sentence(line.rstrip("\r\n"), respelling, position)
        position += len(line)
    return found


def explain_document(document: Document, lexicon: Lexicon) -> list[Explanation]:
    """The same sentence by sentence; spans count characters of the cleaned text."""
    respelling = Respelling(lexicon.entries)
    return [
        found
        for paragraph in document.paragraphs
        for sentence in paragraph.sentences
        for found in _sentence(sentence.text, respelling, sentence.span.start)
    ]


def _sentence(written: str, respelling: Respelling, offset: int) -> Iterator[Explanation]:
    """What is not plain in one sentence, which begins at `offset`."""
    if is_ordinary(written, respelling):
        return
    text = fold(AlignedText.of(written))
    overlapping = _Overlapping(list(proposals(text.text)))
    taken = 0
    for decided in decide(text.text, respelling):
        if isinstance(decided, Candidate):
            start, end, said = decided.start, decided.end, decided.said
        else:
            start, end, said = decided
        span = text.span(start, end)
        winner = decided if isinstance(decided, Candidate) else None
        found = text.text[start:end]
        yield Explanation(
            Span(span.start + offset, span.end + offset),
            text.written(start, end),
            _plain(respelling.sound(said)),
            winner.semiotic_class.name if winner else YOUR_LEXICON,
            winner.rule.name if winner else "",
            _row(winner, found) if winner else respelling.line_of(found),
            winner is not None and not winner.rule.understood,
            winner.value if winner else None,
            tuple(_rivals(overlapping.with_(start, end), text, (start, end), winner, taken)),
        )
        taken = end


class _Overlapping:
    """Proposals by the characters they share; asked from left to right, in linear time."""

    def __init__(self, every: Sequence[Candidate]) -> None:
        self._coming = sorted(enumerate(every), key=lambda pair: -pair[1].start)
        self._open: list[tuple[int, Candidate]] = []

    def with_(self, start: int, end: int) -> list[Candidate]:
        """Those that share characters with `start` to `end`, in their own order."""
        while self._coming and self._coming[-1][1].start < end:
            self._open.append(self._coming.pop())
        self._open = [pair for pair in self._open if pair[1].end > start]
        return [candidate for _, candidate in sorted(self._open, key=_own_place)]


def _own_place(pair: tuple[int, Candidate]) -> int:
    return pair[0]


def _rivals(
    overlapping: Sequence[Candidate],
    text: AlignedText,
    claimed: tuple[int, int],
    winner: Candidate | None,
    taken: int,
) -> Iterator[Rival]:
    """The proposals that share characters with what was claimed, one a class and place."""
    start, end = claimed
    seen = {(start, end, winner.semiotic_class.name)} if winner else set()
    for other in overlapping:
        key = (other.start, other.end, other.semiotic_class.name)
        if key not in seen and other.said != SILENT:
            seen.add(key)
            yield Rival(
                text.written(other.start, other.end),
                _plain(other.said),
                other.semiotic_class.name,
                other.rule.name,
                _why(other, start, winner, taken),
            )


def _why(other: Candidate, start: int, winner: Candidate | None, taken: int) -> str:
    """Why `other` lost."""
    if winner is None:
        return "your lexicon comes first"
    if other.start < start:
        return "its beginning is taken" if other.start < taken else "what follows takes part of it"
    if other.start > start:
        return "it begins later"
    own, theirs = winner.semiotic_class.name, other.semiotic_class.name
    if own != theirs and _RANKS[own] < _RANKS[theirs]:
        return f"{own} comes first: {_REASONS[own]}"
    return "it is shorter" if other.end < winner.end else "another rule of its class comes first"


def _plain(said: str) -> str:
    return said.replace(PAUSE, ",").replace(SILENT, "").strip()


def _row(candidate: Candidate, written: str) -> str:
    """The row of the lexicon with the longest form that stands in what was claimed."""
    name = candidate.semiotic_class.name
    found: Entry | None = None
    if name == "identifier" and candidate.rule.name != "flight":
        return ""
    for table in _TABLES.get(name, ()):
        rows = _rows(table)
        if name == "Latin word":
            found = found or rows.get(written) or rows.get(written.lower())
        else:
            inside = [entry for form, entry in rows.items() if form in written]
            found = max([*inside, *([found] if found else [])], key=_length, default=None)
    return f"{found.file}.tsv:{found.line}" if found else ""


def _length(entry: Entry) -> int:
    return len(entry.written)


@cache
def _rows(table: str) -> dict[str, Entry]:
    """Every written form of a table and its first row."""
    return {entry.written: entry for entry in reversed(entries(table))}
