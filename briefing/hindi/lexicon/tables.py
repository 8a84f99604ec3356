"""The word lists in `data/`: one entry a line, columns apart by tabs, `#` for comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `data/<name>.tsv` as tuples of columns; read once."""
    text = files("briefing.hindi").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(
        tuple(column.strip() for column in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def table(name: str) -> MappingProxyType[str, str]:
    """The first column of `data/<name>.tsv` to the second."""
    return MappingProxyType({row[0]: row[1] for row in rows(name)})


@cache
def words(name: str, role: str) -> frozenset[str]:
    """The first column of the lines of `data/<name>.tsv` whose second column is `role`."""
    return frozenset(row[0] for row in rows(name) if row[1] == role)
