"""The word lists in `data/` and `lexicon/` read as plain tables, `#` for comments.

What the lexicon says of a row beyond its first two columns is in `entries`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType

from briefing.hindi.lexicon.entries import ANYWHERE, FILES, entries, lines

_DATA = Path(__file__).parents[1] / "data"
_WITH_LATIN_LETTERS = ("units", "scales", "months", "abbreviations", "codes")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `lexicon/<name>.tsv` or `data/<name>.tsv` as tuples of columns; read once."""
    return tuple(
        tuple(map(str.strip, line.split("\t")))
        for line in _lines(name)
        if line.strip() and not line.startswith("#")
    )


def _lines(name: str) -> tuple[str, ...]:
    if name in FILES:
        return lines(name)
    text = (_DATA / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(text.splitlines())


@cache
def table(name: str) -> MappingProxyType[str, str]:
    """The first column of a table to the second.

    To "english" and "acronyms" belong the units, scales, months, abbreviations and codes in
    Latin letters that need no context: with a capital to the acronyms, else to the English.
    """
    found = {row[0]: row[1] for row in rows(name)}
    if name in {"english", "acronyms"}:
        found |= {
            entry.written: entry.forms[0]
            for other in _WITH_LATIN_LETTERS
            for entry in entries(other)
            if entry.when == ANYWHERE and entry.written.isascii() and " " not in entry.written
            if (entry.written == entry.written.lower()) == (name == "english")
        }
    return MappingProxyType(found)


@cache
def words(name: str, role: str) -> frozenset[str]:
    """The first column of the lines of `data/<name>.tsv` whose second column is `role`."""
    return frozenset(row[0] for row in rows(name) if row[1] == role)


@cache
def frequent() -> frozenset[str]:
    """The commonest words of Hindi."""
    return frozenset(row[0] for row in rows("frequent"))
