"""The lexicon: every written form that is said otherwise, one row a meaning, one schema.

The files beside this module are tables, columns apart by tabs:

    written  spoken  when  value  ends  source

`when` is the context that chooses between meanings, one of `CONTEXTS`; `value` is what the
class needs besides (the number of a month); `ends` is "may" where a full stop that is written
with the form may end a sentence too. Columns at the end may be left out. Lines that begin with
`#` are comments; `# class:`, `# when:`, `# case:` and `# source:` give what holds for the rows
of a file that do not say otherwise. A spoken form left out is the written one. A full stop inside
an abbreviation or a unit in Hindi may have a blank behind it in a text, and the last one of an
abbreviation may be left out, which needs no row: उ. प्र. and उ.प्र are उ.प्र.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from briefing.devanagari import WORD
from briefing.hindi.lexicon.forms import spellings
from briefing.io.later import later

FILES = (
    "abbreviations",
    "units",
    "scales",
    "currencies",
    "months",
    "events",
    "codes",
    "signs",
    "airlines",
    "addresses",
    "letters",
    "visarga",
    "acronyms",
    "english",
    "phrases",
    "cues",
)
"""The tables, each of one class."""

ANYWHERE = "anywhere"
CONTEXTS = (
    ANYWHERE,
    "after figure",
    "before figure",
    "before file",
    "before year",
    "before place",
    "before word",
    "before name",
    "of a match",
    "before particle",
    "in brackets",
    "after ordinal",
    "after century",
    "after slash",
    "with amount",
    "in date",
    "in address",
    "in flight",
)
"""What `when` may be."""

_COLUMNS = 6
_DOTTED = ("abbreviations", "units")
_INNER_STOP = later(rf"\.(?=[{WORD}])")
_LAST_STOP = later(rf"\.[{WORD}]+\.\Z")


class Entry(NamedTuple):
    """One meaning of one written form."""

    written: str
    """As it stands in a text; capitals count unless the file's `case` is "any"."""
    spoken: str
    """In Devanagari; several forms are apart by "|" (currencies)."""
    when: str
    """One of `CONTEXTS`."""
    value: str
    """What the class needs besides, or ""."""
    ends: str
    """"may" where its full stop may end a sentence, or ""."""
    source: str
    """Where the reading comes from."""
    file: str
    """The table, without .tsv."""
    line: int
    """The line in that file, from 1."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The spoken forms."""
        return tuple(self.spoken.split("|"))


def lines(name: str) -> tuple[str, ...]:
    """The lines of a table, read anew: what is made of them is kept, not they."""
    return tuple(Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines())


@cache
def defaults(name: str) -> Mapping[str, str]:
    """What the head of a table says of its rows: class, when, case, source."""
    found = {}
    for line in lines(name):
        key, colon, value = line[1:].strip().partition(": ")
        if line.startswith("#") and colon and key in {"class", "when", "case", "source"}:
            found[key] = value.strip()
    return MappingProxyType(found)


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """The rows of a table, in order, and those of abbreviations with other stops and blanks."""
    head = defaults(name)
    found = []
    for number, line in enumerate(lines(name), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        columns += [""] * (_COLUMNS - len(columns))
        written, spoken, when, value, ends, source = columns
        found.append(
            Entry(
                written,
                spoken or written,
                when or head.get("when", ANYWHERE),
                value,
                ends,
                source or head.get("source", ""),
                name,
                number,
            )
        )
    return (*found, *_with_blanks(found)) if name in _DOTTED else tuple(found)


def _with_blanks(rows: Sequence[Entry]) -> Iterator[Entry]:
    """उ. प्र. and उ.प्र for a row of उ.प्र., कि मी for a unit of कि.मी.; no row is replaced."""
    known = {(entry.written, entry.when) for entry in rows}
    for entry in rows:
        more = [entry._replace(written=_INNER_STOP.sub(". ", entry.written))]
        if entry.file == "units" and _INNER_STOP.search(entry.written):
            plain = _INNER_STOP.sub(" ", entry.written).rstrip(".")
            more.append(entry._replace(written=plain, when="after figure"))
        if entry.file == "abbreviations" and _LAST_STOP.search(entry.written):
            more.append(entry._replace(written=entry.written[:-1], ends=""))
        for other in more:
            if (other.written, other.when) not in known:
                known.add((other.written, other.when))
                yield other


@cache
def readings(name: str) -> Mapping[str, str]:
    """Every written form of a table to what it is said as; of several meanings the first."""
    found: dict[str, str] = {}
    for entry in entries(name):
        found.setdefault(entry.written, entry.spoken)
    return MappingProxyType(found)


@cache
def meanings(name: str) -> Mapping[str, Mapping[str, str]]:
    """Every written form of a table to what it is said as in each context."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries(name):
        found[entry.written][entry.when] = entry.spoken
    return MappingProxyType(found)


@cache
def anywhere(name: str) -> frozenset[str]:
    """The written forms of a table that need no context."""
    return frozenset(entry.written for entry in entries(name) if entry.when == ANYWHERE)


def cues(role: str) -> frozenset[str]:
    """The words of cues.tsv that show `role`, in every spelling."""
    return _cues().get(role, frozenset())


@cache
def _cues() -> Mapping[str, frozenset[str]]:
    """Every role of cues.tsv and its words."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries("cues"):
        for role in entry.value.split():
            found[role].add(entry.written)
    return {role: spellings(shown) for role, shown in found.items()}
