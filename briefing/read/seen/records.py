"""Records: every text of every field; those of other fields need not be read."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.read.accounting import Seen
from briefing.read.records import values


def seen(data: bytes, origin: str, field: str = "") -> Iterator[Seen]:
    """The texts in the order of the file."""
    for value in values(data, origin):
        own = value.field.rpartition(".")[2] == field.rpartition(".")[2]
        why = "" if own and value.field.endswith(field) else f"field {value.field}"
        yield Seen(value.text, value.line, why=why)
