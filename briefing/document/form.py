"""How a paragraph stands among the others of its text, for pages and books made of an episode."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.source import Table


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph stands in its text; all of it is the default for a plain one."""

    level: int = 0
    """Of a heading, 1 to 6; of an item, how many lists it stands in beyond the first."""
    table: Table | None = None
    """The table it is a row of."""
    row: int = -1
    """Its number in the table; -1 is the row with the names of the columns."""
    note: str = ""
    """The mark that refers to it, if it is a note."""
    figure: bool = False
    """Whether it says what a picture shows."""
