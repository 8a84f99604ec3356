"""Styles of an OpenDocument: what a paragraph, a stretch of text or a list is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from briefing.read.markup import SHORTEST_FILL

_MOST_PARENTS = 50  # styles based on one another; a circle ends here
_QUOTES = frozenset(("Quotations", "Quotation", "Block_20_Text"))


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list."""

    format: str = ""
    """As ODF writes it ("1", "a", "क, ख"); "" for a bullet."""
    start: int = 1
    """Number of its first item."""
    levels: int = 1
    """Of how many levels, this one last, the numbers are shown: 2 for 1.2."""


class Styles:
    """All styles of a document by their names."""

    def __init__(self, parts: Sequence[Element]) -> None:
        """`parts` are the roots of the content and of the styles."""
        self._elements: dict[str, Element] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._faces: dict[str, str] = {}
        self._usual = ""
        for part in parts:
            for each in part.iter("style:style"):
                self._elements.setdefault(each.get("style:name", ""), each)
            for each in part.iter("style:default-style"):
                if each.get("style:family") == "paragraph":
                    self._usual = _font(each) or self._usual
            for each in part.iter("style:font-face"):
                self._faces[each.get("style:name", "")] = each.get("svg:font-family", "")
            for each in part.iter("text:list-style"):
                levels = {_number(level.get("text:level", "")): _level(level) for level in each}
                self._lists.setdefault(each.get("style:name", ""), levels)

    def is_hidden(self, name: str) -> bool:
        """Whether a text of this style is not shown."""
        return self._property(name, "text:display") == "none"

    def is_hidden_slide(self, name: str) -> bool:
        """Whether a slide of this style is passed over when the presentation is shown."""
        kind = "style:drawing-page-properties"
        return self._property(name, "presentation:visibility", kind) == "hidden"

    def is_raised(self, name: str) -> bool:
        """Whether a text of this style stands above the line."""
        position = self._property(name, "style:text-position").split(" ")[0]
        return position == "super" or re.fullmatch(r"[1-9]\d*%", position) is not None

    def is_line_to_write_on(self, name: str, blanks: Element) -> bool:
        """Whether a line is drawn under `blanks`, a text of this style, and they are long."""
        drawn = self._property(name, "style:text-underline-style") not in {"", "none"}
        few = {"", *map(str, range(SHORTEST_FILL))}
        return drawn and any(
            each.tag == "text:tab" or each.get("text:c", "") not in few for each in blanks
        )

    def is_title(self, name: str) -> bool:
        """Whether a paragraph of this style is the title of the whole."""
        return "Title" in self._names(name)

    def is_quote(self, name: str) -> bool:
        """Whether a paragraph of this style is a quotation."""
        return not _QUOTES.isdisjoint(self._names(name))

    def font(self, name: str, usual: str | None = None) -> str:
        """The font of Latin letters in a text of this style, `usual` if the style names none.

        None for the usual font of the document.
        """
        found = next(filter(None, map(_font, self._chain(name))), "")
        if not found:
            found = self._usual if usual is None else usual
        return (self._faces.get(found) or found).strip("'\"")

    def fonts(self) -> Iterator[str]:
        """The names of all fonts that the document knows."""
        yield from self._faces
        yield from self._faces.values()
        yield from map(_font, self._elements.values())
        yield self._usual

    def list_level(self, name: str, level: int) -> ListLevel:
        """How the list `name` shows its items at `level`, counted from 1."""
        return self._lists.get(name, {}).get(level, ListLevel())

    def _names(self, name: str) -> list[str]:
        return [name, *(each.get("style:parent-style-name", "") for each in self._chain(name))]

    def _property(self, name: str, key: str, kind: str = "style:text-properties") -> str:
        for each in self._chain(name):
            for properties in each.iter(kind):
                if key in properties.attrib:
                    return properties.attrib[key]
        return ""

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(_MOST_PARENTS):
            element = self._elements.get(name)
            if element is None:
                return
            yield element
            name = element.get("style:parent-style-name", "")


def _font(style: Element) -> str:
    """The name of the font that a style sets, or of its face; "" for none."""
    for each in style.iter("style:text-properties"):
        found = each.get("style:font-name") or each.get("xsl-fo:font-family")
        if found:
            return found
    return ""


def _level(element: Element) -> ListLevel:
    return ListLevel(
        element.get("style:num-format", ""),
        _number(element.get("text:start-value", "1")),
        _number(element.get("text:display-levels", "1")) or 1,
    )


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else 0
