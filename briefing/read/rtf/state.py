"""What holds for a character of an RTF file, and which commands change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_UNDERLINES = frozenset(("ul", "uld", "uldb", "ulw", "ulth", "ulnone"))


@dataclass(frozen=True, slots=True)
class State:
    """What holds for a character: that of its group and of its paragraph."""

    inside: tuple[str, ...] = ()
    """The destinations it stands in, the outermost first: "footnote", "*unknown"."""
    is_hidden: bool = False
    """Whether it is not shown."""
    is_deleted: bool = False
    """Whether it is marked as deleted."""
    is_raised: bool = False
    """Whether it stands above the line."""
    is_underlined: bool = False
    """Whether a line is drawn under it."""
    font: int = -1
    """Number in the table of fonts, -1 for none."""
    skip: int = 1
    """Bytes that stand for a character in programs that do not know Unicode (`\\uc`)."""
    style: int = 0
    """Number in the style sheet."""
    outline: int = -1
    """Level of the heading, counted from 0; -1 for none."""
    is_hanging: bool = False
    """Whether the first line begins before the others, as that of an item does."""
    in_table: bool = False
    """Whether it is in a cell."""
    level: int = 0
    """Of nested tables."""
    is_initial: bool = False
    """Whether the paragraph is the large first letter of the next."""


@dataclass(frozen=True, slots=True)
class Event:
    """Characters, or a command that means none."""

    text: str
    """The characters."""
    word: str
    """The command."""
    number: int | None
    """That follows the command; None without one."""
    state: State
    """What holds for it."""


def changes_by(word: str, number: int | None) -> dict[str, Any]:
    """What a command changes of the state; a value is None where its number is missing."""
    on = number != 0
    if word in _UNDERLINES:
        return {"is_underlined": on and word != "ulnone"}
    table: dict[str, dict[str, Any]] = {
        "v": {"is_hidden": on},
        "deleted": {"is_deleted": on},
        "super": {"is_raised": on},
        "nosupersub": {"is_raised": False},
        "sub": {"is_raised": False},
        "f": {"font": number},
        "deff": {"font": number},
        "uc": {"skip": number},
        "s": {"style": number},
        "outlinelevel": {"outline": number},
        "fi": {"is_hanging": (number or 0) < 0},
        "intbl": {"in_table": True},
        "ilvl": {"level": number},
        "dropcapt": {"is_initial": True},
        "plain": dict.fromkeys(("is_hidden", "is_raised", "is_deleted", "is_underlined"), False),
        "pard": {
            "style": 0,
            "outline": -1,
            "is_hanging": False,
            "in_table": False,
            "level": 0,
            "is_initial": False,
        },
    }
    return table.get(word, {})
