"""What stands before the items of an HTML list: bullets, numbers, letters, nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from briefing.read.markup import roman

_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]*)", re.IGNORECASE)
_TYPES = {"1": "1", "a": "a", "A": "A", "i": "i", "I": "i"}
_STYLES = {
    "none": "none", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A",
    "upper-latin": "A", "lower-roman": "i", "upper-roman": "i",
}  # fmt: skip


@dataclass(slots=True)
class Numbering:
    """The marks of one list."""

    style: str
    """ "1", "a", "A" or "i"; "none" for items without number."""
    following: int = 1
    """The number of the next item."""
    step: int = 1
    """-1 in a list that counts down."""

    def mark(self, item: LexborNode) -> str:
        """The mark of the next item, with a blank after it; an item may have a type of its own."""
        given = _integer(item.attributes.get("value"))
        number = self.following if given is None else given
        self.following = number + self.step
        style = _TYPES.get(item.attributes.get("type") or "", self.style)
        return "- " if style == "none" else f"{_label(style, number)} "


def numbering(node: LexborNode) -> Numbering:
    """How the list `node` is numbered."""
    if node.tag != "ol":
        return Numbering("none")
    said = node.attributes
    style = _TYPES.get(said.get("type") or "", "1")
    written = _STYLE.search(said.get("style") or "")
    for word in written[1].lower().split() if written else ():
        style = _STYLES.get(word, style)
    counts_down = "reversed" in said
    first = _integer(said.get("start"))
    if first is None:
        first = sum(child.tag == "li" for child in node.iter()) if counts_down else 1
    return Numbering(style, first, -1 if counts_down else 1)


def _integer(written: str | None) -> int | None:
    match = _INTEGER.match(written or "")
    return int(match[1]) if match else None


def _label(style: str, number: int) -> str:
    """`7.`, `g)` or `vii)`; what letters cannot count has its number."""
    if style in {"a", "A"} and 1 <= number <= 26:
        return chr(ord(style) + number - 1) + ")"
    if style == "i" and 1 <= number < 200:
        return roman(number) + ")"
    return f"{number}."
